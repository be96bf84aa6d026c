package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks what page 1 says of positions: of members of a group, and of those that were withdrawn,
/// denied or said in other words.
class MovesOfGroupsTest {

  private static final Path KANANASKIS = Path.of("src/test/dossiers/kananaskis-2025");

  private static final String FOUR =
      """
      actors:
      - {id: four, name: The Four, kind: group}
      - {id: aland, name: Aland, kind: state, member-of: four}
      - {id: beland, name: Beland, kind: state, member-of: four}
      """;

  @TempDir private Path folder;

  private static String moved(String page) {
    return page.lines().filter(line -> line.startsWith("**Moved.**")).findFirst().orElse("");
  }

  private static String kananaskis(String day) throws IOException {
    return PlantedIssue.of(KANANASKIS, "daily", day).markdown();
  }

  @Test
  void firstPositionsOfMembersOfAGroupAreOnRecord() throws IOException {
    assertThat(moved(kananaskis("2025-06-15")))
        .contains("First on record: the United Kingdom on “De-escalation between Iran and Israel”");
    assertThat(moved(kananaskis("2025-06-17")))
        .contains(
            "the United States on “Russia back in the group”: supports",
            "the United States on “Strong language on Russia”: opposes (claimed)");
  }

  @Test
  void firstPositionOfTheGroupIsOnRecord() throws IOException {
    assertThat(moved(kananaskis("2025-06-16"))).contains("G7 on “Iran’s nuclear programme”");
  }

  @Test
  void withdrawnPositionIsTold() throws IOException {
    String page = kananaskis("2025-06-18");

    assertThat(page)
        .contains(
            "The position of the United States on “Strong language on Russia”. Reason: It rested");
    assertThat(page).doesNotContain("No earlier position has moved");
  }

  @Test
  void deniedPositionIsTold() {
    String page =
        TwoIssues.page(
            folder,
            """
            statements:
            - {id: claim, who: costa, says: Lind pays., when: 2018-06-02, about: arms, recorded: 2018-06-02}
            - {who: lind, says: Lind pays nothing., when: 2018-06-07, denies: claim, about: arms}
            positions:
            - {actor: lind, issue: arms, stance: offers, stated-in: claim, recorded: 2018-06-02}
            """);

    assertThat(moved(page)).contains("Nobody · Denied since: Eva Lind on “Arms”: offers");
    assertThat(page).doesNotContain("No earlier position has moved");
  }

  @Test
  void otherWordsForTheSameStanceAreNewWordsAndNoMove() {
    String page =
        TwoIssues.page(
            folder,
            """
            positions:
            - {actor: lind, issue: arms, stance: opposes, says: no arms, recorded: 2018-06-02}
            - {actor: lind, issue: arms, stance: opposes, says: no arms before the talks}
            """);

    assertThat(moved(page)).contains("Nobody · Same stance, new words: Eva Lind");
    assertThat(page).doesNotContain("No earlier position has moved");
  }

  @Test
  void exceptedMemberDoesNotHoldThePositionOfTheGroup() {
    String page =
        TwoIssues.page(
            folder,
            FOUR
                + """
                positions:
                - {actor: four, issue: arms, stance: supports, except: aland}
                - {actor: costa, issue: arms, stance: opposes}
                """);

    assertThat(page).contains("supports (all but Aland)");
  }

  @Test
  void memberThatStatesNothingHasNoPositionOfItsOwnBesideThatOfItsGroup() {
    String page =
        TwoIssues.page(
            folder,
            FOUR
                + """
                - {id: celand, name: Celand, kind: state}
                positions:
                - {actor: four, issue: arms, stance: supports}
                - {actor: aland, issue: arms, stance: not-stated}
                - {actor: beland, issue: "*", stance: not-stated}
                - {actor: celand, issue: arms, stance: not-stated}
                - {actor: celand, issue: held, stance: not-stated}
                """);

    assertThat(page)
        .contains(
            "No position of its own stated by Beland.",
            "No position of its own stated by Aland on “Arms”.",
            "No position stated by Celand on “Arms” and “Whether the summit is held”.");
  }

  @Test
  void firstPositionOfAMemberSaysThatItsGroupHadOne() {
    String facts =
        FOUR
            + """
            events:
            - {id: talks, title: Talks, status: planned, when: 2018-07-12, part-of: summit, who: [aland, four]}
            updates:
            - {fact: event:summit, act: superseded, reason: More come., set: {who: [costa, lind, aland, four]}}
            positions:
            - {actor: four, issue: arms, stance: demands, says: none at all, recorded: 2018-06-02}
            - {actor: aland, issue: arms, stance: demands, says: its share}
            """;

    assertThat(moved(TwoIssues.page(folder, facts)))
        .contains("Aland on “Arms” (until now as part of The Four): demands: its share");
    assertThat(moved(TwoIssues.page(folder, facts.replace(", recorded: 2018-06-02", ""))))
        .contains("Aland on “Arms”: demands: its share");
  }
}
