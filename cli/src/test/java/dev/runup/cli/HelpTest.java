package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        .filter(line ->
            line.startsWith("  runup ")
                && !line.matches(".* (COMMAND|CODE|exit-codes|man|--version) .*"))
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
  void commandHelpHasExamplesFirstAndNoExitCodes(String command) {
    String help = Ran.of(command, "--help").out();

    assertThat(help.lines().findFirst().orElseThrow()).isNotBlank();
    assertThat(help.indexOf("\nExamples:\n"))
        .isBetween(1, help.indexOf("\nUsage: runup " + command));
    assertThat(help).contains("--color").doesNotContain("Exit codes:");
    assertThat(help.lines().filter(line -> !line.startsWith("  runup ")))
        .allMatch(line -> line.length() <= 80);
    assertThat(Ran.of("help").out()).isEqualTo(Ran.of("--help").out());
  }

  @Test
  void exitCodesHaveAHelpOfTheirOwn() {
    Ran ran = Ran.of("help", "exit-codes");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .startsWith("Exit codes:\n  0    done\n")
        .contains("\n  129  ", "\n  130  ended by Ctrl-C (SIGINT)\n", "\n  143  ");
    assertThat(Ran.of("--help").out())
        .contains("runup help exit-codes")
        .doesNotContain("ended by Ctrl-C");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 80, 120, 400})
  void helpIsAsWideAsTheTerminalWithinBounds(int columns) {
    Screen screen = new Screen(false, columns);
    int width = Math.clamp(columns, 60, 120);

    List<String> lines = HelpText.of(HelpText.GENERAL, screen).lines().toList();

    assertThat(lines).allMatch(line -> line.length() <= width);
    assertThat(lines.stream().mapToInt(String::length).max().orElseThrow())
        .isGreaterThan(Math.min(width, 88) - 15);
    assertThat(String.join(" ", lines).replaceAll("\\s+", " "))
        .isEqualTo(Ran.of("--help").out().strip().replaceAll("\\s+", " "));
  }

  @Test
  void whatIsSaidOfAWordStaysInItsColumn() {
    assertThat(HelpText.fill(List.of("  build  writes briefings, once or", "         often"), 20))
        .containsExactly(
            "  build  writes", "         briefings,", "         once or", "         often");
    assertThat(HelpText.fill(List.of("  build  writes", "         often", "  check  looks"), 60))
        .containsExactly("  build  writes often", "  check  looks");
  }

  @Test
  void optionsOfBuildStandUnderHeadings() {
    String help = Ran.of("build", "--help").out();

    assertThat(help.lines().filter(line -> line.matches("[A-Z][a-z ]+:")))
        .containsExactly(
            "Examples:",
            "What to build:",
            "Where to write it:",
            "The form of the files:",
            "Ways to build:",
            "Many dossiers:",
            "What is told of it:",
            "Of every command:");
  }

  @Test
  void helpOfTheProgramMayHaveOptionsBesideIt() {
    assertThat(Ran.of("--color", "never", "--help")).isEqualTo(Ran.of("--help"));
    assertThat(Ran.of("--color=always", "--help").out())
        .contains("\033[1mCommands:\033[0m")
        .hasLineCount((int) Ran.of("--help").out().lines().count());
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
