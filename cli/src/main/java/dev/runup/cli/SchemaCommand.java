package dev.runup.cli;

import dev.runup.dossier.Schemas;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The command `runup schema`, which prints a JSON Schema for an editor or another program.
final class SchemaCommand implements Callable<Integer> {

  private static final String FACTS = "facts";
  private static final String SETTINGS = "runup.yaml";
  private static final String THEME = "theme.yaml";
  private static final String BUILD = "build";

  private final Argument<String> file =
      Argument.optional(
          FACTS,
          "facts|runup.yaml|theme.yaml|build",
          "The kind of file: "
              + FACTS
              + ", "
              + SETTINGS
              + " or "
              + THEME
              + ", or "
              + BUILD
              + " for a line that \"runup build --json\" prints.",
          "Default: " + FACTS);

  private final PrintStream out;

  SchemaCommand(PrintStream out) {
    this.out = out;
  }

  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "schema",
        List.of(
            "Prints the JSON Schema (draft-07) of a facts file, of runup.yaml, of theme.yaml, or of"
                + " a line of \"runup build --json\".",
            "With the schema, an editor completes and explains keys and keywords."),
        List.of(
            "  runup schema > .vscode/facts.schema.json",
            "  runup schema runup.yaml > .vscode/runup.schema.json"),
        List.of(file));
  }

  @Override
  public Integer call() {
    out.print(
        switch (file.value()) {
          case FACTS -> Schemas.facts();
          case SETTINGS -> Schemas.settings();
          case THEME -> Schemas.theme();
          case BUILD -> Schemas.build();
          default -> throw unknownFile();
        });
    return Exit.DONE;
  }

  private ParameterException unknownFile() {
    return file.misuse(
        "there is no schema for \""
            + file.value()
            + "\", only for "
            + FACTS
            + ", "
            + SETTINGS
            + ", "
            + THEME
            + " and "
            + BUILD);
  }
}
