package dev.runup.cli;

import dev.runup.dossier.Schemas;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// `runup schema`: prints what an editor needs to complete and check a dossier's files.
final class SchemaCommand implements Callable<Integer> {

  private static final String FACTS = "facts";
  private static final String SETTINGS = "runup.yaml";
  private static final String THEME = "theme.yaml";
  private static final String BUILD = "build";

  private final Argument<String> file =
      Argument.optional(
          FACTS,
          "facts|runup.yaml|theme.yaml|build",
          FACTS
              + ", "
              + SETTINGS
              + " or "
              + THEME
              + ", or "
              + BUILD
              + " for a line of runup build --json.",
          "Default: " + FACTS);

  private final PrintStream out;

  SchemaCommand(PrintStream out) {
    this.out = out;
  }

  /// Says what the command takes.
  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "schema",
        List.of(
            "Prints the JSON Schema (draft-07) of a facts file, of runup.yaml, of theme.yaml, or of"
                + " what a build tells.",
            "An editor that knows it completes keys and words, and says what they mean."),
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
          default -> throw unknown();
        });
    return Exit.DONE;
  }

  private ParameterException unknown() {
    return file.misuse(
        "there is no schema of \""
            + file.value()
            + "\", only of "
            + FACTS
            + ", "
            + SETTINGS
            + ", "
            + THEME
            + " and "
            + BUILD);
  }
}
