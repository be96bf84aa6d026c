package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What page 1 tells of events that are on again, of what the desk learned late, and of what is
/// improbable. See [TwoIssues].
class PageOneReversalsTest {

  private static final String ISSUES =
      "issues: [{id: border, title: Border, weight: 8}, {id: light, title: Light, weight: 6}]\n";

  @TempDir private Path folder;

  private String pageOne(String facts) {
    String page = TwoIssues.page(folder, facts);
    return page.substring(0, page.indexOf("\n---"));
  }

  @Test
  void eventThatIsOnAgainIsAMessage() {
    assertThat(
            pageOne(
                """
                events:
                - {id: trip, title: Baker visit, status: planned, form: visit, when: 2018-06-29, recorded: 2018-06-02}
                updates:
                - {fact: trip, recorded: 2018-06-03, act: superseded, reason: Called off., set: {status: cancelled}}
                - {fact: trip, act: superseded, reason: Back on., set: {status: planned}}
                """))
        .contains(
            "1 · **Changed: Other matters.** 29 June: Baker visit, planned", "Before: cancelled");
  }

  @Test
  void lateDiscoveryOnAHeavyIssueIsAMessage() {
    assertThat(
            pageOne(
                ISSUES
                    + """
                    events:
                    - {title: Quiet visit, status: occurred, when: 2018-05-01, about: border}
                    - {title: Small visit, status: occurred, when: 2018-05-02, about: light}
                    statements:
                    - {who: lind, says: Words., when: 2018-06-07, about: light}
                    """))
        .contains("**New: Border.** 1 May: Quiet visit [1, 2]. Learned only now.")
        .doesNotContain("Small visit");
  }

  @Test
  void lateEventOnALightIssueIsAMessageIfNothingElseIsNew() {
    assertThat(pageOne("events:\n- {title: Small visit, status: occurred, when: 2018-05-02}\n"))
        .contains("1 · **New: Other matters.** 2 May: Small visit [1, 2]. Learned only now.");
  }

  @Test
  void wordsAtTheSummitOnAHeavyIssueComeBeforeADeadlineAndALighterIssue() {
    assertThat(
            pageOne(
                ISSUES
                    + """
                    events:
                    - {title: The truce ends, status: occurred, form: deadline, when: 2018-06-07, about: light}
                    statements:
                    - {who: costa, says: The toll falls., event: summit, when: 2018-06-08, about: border}
                    - {who: costa, says: Nothing was discussed., when: 2018-06-08, about: light}
                    """))
        .contains("1 · **New: Border.**", "The toll falls, Costa said on 8 June.");
  }

  @Test
  void improbableWordsComeAfterCredibleOnes() {
    String page =
        pageOne(
            ISSUES
                + """
                statements:
                - {who: lind, says: It is all over., when: 2018-06-08, about: border, credibility: 5}
                - {who: lind, says: It goes on., when: 2018-06-07, about: border, credibility: 2}
                """);

    assertThat(page.indexOf("It goes on, Eva Lind")).isBetween(0, page.indexOf("It is all over."));
  }

  @Test
  void improbableContradictionGivesNoIssueItsPlace() {
    assertThat(
            pageOne(
                ISSUES
                    + """
                    statements:
                    - {id: old, who: us, says: All is well., when: 2018-06-02, about: light, recorded: 2018-06-02}
                    - {who: lind, says: It is not., when: 2018-06-08, about: light, credibility: 5, contradicts: old}
                    - {who: costa, says: It opens., when: 2018-06-07, about: border}
                    """))
        .contains("1 · **New: Border.**", "2 · **New: Light.**");
  }
}
