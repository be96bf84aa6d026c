package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.typing.IntakeFile.Addition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeFileTest {

  private static final String NAME = IntakeFile.name("2026-01-13", "gazette", "ines", 1);

  private static final Map<String, Object> FACT = Map.of("says", "It rains.");

  private static Addition added(String text, String list) {
    return Objects.requireNonNull(new IntakeFile(NAME, text).with(list, FACT));
  }

  @Test
  void newFileBeginsWithItsIntake() {
    IntakeFile begun =
        new IntakeFile(NAME, "").begun("gazette", "2026-01-13", Map.of("credibility", "3"));

    assertThat(NAME).isEqualTo("intake/2026-01-13-gazette-ines.yaml");
    assertThat(Objects.requireNonNull(begun.with("statements", FACT)).text())
        .isEqualTo(
            """
            intake: {source: gazette, recorded: 2026-01-13, credibility: 3}

            statements:
            - says: It rains.
            """);
  }

  @Test
  void entryComesAtTheEndOfItsList() {
    String text =
        """
        # by hand
        intake: {source: gazette, recorded: 2026-01-13}
        statements:
          - who: north   # who else
            says: >-
              A long
              text.

          # the last one
          - says: Later.
            passage: ¶2
        # events follow
        events: []
        """;

    Addition addition = added(text, "statements");

    assertThat(addition.text())
        .isEqualTo(text.replace("passage: ¶2\n", "passage: ¶2\n  - says: It rains.\n"));
    assertThat(addition.line()).isEqualTo(12);
    assertThat(new IntakeFile(NAME, addition.text()).without(addition.added())).isEqualTo(text);
  }

  @Test
  void entriesOfSeveralLinesHaveBlankLinesBetween() {
    String text = "statements:\n- who: north\n  says: One.\n";
    Map<String, Object> two = new LinkedHashMap<>();
    two.put("who", "south");
    two.put("says", "Two.");

    assertThat(Objects.requireNonNull(new IntakeFile(NAME, text).with("statements", two)).text())
        .isEqualTo("statements:\n- who: north\n  says: One.\n\n- who: south\n  says: Two.\n");
  }

  @Test
  void lineEndsOfTheFileStay() {
    assertThat(added("statements:\r\n- says: One.\r\n", "statements").text())
        .isEqualTo("statements:\r\n- says: One.\r\n- says: It rains.\r\n");
    assertThat(added("statements:\n- says: One.", "statements").text())
        .isEqualTo("statements:\n- says: One.\n- says: It rains.");
    assertThat(added("statements:\n", "statements").text())
        .isEqualTo("statements:\n- says: It rains.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statements: [{says: One.}]\n",
        "statements: []\n",
        "statements: none\n",
        "{statements: [{says: One.}]}\n",
        "- says: One.\n",
        "statements: [\n",
      })
  void otherFormsOfListsTakeNothing(String text) {
    assertThat(new IntakeFile(NAME, text).with("statements", FACT)).isNull();
  }

  @Test
  void whatWasChangedIsNotTakenOut() {
    Addition addition = added("statements:\n- says: One.\n", "statements");

    assertThat(
            new IntakeFile(NAME, addition.text().replace("rains", "snows"))
                .without(addition.added()))
        .isNull();
    assertThat(
            new IntakeFile(NAME, addition.text() + "- says: It rains.\n").without(addition.added()))
        .isNull();
  }

  @Test
  void onlyFileOfTheSourceAndDayTakesFacts() {
    String text = "intake: {source: gazette, recorded: 2026-01-13}\n";

    assertThat(new IntakeFile(NAME, text).isOf("gazette", "2026-01-13")).isTrue();
    assertThat(new IntakeFile(NAME, "").isOf("gazette", "2026-01-13")).isTrue();
    assertThat(new IntakeFile(NAME, text).isOf("gazette", "2026-01-14")).isFalse();
    assertThat(new IntakeFile(NAME, text).isOf("wire", "2026-01-13")).isFalse();
    assertThat(new IntakeFile(NAME, "events: []\n").isOf("gazette", "2026-01-13")).isFalse();
    assertThat(new IntakeFile(NAME, "events: []\n").isOf("", "2026-01-13")).isFalse();
  }
}
