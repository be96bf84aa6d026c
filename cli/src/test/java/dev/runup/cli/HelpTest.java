package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}([a-z-]+) +\\S");

  static List<String> commands() {
    return COMMAND
        .matcher(Ran.of("--help").out())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static List<String> examples(String help) {
    return help.lines()
        .filter(line -> line.startsWith("  runup ") && !line.contains("COMMAND"))
        .map(line -> line.strip().replaceAll(" {3,}.*", ""))
        .toList();
  }

  @Test
  void generalHelpNamesEveryCommand() {
    // The script for bash lists all commands.
    String known = Ran.of("completion", "bash").out();
    String all = known.replaceFirst("(?s).*? local commands=\"([a-z -]+)\".*", "$1");

    assertThat(commands()).containsExactlyInAnyOrder(all.split(" "));
  }

  @Test
  void generalHelpFitsANarrowTerminal() {
    assertThat(Ran.of("--help").out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandHelpHasExamplesFirstAndExitCodesLast(String command) {
    String help = Ran.of(command, "--help").out();

    assertThat(help.lines().findFirst().orElseThrow()).endsWithIgnoringCase("").isNotBlank();
    assertThat(help.indexOf("\nExamples:\n"))
        .isBetween(1, help.indexOf("\nUsage: runup " + command));
    assertThat(help).endsWith("  130  ended by Ctrl-C\n").contains("\nExit codes:\n  0    done\n");
    assertThat(Ran.of("help").out()).isEqualTo(Ran.of("--help").out());
  }

  @Test
  void helpCommandPrintsTheHelpOfTheCommand() {
    assertThat(Ran.of("help", "build")).isEqualTo(Ran.of("build", "--help"));
    assertThat(Ran.of("help", "templates", "eject")).isEqualTo(Ran.of("templates", "eject", "-h"));
  }

  private static Stream<String> allExamples() {
    return Stream.concat(
        examples(Ran.of("--help").out()).stream(),
        commands().stream().flatMap(command -> examples(Ran.of(command, "--help").out()).stream()));
  }

  @ParameterizedTest
  @MethodSource("allExamples")
  void everyExampleUsesExistingCommandsAndOptions(String example) {
    String[] words = example.split(" ");
    String help = Ran.of(words[1], "--help").out();

    assertThat(commands()).contains(words[1]);
    assertThat(Stream.of(words).filter(word -> word.startsWith("--")))
        .allSatisfy(option -> assertThat(help).containsPattern(option + "[ =\n]"));
  }

  @Test
  void everyVersionOptionPrintsTheSame() {
    assertThat(Ran.of("-V").out()).isEqualTo(Ran.of("--version").out());
    assertThat(Ran.of("build", "--version").out()).isEqualTo(Ran.of("--version").out());
  }
}
