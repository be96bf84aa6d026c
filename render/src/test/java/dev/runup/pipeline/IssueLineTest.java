package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Shape;
import dev.runup.figure.Scene.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No sign of the timeline lies on the line of the issue day.
class IssueLineTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-08");

  private static final String EVENTS =
      """
      events:
      - {id: the-summit, title: Summit, status: planned, form: meeting, when: 2026-06-12, who: [anna, bert]}
      - {id: one, title: First call, status: occurred, form: call, when: %s, who: [anna, bert]}
      - {id: two, title: Second call, status: occurred, form: call, when: 2026-06-01, who: [anna, corin]}
      """;

  /// Scales with days of different lengths, by the first day.
  static Stream<LocalDate> firstDays() {
    return IntStream.of(2, 5, 9, 12, 14, 20, 30, 45, 60, 90, 200).mapToObj(DAY::minusDays);
  }

  private static List<Scene> scenes(MadeUpTalks talks) {
    var figure = talks.figure("timeline", DAY.toString());
    return List.of(figure.wide(), figure.medium(), figure.narrow());
  }

  private static <T extends Shape> Stream<T> shapes(Scene scene, Class<T> type) {
    return scene.shapes().stream().filter(type::isInstance).map(type::cast);
  }

  /// Returns the places of the lines of the issue day.
  private static List<Double> issueLines(Scene scene) {
    return shapes(scene, Box.class)
        .filter(box -> box.paint() == Paint.ACCENT && box.width() == 1 && box.height() > 8)
        .map(box -> box.x() + 0.5)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("firstDays")
  void signOfDoubtIsBesideTheLine(LocalDate first) {
    StringBuilder doubts = new StringBuilder(EVENTS.formatted(first));
    for (int back = 0; back < 8; back++) {
      doubts.append(
          "- {id: d%1$d, title: Doubt %1$d, status: occurred, form: incident, when: %2$s, hedge: reportedly}\n"
              .formatted(back, DAY.minusDays(back)));
    }
    MadeUpTalks talks = MadeUpTalks.at("Europe/Kyiv").with("2026-05-10", doubts.toString());

    for (Scene scene : scenes(talks)) {
      List<Double> lines = issueLines(scene);
      assertThat(lines).isNotEmpty();
      assertThat(shapes(scene, Text.class).filter(text -> text.text().equals("?")))
          .isNotEmpty()
          .allMatch(text -> lines.stream().allMatch(line -> Math.abs(text.x() - line) >= 5));
    }
  }

  @ParameterizedTest
  @MethodSource("firstDays")
  void crossOfTheStatusIsBesideTheLine(LocalDate first) {
    for (int back = 0; back < 4; back++) {
      MadeUpTalks talks =
          MadeUpTalks.at("Europe/Kyiv")
              .with(first.minusDays(1).toString(), EVENTS.formatted(first))
              .with(
                  DAY.minusDays(back).toString(),
                  "updates:\n- {fact: the-summit, act: superseded, reason: Off., set: {status: cancelled}}\n");
      for (Scene scene : scenes(talks)) {
        List<Double> lines = issueLines(scene);
        assertThat(
                shapes(scene, Line.class)
                    .filter(line -> line.paint() == Paint.ACCENT && line.y1() != line.y2()))
            .isNotEmpty()
            .allMatch(cross ->
                lines.stream()
                    .allMatch(line ->
                        Math.max(cross.x1(), cross.x2()) < line - 0.5
                            || Math.min(cross.x1(), cross.x2()) > line + 0.5));
      }
    }
  }

  @Test
  void placesOfCrossesKeepTheirOrder() {
    MadeUpTalks talks =
        MadeUpTalks.at("Europe/Kyiv")
            .with("2026-06-01", EVENTS.formatted("2026-06-02"))
            .with(
                "2026-06-08",
                "updates:\n- {fact: the-summit, act: superseded, reason: Off., set: {status: cancelled}}\n");
    Scene scene = scenes(talks).getFirst();
    double bar =
        shapes(scene, Box.class)
            .filter(box -> box.paint() == Paint.ACCENT && box.hollow())
            .mapToDouble(box -> box.x() + box.width())
            .max()
            .orElseThrow();

    assertThat(
            shapes(scene, Line.class)
                .filter(line -> line.paint() == Paint.ACCENT && line.y1() != line.y2()))
        .allMatch(line -> Math.min(line.x1(), line.x2()) > bar);
  }
}
