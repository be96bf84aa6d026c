package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Breaks one line of a dossier without mistakes, and expects one error.
class OneCauseTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      statements:
      - id: offer
        who: costa
        says: It will last.
        translations:
          uk: {says: Це триватиме.}
      - {id: warning, who: zelensky, says: It is late.}
      assessments:
      - id: view
        says: The support lasts.
        by: desk
        rests-on: [offer, warning]
      headlines:
      - title: Support lasts
        rests-on: offer
      updates:
      - fact: offer
        recorded: 2025-12-29
        act: superseded
        reason: He said more.
        set: {says: It lasts.}
      """;

  @Test
  void factsHaveNoErrors() {
    assertThat(errors(FACTS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- id: offer        | - id: x: offer        | second-colon",
        "- id: offer        | -id: offer            | no-space",
        "- id: offer        | - idx: offer          | unknown-key",
        "- id: offer        | - id: @offer          | needs-quotes",
        "- id: offer        | - id: #offer          | text-cut",
        "- id: offer        | - id:                 | empty-value",
        "- id: offer        | - id: [offer]         | one-value",
        "- id: offer        | - id: other           | unknown-fact",
        "statements:        | statments:            | unknown-type",
        "who: costa         | zzz: costa            | unknown-key",
        "says: It will last.| says:                 | empty-value",
        "says: It will last.| says: #It will last.  | text-cut",
        "says: It will last.| sayz: It will last.   | unknown-key",
        "who: zelensky,     | who:zelensky,         | no-space",
        "who: zelensky,     | zelensky,             | comma-cut",
        "who: zelensky,     | who: zelensky, of it, | comma-cut",
        "by: desk           | by: dask              | unknown-fact",
        "by: desk           | bi: desk              | unknown-key",
        "reason: He said    | zzz: He said          | unknown-key",
        "{source: article,  | {zzz: article,        | unknown-key"
      })
  void oneMistakeIsReportedOnce(String right, String wrong, String code) {
    assertThat(FACTS).contains(right);
    assertThat(errors(FACTS.replaceFirst(Pattern.quote(right), wrong)))
        .extracting(problem -> problem.code().word())
        .containsExactly(code);
  }

  @Test
  void missingDashIsReportedAtTheFirstKeyOnly() {
    String facts =
        FACTS.replace("- {id: warning, who: zelensky", "  id: warning\n  who: zelensky\n  x");

    assertThat(errors(facts.replace(", says: It is late.}", ": It is late.")))
        .extracting(problem -> problem.code().word())
        .startsWith("duplicate-key")
        .doesNotHaveDuplicates();
  }

  @Test
  void unknownIdIsReportedOnceWithAllPlaces() {
    List<Problem> errors = errors(FACTS.replace("- id: offer", "- id: other"));

    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().hint())
        .endsWith("It is also named in facts.yaml, line 16; facts.yaml, line 18.");
  }

  private static List<Problem> errors(String facts) {
    return Given.facts(facts).reading().dossier().problems().stream()
        .filter(Problem::stops)
        .toList();
  }
}
