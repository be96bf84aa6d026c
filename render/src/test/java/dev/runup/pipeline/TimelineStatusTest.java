package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the timeline says of a summit that was off and on within a day.
class TimelineStatusTest {

  private static final MadeUpTalks OFF =
      MadeUpTalks.at("Europe/Kyiv")
          .with(
              "2026-08-10",
              """
              events:
              - {id: the-summit, title: Summit, status: confirmed, form: meeting, when: 2026-08-28, who: [anna, bert]}
              - {id: one, title: First call, status: occurred, form: call, when: 2026-07-08, who: [anna, bert]}
              - {id: two, title: Second call, status: occurred, form: call, when: 2026-07-09, who: [anna, corin]}
              """)
          .with(
              "2026-08-21",
              """
              updates:
              - {fact: the-summit, act: superseded, reason: Off., set: {status: cancelled}}
              """);

  private static final String ON =
      """
      updates:
      - {fact: the-summit, act: superseded, reason: On., set: {status: confirmed}}
      """;

  @TempDir private Path folder;

  private static MadeUpTalks on(String statements) {
    return OFF.with("2026-08-22", ON + "statements:\n" + statements);
  }

  /// Returns words about the summit that the desk learned on a day.
  private static String words(String said, String known) {
    return "- {who: anna, says: Words of %1$s., when: %1$s, about: [the-summit], recorded: %2$s}%n"
        .formatted(said, known);
  }

  private static String course(MadeUpTalks talks) {
    String alt = talks.figure("timeline", "2026-08-22").alt();
    int from = alt.indexOf("Summit: status: ");
    return from < 0 ? "" : alt.substring(from, alt.indexOf(". ", from));
  }

  @Test
  void cancellationThatIsTakenBackOnItsDayIsTold() throws IOException {
    MadeUpTalks talks = on(words("2026-08-21", "2026-08-22"));
    DrawnFigure timeline = talks.figure("timeline", "2026-08-22");

    assertThat(course(talks))
        .isEqualTo(
            "Summit: status: confirmed (known on 10 August), cancelled (known on 21 August),"
                + " confirmed from 21 August");
    assertThat(timeline.alt()).contains("status in order, not to scale");
    for (Scene scene : List.of(timeline.wide(), timeline.medium(), timeline.narrow())) {
      assertThat(
              scene.shapes().stream()
                  .filter(shape -> shape instanceof Box box && box.paint() == Paint.ACCENT)
                  .filter(shape -> ((Box) shape).height() < 6))
          .hasSize(2);
    }
    assertThat(talks.page(folder, "2026-08-22"))
        .contains("cancelled until then")
        .contains(
            "Meeting: confirmed (known on 10 August), cancelled (known on 21 August), confirmed"
                + " from 21 August. 3 events");
  }

  @Test
  void whatTheDeskLearnedWithAPlanGivesItNoDay() {
    MadeUpTalks accepted =
        new MadeUpTalks(OFF.settings(), OFF.files())
            .with("2026-08-10", "statements:\n" + words("2026-08-06", "2026-08-10"));

    assertThat(accepted.figure("timeline", "2026-08-21").alt())
        .contains("Summit: status: confirmed (known on 10 August), cancelled (known on 21 August)");
  }

  @Test
  void wordsMayBeOlderThanTheRecordOfTheStatusBefore() {
    assertThat(course(on(words("2026-08-20", "2026-08-22"))))
        .endsWith("cancelled (known on 21 August), confirmed from 20 August");
  }

  @Test
  void wordsThatAreOlderThanThoseOfTheStatusBeforeDoNotTellOfTheChange() throws IOException {
    MadeUpTalks talks = on(words("2026-08-21", "2026-08-21") + words("2026-08-20", "2026-08-22"));

    assertThat(course(talks)).endsWith("cancelled from 21 August, confirmed (known on 22 August)");
    assertThat(talks.page(folder, "2026-08-22")).contains(": confirmed** (known on 22 August");
  }
}
