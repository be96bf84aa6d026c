package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {

  private static final String ESCAPE = "\033\\[[0-9;]*m";

  @TempDir private Path folder;

  private static String shown(String painted) {
    return painted.replaceAll("\033\\[0m", ">").replaceAll("\033\\[([0-9;]*)m", "<$1 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.yaml:3:7: error: no fact is named \"x\" [unknown-fact] | <1 a.yaml:3:7>: <1;31 error>: no fact is named \"x\" <2 [unknown-fact]>",
        "refused: nothing may be shown [x] | <1;31 refused>: nothing may be shown <2 [x]>",
        "a.yaml: warning: it is TLP:AMBER [order] | <1 a.yaml>: <1;33 warning>: it is <33 TLP:AMBER> <2 [order]>",
        "`   14 |   note: an error: x` | `<2    14 \\| >  note: an error: x`",
        "`  hint: an error: x` | `<36   hint:> an error: x`",
        "runup: done in 3 ms | <2 runup:> done in 3 ms",
        "TLP:AMBER+STRICT, TLP:RED and TLP:REDDER | <33 TLP:AMBER+STRICT>, <31 TLP:RED> and TLP:REDDER",
        "only words | only words",
      })
  void linesOfMessagesAreMarkedSparingly(String line, String painted) {
    assertThat(shown(Colours.paint(line.replace("\\|", "|"))))
        .isEqualTo(painted.replace("\\|", "|"));
  }

  @Test
  void caretsStandOut() {
    assertThat(shown(Colours.paint("      |      ^^^"))).isEqualTo("<2       | ><1;31      ^^^>");
  }

  @Test
  void onlyColoursAreAdded() throws IOException {
    String dossier = DossierSamples.broken(folder.resolve("talks")).toString();

    Ran plain = Ran.of("check", dossier);
    Ran painted = Ran.of("check", dossier, "--color", "always");

    assertThat(plain.err()).doesNotContain("\033").contains("error:");
    assertThat(painted.err()).contains("\033[1;31merror\033[0m");
    assertThat(painted.err().replaceAll(ESCAPE, "")).isEqualTo(plain.err());
    assertThat(Ran.of("check", dossier, "--color=auto")).isEqualTo(plain);
  }

  @Test
  void dataStaysPlain() throws IOException {
    String dossier = DossierSamples.broken(folder.resolve("talks")).toString();

    assertThat(Ran.of("check", dossier, "--format", "json", "--color", "always").out())
        .isEqualTo(Ran.of("check", dossier, "--format", "json").out());
  }

  @Test
  void helpHasColoursToo() {
    String painted = Ran.of("build", "--help", "--color=always").out();

    assertThat(painted).contains("\033[");
    assertThat(painted.replaceAll(ESCAPE, "")).isEqualTo(Ran.of("build", "--help").out());
  }

  @ParameterizedTest
  @CsvSource({
    "check talks, true, true",
    "check talks, false, false",
    "check talks --color never, true, false",
    "check talks --color=never, true, false",
    "check talks --color=always, false, true",
    "check talks --color auto, true, true",
    "check talks --color, false, false",
  })
  void optionDecidesElseTheTerminal(String arguments, boolean isTerminal, boolean wanted) {
    assertThat(Screen.wantsColours(arguments.split(" "), isTerminal)).isEqualTo(wanted);
  }

  @Test
  void noColorIsObeyedUnlessItIsEmpty() {
    assertThat(Screen.allowsColours("1")).isFalse();
    assertThat(Screen.allowsColours("")).isTrue();
    assertThat(Screen.allowsColours(null)).isTrue();
  }

  @Test
  void lineWithoutAnEndIsNotLost() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream painted = Colours.painted(new PrintStream(out, false, StandardCharsets.UTF_8));

    painted.print("Kyïv");
    painted.flush();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Kyïv");
  }
}
