package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What page 1 says of events of which somebody gives another day, hour or place.
class ContestedEventsTest {

  private static final MadeUpTalks TALKS =
      MadeUpTalks.at("UTC")
          .with(
              "2026-03-01",
              """
              sources:
              - {id: courier, title: Where they meet, kind: news-report, publisher: The Courier}
              actors:
              - {id: aland, name: Aland, kind: state}
              places:
              - {id: bay, name: Bay City, within: beland}
              - {id: hall, name: Old Hall, within: bay}
              - {id: hill, name: Hill Town}
              - {id: beland, name: Beland}
              events:
              - {id: the-summit, title: Summit, status: confirmed, form: meeting, when: 2026-03-30, time: "11:00", zone: UTC, where: bay, who: [anna, bert]}
              """);

  @TempDir private Path folder;

  private String page(String facts) throws IOException {
    return TALKS.with("2026-03-02", facts).page(folder, "2026-03-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where: hill | Bay City (The Courier: Hill Town), Beland, 30 March, 11:00: confirmed",
        "when: 2026-03-31 | Beland, 30 March, 11:00 (The Courier: 31 March): confirmed",
        "when: 2026-03-30, time: '12:00', zone: UTC | Beland, 30 March, 11:00 (The Courier: 12:00): confirmed",
        "where: hall, when: 2026-03 | Beland, 30 March, 11:00: confirmed"
      },
      quoteCharacter = '`')
  void lineOfTheSummitHasTheOtherPlaceDayOrHour(String keys, String line) throws IOException {
    assertThat(
            page(
                "events:\n- {id: other, title: Summit elsewhere, status: planned, source: courier,"
                    + " contradicts: the-summit, "
                    + keys
                    + "}\n"))
        .contains(line);
  }

  @Test
  void whatIsNextHasTheOtherHourToo() throws IOException {
    assertThat(
            page(
                """
                events:
                - {id: other, title: Summit elsewhere, status: planned, source: courier, contradicts: the-summit, when: 2026-03-30, time: '12:00', zone: UTC}
                """))
        .containsPattern("Next.*30 March: Summit, 11:00 \\(The Courier: 12:00\\)\\.");
  }

  @Test
  void whatIsNextHasTheOtherDayToo() throws IOException {
    String other =
        "events:\n- {id: other, title: Summit elsewhere, status: planned, source: courier,"
            + " contradicts: the-summit, when: 2026-03-31}\n";

    assertThat(
            page(
                "updates: [{fact: the-summit, act: superseded, reason: No hour yet., unset: [time, zone]}]\n"
                    + other))
        .containsPattern("Next.*30 March: Summit \\(The Courier: 31 March\\)\\.");
  }

  @Test
  void whoSaysSoIsNamedBeforeTheSource() throws IOException {
    assertThat(
            page(
                """
                statements:
                - {id: said, who: aland, says: We go to Hill Town and nowhere else., about: other}
                events:
                - {id: other, title: Summit elsewhere, status: planned, where: hill, contradicts: the-summit, rests-on: said, derived: true, hedge: reportedly}
                """))
        .contains("Bay City (Aland: Hill Town, reportedly, our conclusion), Beland, 30 March");
  }

  @Test
  void wordsThatOpposeTheSummitStandInItsLine() throws IOException {
    assertThat(
            page(
                """
                statements:
                - {who: aland, says: The meeting is in Hill Town., contradicts: the-summit}
                """))
        .contains(": confirmed** (Aland: The meeting is in Hill Town)");
  }

  @Test
  void longWordsThatOpposeTheSummitAreNamedAlone() throws IOException {
    assertThat(
            page(
                """
                statements:
                - {who: aland, says: "Nobody asked us, nobody told us, and nobody of ours is on the way to any such meeting.", denies: the-summit}
                """))
        .contains(": confirmed** (denied by Aland)");
  }

  @Test
  void wordsFromBeforeTheDeskSettledThePlaceAreLeftOut() throws IOException {
    MadeUpTalks settled =
        TALKS
            .with(
                "2026-03-02",
                "statements:\n- {who: aland, says: The meeting is in Hill Town., contradicts:"
                    + " the-summit}\n")
            .with(
                "2026-03-03",
                "updates: [{fact: the-summit, act: superseded, reason: Agreed., set: {where:"
                    + " hill}}]\n");

    assertThat(settled.page(folder, "2026-03-03"))
        .contains("Hill Town, 30 March, 11:00: confirmed**")
        .doesNotContain("Aland:");
  }

  @Test
  void twoDaysOfAnotherEventAreDoubtful() throws IOException {
    assertThat(
            page(
                """
                events:
                - {id: one, title: Baker interview, status: occurred, when: 2026-02-21}
                - {id: two, title: Baker interview, status: occurred, when: 2026-02-22, source: courier, contradicts: one}
                """))
        .contains("**Doubtful.** “Baker interview”, 21 February (The Courier: 22 February)\n");
  }
}
