package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the key `reviewed`, and the settings that ask for it.
class ReviewedKeyTest {

  private static final String FACT =
      """
      intake: {source: article, recorded: 2025-12-28}
      events:
      - {title: A letter, status: expected%s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{by: A. Berg}|missing-key|a review needs \"at\"|Write {by: A. Berg, at: 2025-12-29}.",
        "{at: 2025-12-29}|missing-key|a review needs \"by\"|Write {by: A. Berg, at: 2025-12-29}.",
        "{by: A, at: soon}|wrong-time|\"at\" can't be \"soon\"|",
        "{by: \"\", at: 2025-12-29}|no-value|there is no value under \"by\"|",
        "{by: [A, B], at: 2025-12-29}|one-value|\"by\" takes one value, not a list|",
        "{by: A, on: 2025-12-29, at: 2025-12-29}|unknown-key|a review has no key \"on\"|",
        "A. Berg|wrong-value|\"reviewed\" can't be \"A. Berg\"|Write {by: A. Berg, at:"
      })
  void wrongReviewIsReported(String typed, String code, String message, String hint) {
    List<Problem> problems =
        Given.facts(FACT.formatted(", reviewed: " + typed)).reading().dossier().problems();

    assertThat(problems).singleElement().extracting(Problem::message).isEqualTo(message);
    assertThat(problems.getFirst().code().word()).isEqualTo(code);
    assertThat(problems.getFirst().hint()).startsWith(Objects.requireNonNullElse(hint, ""));
    assertThat(problems.getFirst().place()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{by: A. Berg, at: 2025-12-29}",
        "[{by: A. Berg, at: 2025-12-29}, {by: B. Lind, at: 2025-12-29 11:30}]"
      })
  void generatedIdDoesNotDependOnReviews(String reviews) {
    assertThat(ids(", reviewed: " + reviews)).isEqualTo(ids(""));
  }

  private static List<String> ids(String more) {
    return Given.facts(FACT.formatted(more)).dossier().facts().stream()
        .map(fact -> fact.id().toString())
        .toList();
  }

  @Test
  void csvHoldsNamesWithTimes() {
    String csv =
        """
        id,title,status,source,reviewed
        letter,A letter,expected,article,A. Berg (2025-12-29) | B. Lind (2025-12-29 11:30)
        """;

    Fact letter = Given.facts("events: []\n").file("events.csv", csv).fact("event:letter");

    assertThat(letter.shortTexts(CommonField.REVIEWED))
        .containsExactly("A. Berg (2025-12-29)", "B. Lind (2025-12-29T11:30:00Z)");
  }

  @Test
  void csvCellInAnotherFormIsReported() {
    String csv = "id,title,status,source,reviewed\nletter,A letter,expected,article,A. Berg\n";

    assertThat(Given.facts("events: []\n").file("events.csv", csv).problems())
        .containsExactly("2:34 wrong-value");
  }

  @Test
  void updateOfReviewsAloneNeedsNoAct() {
    String update =
        "updates:\n- {fact: letter, recorded: 2025-12-29, set: {reviewed: {by: A, at: 2025-12-29}}}\n";

    assertThat(Given.facts(FACT.formatted(", id: letter") + update).problems()).isEmpty();
  }

  @Test
  void settingsAskForReviews() {
    Dossier dossier =
        Given.facts(FACT.formatted(""))
            .settings(
                """
                mark: TLP:CLEAR
                review-from: amber
                editions: {one: {status: final}, two: {status: draft}, three: {}}
                """)
            .dossier();

    assertThat(dossier.editions()).extracting(Edition::isFinal).containsExactly(true, false, false);
    assertThat(dossier.editions()).extracting(Edition::isDraft).containsExactly(false, true, false);
    assertThat(Objects.requireNonNull(dossier.settings().reviewFrom()).label())
        .isEqualTo("TLP:AMBER");
  }

  @ParameterizedTest
  @CsvSource({"review-from: purple, unknown-mark", "editions: {daily: {status: done}}, wrong-word"})
  void wrongSettingIsReported(String setting, String code) {
    assertThat(
            Given.facts(FACT.formatted(""))
                .settings("mark: TLP:CLEAR\n" + setting + "\n")
                .problems())
        .singleElement()
        .asString()
        .endsWith(" " + code);
  }
}
