package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Builds briefings with an assessment that rests on a retracted statement.
class RetractedBasisTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-01}
      sources:
      - {id: article, title: An article, kind: news-report}
      actors:
      - {id: anna, name: Anna Able, kind: person, offices: [{office: Envoy}]}
      statements:
      - {id: claim, who: anna, says: It is agreed.}
      - {id: denial, %s, says: Nothing is agreed., retracts: claim}
      assessments:
      - {id: one, says: It will last., by: desk, rests-on: %s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "en|who: anna|Rests on a statement that Anna Able took back.",
        "en|attribution: an aide|Rests on a statement that an aide took back.",
        "en|attribution: according to aides|Rests on a statement that was taken back.",
        "en|who: anna, terms: background|Rests on a statement that a speaker on background took back.",
        "uk|who: anna|Спирається на заяву, яку відкликано (хто: Anna Able)."
      })
  void assessmentNamesWhoTookItsBasisBack(String language, String speaker, String sentence) {
    assertThat(page(language, speaker, "claim"))
        .containsPattern("It will last\\.[^.]* " + sentence.replaceAll("([().])", "\\\\$1"));
  }

  @Test
  void assessmentThatWeighsTheRetractionSaysNothing() {
    assertThat(page("en", "who: anna", "[claim, denial]"))
        .contains("It will last.")
        .doesNotContain("Rests on a statement");
  }

  private static String page(String language, String speaker, String grounds) {
    return new Published(
            "{mark: CLEAR, lang: %s, editions: {daily: {ceiling: RED}}}\n".formatted(language),
            FACTS.formatted(speaker, grounds))
        .file("md", null, WebLayout.DEFAULT);
  }
}
