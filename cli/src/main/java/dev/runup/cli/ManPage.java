package dev.runup.cli;

import dev.runup.pipeline.Resources;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of a command, in the language of `man`. It is made from the texts of its help.
final class ManPage {

  private final StringBuilder page = new StringBuilder();
  private final CommandSpec command;

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  /// Returns the page of a command, or that of the program with a list of all commands.
  static String of(CommandLine command) {
    return new ManPage(command.getCommandSpec()).text();
  }

  private String text() {
    String name = command.qualifiedName("-");
    boolean isProgram = command.parent() == null;
    List<String> description =
        isProgram
            ? List.of(
                "Runup builds briefings from facts: Markdown, HTML, PDF, Word, mail and calendars.")
            : plain(command.usageMessage().description());
    page.append(
        ".TH %s 1 \"\" \"%s\" \"Runup\"\n"
            .formatted(escaped(name.toUpperCase(Locale.ROOT)), escaped(Main.version())));
    section("NAME");
    line(name + " - " + description.getFirst().replaceFirst("(?s)[.:].*", ""));
    section("SYNOPSIS");
    page.append(".B ").append(escaped(command.qualifiedName())).append('\n');
    line((isProgram ? "COMMAND " : "") + "[OPTIONS] " + arguments());
    section("DESCRIPTION");
    for (String paragraph : description) {
      page.append(".PP\n");
      line(paragraph);
    }
    commands(isProgram);
    section("OPTIONS");
    command.positionalParameters().forEach(this::argument);
    command.options().forEach(this::option);
    examples();
    if (isProgram) {
      section("EXIT STATUS");
      verbatim(
          Resources.required(HelpText.EXIT_CODES + ".txt")
              .lines()
              .skip(1)
              .takeWhile(line -> !line.isBlank())
              .toList());
    }
    section("SEE ALSO");
    page.append(isProgram ? ".BR man (1)\n" : ".BR runup (1)\n");
    return page.toString();
  }

  private String arguments() {
    return command.positionalParameters().stream()
        .map(PositionalParamSpec::paramLabel)
        .collect(Collectors.joining(" "));
  }

  private void commands(boolean isProgram) {
    if (command.subcommands().isEmpty()) {
      return;
    }
    section("COMMANDS");
    command
        .subcommands()
        .forEach((name, line) -> {
          String whole = (isProgram ? "runup-" : "") + name;
          page.append(".TP\n.BR ").append(escaped(whole)).append(isProgram ? " (1)\n" : "\n");
          line(plain(line.getCommandSpec().usageMessage().description()).getFirst());
        });
  }

  private void argument(PositionalParamSpec argument) {
    page.append(".TP\n.I \"").append(escaped(argument.paramLabel())).append("\"\n");
    line(String.join(" ", plain(argument.description())));
  }

  private void option(OptionSpec option) {
    page.append(".TP\n.B ").append(escaped(String.join(", ", option.names())));
    page.append(option.arity().max() == 0 ? "" : "=" + escaped(option.paramLabel())).append('\n');
    line(String.join(" ", plain(option.description())));
  }

  private void examples() {
    List<String> examples = plain(command.usageMessage().footer());
    if (!examples.isEmpty()) {
      section("EXAMPLES");
      verbatim(examples);
    }
  }

  private void verbatim(List<String> lines) {
    page.append(".nf\n");
    lines.forEach(this::line);
    page.append(".fi\n");
  }

  /// Returns texts as picocli prints them. It takes a doubled percent sign for a single one.
  private static List<String> plain(String[] texts) {
    return Arrays.stream(texts).map(text -> text.replace("%%", "%")).toList();
  }

  private void section(String heading) {
    page.append(".SH ").append(heading).append('\n');
  }

  private void line(String text) {
    String escaped = escaped(text);
    boolean looksLikeRequest = escaped.startsWith(".") || escaped.startsWith("'");
    page.append(looksLikeRequest ? "\\&" : "").append(escaped).append('\n');
  }

  /// Returns a text in which nothing is an instruction, and a hyphen stays one that can be copied.
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
  }
}
