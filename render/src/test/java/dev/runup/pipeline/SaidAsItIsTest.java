package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that a page says no more of its facts than is so. Its issue is of 9 June, the previous
/// one of 5 June.
class SaidAsItIsTest {

  @TempDir private Path folder;

  @Test
  void amountThatWasRightWhenPrintedIsNotWrong() {
    assertThat(
            page(
                """
                measures:
                - {id: toll, what: People hurt, value: "10", recorded: 2018-06-02}
                updates:
                - {fact: toll, act: superseded, reason: The count of the morning., recorded: 2018-06-06, set: {value: "14"}}
                - {fact: toll, act: corrected, reason: Some were counted twice., recorded: 2018-06-07, set: {value: "12", basis: two lists}}
                """))
        .contains("People hurt: 12 [1, 2]. Basis: two lists.", "Before: 10;", "Reason: Some were")
        .doesNotContain("Not 10", "Wrong in", "Reason: The count");
  }

  @Test
  void whatWasMissingWasNoMistakeToPrint() {
    assertThat(
            page(
                """
                measures:
                - {id: toll, what: People hurt, value: "10", recorded: 2018-06-02}
                updates:
                - {fact: toll, act: corrected, reason: Misread., set: {value: "12", basis: two lists, by: lind}}
                """))
        .contains("Wrong in earlier issues: 10. Reason: Misread.")
        .doesNotContain("basis: not given", "by: not given");
  }

  @Test
  void factsStandInTheOrderOfTime() {
    assertThat(
            page(
                """
                events:
                - {id: c-first, title: First step, status: occurred}
                - {id: b-second, title: Second step, status: occurred, after: c-first}
                - {id: a-third, title: Third step, status: occurred, after: b-second}
                statements:
                - {id: late, who: lind, says: Evening word., when: 2018-06-07, time: "19:00", about: arms}
                - {id: noon, who: costa, says: Noon word., when: 2018-06-07, time: "12:00", about: arms}
                """))
        .containsSubsequence("Noon word, ", "Evening word, ", "First step", "Second step", "Third")
        .containsSubsequence("## What changed", "Noon word, ", "Evening word, ")
        .containsSubsequence("## What changed", ": First step", ": Second step", ": Third step");
  }

  private static final String WHETHER =
      """
      statements:
      - {id: no-reason, who: lind, says: There is no reason to meet now., about: arms}
      - {id: not-off, who: lind, says: The talks are not called off., about: arms, caveat: Four versions.}
      positions:
      - {actor: lind, issue: arms, stance: supports, recorded: 2018-06-02}
      - {actor: lind, issue: arms, stance: opposes, %s stated-in: [no-reason, not-off]}
      """;

  @Test
  void remarkStandsWithItsWordsAndWordsOfAPositionAreNotLost() {
    String worded = page(WHETHER.formatted("says: sees no reason to meet,"));

    assertThat(worded)
        .contains("In their terms: sees no reason to meet. [1, 2] ")
        .contains("The talks are not called off, Eva Lind said. [1, 2] *Four versions.*")
        .doesNotContain(
            "meet. [1, 2] *Four versions.*", "no reason to meet now, Eva Lind said. [1, 2]\n\n1");
  }

  @Test
  void wordsOfSeveralStatementsAreJoinedEachWithItsRemark() {
    assertThat(page(WHETHER.formatted("")))
        .contains(
            "There is no reason to meet now. The talks are not called off. *Four versions.* [1, 2]");
  }

  @Test
  void stateOfAProvisionStandsWithIt() {
    assertThat(
            page(
                """
                proposals: [{id: plan, title: The plan, recorded: 2018-06-02}]
                provisions:
                - {id: one, text: Troops leave, number: "1", proposal: plan, state: agreed, about: arms}
                - {id: two, text: Bases close, number: "2", proposal: plan, state: dropped, about: arms}
                - {id: three, text: Arms stay, number: "3", proposal: plan, about: arms}
                """))
        .contains(
            "Under “The plan”: Troops leave, agreed.",
            "Bases close, dropped.",
            "Arms stay, reported.");
  }

  @Test
  void quotationThatIsATranslationSaysSoOnPageOne() {
    assertThat(
            page(
                """
                statements:
                - {id: words, who: lind, original: wir bleiben dabei, original-lang: de, quote: we stand by it, says: Lind agreed., about: arms}
                """))
        .containsSubsequence(
            "Lind agreed (“we stand by it”), Eva Lind said. (translated) [", "## What changed");
  }

  @Test
  void paraphraseWithItsOriginalIsNoTranslation() {
    assertThat(
            page(
                """
                statements:
                - {id: words, who: lind, original: wir bleiben dabei, original-lang: de, says: Lind spoke of staying., about: arms}
                """))
        .contains("Lind spoke of staying, Eva Lind said. In the original: “wir bleiben dabei”.")
        .doesNotContain("ranslated");
  }

  @Test
  void translatedQuotationIsNotCalledUntranslated() {
    assertThat(
            page(
                """
                statements:
                - {id: words, who: lind, lang: de, quote: wir bleiben dabei, says: Lind stimmte zu., about: arms, translations: {en: {quote: we stand by it}}}
                - {id: other, who: costa, lang: de, quote: wir gehen, says: Costa geht., about: arms}
                """))
        .contains(
            "(translated: we stand by it). (other words in German, not translated)",
            "(“wir gehen”), Costa said. (words in German, not translated)");
  }

  @Test
  void changedEventSaysThatItTookPlace() {
    assertThat(
            page(
                """
                events:
                - {id: call, title: A call, status: planned, form: call, when: 2018-06-08, who: [costa, us], about: arms, recorded: 2018-06-02}
                updates:
                - {fact: call, act: superseded, reason: It was held., set: {status: occurred}}
                """))
        .contains("Took place, 8 June: A call [", "*Took place.* 8 June: A call");
  }

  /// A title may be a sentence in the present, behind which no "took place" fits.
  @Test
  void nothingFollowsTitleOfEventThatWasUnderWay() {
    assertThat(
            page(
                """
                events:
                - {id: custody, title: Ann Able is held in Aland, status: ongoing, when: 2018-06-01/.., about: arms, recorded: 2018-06-02}
                updates:
                - {fact: custody, act: superseded, reason: She was freed., set: {status: occurred, when: 2018-06-01/2018-06-07}}
                """))
        .contains("Took place, 1–7 June: Ann Able is held in Aland [")
        .doesNotContain("Aland, took");
  }

  @Test
  void confirmationStandsAtBothStatements() {
    String page =
        page(
            """
            statements:
            - {id: claim, who: lind, says: Arms come., when: 2018-06-06, about: arms}
            - {id: yes, who: costa, verb: confirmed, says: That is so., when: 2018-06-07, about: arms, confirms: claim}
            """);

    assertThat(page)
        .contains("*Confirms what Eva Lind (6 June) said", "*Confirmed by António Costa (7 June)")
        .doesNotContain("**Doubtful.**");
  }

  @Test
  void silenceIsNotIgnorance() {
    assertThat(page("positions: [{actor: us, issue: arms, stance: not-stated}]\n"))
        .contains(" · No position stated by the United States on “Arms”")
        .doesNotContain("position of the United States");
  }

  @Test
  void translationSaysThatItIsOneAndSoDoWordsThatAreNot() {
    assertThat(
            page(
                """
                statements:
                - {who: lind, lang: de, quote: wir gehen, translations: {en: {quote: we go, by: human}}, about: arms}
                - {who: costa, lang: uk, quote: ми тут, about: arms}
                - {who: lind, quote: we stay, original: wir bleiben, original-lang: de, about: arms}
                """))
        .contains(
            "“wir gehen” (translated: we go)",
            "“ми тут”, Costa said. (words in Ukrainian, not translated)",
            "Translated; in the original: “wir bleiben”.");
  }

  @Test
  void idTypedAsTextIsLeftOut() {
    assertThat(
            page(
                """
                events:
                - {id: arms-sent, title: Arms are sent, status: occurred}
                assessments:
                - {by: desk, says: It led to talks., rests-on: arms-sent, cause: arms-sent, effect: talks, about: arms}
                """))
        .contains("Effect: talks.")
        .doesNotContain("Cause: arms-sent", "cause: arms-sent");
  }

  private String page(String facts) {
    return TwoIssues.page(folder, facts);
  }
}
