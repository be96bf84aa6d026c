package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
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
        "It is « late »",
        "It is »late«",
        "he added - then left",
        "[…]"
      })
  void aQuoteThatDiffersInTypographyOnlyIsInItsSource(String quote) {
    assertThat(quoted(quote)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We could open two crossings",
        "this is very important",
        "see the map",
        "an a*b path_name",
        "20% more!",
        "R&D <and> it's \"said\" now",
        "To open two crossings; to close one and to meet",
        "The line breaks here and goes on",
        "We want to open two crossings"
      })
  void whatMarkdownSetsApartIsNoOtherText(String quote) {
    String facts =
        COPY.replace("a.txt", "a.md") + "- {id: said, who: costa, quote: " + quote + "}\n";
    String text =
        """
        > **North:** We could open
        > two crossings.

        This is *very* important. See the [map](https://example.org).
        An a*b path_name, 20 % more !
        R&amp;D &lt;and&gt;&nbsp;it&#39;s &quot;said&quot; now. We want

        - to open two crossings;
        - to close one and
          1. to meet

        The line breaks here\\
        and goes on.
        """;

    assertThat(found(facts, text)).isEmpty();
  }

  @Test
  void aWordThatASoftHyphenBreaksAtALineEndIsOne() {
    String facts = COPY + "- {id: said, who: costa, quote: Peacemaking is work}\n";

    assertThat(found(facts, "Peace\u00AD\nmaking is work.")).isEmpty();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We disagree to all of this. | agree to all of this",
        "Talks are unlikely to fail. | … likely to fail",
        "We signal it today. | we sign",
        "Прибули п'ять міністрів. | ять міністрів",
        "Прибули п’ять міністрів. | Прибули п",
        "It begins at 10:30 sharp. | 30 sharp",
        "It would cost 12,500 euro. | cost 12",
        "It would cost 12,500 euro. | 500 euro",
        "It took 1.5 years. | 5 years",
        "The G7 leaders paid 5m. | 7 leaders",
        "The G7 leaders paid 5m. | paid 5",
        "That is non-negotiable. | negotiable",
        "We can’t agree. | We can",
        "Вони не погодяться. | годяться"
      })
  void whatIsCutInsideAWordOrANumberIsNotInItsSource(String text, String quote) {
    assertThat(found(COPY + "- {id: said, who: costa, quote: '" + quote + "'}\n", text))
        .extracting(Problem::code)
        .containsExactly("quote-not-in-source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He said no — then left - at once. | then left",
        "He said no — then left - at once. | he said no",
        "The EU’s plan, agreed12 in 2025. | the EU",
        "The EU’s plan, agreed12 in 2025. | plan, agreed",
        "Between 10-12,000 people came. | 12,000 people",
        "Of them 20 % left (all). | of them 20",
        "He can “talk” now. | he can",
        "We agreed on that. | agree[d] on",
        "We disagree. | […] [dis]agree",
        "我们同意在2025年开放。 | 同意",
        "我们同意在2025年开放。 | 在2025",
        "停戦に合意した | 合意",
        "เราเห็นด้วยกับแผน | เห็นด้วย",
        "والسلام عليكم | السلام"
      })
  void whatIsCutBetweenThemIs(String text, String quote) {
    assertThat(found(COPY + "- {id: said, who: costa, quote: '" + quote + "'}\n", text)).isEmpty();
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
  void aCommaThatIsMissingIsShown() {
    String facts = COPY + "- {id: said, who: costa, quote: they were ready and left}\n";

    assertThat(
            Objects.requireNonNull(
                found(facts, "In the end they were ready, and left at once.").getFirst().hint()))
        .endsWith(
            """
            quote:  they were {ready}  and left
            source: they were {ready,} and left\
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
        "On 28 December",
        "From 12 October to 2 November, on 12 and 13 October and on Oct. 11–13, 2025",
        "Since Sept 5, since September 2025",
        "Until 3 January 2026",
        "On 6 or 7 March, or 14 March 2026",
        "On 6, 7 and 14 March, on March 7, 14, on 28 December, 20 trucks",
        "On 6 or possibly 7 March, on 7 and again on 14 March",
        "At 21:30, 9 a.m., 9.30 pm and 14:00",
        "1,000 or 1 000 trucks and 120,500 people",
        "Under NSDD 245, INF-2, § 5 and Tu-95 at 11th hour, 1/3 of it",
        "In 2024, 2025 or 2026",
        "On 28 December 2025 “a first … step”",
        "Dinner on 9 October, 10 October in Kyiv",
        "On the 28th of December, 11th October and October 12th, 2025",
        "Talks at 1300 GMT, 15.00 Kyiv time, 1500 hours and 10.30 CET",
        "USD 0.7–0.8 trillion, 700 to 800 billion, 45–46,000 guards",
        "In 2024, 2024–25, 2024/25, 2025-26 and 2024-26 2 million in 35 towns, 4 of them large"
      })
  void aHeadlineSaysWhatItsFactsHold(String title) {
    assertThat(headline(title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.", "1/", "1,000,000,", "AB 1,1", "A", "1"})
  void noTextIsTooMuchForItsNumbers(String repeated) {
    assertThat(Figures.in(repeated.repeat(9_000) + " 7 %"))
        .last()
        .extracting(Figure::typed)
        .isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "About 95 % | 95",
        "USD 800 m | 800 m",
        "On 27 December | 27 December",
        "In August 2025 | August 2025",
        "On 2025-12-27 | 2025-12-27",
        "On 14 October | 14 October",
        "On 12 October 2024 | 12 October 2024",
        "On 6 September 2025 | 6 September 2025",
        "On 15 March 2026 | 15 March 2026",
        "On 4 January 2026 | 4 January 2026",
        "On 3 May 2026 | 3 May 2026",
        "1,001 trucks | 1,001",
        "In 2023 | 2023",
        "In 2022–23 | 2022–23",
        "On the 27th of December | 27th of December",
        "In 36 towns | 36",
        "EU with 91 billion | 91 billion",
        "He calls it \"the last step\" | the last step",
        "He calls it \"irst step\" | irst step",
        "28 resigned | 28",
        "10 resigned in October | 10",
        "On 6 or 8 March | 8",
        "On March 7 and 9 | 9"
      })
  void whatNoFactHoldsIsNamedAtTheTitle(String title, String missing) {
    assertThat(headline(title)).hasSize(1);
    Problem problem = headline(title).getFirst();
    assertThat(problem.code()).isEqualTo("headline-unsupported");
    assertThat(problem.ref()).isEqualTo(new FieldRef("headline:one", "title", 0));
    assertThat(problem.message()).contains(missing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28 грудня 2025 року, зростання вдвічі",
        "У 2 рази, на 50 %, о 14.30 і 21:00",
        "20 пунктів",
        "35 міст, 2 млн людей",
        "Чекають 200"
      })
  void aTranslatedHeadlineSaysWhatTheHeadlineOrItsFactsHold(String title) {
    assertThat(translated(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500 вантажівок,500", "14 500 осіб,14 500"})
  void aNumberThatOnlyTheTranslationHoldsIsNamedAtIt(String title, String missing) {
    assertThat(translated(title))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("headline-unsupported");
          assertThat(problem.ref()).isEqualTo(new FieldRef("headline:one", "translations", 0));
          assertThat(problem.message()).contains("holds " + missing + ",").contains("\"uk\"");
        });
  }

  @Test
  void whenAFactWasLearnedIsNoCount() {
    String facts =
        """
        intake: {source: paper, recorded: 2026-03-09}
        sources:
        - {id: paper, title: A paper, kind: document, published: 2026-02-28}
        statements:
        - {id: bridge, who: costa, says: Ministers resigned over the bridge of 4 March.}
        headlines:
        - {id: one, rests-on: bridge, title: '%s'}
        """;

    assertThat(found(facts.formatted("They resigned on 9 March 2026, not in February"), ""))
        .isEmpty();
    for (String count : List.of("3", "4", "9", "28")) {
      assertThat(found(facts.formatted(count + " ministers resigned"), "")).as(count).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two hundred and fifty came. | 250 came |",
        "One hundred and five came. | 105 came |",
        "A dozen came, or two dozen. | 12 or 24 came |",
        "A hundred and twenty-five thousand three hundred and ten came. | 125,310 came |",
        "Five thousand three hundred came. | 5,300 came |",
        "Half a million came. | 1 million came | headline-unsupported",
        "Two hundred came. | 2 came | headline-unsupported",
        "Five thousand left. | 5 left | headline-unsupported",
        "Fifty and two hundred came. | 250 came | headline-unsupported",
        "Three, two and one came. | 6 came | headline-unsupported",
      })
  void numbersInWordsSupportThemInDigits(String says, String title, String code) {
    String facts =
        INTAKE
            + """
            statements:
            - {id: count, who: costa, says: "%s"}
            headlines:
            - {id: one, rests-on: count, title: "%s"}
            """
                .formatted(says, title);

    assertThat(found(facts, "").stream().map(Problem::code).toList())
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void aLanguageWhoseMonthsAreNotReadMayNameADay() {
    String facts =
        INTAKE
            + """
            events:
            - {id: talks, title: Gespräche, status: planned, when: 2025-12-28}
            headlines:
            - {id: one, rests-on: talks, lang: de, title: Gespräche am %s. Dezember}
            """;

    assertThat(found(facts.formatted("28"), "")).isEmpty();
    assertThat(found(facts.formatted("29"), "")).hasSize(1);
  }

  private static List<Problem> translated(String title) {
    return headline("Two hundred wait', translations: {uk: {title: '" + title + "'}}, note: 'x");
  }

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
                .map(one -> one.code() + " " + Objects.requireNonNull(one.ref()).key())
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
          assertThat(one.code()).isEqualTo("incomplete");
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
            - {id: visit, title: Visit, status: occurred, when: 2025-10-11/2025-10-13, outcome: It is article § 5. Two million in thirty-five towns and four.}
            - {id: dinner, title: Dinner, status: occurred, when: 2025-10-09, time: "20:00", zone: America/New_York}
            - {id: tour, title: Tour, status: occurred, when: 2025-10-20/2025-11-04}
            - {id: war, title: War, status: planned, when: 2025-09-05/..}
            - {id: truce, title: Truce, status: planned, when: /2026-01-03}
            - {id: vote, title: Vote, status: planned, when: "[..2026-03-06]"}
            - {id: poll, title: Poll, status: planned, when: "[2026-03-07,2026-03-14]"}
            - {id: month, title: Month, status: planned, when: 2026-05}
            - {id: years, title: Years, status: planned, when: 2024/2026}
            measures:
            - {id: share, what: Share, value: ~90 %%}
            - {id: need, what: Need, value: USD 700–800 bn}
            - {id: trucks, what: Trucks, value: 1000}
            - {id: people, what: People, value: 120500}
            - {id: guards, what: Guards, value: 45000-46000}
            statements:
            - {id: step, who: costa, quote: A first step}
            headlines:
            - {id: one, rests-on: [talks, dinner, share, need, step, visit, tour, war, truce, vote, poll, month%s, trucks, people, guards], title: '%s'}
            """
                .formatted(title.contains("2024,") ? ", years" : "", title);
    return found(facts, "");
  }

  private static List<Problem> found(String facts, String archived) {
    Dossier dossier = Given.facts(facts).dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), Asked.NEWEST, path -> archived);
  }
}
