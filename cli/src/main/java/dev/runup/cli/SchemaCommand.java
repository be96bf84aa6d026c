package dev.runup.cli;

import dev.runup.dossier.Schemas;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup schema`, which prints a JSON Schema for an editor or another program.
final class SchemaCommand {

  private final Argument<String> file =
      Argument.optional(
          0,
          "facts",
          "facts|runup.yaml|theme.yaml|build|summary|deps|series",
          "The kind of file: facts, runup.yaml or theme.yaml; build for a line that \"runup build"
              + " --json\" prints, summary for the output of --summary json, deps for the JSON file"
              + " of --deps, series for the series.json of \"runup site --parts\".",
          "Default: facts");

  private final Argument<@Nullable Path> dossier =
      Argument.optionalPath(
          1,
          "DOSSIER",
          "With facts: the folder that holds runup.yaml. The schema then offers its ids.");

  CommandLine declare() {
    return Commands.declare(
        "schema",
        this::run,
        List.of(
            "Prints the JSON Schema (draft-07) of a facts file, of runup.yaml, of theme.yaml, or of"
                + " what \"runup build\" and \"runup site\" write for programs.",
            "With the schema, an editor completes and explains keys and keywords. With a dossier it"
                + " also offers the ids of its facts, each with its name. That is for the desk only,"
                + " because withheld facts are among them."),
        List.of(
            "  runup schema > .vscode/facts.schema.json",
            "  runup schema facts talks > talks/.vscode/facts.schema.json",
            "  runup schema runup.yaml > .vscode/runup.schema.json"),
        List.of(file, dossier));
  }

  private int run(Console console, Clock clock) {
    String kind = file.value();
    Path folder = dossier.value();
    dossier.refuseIf(
        folder != null && !kind.equals("facts"), "only the schema for facts takes a dossier");
    if (folder != null) {
      return console.result(Schemas.facts(folder));
    }
    String text =
        switch (kind) {
          case "facts" -> Schemas.facts();
          case "runup.yaml" -> Schemas.settings();
          case "theme.yaml" -> Schemas.theme();
          case "build" -> Schemas.build();
          case "summary" -> Schemas.summary();
          case "deps" -> Schemas.dependencies();
          case "series" -> Schemas.series();
          default ->
              throw file.misuse(
                  "there is no schema for \""
                      + kind
                      + "\", only for facts, runup.yaml, theme.yaml,"
                      + " build, summary, deps and series");
        };
    console.out().print(text);
    return Exit.DONE;
  }
}
