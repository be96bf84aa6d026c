package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks what page 1 chooses to tell, and in which order. See [TwoIssues].
class PageOneChoicesTest {

  /// A new proposal with a provision on arms.
  private static final String DEAL =
      """
      proposals:
      - {id: deal, title: A deal}
      provisions:
      - {proposal: deal, text: Arms go., about: arms}
      """;

  @TempDir private Path folder;

  @Test
  void provisionsOfOneProposalShareAMessage() {
    assertThat(pageOne(DEAL + "- {proposal: deal, text: The day stands., about: held}\n"))
        .contains("1 · **New: A deal.** Arms go. [1, 2] The day stands.")
        .doesNotContain("\n2 · ");
  }

  @Test
  void newProvisionsOnOneIssueJoinItsMessage() {
    assertThat(pageOne(DEAL)).contains("1 · **New: Arms.** Under “A deal”: Arms go.");
  }

  @Test
  void messagesTellTheFactsUnderALeadingHeadlineFirst() {
    assertThat(
            pageOne(
                """
                issues: [{id: heavy, title: Heavy matters, weight: 9}]
                statements:
                - {id: light, who: us, says: Arms come., when: 2018-06-07, about: arms}
                - {who: costa, says: Heavy words., when: 2018-06-08, about: heavy}
                headlines:
                - {title: Arms are on their way, lead: true, rests-on: light}
                """))
        .contains(
            "# Arms are on their way",
            "1 · **New: Arms.** Arms come, the United States said on 7 June.")
        .contains("2 · **New: Heavy matters.**");
  }

  @Test
  void headlineOfThePreviousIssueGivesWayToAMove() {
    assertThat(
            pageOne(
                """
                statements:
                - {id: old, who: us, says: Arms come., when: 2018-06-02, about: arms, recorded: 2018-06-02}
                headlines:
                - {title: Old words, rests-on: old, recorded: 2018-06-02}
                positions:
                - {actor: lind, issue: arms, stance: demands, recorded: 2018-06-02}
                - {actor: lind, issue: arms, stance: opposes}
                """))
        .contains("# Eva Lind moves on “Arms”: opposes (before: demands)")
        .contains("2 · **Unchanged since 2 June: Old words.**");
  }

  @Test
  void headlineOfThePreviousIssueStaysTheTitleUntilSomethingIsNew() {
    String old =
        """
        statements:
        - {id: old, who: us, says: Arms come., when: 2018-06-02, about: arms, recorded: 2018-06-02}
        %s
        headlines:
        - {title: Old words, rests-on: old, recorded: 2018-06-02}
        """;

    assertThat(pageOne(old.formatted(""))).contains("# Old words");
    assertThat(pageOne(old.formatted("- {who: us, says: More., when: 2018-06-08, about: arms}")))
        .contains("# The summit: planned", "2 · **Unchanged since 2 June: Old words.**");
  }

  @Test
  void headlineOlderThanTheStatusOfTheSummitStandsBehindThePage() {
    String page =
        TwoIssues.page(
            folder,
            """
            headlines:
            - {title: They meet on 12 July, rests-on: summit, recorded: 2018-06-02}
            updates:
            - {fact: event:summit, act: superseded, reason: It is off., set: {status: cancelled}}
            """);

    assertThat(front(page)).contains("# The summit: CANCELLED").doesNotContain("They meet");
    assertThat(page).contains("## Further messages", "**They meet on 12 July.**");
  }

  @Test
  void headlineWithALastDayStandsUpToIt() {
    assertThat(
            pageOne(
                """
                headlines:
                - {title: They meet on 12 July, rests-on: summit, until: 2018-06-30, recorded: 2018-06-02}
                positions:
                - {actor: lind, issue: arms, stance: demands, recorded: 2018-06-02}
                - {actor: lind, issue: arms, stance: opposes}
                """))
        .contains("# They meet on 12 July");
  }

  @Test
  void rowNamesMovesFirstPositionsAndOtherWords() {
    assertThat(
            pageOne(
                """
                issues: [{id: toll, title: Toll}, {id: gauge, title: Gauge}]
                positions:
                - {actor: lind, issue: arms, stance: demands, recorded: 2018-06-02}
                - {actor: lind, issue: arms, stance: opposes}
                - {actor: costa, issue: toll, stance: offers}
                - {actor: costa, issue: gauge, stance: supports, says: a gauge, recorded: 2018-06-02}
                - {actor: costa, issue: gauge, stance: supports, says: two gauges}
                """))
        .contains(
            "**Moved.** Eva Lind on “Arms”: now opposes (before: demands) · First on record: António"
                + " Costa on “Toll”: offers · Same stance, new words: António Costa on “Gauge”");
  }

  @Test
  void firstPositionOfAThirdPartyIsNotListed() {
    assertThat(pageOne("positions: [{actor: us, issue: arms, stance: offers}]"))
        .doesNotContain("**Moved.**");
  }

  @Test
  void doubtfulRowNamesBothSidesOfADispute() {
    assertThat(
            pageOne(
                """
                statements:
                - {id: claim, who: costa, quote: We pay, when: 2018-06-02, about: arms, recorded: 2018-06-02}
                - {who: lind, verb: denied, says: Nobody pays., when: 2018-06-07, denies: claim, about: arms}
                """))
        .contains("**Doubtful.** The words of António Costa in message 1: denied by Eva Lind")
        .contains("# Eva Lind contradicts António Costa on “Arms”");
  }

  @Test
  void eventThatWasAheadHasALine() {
    String facts =
        """
        events:
        - {id: call, title: A call, form: call, status: planned, when: 2018-06-07, who: us, recorded: 2018-06-02}
        statements:
        - {who: costa, says: Arms come., when: 2018-06-07, about: arms}
        - {who: lind, says: No., when: 2018-06-07, about: held}
        updates:
        - {fact: event:call, act: superseded, reason: Held., set: {status: cancelled}}
        """;

    assertThat(pageOne(facts))
        .containsPattern("(\\*\\*Since then\\.\\*\\* 7 June: A call|7 June: A call), cancelled");
    assertThat(pageOne(facts.replace("cancelled", "occurred")))
        .containsPattern("\\*\\* Took place, 7 June: A call( \\[|\\n)");
  }

  @Test
  void eventAfterTheSummitFollowsItUnderNext() {
    assertThat(
            pageOne(
                """
                events:
                - {title: A second one, status: expected, after: summit}
                - {title: A party, status: planned, when: 2018-06-20}
                - {title: A visit, status: planned}
                """))
        .contains(
            "**Next.** 20 June: A party [1, 2]. 12 July: The summit. A second one, after that, expected"
                + " [1, 2]. No date yet: A visit");
  }

  @Test
  void actionInTheWordsOfAnEventIsNotListed() {
    assertThat(
            pageOne(
                """
                events:
                - {title: Lind goes home, status: planned, when: 2018-06-20}
                actions:
                - {says: Lind goes home., owner: lind}
                """))
        .contains("20 June: Lind goes home")
        .doesNotContain("No date yet");
  }

  @Test
  void topicThatAllPartiesSupportIsNotOpen() {
    String both =
        """
        issues: [{id: heavy, title: Heavy matters, weight: 9}]
        positions:
        - {actor: lind, issue: heavy, stance: supports}
        - {actor: costa, issue: heavy, stance: %s}
        """;

    assertThat(pageOne(both.formatted("opposes"))).contains("**Open, major.** Heavy matters");
    assertThat(pageOne(both.formatted("supports"))).doesNotContain("**Open, major.**");
  }

  @Test
  void topicWhoseNewestWordsConfirmTheSummitIsNotOpen() {
    String words =
        """
        issues: [{id: doubt, title: Whether they meet, weight: 9%s}]
        statements:
        - {who: lind, says: They may not meet., about: doubt, when: 2018-06-06}
        - {who: costa, says: They meet., about: doubt, when: 2018-06-07, confirms: summit}
        """;

    assertThat(pageOne(words.formatted(""))).doesNotContain("**Open, major.**");
    assertThat(pageOne(words.formatted(", state: open"))).contains("**Open, major.** Whether");
  }

  @Test
  void partOfAnEventHasItsTopic() {
    assertThat(
            pageOne(
                """
                events:
                - {id: talks, title: Talks, status: occurred, form: negotiation, when: 2018-06-07, about: arms, outcome: A cap.}
                - {title: Lind leaves, status: occurred, form: departure, when: 2018-06-07, part-of: talks}
                """))
        .contains("1 · **New: Arms.** 7 June: Talks [1, 2]. A cap. 7 June: Lind leaves");
  }

  @Test
  void answerOfTheOtherSideComesBeforeMoreWordsOfOne() {
    assertThat(
            pageOne(
                """
                positions:
                - {actor: us, issue: arms, stance: red-line, recorded: 2018-06-02}
                statements:
                - {id: first, who: lind, says: Arms go., when: 2018-06-08, about: arms}
                - {id: second, who: lind, says: They go soon., when: 2018-06-08, about: arms}
                - {id: third, who: us, says: They stay., when: 2018-06-06, about: arms}
                """))
        .containsPattern("They stay, .*Arms go, ");
  }

  @Test
  void gapIsLeftOutWhenTheSummitIsSettled() {
    String facts =
        """
        statements:
        - {id: asked, who: costa, says: Come., when: 2018-06-02, about: summit, recorded: 2018-06-02}
        assessments:
        - {says: It is not known what Lind answered., by: desk, kind: gap, rests-on: asked, recorded: 2018-06-02}
        """;
    String confirmed =
        """
        updates:
        - {fact: event:summit, act: superseded, reason: Confirmed., set: {status: confirmed}}
        """;

    assertThat(pageOne(facts)).contains("It is not known what Lind answered");
    assertThat(pageOne(facts + confirmed)).doesNotContain("It is not known what Lind answered");
  }

  @Test
  void questionOnATopicOutlivesTheNewStatusOfTheSummit() {
    String facts =
        """
        statements:
        - {who: costa, to: lind, verb: asked, says: Send one., when: 2018-06-02, about: ABOUT, recorded: 2018-06-02}
        updates:
        - {fact: event:summit, act: superseded, reason: Confirmed., set: {status: confirmed}}
        """;
    String gap = "Whether Eva Lind has answered António Costa (2 June)";

    assertThat(TwoIssues.page(folder, facts.replace("ABOUT", "arms"))).contains(gap);
    assertThat(TwoIssues.page(folder, facts.replace("ABOUT", "summit"))).doesNotContain(gap);
    assertThat(
            TwoIssues.page(
                folder,
                facts.replace("- {who", "- {id: demand, who").replace("ABOUT", "arms")
                    + """
                    positions:
                    - {actor: costa, issue: arms, stance: demands, stated-in: demand, recorded: 2018-06-02}
                    - {actor: costa, issue: arms, stance: open}
                    """))
        .doesNotContain(gap);
  }

  @Test
  void numbersOfFurtherGapsAndChangesAreThoseOfTheirSections() {
    StringBuilder facts = new StringBuilder("assessments:\n");
    for (String what : new String[] {"pays", "comes", "signs"}) {
      facts.append(
          "- {says: Who of the many states on the long list %s in the end is not known., by: desk, kind: gap, rests-on: summit}\n"
              .formatted(what));
    }
    facts.append("events:\n");
    for (int i = 1; i <= 8; i++) {
      facts.append(
          "- {title: %s %d, status: occurred, form: meeting, when: 2018-06-0%d, who: us}\n"
              .formatted("A long talk about many things ".repeat(4).strip(), i, i < 5 ? 7 : 8));
    }
    facts.append("- {title: The visit, status: planned, when: 2018-06-20, who: us}\n");

    String page = TwoIssues.page(folder, facts.toString());

    long gaps = count(section(page, "Not known"), "^- ");
    assertThat(front(page))
        .contains(" · and %d more\n".formatted(gaps - count(gapsOf(page), "is not known")));
    assertThat(front(page))
        .contains(
            "[%d more changes:"
                .formatted(
                    count(section(page, "What changed"), "A long talk .* \\d")
                        - count(front(page), "A long talk [^.]* \\d")));
  }

  @Test
  void newGapThatThePageHasIsNoFurtherChange() {
    assertThat(
            pageOne(
                """
                assessments: [{says: Who comes is not known., by: desk, kind: gap, rests-on: summit}]
                statements: [{who: us, says: No., when: 2018-06-08, about: arms}]
                """))
        .contains("All that is new since 5 June is told here.");
  }

  private static String gapsOf(String page) {
    return front(page).lines().filter(line -> line.startsWith("**Not known.**")).findFirst().get();
  }

  private static String section(String page, String title) {
    return page.split("\n## " + title + "\n")[1].split("\n## ")[0];
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().count();
  }

  private String pageOne(String facts) {
    return front(TwoIssues.page(folder, facts));
  }

  private static String front(String page) {
    return page.split("\n---\n")[0];
  }
}
