package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Gaps that somebody typed, and facts that seem to answer them.
class GapAnsweredTest {

  private static final String GAP =
      """
      actors: [{id: ann, name: Ann Able, kind: person}]
      issues: [{id: pressure, title: Pressure on Beland}, {id: fish, title: Fish}]
      assessments:
      - {id: gap, by: desk, kind: gap, says: "%s", about: pressure, rests-on: basis, recorded: 2025-12-20}
      %s
      statements:
      - {id: basis, who: ann, says: "%s", recorded: 2025-12-20}
      """;

  private static final String ASKED = "Whether pressure on Beland includes new sanctions.";

  private static List<String> told(String gap, String basis, String more) {
    return gaps(Told.of(GAP.formatted(gap, "", basis) + more));
  }

  private static List<String> gaps(List<String> told) {
    return told.stream().filter(one -> one.startsWith("gap-answered")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ASKED + "|New sanctions begin in May.",
        ASKED + "|Support for Aland, and new sanctions on the fleet.",
        "Чи охоплює тиск нові санкції, невідомо.|Аланд запроваджує нові санкції, тиск зростає.",
        "Whether Able adds sanctions is open.|She adds new sanctions."
      })
  void gapThatRestsOnItsAnswerIsAskedAbout(String gap, String basis) {
    assertThat(told(gap, basis, "")).containsExactly("gap-answered assessment:gap says");
  }

  @Test
  void offerOnAConditionIsNoAnswer() {
    assertThat(
            told(
                ASKED,
                "She spoke of the weather.",
                "- {who: ann, says: New sanctions begin in May., if: Beland says no, about: pressure,"
                    + " recorded: 2025-12-21}\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"planned, true", "cancelled, false"})
  void gapOfACalledOffEventIsAskedAboutOnceItIsOnAgain(String status, boolean asked) {
    assertThat(
            gaps(
                Told.of(
                    """
                    actors: [{id: ann, name: Ann Able, kind: person}]
                    events: [{id: visit, title: Visit, status: planned, when: 2026-01-09, recorded: 2025-12-19}]
                    assessments:
                    - {id: gap, by: desk, kind: gap, says: Whether a new day is sought is not known., about: visit, rests-on: off, recorded: 2025-12-20}
                    statements:
                    - {id: off, who: ann, says: The visit is off., about: visit, recorded: 2025-12-20}
                    updates:
                    - {fact: visit, act: superseded, reason: R., recorded: 2025-12-20, set: {status: cancelled}}
                    - {fact: visit, act: superseded, reason: R., recorded: 2025-12-21, set: {status: %s, when: 2026-01-12}}
                    """
                        .formatted(status))))
        .hasSize(asked ? 1 : 0);
  }

  @Test
  void messageNamesTheAnswer() {
    assertThat(Told.messages(GAP.formatted(ASKED, "", "New sanctions begin.")))
        .contains(
            "assessment:gap says that something is not known, but statement:basis seems to say it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ASKED + "|She did not say whether there are new sanctions.",
        ASKED + "|There may be sanctions.",
        ASKED + "|She spoke of the weather.",
        "Size of the sanctions.|New sanctions begin.",
        "Pressure on Beland.|Pressure on Beland grows.",
        "Чи охоплює тиск санкції, невідомо.|Аланд не хоче санкцій, тиск зростає."
      })
  void openGapIsNotAskedAbout(String gap, String basis) {
    assertThat(told(gap, basis, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "about: pressure, 1",
    "about: fish, 0",
    "'about: pressure, recorded: 2025-12-19', 0",
    "'about: pressure, hedge: rumoured', 0",
    "'about: pressure, verb: demanded', 0",
    "'about: pressure, denies: basis', 0"
  })
  void laterWordsAboutTheSameAnswerAGap(String keys, int count) {
    String later = "- {id: later, who: ann, says: New sanctions begin., %s}\n".formatted(keys);

    assertThat(told(ASKED, "She spoke of fish.", later)).hasSize(count);
  }

  @Test
  void updateOfTheGapKeepsIt() {
    String kept =
        """
        updates:
        - {fact: gap, act: superseded, reason: One is known., set: {says: Whether more sanctions follow.}}
        """;

    assertThat(gaps(Told.of(GAP.formatted(ASKED, "", "New sanctions follow.") + kept))).isEmpty();
  }

  @Test
  void warningIsAccepted() {
    String accepted =
        GAP.formatted(ASKED, "", "New sanctions begin.")
            .replace("kind: gap", "kind: gap, accepted: {gap-answered: Others are meant.}");

    assertThat(gaps(Told.of(accepted))).isEmpty();
  }
}
