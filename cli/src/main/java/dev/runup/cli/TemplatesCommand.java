package dev.runup.cli;

import dev.runup.dossier.Products;
import dev.runup.lint.TemplateTests;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ScreenCharacter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup templates`, which lists the products, and its subcommands `list` and `test`.
final class TemplatesCommand {

  private final Argument<@Nullable Path> folder = Argument.dossierOrNone();

  private TemplatesCommand() {}

  /// Returns the command with its subcommands `list`, `eject`, `explain` and `test`.
  static CommandLine declare() {
    TemplatesCommand command = new TemplatesCommand();
    return Commands.declare(
            "templates",
            command::list,
            List.of(
                "Lists the products that there are: what each is for, who reads it, how long it is, and which of"
                    + " its files a dossier has its own of. Its commands copy templates into a dossier and try them."),
            List.of(
                "  runup templates",
                "  runup templates talks",
                "  runup templates eject daily talks",
                "  runup templates explain briefing.statements",
                "  runup templates test talks"),
            List.of(command.folder))
        .addSubcommand(new TemplatesCommand().declareList())
        .addSubcommand(new TemplatesEjectCommand().declare())
        .addSubcommand(new TemplatesExplainCommand().declare())
        .addSubcommand(new TemplatesCommand().declareTest());
  }

  private CommandLine declareList() {
    return Commands.declare(
        "list",
        this::list,
        List.of("Lists the products. \"runup templates\" does the same."),
        List.of("  runup templates list", "  runup templates list talks"),
        List.of(folder));
  }

  private CommandLine declareTest() {
    return Commands.declare(
        "test",
        this::test,
        List.of(
            "Fills each product that your files can change with extreme invented facts, in every language of the dossier and of"
                + " its own words; without a dossier, in all. It reports templates that leave gaps, stop early, lose texts or make inaccessible documents. It"
                + " writes no file."),
        List.of("  runup templates test", "  runup templates test talks"),
        List.of(folder));
  }

  /// Returns the typed dossier. If none was typed, returns the current folder if it is a dossier,
  /// otherwise null.
  private @Nullable Path dossier() {
    Path typed = folder.value();
    if (typed != null && !Files.exists(typed)) {
      String near =
          Argument.didYouMean(
              typed.toString(), folder.spec().command().commandLine().getSubcommands().keySet());
      folder.refuseIf(
          !near.isEmpty(), "there is no folder and no command \"" + typed + "\"; " + near.strip());
    }
    return typed == null && Files.exists(Path.of("runup.yaml")) ? Path.of(".") : typed;
  }

  private int list(Console console, Clock clock) {
    return console.result(Products.of(dossier()).map(TemplatesCommand::text));
  }

  private static String text(Products all) {
    StringBuilder text = new StringBuilder();
    for (Products.Product product : all.products()) {
      text.append(product.name()).append('\n');
      append(text, "purpose", product.purpose());
      append(text, "reader", product.reader());
      append(text, "length", product.length());
      append(text, "files", names(product.files()));
    }
    append(text.append("shared by all\n"), "files", names(all.shared()));
    return text.toString();
  }

  private static void append(StringBuilder text, String what, String value) {
    if (!value.isEmpty()) {
      text.append("  " + what + "  " + ScreenCharacter.safe(value) + "\n");
    }
  }

  /// Returns the names in one line, with `(own)` after each file of the dossier. Example:
  /// `daily.md.ftl (own), daily/basis.md.ftl`.
  private static String names(List<Products.File> files) {
    return files.stream()
        .map(file ->
            file.name() + (!file.own() ? "" : file.shipped() ? " (own)" : " (own, not shipped)"))
        .collect(Collectors.joining(", "));
  }

  /// Fills the templates with invented facts and reports mistakes in the results.
  private int test(Console console, Clock clock) {
    Checked<TemplateTests> tests = TemplateTests.of(dossier(), Formats.pipeline());
    console.problems(tests.problems());
    if (!(tests instanceof Checked.Good<TemplateTests>(TemplateTests done, var _))) {
      return Exit.of(tests.problems());
    }
    done.problems().forEach(console::problem);
    done.tried()
        .forEach((product, times) -> console.say(product + " was filled " + times + " times"));
    long found = done.problems().stream().filter(Problem::stops).count();
    console.say(
        found == 0
            ? "no mistakes found"
            : found == 1 ? "1 mistake found" : found + " mistakes found");
    return Exit.of(done.problems());
  }
}
