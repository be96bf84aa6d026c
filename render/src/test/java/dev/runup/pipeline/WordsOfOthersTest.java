package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a page says of words that other words deny, take back or confirm, or that a judgement
/// names.
class WordsOfOthersTest {

  private static final MadeUpTalks TALKS =
      MadeUpTalks.at("UTC")
          .with(
              "2026-03-01",
              """
              actors:
              - {id: clerk, name: a clerk, kind: unnamed}
              issues:
              - {id: wells, title: Who repairs the wells, weight: 8}
              events:
              - {id: the-summit, title: Wells summit, status: planned, form: meeting, when: 2026-03-30, who: [anna, bert], about: wells}
              """);

  @TempDir private Path folder;

  private String page(MadeUpTalks talks, String facts) throws IOException {
    return talks.with("2026-03-02", facts).page(folder, "2026-03-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirms | if: the rains end | (condition: the rains end)",
        "retracts | if: the rains end, hedge: reportedly | (condition: the rains end; reportedly)",
        "denies | hedge: rumoured, credibility: 5 | (rumoured; improbable)"
      })
  void wordsThatOthersNameKeepConditionHedgeAndDoubt(String key, String keys, String printed)
      throws IOException {
    MadeUpTalks talks =
        TALKS.with(
            "2026-03-01",
            "statements:\n- {id: old, who: bert, says: We repair ten wells., about: wells, "
                + keys
                + "}\n");
    assertThat(
            page(
                talks,
                "statements:\n- {who: anna, says: That is so., about: wells, " + key + ": old}\n"))
        .contains("We repair ten wells " + printed + ".*");
  }

  @Test
  void deniedWordsThatSomebodyTookBackSinceAreSaidToNoLongerStand() throws IOException {
    MadeUpTalks denied =
        TALKS.with(
            "2026-03-01",
            """
            statements:
            - {id: old, who: bert, says: Anna broke ten wells., about: wells}
            - {who: anna, says: No well is broken., about: wells, denies: old}
            """);

    assertThat(denied.page(folder, "2026-03-01"))
        .contains("said: Anna broke ten wells.*")
        .doesNotContain("no longer stands");
    assertThat(
            page(
                denied,
                "statements:\n- {who: bert, says: I was wrong., about: wells, retracts: old}\n"))
        .contains("said: Anna broke ten wells (no longer stands).*")
        .contains("*Takes back what Bert Bellman said: Anna broke ten wells.*");
  }

  @Test
  void causeAndEffectKeepConditionHedgeAndDoubt() throws IOException {
    assertThat(
            page(
                TALKS,
                """
                statements:
                - {id: old, who: bert, says: We repair ten wells., about: wells, if: the rains end, hedge: rumoured}
                assessments:
                - {kind: cause, by: desk, says: The wells made the summit possible., cause: "id:old", effect: "id:the-summit", rests-on: [old, the-summit], about: wells}
                """))
        .contains("We repair ten wells (condition: the rains end; rumoured)");
  }

  @Test
  void deniedRumourIsCalledOneUnderDoubtful() throws IOException {
    assertThat(
            page(
                TALKS.with(
                    "2026-03-01",
                    "statements:\n- {id: old, who: clerk, says: Nobody comes., about: wells, hedge: rumoured, credibility: 5}\n"),
                "statements:\n- {who: anna, verb: denied, says: All come., about: wells, denies: old}\n"))
        .contains("The words of a clerk in message 1: rumoured, improbable and denied by Anna");
  }

  @Test
  void doubtfulFactIsUnconfirmedForThePublic() throws IOException {
    MadeUpTalks talks =
        new MadeUpTalks(
            TALKS.settings().replace("{title: Daily briefing}", "{template: at-a-glance}"),
            TALKS.files());
    assertThat(
            page(
                talks,
                "statements:\n- {who: anna, says: All come., about: wells, when: 2026-03-02, hedge: reportedly, credibility: 4}\n"))
        .contains("All come. (reportedly; unconfirmed)");
  }

  @Test
  void takingBackHasItsOwnDayAndSource() throws IOException {
    assertThat(
            page(
                TALKS.with(
                    "2026-03-01",
                    "statements:\n- {id: old, who: bert, when: 2026-02-20, says: We repair ten wells., about: wells}\n"),
                """
                sources: [{id: letter, title: A letter, kind: document, publisher: Bellman}]
                statements:
                - {who: bert, when: 2026-03-02, says: Ten was too many., about: wells, retracts: old, source: letter}
                """))
        .contains(
            "1 · **Taken back: words on “Who repairs the wells”.** Ten was too many, Bert Bellman said on 2 March. [2]")
        .contains(
            "We repair ten wells, Bert Bellman said on 20 February. [1] Taken back by Bert Bellman. (2 March) [2]");
  }

  @Test
  void headlineDoesNotRestOnTheSourcesOfAnEarlierState() throws IOException {
    MadeUpTalks talks =
        TALKS.with(
            "2026-03-02",
            """
            sources:
            - {id: note, title: A note, kind: document}
            - {id: letter, title: A letter, kind: document}
            updates:
            - {fact: the-summit, act: superseded, reason: Called off., source: note, passage: p. 7, set: {status: cancelled}}
            """);
    String back =
        "updates:\n- {fact: the-summit, act: superseded, reason: Back on., source: letter, passage:"
            + " p. 3, set: {status: confirmed}}\nheadlines:\n- {id: back, title: The summit is back"
            + " on, rests-on: the-summit}\n";
    String page = talks.with("2026-03-03", back).page(folder, "2026-03-03");

    assertThat(page).containsPattern("The title rests on \\[\\d p\\. 3\\]");
    assertThat(page.lines().filter(line -> line.startsWith("**Wells summit,")))
        .allSatisfy(line -> assertThat(line).contains("p. 7", "p. 3"));
  }

  @Test
  void withdrawalWithoutASourceOfItsOwnHasNone() throws IOException {
    MadeUpTalks talks =
        TALKS.with(
            "2026-03-01",
            "statements:\n- {id: gone, who: bert, says: We dig., about: wells, passage: p. 5}\n");

    assertThat(page(talks, "updates:\n- {fact: gone, act: withdrawn, reason: Forged.}\n"))
        .contains("Reason: Forged.")
        .doesNotContainPattern("Forged\\.[^\n]*p\\. 5");
  }

  @Test
  void amountKeepsTheConditionOfTheWordsThatGiveIt() throws IOException {
    String facts =
        """
        measures:
        - {id: sum, what: Offered, value: "EUR 3 m", by: anna}
        - {id: other, what: Asked for, value: "EUR 5 m", by: bert}
        statements:
        - {id: offer, who: anna, says: We offer three., about: wells, measure: sum, if: the rains end}
        """;
    String confirmed =
        facts + "- {who: anna, says: We pay., about: wells, measure: sum, confirms: offer}\n";
    assertThat(page(TALKS, confirmed))
        .contains("Offered | EUR 3 m | Anna Ardova | condition: the rains end |");
    assertThat(page(TALKS, facts))
        .contains("Offered: EUR 3 m, Anna Ardova, condition: the rains end")
        .contains("Offered | EUR 3 m | Anna Ardova | condition: the rains end |");
    assertThat(
            page(
                TALKS,
                facts + "- {who: bert, says: They offer three now., about: wells, measure: sum}\n"))
        .doesNotContain("Anna Ardova, condition")
        .doesNotContain("| condition: the rains");
  }

  @Test
  void deniedAndContradictedWordsSaySoWhereverTheyAreListed() throws IOException {
    MadeUpTalks talks =
        TALKS.with(
            "2026-03-01",
            "statements:\n- {id: old, who: clerk, says: Nobody comes., about: wells}\n");
    String denials =
        """
        sources: [{id: letter, title: A letter, kind: document, publisher: Bellman}]
        statements:
        - {id: no, who: anna, when: 2026-03-02, verb: denied, says: All come., about: wells, denies: old}
        - {who: bert, when: 2026-03-02, says: Ten come., about: wells, contradicts: old, source: letter}
        """;
    assertThat(page(talks, denials))
        .contains(
            "Nobody comes, a clerk said. [1] Denied by Anna Ardova. (2 March) [1] Contradicted by Bert Bellman. (2 March) [2]");
    assertThat(
            page(
                talks,
                denials
                    + "- {who: anna, when: 2026-03-02, says: I was wrong., about: wells, retracts: no}\n"))
        .contains("Nobody comes, a clerk said. [1] Contradicted by Bert Bellman. (2 March) [2]");
  }

  @Test
  void whatTheDeskWithdrewIsNamedOnPageOneAndStandsOnceBehindIt() throws IOException {
    String page =
        page(
            TALKS.with(
                "2026-03-01",
                """
                statements:
                - {id: old, who: clerk, when: 2026-02-20, says: We repair ten wells., about: wells}
                - {id: fax, attribution: according to a fax, says: All is dry., about: wells}
                positions:
                - {actor: bert, issue: wells, stance: offers, stated-in: old}
                """),
            """
            statements:
            - {who: anna, when: 2026-03-02, says: Nobody said so., about: wells, retracts: old}
            updates:
            - {fact: old, act: withdrawn, reason: She took it back.}
            - {fact: bert/wells, act: withdrawn, reason: She took it back.}
            - {fact: fax, act: withdrawn, reason: Forged.}
            """);
    assertThat(page)
        .contains(
            "**Withdrawn.** The words of a clerk on “Who repairs the wells” (20 February, taken back"
                + " by Anna Ardova) and the position of Bert Bellman on “Who repairs the wells”."
                + " Reason: She took it back. An account according to a fax on “Who repairs the"
                + " wells”. Reason: Forged.\n");
    assertThat(page.substring(0, page.indexOf("## For reference")))
        .doesNotContain("ten wells", "~~");
  }

  @Test
  void firstIssueTellsHeavyTopicsBesideItsHeadlines() throws IOException {
    StringBuilder facts = new StringBuilder("statements:\n");
    for (String about : new String[] {"tax", "roads", "ports", "wells"}) {
      facts.append("- {id: s-%1$s, who: anna, says: On %1$s., about: %1$s}\n".formatted(about));
    }
    facts.append(
        """
        issues: [{id: tax, title: A tax}, {id: roads, title: The roads}, {id: ports, title: The ports}]
        headlines:
        - {title: A tax is near, rests-on: s-tax}
        - {title: Roads are bad, rests-on: s-roads}
        - {title: Ports are shut, rests-on: s-ports}
        """);
    assertThat(TALKS.with("2026-03-01", facts.toString()).page(folder, "2026-03-01"))
        .contains("**Who repairs the wells.**");
  }

  @Test
  void withdrawalHasTheSourcesThatMadeTheDeskWithdraw() throws IOException {
    MadeUpTalks before =
        TALKS.with(
            "2026-03-01",
            """
            sources: [{id: wire, title: The wire takes it back, kind: news-report, publisher: The Wire}]
            statements:
            - {id: old, who: clerk, when: 2026-02-20, says: We repair ten wells., about: wells}
            """);
    String update =
        "updates:\n- {fact: old, act: withdrawn, reason: The wire took it back., source: wire, passage: ¶2}\n";
    String page = page(before, update);
    assertThat(page)
        .contains(
            "**Withdrawn.** The words of a clerk on “Who repairs the wells” (20 February). Reason: The"
                + " wire took it back. [2 ¶2]",
            "We repair ten wells, a clerk said on 20 February. [1] Reason: The wire took it back. [2 ¶2]",
            "[2] “The wire takes it back”");
  }
}
