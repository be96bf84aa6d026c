package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that control characters from files or arguments never reach the terminal.
class TerminalSafetyTest {

  private static final String SOUND =
      """
      intake: {source: ss, recorded: 2025-12-28}
      sources: [{id: ss, title: S, kind: post}]
      events: [{id: visit, title: A visit, status: planned}]
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[2J\u001B[31mred",
        "\u001B]8;;http://example.org\u0007link\u001B]8;;\u0007",
        "\u001B]52;c;cm0gLXJm\u0007",
        "\u001BP+q544e\u001B\\",
        "over\rwritten",
        "be\u0007ep",
        "del\u007Fete",
        "back\bspace",
        "nul\u0000",
        "\u009B31mred",
        "\u0090q\u009C",
        "turn\u202Eed",
        "iso\u2066lated\u2069",
        "line\u2028separated",
        "next\u0085line",
        "\uFEFFmark",
        "tag\uDB40\uDC41"
      })
  void controlCharactersInFilesNeverReachTheTerminal(String nasty) throws IOException {
    String escaped = jsonEscaped(nasty);
    List<String> facts =
        List.of(
            SOUND.replace("A visit", "A visit " + nasty),
            SOUND.replace("A visit", "\"A visit " + nasty + "\""),
            SOUND.replace("A visit", "\"A visit " + escaped + "\""),
            SOUND.replace("title: A", "\"" + escaped + "\": A"),
            SOUND.replace("title: A", nasty + ": A"),
            SOUND.replace("planned", "\"" + escaped + "\""),
            SOUND.replace("visit, title", "\"" + escaped + "\", title"),
            SOUND.replace("source: ss", "source: \"" + escaped + "\""),
            SOUND.replace("events:", nasty + ":"),
            SOUND.replace("title: A visit", "says: {" + nasty));
    for (String yaml : facts) {
      safe(dossier("mark: CLEAR\n", "facts.yaml", yaml));
    }
    String json = "{\"events\": [{\"title\": \"%s\", \"%s\": \"%s\", \"status\": %s}]}";
    safe(dossier("mark: CLEAR\n", "f.json", json.formatted(escaped, escaped, escaped, "1")));
    safe(dossier("mark: CLEAR\n", "f.json", json.formatted(nasty, nasty, nasty, nasty)));
    safe(dossier("mark: " + nasty + "\n", "facts.yaml", SOUND));
    safe(dossier("\"" + escaped + "\": CLEAR\n", "facts.yaml", SOUND));
    safe(dossier("editions: {\"" + escaped + "\": {}}\n", "facts.yaml", SOUND));
    safe(dossier("editions: {daily: {template: \"" + escaped + "\"}}\n", "facts.yaml", SOUND));
    if (nasty.indexOf('\0') < 0) {
      safe(dossier("mark: CLEAR\n", nasty.replace('/', '_') + ".yaml", SOUND + "x: y\n"));
      safe(dossier("mark: CLEAR\n", nasty.replace('/', '_') + ".txt", SOUND));
      safe(dossier("mark: CLEAR\n", nasty.replace('/', '_') + "/facts.csv", SOUND));
      Path named = folder.resolve("in " + nasty.replace('/', '_'));
      Files.createDirectories(named);
      Files.writeString(named.resolve("runup.yaml"), "mark: CLEAR\n");
      Files.writeString(named.resolve("facts.yaml"), SOUND);
      safe(named);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001B[2J", "a\rb", "\u0007", "\u007F", "\u009B1m", "\u202E", "\u0000"})
  void controlCharactersInArgumentsNeverReachTheTerminal(String nasty) throws IOException {
    String sound = dossier("mark: CLEAR\n", "facts.yaml", SOUND).toString();
    String out = folder.resolve("out").toString();

    for (Ran ran :
        List.of(
            Ran.of(nasty),
            Ran.of("build", nasty),
            Ran.of("check", nasty),
            Ran.of("check", sound, "--format", nasty),
            Ran.of("check", sound, nasty),
            Ran.of("check", sound, "--" + nasty),
            Ran.of("build", sound, "-o", out, "--edition", nasty),
            Ran.of("build", sound, "-o", out, "--format", nasty),
            Ran.of("build", sound, "-o", sound + "/facts.yaml/" + nasty),
            Ran.of("build", sound, "-o", out + nasty))) {
      safe(ran);
    }
  }

  @Test
  void invisibleCharacterIsPrintedAsItsCode() throws IOException {
    Path dossier = dossier("mark: CLEAR\n", "facts.yaml", "events:\n- {title: \"a\\eb\"}\n");

    assertThat(Ran.of("check", dossier.toString()).err()).contains("U+001B ESCAPE");
    assertThat(Ran.of("check", folder.resolve("a\u001Bb").toString()).err()).contains("a‹U+001B›b");
  }

  private int dossiers;

  private Path dossier(String settings, String name, String facts) throws IOException {
    Path dossier = folder.resolve("d" + dossiers++);
    Path file = dossier.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(dossier.resolve("runup.yaml"), settings);
    Files.writeString(file, facts);
    return dossier;
  }

  private void safe(Path dossier) {
    String name = dossier.toString();
    safe(Ran.of("check", name));
    safe(Ran.of("check", name, "--format", "json"));
    safe(Ran.of("build", name, "--format", "md", "-o", "-"));
  }

  private static void safe(Ran ran) {
    List<Integer> obeyed = new ArrayList<>();
    (ran.out() + ran.err()).codePoints().filter(TerminalSafetyTest::obeyed).forEach(obeyed::add);
    assertThat(obeyed).as(ran.toString()).isEmpty();
    assertThat(ran.code()).as(ran.toString()).isIn(0, 1, 2, 3, 4);
  }

  private static boolean obeyed(int point) {
    return (point < 0x20 && point != '\n' && point != '\t')
        || (point >= 0x7F && point <= 0x9F)
        || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0xE0000 && point <= 0xE007F)
        || point == 0xFEFF;
  }

  private static String jsonEscaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : text.toCharArray()) {
      boolean plain = unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\';
      escaped.append(plain ? String.valueOf(unit) : "\\u%04X".formatted((int) unit));
    }
    return escaped.toString();
  }
}
