package dev.runup.cli;

import dev.runup.build.Schemas;
import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runup schema`: prints what an editor needs to complete and check a dossier's files.
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema (draft-07) of a facts file, of runup.yaml, of theme.yaml, or of what a build tells.",
      "An editor that knows it completes keys and words, and says what they mean."
    },
    footer = {
      "  runup schema > .vscode/facts.schema.json",
      "  runup schema runup.yaml > .vscode/runup.schema.json"
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class SchemaCommand implements Callable<Integer> {

  private static final String FACTS = "facts";
  private static final String SETTINGS = "runup.yaml";
  private static final String THEME = "theme.yaml";
  private static final String BUILD = "build";

  @Parameters(
      arity = "0..1",
      paramLabel = "facts|runup.yaml|build",
      description = {
        FACTS
            + ", "
            + SETTINGS
            + " or "
            + THEME
            + ", or "
            + BUILD
            + " for a line of runup build --json.",
        "Default: " + FACTS
      })
  private String file = FACTS;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;

  SchemaCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    out.print(
        switch (file) {
          case FACTS -> Schemas.facts();
          case SETTINGS -> Schemas.settings();
          case THEME -> Schemas.theme();
          case BUILD -> Schemas.build();
          default -> throw unknown();
        });
    return Exit.DONE;
  }

  private ParameterException unknown() {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "there is no schema of \""
            + file
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
