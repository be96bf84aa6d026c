package dev.runup.check;

import static dev.runup.check.Told.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Quotations beside what is archived of their sources.
class QuoteNotInSourceTest {

  private static final String COPY =
      """
      intake: {source: copy, recorded: 2025-12-28}
      sources:
      - {id: copy, title: A copy, kind: news-report, archived: archive/a.txt}
      statements:
      """;
  private static final String TEXT =
      """
      She said peace must be just and durable for all of us, and the EU’s Western-
      designed frame‐
      work stands. “It is ‘late’,” he added — then left the room at once.\
      """;

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
        .extracting(problem -> problem.code().word(), Problem::ref)
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
        "We signal it today. | x",
        "Прибули п'ять міністрів. | ять міністрів",
        "Прибули п’ять міністрів. | Прибули п",
        "It begins at 10:30 sharp. | 30 sharp",
        "It would cost 12,500 euro. | cost 12",
        "It would cost 12,500 euro. | 500 euro",
        "It took 1.5 years. | 5 years",
        "It cost 10’000 francs. | 000 francs",
        "The G7 leaders paid 5m. | 7 leaders",
        "The G7 leaders paid 5m. | paid 5",
        "That is non-negotiable. | negotiable",
        "We can’t agree. | We can",
        "Вони не погодяться. | годяться",
        "Він назвав «п'ять кроків» до миру. | ять кроків"
      })
  void whatIsCutInsideAWordOrANumberIsNotInItsSource(String text, String quote) {
    assertThat(found(COPY + "- {id: said, who: costa, quote: '" + quote + "'}\n", text))
        .extracting(problem -> problem.code().word())
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
        "والسلام عليكم | السلام",
        "Він назвав план «першим кроком» до миру. | першим кроком",
        "Він назвав план „першим кроком“ до миру. | першим кроком",
        "Він назвав план \"першим кроком\" до миру. | першим кроком",
        "Він назвав план 'першим кроком' до миру. | першим кроком",
        "План(«першим кроком»), назвав. | першим кроком",
        "המפקד בצה״ל אמר. | בצה\"ל אמר",
        "הוא מג׳נין ומאבן־גבירול. | מאבן-גבירול",
        "قال السـلام عليكم | السلام",
        "Прибули п'ять міністрів. | п’ять"
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
  void aDashThatIsMissingIsShown() {
    assertThat(
            found(
                COPY + "- {id: said, who: costa, quote: What we awaited is over}\n",
                "What we awaited — is over."))
        .singleElement()
        .extracting(Problem::hint)
        .asString()
        .contains("quote:  What we {awaited}   is over", "source: What we {awaited —} is over.");
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

  @ParameterizedTest
  @CsvSource({"a, 50000, 4000000", "a, 99999, 99999", "abcdefgh, 12000, 14000"})
  void textsThatRepeatThemselvesTakeNoTime(String repeated, int quote, int source) {
    String facts = COPY + "- {id: said, who: costa, quote: " + repeated.repeat(quote) + "b}\n";

    assertThat(found(facts, repeated.repeat(source))).isEmpty();
  }

  @Test
  void quotesThatRepeatTheirSourceInManyPlacesTakeNoTime() {
    String facts =
        COPY
            + IntStream.range(0, 100)
                .mapToObj(
                    i -> "- {id: s" + i + ", who: costa, quote: the same plan. the same day}\n")
                .collect(Collectors.joining());

    assertThat(found(facts, "the same plan. ".repeat(100_000))).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void manyQuotesOfALongTextAreEachFoundOrNot() {
    String text =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "Item " + i + " was agreed by all.")
            .collect(Collectors.joining(" "));
    String facts =
        COPY
            + IntStream.range(4_500, 5_500)
                .mapToObj(i ->
                    "- {id: s%1$d, who: costa, quote: item %1$d was agreed by all}\n".formatted(i))
                .collect(Collectors.joining());

    assertThat(found(facts, text)).hasSize(500);
  }

  private static List<Problem> quoted(String quote) {
    String typed = "'" + quote.replace("'", "''") + "'";
    return found(COPY + "- {id: said, who: costa, quote: " + typed + "}\n", TEXT);
  }
}
