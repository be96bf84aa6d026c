package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks how page 1 reads. Its issue is of 9 June, the previous one of 5 June.
class PageOneSentencesTest {

  @TempDir private Path folder;

  @Test
  void deniedClaimHasItsSpeakerAndDay() {
    assertThat(
            page(
                """
                statements:
                - {id: claim, who: costa, quote: We pay, when: 2018-06-02, about: arms, recorded: 2018-06-02}
                - {who: lind, verb: denied, says: Nobody pays., when: 2018-06-07, denies: claim, about: arms}
                - {who: us, says: Lind is right., when: 2018-06-08, contradicts: claim, about: arms}
                """))
        .contains(
            "Nobody pays, Eva Lind said in a denial on 7 June. [1, 2] *Denies what António Costa (2"
                + " June) said: “We pay”.*",
            "*Contradicts António Costa (2 June), see above.*");
  }

  @Test
  void moreWordsOfASpeakerFollowWithoutDay() {
    assertThat(
            page(
                """
                statements:
                - {id: first, who: lind, says: Arms come., when: 2018-06-07, about: arms}
                - {id: second, who: lind, says: They come soon., when: 2018-06-07, about: arms}
                - {id: third, who: lind, verb: demanded, says: More., when: 2018-06-07, about: arms}
                - {who: costa, says: No., when: 2018-06-07, about: arms}
                """))
        .contains(
            "Arms come, Eva Lind said on 7 June. [1, 2] They come soon, Eva Lind said. [1, 2] More, Eva"
                + " Lind demanded. [1, 2]");
  }

  @Test
  void messageIsToldInTheOrderOfTimeWhateverTheTitleRestsOn() {
    assertThat(
            page(
                """
                issues: [{id: nets, title: Nets, weight: 8}]
                headlines: [{title: Lind says no, rests-on: no, lead: true}]
                statements:
                - {id: old, who: costa, says: Arms come., when: 2018-06-02, about: nets, recorded: 2018-06-02}
                - {who: costa, verb: stated, says: They do not come., when: 2018-06-08, time: "17:00", about: nets, retracts: old}
                - {id: no, who: lind, says: No., when: 2018-06-08, about: nets}
                - {who: us, says: Wait., when: 2018-06-08, time: "15:00", about: nets}
                events:
                - {title: They met, status: occurred, form: meeting, who: [costa, lind], when: 2018-06-03, about: nets}
                """))
        .containsPattern("1 · [^\n]*They met[^\n]*Wait,[^\n]*They do not come,[^\n]* No, ");
  }

  @Test
  void actorGoesByTheShortNameAfterTheFirstMention() {
    assertThat(
            page(
                """
                statements:
                - {who: costa, says: Arms come., when: 2018-06-06, about: arms}
                - {who: costa, says: They come soon., when: 2018-06-07, about: arms}
                """))
        .contains(
            "**The summit, António Costa, Eva Lind,",
            "Arms come, Costa said on 6 June.",
            "They come soon, Costa said on 7 June.");
  }

  @Test
  void positionIsASentence() {
    assertThat(
            page(
                """
                positions:
                - {actor: lind, issue: arms, stance: demands, from: us, recorded: 2018-06-02}
                - {actor: lind, issue: arms, stance: opposes, says: no arms at all, when: 2018-06-07}
                """))
        .contains(
            "# Eva Lind moves on “Arms”: opposes",
            "7 June: Eva Lind now opposes it (before: demanded it). In their terms: no arms at all.");
  }

  @Test
  void sourceWithoutAGradeIsNamedOnceAndOneThatCannotBeJudgedAtTheClaim() {
    assertThat(
            page(
                """
                statements:
                - {who: lind, says: Arms come., when: 2018-06-07, about: arms, source: new}
                - {who: us, says: No arms., when: 2018-06-07, about: arms, source: junk}
                - {who: costa, says: Some arms., when: 2018-06-07, about: arms}
                """))
        .containsPattern("Arms come, Eva Lind said on 7 June\\. \\[\\d\\]")
        .containsPattern(
            "No arms\\. \\(source cannot be judged; one source\\)|No arms\\. \\(source cannot be judged\\)")
        .contains("1 of reliability E or F, 1 not graded");
  }

  @Test
  void manyParticipantsAreCountedByRole() {
    StringBuilder actors = new StringBuilder("actors:\n");
    StringBuilder who = new StringBuilder();
    for (int i = 1; i <= 7; i++) {
      actors.append("- {id: guest-" + i + ", name: Guest " + i + "x, kind: person}\n");
      who.append(i < 3 ? "{actor: guest-" + i + ", role: mediator}, " : "guest-" + i + ", ");
    }
    String page =
        page(
            actors
                + "updates:\n- {fact: event:summit, act: superseded, reason: The guests., set: {who: ["
                + who
                + "]}}\n");

    assertThat(page).contains("**The summit, 7 participants (mediator: 2), place not given");
  }

  @Test
  void linkLeadsToTheOtherChanges() {
    StringBuilder facts = new StringBuilder("statements:\n");
    for (int i = 1; i < 9; i++) {
      facts.append("- {who: lind, says: Word " + i + ", when: 2018-06-0" + (i < 5 ? 7 : 8) + "}\n");
    }

    assertThat(page(facts.toString()))
        .contains("more changes: see “What changed”.](#what-changed)", "\n## What changed\n");
  }

  @Test
  void dueActionIsNextWithItsOwner() {
    assertThat(
            page(
                """
                actions:
                - {says: The list is sent, owner: us, due: 2018-06-20}
                - {says: Lind answers, owner: lind, due: 2018-06-22}
                """))
        .contains(
            "**Next.** Due by 20 June: The list is sent (the United States). Due by 22 June: Lind answers. 12"
                + " July: The summit.");
  }

  @Test
  void correctionSaysWhatWasWrongWithNot() {
    assertThat(
            page(
                """
                measures:
                - {id: points, what: Points of the plan, value: "20", when: 2018-06-01, recorded: 2018-06-02}
                positions:
                - {actor: lind, issue: arms, stance: demands, says: no arms at all, when: 2018-06-01, recorded: 2018-06-02}
                updates:
                - {fact: points, act: corrected, reason: Misread., set: {value: "28", when: 2018-06-08}}
                - {fact: lind/arms, act: corrected, reason: Misheard., set: {stance: opposes}}
                """))
        .contains("Points of the plan, 8 June: 28 [1, 2]. Not 20. Reason: Misread.")
        .contains("Eva Lind opposes it, not “demands”. In their terms: no arms at all.")
        .contains("Wrong in earlier issues: 20.")
        .doesNotContain("before:", "Before:", "now opposes");
  }

  private String page(String facts) {
    return TwoIssues.page(folder, facts);
  }
}
