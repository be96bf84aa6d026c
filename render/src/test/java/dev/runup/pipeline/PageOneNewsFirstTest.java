package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that page 1 tells what matters before requests and before what is unchanged, and whose
/// words it tells. See [TwoIssues].
class PageOneNewsFirstTest {

  private static final String ABLE =
      """
      actors:
      - {id: able, name: Ann Able, short: Able, kind: person, offices: [{office: Foreign Minister, of: us}]}
      """;

  @TempDir private Path folder;

  @Test
  void newDeadAreToldBeforeARequest() {
    String page =
        pageOne(
            """
            issues: [{id: relief, title: Relief}]
            statements:
            - {who: us, verb: asked, says: The coast needs boats., when: 2018-06-08, about: relief}
            measures:
            - {what: Dead in the flood, value: "31", when: 2018-06-07, about: relief}
            """);

    assertThat(page.indexOf("Dead in the flood"))
        .isPositive()
        .isLessThan(page.indexOf("needs boats"));
  }

  @Test
  void retractionOfAFormerHeadlineReachesThePageHoweverMuchElseIsNew() {
    StringBuilder more = new StringBuilder();
    for (String issue : new String[] {"a", "b", "c", "d", "e", "f"}) {
      more.append(
          """
          - {who: costa, verb: said, says: %s, when: 2018-06-08, about: on-%s}
          """
              .formatted(("Words on " + issue + " of weight are said. ").repeat(5), issue));
    }

    assertThat(
            pageOne(
                ABLE
                    + """
                    issues:
                    - {id: gates, title: Gates, weight: 2}
                    - {id: on-a, title: Matter A, weight: 9}
                    - {id: on-b, title: Matter B, weight: 9}
                    - {id: on-c, title: Matter C, weight: 9}
                    - {id: on-d, title: Matter D, weight: 9}
                    - {id: on-e, title: Matter E, weight: 9}
                    - {id: on-f, title: Matter F, weight: 9}
                    headlines:
                    - {title: The gates were opened, rests-on: opened, recorded: 2018-06-03}
                    statements:
                    - {id: opened, who: lind, says: The gates were opened., when: 2018-06-02, about: gates, recorded: 2018-06-03}
                    - {who: able, verb: stated, says: These words do not stand., when: 2018-06-07, about: gates, retracts: opened}
                    """
                    + more))
        .contains("These words do not stand");
  }

  @Test
  void walkOutStandsUnderTheHeadlineOfTheMeetingHoweverManyLighterThingsAreNew() {
    StringBuilder more = new StringBuilder();
    for (String issue : new String[] {"a", "b", "c", "d"}) {
      more.append(
          """
          - {who: costa, verb: said, says: %1$s, when: 2018-06-08, about: on-%2$s}
          - {who: lind, verb: said, says: %1$s And more of this., when: 2018-06-08, about: on-%2$s}
          """
              .formatted(("Words on " + issue + " of weight are said. ").repeat(3), issue));
    }

    assertThat(
            pageOne(
                ABLE
                    + """
                    issues: [{id: on-a, title: Matter A}, {id: on-b, title: Matter B}, {id: on-c, title: Matter C}, {id: on-d, title: Matter D}]
                    proposals: [{id: plan, title: Plan, recorded: 2018-06-02}]
                    provisions:
                    - {id: cap, text: A cap, proposal: plan, state: agreed, about: arms}
                    - {id: ban, text: A ban, proposal: plan, state: agreed, about: arms}
                    headlines:
                    - {title: A cap and a ban are agreed, rests-on: [cap, ban], recorded: 2018-06-08}
                    events:
                    - {id: talks, title: Talks, status: occurred, form: negotiation, when: 2018-06-08, who: [lind, {actor: able, attendance: left}], about: arms}
                    - {title: Able walks out of the talks on arms in the old hall by the sea after a long and loud row over the ban and the cap and the day of the next talks, status: occurred, form: departure, when: 2018-06-08, who: able, part-of: talks}
                    positions:
                    - {actor: lind, issue: arms, stance: opposes, says: no arms at all, recorded: 2018-06-02}
                    - {actor: lind, issue: arms, stance: supports, says: %s, recorded: 2018-06-08}
                    statements:
                    """
                        .formatted("some arms here and there ".repeat(6))
                    + more))
        .containsPattern("1 · [^\n]*Talks[^\n]*Able walks out[^\n]*A ban, agreed");
  }

  @Test
  void whatIsUnchangedComesAfterAllThatIsNew() {
    StringBuilder facts = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      facts.append(
          """
          - {id: said%s, who: us, says: %s, when: 2018-06-0%s, about: heavy, recorded: 2018-06-08}
          """
              .formatted(
                  i,
                  ("Word " + i + " on a heavy matter of some length here and there ").repeat(2),
                  i));
    }

    assertThat(
            pageOne(
                """
                issues: [{id: heavy, title: Heavy matters, weight: 9}]
                positions:
                - {actor: lind, issue: arms, stance: demands, recorded: 2018-06-02}
                statements:
                - {who: costa, says: Arms come., when: 2018-06-08, about: arms}
                """
                    + facts))
        .doesNotContain("Unchanged since");
  }

  @Test
  void positionIsToldWithHimWhoSaidIt() {
    assertThat(
            pageOne(
                ABLE
                    + """
                    statements:
                    - {id: open, who: able, verb: indicated, says: Mixed crews can come., when: 2018-06-07, about: arms}
                    - {id: before, who: lind, says: We see., when: 2018-06-06, about: arms}
                    positions:
                    - {actor: us, issue: arms, stance: opposes, recorded: 2018-06-02}
                    - {actor: us, issue: arms, stance: open, says: mixed crews can come, stated-in: [before, open]}
                    """))
        .contains("7 June, Ann Able (Foreign Minister, United States):");
  }

  @Test
  void officeOfWhoTakesNoPartStandsAtTheFirstMention() {
    assertThat(
            pageOne(
                ABLE
                    + """
                    statements:
                    - {who: able, says: It is off., when: 2018-06-07, about: arms}
                    - {who: lind, says: It is on., when: 2018-06-08, about: arms}
                    - {who: able, says: It may be on., when: 2018-06-09, about: held}
                    """))
        .contains("It may be on, Ann Able (Foreign Minister, United States) said on 9 June.")
        .contains("It is off, Able said on 7 June.", "It is on, Eva Lind said on 8 June.");
  }

  @Test
  void supportForASummitToComeOutlastsAChangeOfItsStatus() {
    assertThat(
            pageOne(
                """
                statements:
                - {who: costa, says: We meet., when: 2018-06-07, about: [summit, held]}
                - {who: costa, says: We meet soon., when: 2018-06-07, about: [summit, held]}
                positions:
                - {actor: lind, issue: held, stance: supports, when: 2018-06-02, recorded: 2018-06-02}
                updates:
                - {fact: summit, act: superseded, reason: R., set: {status: confirmed}}
                """))
        .contains("nchanged since 2 June: Eva Lind on “Whether the summit is held”: supports");
  }

  @Test
  void newsOfTheSummitHasNoPositionOlderThanItsStatus() {
    String page =
        pageOne(
            """
            statements:
            - {who: costa, says: It is off., when: 2018-06-07, about: [summit, held]}
            - {who: costa, says: It is off for good., when: 2018-06-07, about: [summit, held]}
            positions:
            - {actor: lind, issue: held, stance: reserved, when: 2018-06-02, recorded: 2018-06-02}
            updates:
            - {fact: summit, act: superseded, reason: R., set: {status: cancelled}}
            """);

    assertThat(page)
        .contains("It is off for good, Costa said")
        .doesNotContain("Lind had", "Lind has");
  }

  @Test
  void meetingOfPartiesThatIsLearnedLateComesBeforeMereWords() {
    assertThat(
            pageOne(
                """
                issues: [{id: heavy, title: Heavy matters, weight: 9}]
                statements:
                - {who: costa, says: We say nothing., when: 2018-06-08, about: heavy}
                events:
                - {title: Costa and Lind meet at the dam, status: occurred, form: meeting, when: 2018-06-01, who: [costa, lind], about: heavy}
                """))
        .contains("Heavy matters.** 1 June: Costa and Lind meet at the dam");
  }

  @Test
  void titleOfAMoveHasTheWordsOfThePositionIfTheyAreFew() {
    assertThat(
            pageOne(
                """
                positions:
                - {actor: lind, issue: arms, stance: supports, recorded: 2018-06-02}
                - {actor: lind, issue: arms, stance: opposes, says: a mistake without the others}
                """))
        .contains(
            "# Eva Lind moves on “Arms”: opposes – a mistake without the others (before: supports)");
  }

  @Test
  void firstPositionHasItsWordsThoughAMessageTellsIt() {
    assertThat(
            pageOne(
                """
                statements:
                - {id: share, who: lind, says: Lind asks for her share., when: 2018-06-07, about: arms}
                positions:
                - {actor: lind, issue: arms, stance: demands, says: her share, stated-in: share}
                """))
        .contains("First on record: Eva Lind on “Arms”: demands: her share");
  }

  @Test
  void topicWithACountComesBeforeAHeavierOne() {
    assertThat(
            pageOne(
                """
                issues: [{id: relief, title: Relief, weight: 3}, {id: money, title: Money, weight: 7}]
                statements:
                - {who: costa, says: It may cost more., when: 2018-06-08, about: money}
                measures:
                - {what: Dead, value: "31", when: 2018-06-07, about: relief}
                """))
        .containsSubsequence("1 · **New: Relief.**", "2 · **New: Money.**");
  }

  @Test
  void eventNamesWhoWasAbsent() {
    assertThat(
            pageOne(
                """
                events:
                - {title: Call of the five, status: occurred, form: call, when: 2018-06-07, about: arms, who: [costa, {actor: lind, attendance: absent}], outcome: None.}
                """))
        .contains("Call of the five (absent: Eva Lind)");
  }

  @Test
  void gapOnWordsThatWereTakenBackSaysSo() {
    assertThat(
            pageOne(
                """
                statements:
                - {id: gates, who: costa, says: The gates were open., when: 2018-06-07, about: arms}
                - {who: lind, says: They were not., when: 2018-06-08, about: arms, retracts: gates}
                assessments:
                - {by: desk, kind: gap, says: Whether the doors were shut is not known., about: arms, rests-on: gates}
                """))
        .contains("not known (rests on a statement that Eva Lind took back)");
  }

  @Test
  void wordsOfARetractionAreNotToldOnceMoreAsAStance() {
    String page =
        pageOne(
            """
            statements:
            - {id: off, who: lind, says: It is off., when: 2018-06-02, about: [summit, held], recorded: 2018-06-02}
            - {id: on, who: lind, says: The day is back on., when: 2018-06-07, about: [summit, held], retracts: off}
            positions:
            - {actor: lind, issue: held, stance: opposes, stated-in: off, recorded: 2018-06-02}
            - {actor: lind, issue: held, stance: supports, says: The day is back on, stated-in: on}
            """);

    assertThat(page.substring(0, page.indexOf("**Moved.**")))
        .containsOnlyOnce("The day is back on");
    assertThat(page).contains("Lind now supports it (before: opposed it)");
  }

  @Test
  void positionThatMovedIsListedWithItsWords() {
    assertThat(
            pageOne(
                """
                statements:
                - {id: give, who: costa, verb: said, says: A cap is enough., when: 2018-06-07, about: arms}
                positions:
                - {actor: lind, issue: arms, stance: demands, says: a waiver for ten years, recorded: 2018-06-02}
                - {actor: lind, issue: arms, stance: supports, says: a cap}
                """))
        .contains("now supports: a cap (before: demands: a waiver for ten years)");
  }

  @Test
  void newHeadlineOnOldFactsIsNotNewAndTellsTheFirst() {
    assertThat(
            pageOne(
                """
                statements:
                - {id: crews, who: lind, verb: indicated, says: Lind could live with crews of both., if: she leads, when: 2018-06-03, about: arms, recorded: 2018-06-04}
                - {id: gone, who: lind, says: There is no basis., when: 2018-06-07, about: held}
                positions:
                - {actor: costa, issue: arms, stance: supports, says: one rule, when: 2018-06-01, recorded: 2018-06-02}
                headlines:
                - {title: No basis, lead: true, rests-on: gone, weight: 9}
                - {title: Mixed crews can come, rests-on: crews}
                """))
        .containsSubsequence(
            "2 · **Unchanged since 4 June: Mixed crews can come.** Eva Lind, by implication,"
                + " 3 June: Lind could live with crews of both. Condition: she leads.",
            "Unchanged since 1 June: Costa on “Arms”: supports: one rule.");
  }

  @Test
  void whatTheTitleRestsOnComesBeforeOtherHeadlines() {
    assertThat(
            pageOne(
                """
                issues: [{id: fish, title: Fish}]
                statements:
                - {id: gone, who: lind, says: There is no basis., when: 2018-06-07, about: arms}
                - {id: nets, who: costa, says: Nets are cut., when: 2018-06-07, about: fish}
                - {id: walk, who: costa, says: He walks first., when: 2018-06-06, about: arms}
                headlines:
                - {title: No basis, lead: true, rests-on: gone, weight: 9}
                - {title: A rumour of nets, text: Somebody speaks of nets., rests-on: nets, weight: 4}
                """))
        .containsSubsequence(
            "1 · **New: Arms.** Costa, 6 June: He walks first.",
            "There is no basis, Eva Lind said on 7 June.",
            "2 · **New: A rumour of nets.**");
  }

  @Test
  void stanceKeepsItsConditionBeforeAndAfterTheMove() {
    String page =
        pageOne(
            """
            positions:
            - {actor: lind, issue: arms, stance: open, says: mixed crews, if: an officer leads, recorded: 2018-06-02}
            - {actor: lind, issue: arms, stance: red-line, says: no crews}
            - {actor: costa, issue: arms, stance: offers, says: ten ships, if: Lind pays}
            - {actor: costa, issue: arms, stance: demands, says: ten crews, recorded: 2018-06-02}
            """);

    assertThat(page)
        .contains("(before: was open, if an officer leads)")
        .contains("now red line: no crews (before: open, if an officer leads: mixed crews)")
        .contains("now offers, if Lind pays: ten ships (before: demands: ten crews)");
  }

  @Test
  void supportForATopicIsNoSupportForTheStanceBefore() {
    assertThat(
            pageOne(
                """
                positions:
                - {actor: lind, issue: arms, stance: red-line, says: no arms, when: 2018-06-07}
                - {actor: lind, issue: arms, stance: open, recorded: 2018-06-02}
                - {actor: costa, issue: arms, stance: supports, when: 2018-06-08}
                """))
        .contains("In their terms: no arms. [1, 2] 8 June: on “Arms”, Costa supports it");
  }

  private String pageOne(String facts) {
    return TwoIssues.page(folder, facts).split("\n---\n\n## ", 2)[0];
  }
}
