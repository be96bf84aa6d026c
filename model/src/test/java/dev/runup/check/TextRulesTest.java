package dev.runup.check;

import static dev.runup.check.Told.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules over what the desk words itself, each at its place and beside what it must leave
/// alone.
class TextRulesTest {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "With high confidence, talks are very likely. | likelihood-with-confidence",
        "We have medium confidence that talks are likely. | likelihood-with-confidence",
        "With a high degree of confidence, talks are likely. | likelihood-with-confidence",
        "Talks are unlikely, and our confidence is high. | likelihood-with-confidence",
        "We are highly confident that talks are likely. | likelihood-with-confidence",
        "Talks are likely. We have high confidence. |",
        "Low confidence among investors makes a fall likely. |",
        "Talks are likely. Our confidence is high. |",
        "Investor confidence is high and a slump unlikely. |",
        "‘Medium confidence’, they say, makes it likely. |",
        "Low confidence in the truce makes a breach likely. |",
        "With high confidence, the village is remote. |",
        "There is a realistic possibility of talks. | other-scale",
        "They call it a ‘realistic possibility’. |",
        "It is likely. |",
        "He said \"no\". | quote-in-says",
        "A 12\" pipe burst. |",
        "The place is TBD. | incomplete",
        "He met XXX there. | incomplete",
        "The sum is xxx or XXXX. | incomplete",
        "The XXX Olympiad begins, he flew TK 12 to TK Elevator, todo. |",
        "It ends with the XXX session, la XXX cumbre, beim XXX. Gipfel, на XXX сесії. |",
        "TK''s owner flies Air TK, Turkish (TK) and ISO/TK, as TK, the carrier, does. |",
        "It costs TK. | incomplete",
        "They met TK | incomplete",
        "He asked: What??? |",
        "It costs ??? now. | incomplete",
        "A low confidence vote is likely. |",
        "A 42” screen is shown. |"
      })
  void whatTheDeskJudgesIsHeldToTheRules(String says, String code) {
    String facts =
        INTAKE
            + "assessments:\n- {id: one, by: desk, rests-on: plan, confidence: high, says: '"
            + says.replace("'", "''")
            + "'}\n";

    List<Problem> found = found(facts, "");

    assertThat(found.stream().map(problem -> problem.code().word()).toList())
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(found).allMatch(one -> new FieldRef("assessment:one", "says", 0).equals(one.ref()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "With high confidence, talks are likely. | likelihood-with-confidence",
        "Talks are likely. We have high confidence. |",
        "They are ‘likely’, we hold with high confidence. |",
        "Talks are virtually certain | other-scale",
        "They call talks \"highly likely\" |",
        "The UK holds an attack to be extremely unlikely |",
        "The UK has low confidence that a truce is likely |"
      })
  void soAreAHeadlineAndWhatAnAssessmentIsBasedOn(String text, String code) {
    String facts =
        INTAKE
            + """
            statements:
            - {id: uk, who: costa, quote: 'An attack is extremely unlikely, a truce likely: low confidence. Talks are highly likely.'}
            assessments:
            - {id: one, by: desk, says: So it is., rests-on: uk, basis: '%1$s'}
            headlines:
            - {id: two, title: '%1$s', rests-on: uk, text: '%1$s'}
            - {id: old, title: '%1$s', rests-on: uk, until: 2025-12-27}
            """
                .formatted(text);

    assertThat(
            found(facts, "").stream()
                .map(one -> one.code().word() + " " + Objects.requireNonNull(one.ref()).key())
                .toList())
        .isEqualTo(
            code == null ? List.of() : List.of(code + " basis", code + " title", code + " text"));
  }

  @Test
  void theReasonOfAnUpdateIsPrintedAndSoReadToo() {
    String facts =
        INTAKE
            + """
            measures:
            - {id: one, what: Trucks, value: 400, when: 2025-12-28}
            updates:
            - {fact: one, act: corrected, reason: TODO, recorded: 2025-12-29, set: {value: 300}}
            """;

    assertThat(found(facts, ""))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.code().word()).isEqualTo("incomplete");
          assertThat(one.ref()).isEqualTo(new FieldRef("measure:one", "reason", 1));
        });
  }

  @Test
  void othersMayUseAScaleOfTheirOwn() {
    String facts = INTAKE + "assessments:\n- {id: one, by: costa, says: It is highly likely.}\n";

    assertThat(found(facts, "")).isEmpty();
  }

  @Test
  void aNoteMayHoldWhatIsLeftToDo() {
    String facts = INTAKE + "events:\n- {title: A, status: planned, note: TODO}\n";

    assertThat(found(facts, "")).isEmpty();
  }
}
