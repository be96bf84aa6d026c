package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests that the figure of what is said to be agreed shows nothing that is withheld, and nobody
/// who spoke on background.
class AgreedClearanceTest {
  private static final String CLAIMS = "agreed-claims";
  private static final String DAY = "2026-05-14";

  private static PlantedIssue edited(String before, String after) throws IOException {
    return PlantedIssue.of(CLAIMS, "daily", DAY, facts -> facts.replace(before, after));
  }

  private static List<String> files(PlantedIssue issue) {
    return issue.files().stream()
        .map(file -> file.name() + new String(file.bytes(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static final String REVIEWED =
      "reviewed: [{by: Able, at: 2026-05-12}, {by: Bright, at: 2026-05-12}]";

  @Test
  void claimAboveCeilingLeavesNoTrace() throws IOException {
    String late = "- {id: e-late, ";
    PlantedIssue marked = edited(late, late + "mark: TLP:AMBER, ");
    PlantedIssue without = edited(late, "# ");

    assertThat(files(marked)).isEqualTo(files(without));
    assertThat(marked.words("agreed")).doesNotContain("20%");
  }

  @Test
  void withheldVersionOfClaimAndOfPlanLeaveNoTrace() throws IOException {
    String update =
        "- {fact: s-forty, act: superseded, reason: R., recorded: 2026-05-12, "
            + "set: {value: 41 %, mark: TLP:CLEAR}}\n"
            + "- {fact: harbour-plan, act: superseded, reason: R., recorded: 2026-05-12, "
            + "set: {version: two}, mark: TLP:AMBER}\n";
    PlantedIssue marked = edited("updates:\n", "updates:\n" + update);
    PlantedIssue without =
        edited("updates:\n", "updates:\n" + update.substring(0, update.indexOf('\n') + 1));

    assertThat(files(marked)).isEqualTo(files(without));
    assertThat(marked.words("agreed")).contains("41%").doesNotContain("two");
  }

  @Test
  void speakerOnBackgroundIsNoAuthor() throws IOException {
    String talk =
        "statements:\n- {id: s-talk, who: eastland, says: It is so., terms: background, "
            + "recorded: 2026-05-12, "
            + REVIEWED
            + "}\n";
    String claim =
        "measures:\n- {id: talk, what: Share of the plan agreed, value: 88 %, by: eastland, "
            + "share-of: harbour-plan, when: 2026-05-11, rests-on: s-talk, derived: true, "
            + "recorded: 2026-05-12, "
            + REVIEWED
            + "}\n";
    PlantedIssue issue =
        PlantedIssue.of(
            CLAIMS,
            "daily",
            DAY,
            facts -> facts.replace("statements:\n", talk).replace("measures:\n", claim));

    String words = issue.words("agreed");
    assertThat(words).contains("88% (author not given, 11 May");
    assertThat(words).contains("| 11 May | Author not given | 88% |");
  }

  @Test
  void olderAmountDoesNotTellWhoseWordsOnBackgroundAre() throws IOException {
    String source = "sources:\n- {id: talk, title: A talk, kind: interview, terms: background}\n";
    String update =
        "updates:\n- {fact: e-late, act: superseded, reason: R., recorded: 2026-05-14, "
            + "set: {value: 25 %, when: 2026-05-13, source: talk}}\n";
    PlantedIssue issue =
        PlantedIssue.of(
            CLAIMS,
            "daily",
            DAY,
            facts -> facts.replace("sources:\n", source).replace("updates:\n", update));

    String words = issue.words("agreed");
    assertThat(words)
        .contains(" 13 May | Author not given | 25% |")
        .contains("| 3 May | Author not given | 20% |");
  }

  @Test
  void denialOnBackgroundNamesNobody() throws IOException {
    PlantedIssue issue =
        edited(
            "verb: denied, says: Nothing",
            "verb: denied, terms: background, " + REVIEWED + ", says: Nothing");

    String words = issue.words("agreed");
    assertThat(words).contains("about 90% (Northland, 9 May; denied)");
    assertThat(words).doesNotContain("denied by");
  }
}
