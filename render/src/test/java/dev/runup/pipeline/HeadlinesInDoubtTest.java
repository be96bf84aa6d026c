package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Headlines on facts that were taken back, denied, or are doubtful: where they stand on page 1,
/// and what is printed with them.
class HeadlinesInDoubtTest {

  private static final String BASE =
      """
      intake: {source: wire, recorded: 2025-12-20, credibility: 3}
      sources:
      - {id: wire, title: Base report, kind: news-report, publisher: Gazette, published: 2025-12-20, reliability: B}
      - {id: post, title: Second report, kind: news-report, publisher: Courier, published: 2025-12-20, reliability: E}
      - {id: paper, title: A paper, kind: document, publisher: Aland, published: 2025-12-20, reliability: B}
      actors:
      - {id: ann, name: Ann Able, kind: person}
      - {id: bob, name: Bob Baker, kind: person}
      - {id: aide, name: an aide, kind: unnamed}
      issues:
      - {id: border, title: Border opening, weight: 8}
      - {id: food, title: Food at the table, weight: 2}
      events:
      - {id: summit, title: Able–Baker summit, status: planned, form: meeting, when: 2025-12-30, where: town, who: [ann, bob], about: border}
      places: [{id: town, name: Hill Town, country: AX}]
      """;

  private static final String CLAIM =
      """
      - {id: claim, attribution: an official on background, says: The summit is off., about: [summit, border], recorded: 2025-12-21 09:00}
      """;

  private static final String HEADLINE =
      """
      headlines:
      - {id: top, title: The summit is off, text: It was called off at noon., rests-on: [%s], weight: 9}
      """;

  @TempDir private Path folder;

  @Test
  void headlineOnWordsThatWereTakenBackIsGone() throws IOException {
    String page = page("22", "statements:\n" + CLAIM + denial("retracts"), headline("claim"));

    assertThat(page)
        .startsWith("# Able–Baker summit")
        .contains(
            "1 · **Taken back: words on “Able–Baker summit”.** The summit is not off, Ann Able said in a denial.")
        .contains("*Takes back what an official on background said.*")
        .doesNotContain("called off at noon", "Doubtful.", "**New");
  }

  /// Brackets behind the last one would seem to be about that one alone.
  @Test
  void doubtBehindSeveralSentencesIsSaidOfAll() throws IOException {
    String two = headline("claim").replace("at noon.", "at noon. Both stay at home.");

    assertThat(page("21", "statements:\n" + CLAIM, two))
        .contains("at noon. Both stay at home. *All of this: source not named")
        .doesNotContain("stay at home. (");
    assertThat(page("21", "statements:\n" + CLAIM, headline("claim")))
        .contains("It was called off at noon. (source not named")
        .doesNotContain("All of this");
  }

  @Test
  void headlineWhoseHeaviestFactWasTakenBackIsGone() throws IOException {
    String light = "- {id: menu, who: bob, says: There is fish., about: food}\n";

    assertThat(
            page(
                "22",
                "statements:\n" + CLAIM + light + denial("retracts"),
                headline("menu, claim, summit")))
        .doesNotContain("called off at noon");
  }

  @Test
  void headlineWhoseLightFactWasTakenBackSaysSo() throws IOException {
    String facts =
        """
        statements:
        - {id: open, who: bob, says: The border opens., about: border, recorded: 2025-12-22}
        - {id: menu, who: bob, says: There is fish., about: food}
        - {id: meat, who: ann, says: There is meat., about: food, retracts: menu}
        """;

    assertThat(page("22", facts, headlineOf22("open, menu")))
        .startsWith("# The summit is off (in part taken back by Ann Able)\n")
        .contains("It was called off at noon. (in part taken back by Ann Able)");
  }

  @Test
  void headlineThatTellsOfTheRetractionStays() throws IOException {
    assertThat(
            page("22", "statements:\n" + CLAIM + denial("retracts"), headlineOf22("claim, denial")))
        .startsWith("# The summit is off")
        .contains("1 · **New.** It was called off at noon.");
  }

  @ParameterizedTest
  @CsvSource({"denies,denied", "contradicts,contradicted"})
  void titleHasWhoOpposesIt(String key, String word) throws IOException {
    String facts = "statements:\n" + CLAIM.replace("21 09", "22 09") + denial(key);

    assertThat(page("22", facts, headlineOf22("claim")))
        .startsWith("# The summit is off (source not named; %s by Ann Able)\n".formatted(word))
        .contains("called off at noon. (%s by Ann Able; source not named)".formatted(word))
        .contains(
            "**Doubtful.** The words of an official on background in message 1: %s by Ann"
                .formatted(word))
        .contains("Message 1: source not named\n");
  }

  @Test
  void oldHeadlineThatIsOpposedLeavesTheTitle() throws IOException {
    assertThat(page("22", "statements:\n" + CLAIM + denial("contradicts"), headline("claim")))
        .startsWith("# Able–Baker summit")
        .contains("**Unchanged since 21 December: The summit is off.**")
        .contains("(contradicted by Ann Able; source not named)")
        .contains("The words of an official on background in message 1: contradicted by Ann Able");
  }

  @Test
  void ownWordsAreNotInDoubtBecauseTheirSpeakerSaysOtherwise() throws IOException {
    String facts =
        """
        statements:
        - {id: off, who: ann, says: The summit is off., about: summit}
        - {id: on, who: ann, says: The summit is on., about: summit, contradicts: off, recorded: 2025-12-22}
        """;

    assertThat(page("22", facts, "")).doesNotContain("Doubtful");
  }

  @Test
  void attributionIsNotPrintedAsAName() throws IOException {
    String facts =
        """
        statements:
        - {id: off, who: ann, says: The summit is off., about: summit}
        - {id: on, attribution: according to officials, says: It is on., about: summit, contradicts: off, recorded: 2025-12-22}
        """;

    assertThat(page("22", facts, ""))
        .contains("The words of Ann Able in message 1: contradicted")
        .doesNotContain("by according");
  }

  @Test
  void headlineWithoutATextHasItsFactsAtAGlance() {
    String page =
        new Published(
                "{mark: CLEAR, editions: {at-a-glance: {}}}\n",
                CorrectionsTest.ANNA
                    + """
                    issues: [{id: gate, title: The gate}, {id: road, title: The road, weight: 9}]
                    statements:
                    - {id: open, who: anna, verb: indicated, when: 2025-12-01, says: The gate may open., if: an officer is there, about: gate}
                    - {id: shut, who: anna, says: The road is shut., about: road}
                    headlines:
                    - {id: second, title: The gate can open, rests-on: open}
                    - {id: first, title: The road is shut, rests-on: shut}
                    """)
            .file("md", "2025-12-01", WebLayout.DEFAULT);

    assertThat(page)
        .contains(
            "**The gate can open.** Anna, by implication, 1 December: The gate may open. Condition: an officer is there.");
  }

  @Test
  void whatHasNoSpeakerIsNamedByItsMessageOrItsTitle() throws IOException {
    String facts =
        """
        events:
        - {id: off, title: Dinner according to the Courier, status: expected, when: 2025-12-29, contradicts: summit, hedge: reportedly}
        statements:
        - {attribution: according to officials, hedge: alleged, says: The border is open., about: border, recorded: 2025-12-22}
        - {id: on, who: ann, says: There is no dinner., about: summit, contradicts: off, recorded: 2025-12-22}
        """;

    assertThat(page("22", facts, ""))
        .contains(
            "Message 2, according to officials: alleged",
            "“Dinner according to the Courier”: reportedly and contradicted by Ann Able")
        .doesNotContain("words of according", "account that message");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who: ann, hedge: rumoured|rumoured",
        "who: aide|source not named",
        "attribution: an official|source not named",
        "attribution: an official, hedge: claimed|claimed; source not named",
        "who: ann, hedge: alleged, verb: announced|alleged"
      })
  void textHasTheReserveOfItsOnlyBasis(String key, String words) throws IOException {
    String facts =
        "statements:\n- {id: off, %s, says: The summit is off., about: summit}\n".formatted(key);

    assertThat(page("21", facts, headline("off, summit")))
        .startsWith("# The summit is off (%s)\n".formatted(words))
        .contains("It was called off at noon. (%s)".formatted(words));
  }

  @ParameterizedTest
  @CsvSource({"source: post,unreliable source", "credibility: 5,improbable"})
  void titleHasTheGradeOfItsBasis(String key, String word) throws IOException {
    String facts =
        "statements:\n- {id: off, who: ann, %s, says: The summit is off., about: summit}\n"
            .formatted(key);

    assertThat(page("21", facts, headline("off, summit")))
        .startsWith("# The summit is off (%s; one source)\n".formatted(word))
        .contains("*For the whole page: %s.".formatted(word));
  }

  @Test
  void textHasTheReserveOfAPartOfItsBasis() throws IOException {
    String facts =
        """
        statements:
        - {id: off, who: ann, hedge: rumoured, says: The summit is off., about: summit}
        - {id: on, who: bob, says: The border opens., about: border}
        """;

    assertThat(page("21", facts, headline("on, off")))
        .startsWith("# The summit is off (in part rumoured)\n")
        .contains("It was called off at noon. (in part rumoured)");
  }

  @Test
  void textHasTheStrongestHedge() throws IOException {
    String facts =
        """
        statements:
        - {id: off, who: ann, hedge: rumoured, says: The summit is off., about: summit}
        - {id: on, who: bob, hedge: reportedly, says: The border opens., about: border}
        """;

    assertThat(page("21", facts, headline("on, off")))
        .startsWith("# The summit is off (rumoured)\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribution: according to the paper, source: paper",
        "attribution: a statement in Ann Able's name, who: ann"
      })
  void sourceThatIsNamedOtherwiseIsNoDoubt(String key) throws IOException {
    String facts =
        "statements:\n- {id: off, %s, says: The summit is off., about: summit}\n".formatted(key);

    assertThat(page("21", facts, headline("off"))).doesNotContain("not named");
  }

  @Test
  void twoUnnamedSpeakersAreTwoSources() throws IOException {
    String facts =
        """
        statements:
        - {id: off, attribution: an official, says: The summit is off., about: summit}
        - {id: over, attribution: a diplomat, says: The summit is over., about: summit}
        """;

    assertThat(page("21", facts, headline("off, over")))
        .startsWith("# The summit is off (in part source not named)\n");
  }

  @Test
  void atAGlanceHasTheDoubtInOneWord() throws IOException {
    String facts =
        "statements:\n- {id: off, who: ann, credibility: 5, says: The summit is off., about: summit}\n";

    assertThat(built("at-a-glance", "21", facts, headline("off")))
        .startsWith("# The summit is off (unconfirmed)\n")
        .contains("It was called off at noon. (unconfirmed)")
        .doesNotContain("improbable");
  }

  @Test
  void lighterFactMakesNoHeadlineNew() throws IOException {
    String facts =
        """
        statements:
        - {id: open, who: bob, says: The border opens., about: border}
        - {id: menu, who: bob, says: There is fish., about: food, recorded: 2025-12-22}
        """;
    String joined =
        "updates:\n- {fact: headline:top, recorded: 2025-12-22, act: superseded, reason: The food too., set: {rests-on: [open, menu]}}\n";

    assertThat(page("22", facts, headline("open") + joined))
        .contains("1 · **New: Food at the table.** There is fish, Bob Baker said.")
        .contains("2 · **Unchanged since 21 December: The summit is off.**");
  }

  @Test
  void unchangedHeadlineLeavesTheTitleToNews() throws IOException {
    String facts =
        """
        statements:
        - {id: open, who: bob, says: The border opens., about: border}
        - {id: shut, who: ann, says: The border stays shut., about: border, recorded: 2025-12-22}
        """;

    assertThat(page("22", facts, headline("open")))
        .startsWith("# Able–Baker summit: planned, in 8 days")
        .contains("1 · **New: Border opening.** The border stays shut, Ann Able said.")
        .contains("2 · **Unchanged since 21 December: The summit is off.**");
  }

  @Test
  void paraphraseStandsInNoQuotationMarks() throws IOException {
    String facts =
        """
        statements:
        - {id: few, who: ann, says: Fourteen came., when: 2025-12-20, about: border}
        - {id: many, who: bob, says: Fifteen came., when: 2025-12-21, about: border, contradicts: few}
        - {id: other, who: bob, says: All is ready., about: summit}
        """;

    assertThat(page("21", facts, fiveHeadlines()))
        .contains(
            "**Doubtful.** Ann Able (20 December): Fourteen came; contradicted by Bob Baker\n");
    assertThat(page("21", facts.replace("says: Four", "quote: Four"), fiveHeadlines()))
        .contains("Ann Able (20 December), “Fourteen came”: contradicted by Bob Baker\n");
  }

  @Test
  void wordsWhoseAmountWasReplacedAreNotInDispute() throws IOException {
    String facts =
        """
        measures: [{id: came, what: People who came, value: 14, about: border}]
        statements:
        - {id: few, who: ann, says: Fourteen came., when: 2025-12-20, about: border, measure: came}
        - {id: many, who: bob, says: Fifteen came., about: border, contradicts: few, recorded: 2025-12-21 12:00}
        - {id: other, who: bob, says: All is ready., about: summit}
        updates:
        - {fact: came, recorded: 2025-12-21 12:00, act: superseded, reason: Counted again., set: {value: 15}}
        """;

    assertThat(page("21", facts, fiveHeadlines())).doesNotContain("Doubtful");
  }

  private static String denial(String key) {
    return "- {id: denial, who: ann, verb: denied, says: The summit is not off., about: [summit, border], recorded: 2025-12-22 10:00, %s: claim}\n"
        .formatted(key);
  }

  private static String headlineOf22(String restsOn) {
    return headline(restsOn).replace("weight", "recorded: 2025-12-22 11:00, weight");
  }

  private static String headline(String restsOn) {
    return HEADLINE.formatted(restsOn);
  }

  private static String fiveHeadlines() {
    StringBuilder all = new StringBuilder("headlines:\n");
    for (String name : "one two three four five".split(" ")) {
      all.append(
          "- {id: %s, title: Part %s, text: It is so., rests-on: other}\n".formatted(name, name));
    }
    return all.toString();
  }

  private String page(String day, String facts, String headlines) throws IOException {
    return built("daily", day, facts, headlines);
  }

  /// Returns page 1 of the issue of a day of December, in Markdown.
  private String built(String template, String day, String facts, String headlines)
      throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"),
        """
        {summit: summit, mark: TLP:CLEAR, editions: {briefing: {template: %s, issues: [2025-12-20, 2025-12-21, 2025-12-%s], formats: [md]}}}
        """
            .formatted(template, day.equals("21") ? "24" : day));
    Files.writeString(folder.resolve("base.yaml"), BASE);
    String intake = "intake: {source: wire, recorded: 2025-12-21, credibility: 3}\n";
    Files.writeString(folder.resolve("facts.yaml"), intake + facts + headlines);
    return MadeUpTalks.markdown(folder, "2025-12-" + day).split("\n---\n")[0];
  }
}
