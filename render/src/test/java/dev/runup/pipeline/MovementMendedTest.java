package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the figures of movement and positions against positions that were withdrawn or corrected,
/// and against days that are close to each other: the planted cases M17 to M21.
class MovementMendedTest {
  private static final String DOSSIER = "movement-mended";
  private static final String LAST = "2026-06-08";

  private static String words(String day) throws IOException {
    return PlantedIssue.of(DOSSIER, day).words("movement");
  }

  private static List<Scene> scenes(String name) throws IOException {
    DrawnFigure drawn = PlantedIssue.of(DOSSIER, LAST).figure(name).orElseThrow();
    return List.of(drawn.wide(), drawn.medium(), drawn.narrow());
  }

  @Test
  void m17WithdrawnPositionHasRowWithWhatWasPrinted() throws IOException {
    assertThat(words(LAST))
        .contains(
            "9 January: opposes – no ship enters; "
                + "28 January, known on 1 February, later withdrawn: red line – not one berth; "
                + "8 June: withdrawn (we no longer stand by it; no position stands until a new one)",
            "day not given, known on 10 January, later withdrawn: demands – wider nets; "
                + "22 May: withdrawn (we no longer stand by it; no position stands until a new one)")
        .contains("4 moves by 3 actors; withdrawn or corrected: 3");
    for (Scene scene : scenes("movement")) {
      assertThat(
              scene.shapes().stream()
                  .filter(Text.class::isInstance)
                  .map(shape -> ((Text) shape).text())
                  .collect(Collectors.joining(" ")))
          .contains("no position stands since a withdrawal");
      assertThat(crossedCircles(scene)).as("one mark for each withdrawal").hasSize(2);
    }
  }

  @Test
  void m18CorrectionHasRowWithWhatWasWrong() throws IOException {
    assertThat(words(LAST))
        .contains(
            "9 January: reserved – no new nets; "
                + "22 May: corrected (earlier issues were wrong: opposes)");
  }

  @Test
  void m19MoveAcrossNotStatedIsOne() throws IOException {
    assertThat(words(LAST))
        .contains(
            "9 January: offers – two berths; 1 February: not stated; "
                + "19 May, moved (before: offers): supports – open harbours");
  }

  @Test
  void m20EveryMarkStandsAtItsDay() throws IOException {
    for (Scene scene : scenes("movement")) {
      List<Double> days = new ArrayList<>(days(scene).keySet());
      assertThat(days)
          .as("9, 10, 28 January, 1 February, 19, 20, 21, 22 May, 1 and 8 June")
          .hasSize(10);
      for (int i = 1; i < days.size(); i++) {
        assertThat(days.get(i) - days.get(i - 1)).isGreaterThanOrEqualTo(9);
      }
      assertThat(days(scene).values()).allSatisfy(label -> assertThat(label).isNotEmpty());
      for (double x : marks(scene)) {
        assertThat(days)
            .as("a day for the mark at %s", x)
            .anySatisfy(day -> assertThat(x).isCloseTo(day, within(6.6)));
        // Only the two moves of 21 May share a day.
        assertThat(
                days.stream().filter(day -> Math.abs(day - x) < 0.1).count() == 1
                    || Math.abs(Math.abs(x - days.get(6)) - 6.25) < 0.1)
            .as("mark at %s, days %s", x, days)
            .isTrue();
      }
      assertThat(longer(days)).isTrue();
      assertThat(texts(scene).stream().map(Text::text))
          .anyMatch(text -> text.startsWith("Days are not equally long here"));
    }
  }

  /// Returns whether the gap from 1 February to 19 May is the longest one.
  private static boolean longer(List<Double> days) {
    double gap = days.get(4) - days.get(3);
    for (int i = 1; i < days.size(); i++) {
      if (i != 4 && days.get(i) - days.get(i - 1) > gap + 0.01) {
        return false;
      }
    }
    return true;
  }

  @Test
  void m21IssueThatKnewNothingSaysSoBesideWordsOfEarlierDay() throws IOException {
    assertThat(words(LAST))
        .contains("up to the issue of 20 May: not yet known; 19 May, known on 22 May: opposes");
    for (Scene scene : scenes("movement")) {
      double issue = List.copyOf(days(scene).keySet()).get(5);
      assertThat(
              texts(scene).stream()
                  .filter(text -> text.text().equals("?") && Math.abs(text.x() - issue) < 0.1))
          .as("a question mark of Westland on 20 May")
          .hasSize(1);
    }
  }

  @Test
  void m17PositionsSayWithdrawnAndNotUnknown() throws IOException {
    PlantedIssue issue = PlantedIssue.of(DOSSIER, LAST);
    String words = issue.words("positions");
    assertThat(words)
        .contains("Southland: withdrawn on 8 June", "Southland: withdrawn on 22 May")
        .contains("| Harbours | Southland – withdrawn on 8 June.")
        .doesNotContain("Southland: no position known");
    for (Scene scene : scenes("positions")) {
      String said = String.join(" ", texts(scene).stream().map(Text::text).toList());
      assertThat(said).contains("withdrawn on 8 June", "withdrawn on 22 May");
      assertThat(crossedCircles(scene)).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void picturesKeepTheRulesOfAllPictures() throws IOException {
    for (String day : List.of("2026-05-20", "2026-05-22", LAST)) {
      for (String name : List.of("movement", "positions")) {
        PlantedIssue.of(DOSSIER, day)
            .figure(name)
            .ifPresent(drawn -> SceneLaws.hold(name + " " + day, drawn));
      }
    }
  }

  private static List<Text> texts(Scene scene) {
    return scene.shapes().stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
  }

  private static List<Dot> crossedCircles(Scene scene) {
    return scene.shapes().stream()
        .filter(Dot.class::isInstance)
        .map(Dot.class::cast)
        .filter(dot -> dot.hollow() && dot.paint() == Paint.MUTED && dot.x() > 20)
        .toList();
  }

  /// Returns the places of the days on the axis, each with its label.
  private static java.util.SortedMap<Double, String> days(Scene scene) {
    java.util.TreeMap<Double, String> days = new java.util.TreeMap<>();
    double axis =
        scene.shapes().stream()
            .filter(shape ->
                shape instanceof Line line && line.paint() == Paint.MUTED && line.weight() == 0.5)
            .mapToDouble(shape -> ((Line) shape).y1())
            .min()
            .orElseThrow();
    TreeSet<Double> places = new TreeSet<>();
    for (Scene.Shape shape : scene.shapes()) {
      if (shape instanceof Line line
          && line.x1() == line.x2()
          && line.paint() == Paint.MUTED
          && Math.abs((line.y1() + line.y2()) / 2 - axis) < 0.1) {
        places.add(line.x1());
      }
    }
    for (double x : places) {
      days.put(
          x,
          texts(scene).stream()
              .filter(text ->
                  text.anchor() == Anchor.MIDDLE
                      && text.y() < axis
                      && Math.abs(text.x() - x) < 0.1
                      && text.text().matches("[0-9]+"))
              .map(Text::text)
              .reduce("", String::concat));
    }
    return days;
  }

  /// Returns the places of the stances in the plot: those right of the first day, and no words.
  private static List<Double> marks(Scene scene) {
    double first = days(scene).firstKey() - 1;
    List<Double> marks = new ArrayList<>();
    for (Scene.Shape shape : scene.shapes()) {
      switch (shape) {
        case Dot dot when dot.radius() > 2 -> marks.add(dot.x());
        case Box box when box.paint() == Paint.INK -> marks.add(box.x() + box.width() / 2);
        case Text text when text.text().equals("?") -> marks.add(text.x());
        default -> {}
      }
    }
    // A sign of the words stands at 8.
    return marks.stream().filter(x -> x >= first && Math.abs(x - 8) > 0.1).toList();
  }
}
