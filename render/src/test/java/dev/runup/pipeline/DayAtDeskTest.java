package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.DrawnFigure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the day of an event is over decides the clock of the desk, if the event's hour is known.
class DayAtDeskTest {

  private static final String CALLS =
      """
      - {id: one, title: First call, status: occurred, form: call, when: 2026-05-08, who: [anna, bert]}
      - {id: two, title: Second call, status: occurred, form: call, when: 2026-05-09, who: [anna, corin]}
      """;

  /// The summit and a call on the evening of 5 June in New York, which is 6 June in Tokyo.
  private static final MadeUpTalks TOKYO =
      MadeUpTalks.at("Asia/Tokyo")
          .with(
              "2026-05-20",
              """
              events:
              - {id: the-summit, title: Summit, status: confirmed, form: meeting, when: 2026-06-05, time: "22:00", zone: America/New_York, who: [anna, bert]}
              - {id: eve, title: Call on the eve, status: planned, form: call, when: 2026-06-05, time: "21:00", zone: America/New_York, who: [bert, corin]}
              - {id: lunch, title: Lunch, status: planned, form: meeting, when: 2026-06-05, zone: America/New_York, who: [anna, corin]}
              """
                  + CALLS);

  /// A visit on the night of 22 August in Suva, which is 21 August in Halifax.
  private static final MadeUpTalks HALIFAX =
      MadeUpTalks.at("America/Halifax")
          .with(
              "2026-05-20",
              """
              events:
              - {id: the-summit, title: Summit, status: confirmed, form: meeting, when: 2026-08-28, who: [anna, bert]}
              - {id: hall, title: Visit to the hall, status: planned, form: meeting, when: 2026-08-22, time: "01:30", zone: Pacific/Fiji, who: [bert, corin]}
              """
                  + CALLS);

  @TempDir private Path folder;

  @Test
  void whatIsOnTheIssueDayAtTheDeskIsStillToCome() throws IOException {
    String day = "2026-06-06";
    DrawnFigure timeline = TOKYO.figure("timeline", day);
    ReadFigure figure = ReadFigure.wide(timeline.wide());

    assertThat(figure.words("Summit")).doesNotContain("?");
    assertThat(figure.words("Call on the eve")).doesNotContain("?");
    assertThat(timeline.alt())
        .contains(
            "Next: Call on the eve, 5 June (6 June Tokyo time); Summit, 5 June (6 June Tokyo time).")
        .contains("Overdue: Lunch, 5 June.");
    assertThat(TOKYO.figure("contacts", day).alt())
        .contains("meeting, Anna Ardova, Bert Bellman; confirmed.")
        .contains("call, Bert Bellman, Corin Corvale; planned.");
    assertThat(TOKYO.page(folder, day))
        .contains("today")
        .doesNotContain("confirmed; not known whether");
  }

  @Test
  void whatWasOnTheDayBeforeAtTheDeskIsOver() throws IOException {
    String day = "2026-08-22";
    DrawnFigure timeline = HALIFAX.figure("timeline", day);

    assertThat(ReadFigure.wide(timeline.wide()).words("Visit to the hall")).contains("?");
    assertThat(timeline.alt())
        .contains("Overdue: Visit to the hall, 22 August (21 August Halifax time).");
    String contacts = HALIFAX.figure("contacts", day).alt();
    assertThat(contacts).contains("planned; not known whether it took place");
    assertThat(contacts.indexOf("not known whether")).isLessThan(contacts.indexOf("To come:"));
    assertThat(HALIFAX.page(folder, day)).contains("Overdue, not reported as done");
    assertThat(HALIFAX.figure("timeline", "2026-08-21").alt())
        .contains("Next: Visit to the hall, 22 August (21 August Halifax time).");
  }

  @Test
  void whatTheDeskRecordsOnItsOwnDayIsNotKnownLater() {
    String occurred =
        """
        updates:
        - {fact: the-summit, act: superseded, reason: It met., set: {status: occurred}}
        """;

    assertThat(TOKYO.with("2026-06-06", occurred).figure("contacts", "2026-06-06").alt())
        .doesNotContain("known on");
    assertThat(TOKYO.with("2026-06-07", occurred).figure("contacts", "2026-06-07").alt())
        .contains("known on 7 June");
  }

  @Test
  void lastContactIsTheLastOneByTheClock() throws IOException {
    String calls =
        """
        events:
        - {id: morning, title: Morning call, status: occurred, form: call, when: 2026-08-22, time: "01:00", zone: Pacific/Fiji, who: [anna, bert]}
        - {id: noon, title: Noon call, status: occurred, form: visit, when: 2026-08-22, time: "09:00", who: [anna, bert]}
        """;

    assertThat(HALIFAX.with("2026-08-23", calls).page(folder, "2026-08-23"))
        .contains("| Anna Ardova – Bert Bellman | 22 August, visit.");
  }
}
