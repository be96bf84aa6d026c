package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.history.Asked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules over texts, each at its place and beside what it must leave alone.
class TextRulesTest {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";
  private static final String COPY =
      """
      intake: {source: copy, recorded: 2025-12-28}
      sources:
      - {id: copy, title: A copy, kind: news-report, archived: archive/a.txt}
      statements:
      """;
  private static final String TEXT =
      "She said peace must be just and durable for all of us, and the EU’s Western-\ndesigned frame‐"
          + "\nwork stands. “It is ‘late’,” he added — then left the room at once.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "peace must be just and durable",
        "Peace must be just",
        "\"peace must be just\"",
        "peace must […] durable for all",
        "peace ... for all of us",
        "[P]eace must be [fair] and durable",
        "EU's Western-designed framework stands.",
        "It is \"late\"",
        "he added - then left",
        "[…]"
      })
  void aQuoteThatDiffersInTypographyOnlyIsInItsSource(String quote) {
    assertThat(quoted(quote)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "peace must be just and lasting",
        "durable […] just and",
        "left the house",
        "just [and fair to everybody] he added"
      })
  void aQuoteInOtherWordsOrAnotherOrderIsNot(String quote) {
    assertThat(quoted(quote))
        .extracting(Problem::code, Problem::ref)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "quote-not-in-source", new FieldRef("statement:said", "quote", 0)));
  }

  @Test
  void theNearestPassageStandsBelowTheQuote() {
    assertThat(
            Objects.requireNonNull(
                quoted("peace must be just and lasting for all").getFirst().hint()))
        .endsWith(
            """
            archive/a.txt:
            quote:  … must be just and {lasting} for all
            source: … must be just and {durable} for all\
            """);
  }

  @Test
  void anOriginalInTheSourceMakesTheQuoteATranslation() {
    String facts =
        COPY + "- {id: said, who: costa, quote: la paix, original: peace must be just}\n";

    assertThat(found(facts, TEXT)).isEmpty();
  }

  @Test
  void nothingIsSaidOfASourceWithoutAText() {
    String facts = COPY + "- {id: said, who: costa, quote: other words, source: [copy, article]}\n";

    assertThat(found(facts, TEXT)).isEmpty();
  }

  @Test
  void textsThatRepeatThemselvesTakeNoTime() {
    String facts = COPY + "- {id: said, who: costa, quote: " + "a".repeat(50_000) + "b}\n";

    assertThat(found(facts, "a".repeat(4_000_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "About 90 % by 28 December 2025",
        "USD 800 bn in December 2025",
        "700–800 billion on 2025-12-28",
        "The 20-point plan of G7 and F-16s on December 28",
        "Three and twenty",
        "He calls it “a first step”",
        "On 28 December"
      })
  void aHeadlineSaysWhatItsFactsHold(String title) {
    assertThat(headline(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "About 95 % | 95",
        "USD 800 m | 800 m",
        "On 27 December | 27 December",
        "In November 2025 | November 2025",
        "On 2025-12-27 | 2025-12-27",
        "He calls it \"the last step\" | the last step"
      })
  void whatNoFactHoldsIsNamedAtTheTitle(String title, String missing) {
    assertThat(headline(title)).hasSize(1);
    Problem problem = headline(title).getFirst();
    assertThat(problem.code()).isEqualTo("headline-unsupported");
    assertThat(problem.ref()).isEqualTo(new FieldRef("headline:one", "title", 0));
    assertThat(problem.message()).contains(missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "With high confidence, talks are very likely. | likelihood-with-confidence",
        "Talks are likely. We have high confidence. |",
        "Low confidence in the truce makes a breach likely. |",
        "With high confidence, the village is remote. |",
        "There is a realistic possibility of talks. | other-scale",
        "They call it a ‘realistic possibility’. |",
        "It is likely. |",
        "He said \"no\". | quote-in-says",
        "A 12\" pipe burst. |",
        "The place is TBD. | incomplete",
        "He met XXX there. |",
        "The sum is xxx or XXXX. | incomplete",
        "The XXX Olympiad begins, he flew TK 12, todo. |",
        "Why??? | incomplete"
      })
  void whatTheDeskJudgesIsHeldToTheRules(String says, String code) {
    String facts =
        INTAKE
            + "assessments:\n- {id: one, by: desk, rests-on: plan, confidence: high, says: '"
            + says.replace("'", "''")
            + "'}\n";

    List<Problem> found = found(facts, "");

    assertThat(found.stream().map(Problem::code).toList())
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(found).allMatch(one -> new FieldRef("assessment:one", "says", 0).equals(one.ref()));
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

  private static List<Problem> quoted(String quote) {
    String typed = "'" + quote.replace("'", "''") + "'";
    return found(COPY + "- {id: said, who: costa, quote: " + typed + "}\n", TEXT);
  }

  private static List<Problem> headline(String title) {
    String facts =
        INTAKE
            + """
            events:
            - {id: talks, title: Talks on the 20-point plan, status: planned, when: 2025-12-28}
            measures:
            - {id: share, what: Share, value: ~90 %%}
            - {id: need, what: Need, value: USD 700–800 bn}
            statements:
            - {id: step, who: costa, quote: A first step}
            headlines:
            - {id: one, rests-on: [talks, share, need, step], title: '%s'}
            """
                .formatted(title);
    return found(facts, "");
  }

  private static List<Problem> found(String facts, String archived) {
    return Rules.check(Given.facts(facts).dossier(), Asked.NEWEST, path -> archived);
  }
}
