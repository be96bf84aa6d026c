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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the figure of movement against the planted cases M1 to M16, see
/// `src/test/figures-planted/cases.md`.
class MovementPlantedTest {
  private static final String STATES = "movement-states";
  private static final String STEPS = "movement-steps";
  private static final String LAST = "2026-03-10";

  /// Words that would give stances an order.
  private static final List<String> ORDERING =
      List.of("soften", "harden", "closer", "concession", "progress", "improved", "worse");

  /// The left edge of the plot on paper.
  private static final double PLOT = 318;

  private static String words(String dossier, String day) throws IOException {
    return PlantedIssue.of(dossier, day).words("movement");
  }

  /// Returns what the text for screen-reader users says of an actor, and the row of the table. Both
  /// say the same.
  private static String said(String words, String actor) {
    String row = PlantedIssue.row(words, actor);
    String course = row.substring(row.lastIndexOf(" | ", row.length() - 3) + 3, row.length() - 2);
    assertThat(words.substring(0, words.indexOf("\n"))).contains(": " + course + ".");
    return course;
  }

  private static Scene wide(String dossier, String day) throws IOException {
    return PlantedIssue.of(dossier, day).figure("movement").orElseThrow().wide();
  }

  /// Returns the height at which the marks of a row stand.
  private static double line(Scene scene, String actor) {
    return texts(scene).stream()
        .filter(text -> text.strong() && text.text().equals(actor))
        .findFirst()
        .orElseThrow()
        .y();
  }

  private static List<Text> texts(Scene scene) {
    return scene.shapes().stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
  }

  /// Returns the places of the issue days. Those of other days are dashed.
  private static List<Double> columns(Scene scene) {
    TreeSet<Double> places = new TreeSet<>();
    for (Scene.Shape shape : scene.shapes()) {
      if (shape instanceof Line line
          && line.paint() == Paint.RULE
          && line.x1() == line.x2()
          && !line.dashed()) {
        places.add(line.x1());
      }
    }
    return List.copyOf(places);
  }

  /// A mark in the plot.
  private record Mark(double x, String kind) {}

  /// Returns the marks of a row from the left. A move is `|` before its mark.
  private static List<Mark> marks(Scene scene, String actor) {
    double y = line(scene, actor);
    List<Mark> marks = new ArrayList<>();
    for (Scene.Shape shape : scene.shapes()) {
      Mark mark =
          switch (shape) {
            case Text text when text.anchor() == Anchor.MIDDLE ->
                mark(text.x(), text.y(), y, text.text());
            case Dot dot when dot.radius() == 1 -> mark(dot.x(), dot.y() + 3.3, y, "dots");
            case Dot dot when dot.radius() > 2 ->
                mark(dot.x(), dot.y() + 3.3, y, dot.hollow() ? "ring" : "dot");
            case Box box ->
                mark(
                    box.x() + box.width() / 2,
                    box.y() + box.height() / 2 + 3.3,
                    y,
                    box.hollow() ? "square" : "block");
            case Line line when line.paint() == Paint.ACCENT ->
                mark(line.x1() + 5.5, (line.y1() + line.y2()) / 2 + 3.3, y, "|");
            case Line line
                when Math.abs(line.x2() - line.x1()) < 7 && line.paint() == Paint.INK
                    || line.weight() == 1 && line.paint() == Paint.MUTED && isShort(line) ->
                mark(
                    (line.x1() + line.x2()) / 2,
                    (line.y1() + line.y2()) / 2 + 3.3,
                    y,
                    line.paint() == Paint.MUTED ? "dash" : "stroke");
            default -> null;
          };
      if (mark != null) {
        marks.add(mark);
      }
    }
    marks.sort(java.util.Comparator.comparingDouble(Mark::x));
    return marks;
  }

  private static boolean isShort(Line line) {
    return Math.abs(line.x2() - line.x1() - 2 * 3.2 * 0.9) < 0.01;
  }

  private static @Nullable Mark mark(double x, double shapeY, double y, String kind) {
    return x >= PLOT && Math.abs(shapeY - y) < 3.5 ? new Mark(x, kind) : null;
  }

  private static List<String> kindsAt(Scene scene, String actor, double x) {
    return marks(scene, actor).stream()
        .filter(mark -> Math.abs(mark.x() - x) < 2)
        .map(Mark::kind)
        .distinct()
        .toList();
  }

  private static List<Mark> moves(Scene scene, String actor) {
    return marks(scene, actor).stream().filter(mark -> mark.kind().equals("|")).toList();
  }

  @Test
  void m1PartyWithoutPositionHasRowOfUnknowns() throws IOException {
    assertThat(said(words(STATES, LAST), "Eastland")).isEqualTo("no position known");

    Scene scene = wide(STATES, LAST);
    assertThat(columns(scene))
        .hasSize(4)
        .allSatisfy(column -> {
          assertThat(kindsAt(scene, "Eastland", column)).containsExactly("?");
        });
    assertThat(line(scene, "Northland")).isLessThan(line(scene, "Southland"));
  }

  @Test
  void m2NotStatedIsNotTheSameAsNotYetKnown() throws IOException {
    String words = words(STATES, LAST);
    assertThat(said(words, "Southland"))
        .isEqualTo("1 March: not stated; 10 March: demands – every crossing opens");
    assertThat(said(words, "Westland")).startsWith("up to the issue of 2 March: not yet known; ");

    Scene scene = wide(STATES, LAST);
    double first = columns(scene).getFirst();
    assertThat(kindsAt(scene, "Southland", first)).containsExactly("dots");
    assertThat(kindsAt(scene, "Westland", first)).containsExactly("?");
    assertThat(moves(scene, "Southland")).isEmpty();
    assertThat(kindsAt(scene, "Southland", columns(scene).get(2))).containsExactly("dots");
  }

  @Test
  void m3WordsThatBecameKnownLaterStandOnTheirDay() throws IOException {
    assertThat(words(STATES, "2026-03-02")).doesNotContain("Westland");
    assertThat(words(STATES, "2026-03-09")).doesNotContain("Westland");
    assertThat(said(words(STATES, LAST), "Westland"))
        .isEqualTo(
            "up to the issue of 2 March: not yet known; "
                + "3 March, known on 9 March: open – would discuss a date; "
                + "10 March, moved: reserved – wants guarantees first");

    Scene scene = wide(STATES, LAST);
    assertThat(kindsAt(scene, "Westland", columns(scene).get(1))).containsExactly("?");
    assertThat(moves(scene, "Westland")).hasSize(1);
  }

  @Test
  void m4WithdrawnPositionIsOurs() throws IOException {
    assertThat(said(words(STATES, "2026-03-09"), "Midland"))
        .isEqualTo(
            "1 March: demands – observers at each crossing; "
                + "2 March, moved: reserved – observers at two crossings; "
                + "9 March, moved: offers – its own observers");
    assertThat(said(words(STATES, LAST), "Midland"))
        .isEqualTo(
            "1 March: demands – observers at each crossing; "
                + "2 March, moved: reserved – observers at two crossings; "
                + "9 March, later withdrawn: offers – its own observers; "
                + "10 March: withdrawn (we no longer stand by it; no position stands until a new one)");

    Scene scene = wide(STATES, LAST);
    assertThat(moves(scene, "Midland")).hasSize(1);
    assertThat(kindsAt(scene, "Midland", columns(scene).get(2))).containsExactly("ring");
    assertThat(kindsAt(scene, "Midland", columns(scene).get(3)))
        .as("the mark of the withdrawal, at its day alone")
        .containsExactlyInAnyOrder("ring", "stroke");
  }

  @Test
  void m5CorrectionIsNoMove() throws IOException {
    String words = words(STATES, LAST);
    assertThat(said(words, "Farland"))
        .isEqualTo(
            "1 March: red line – the border stays shut; "
                + "2 March, moved: open – an opening next year; "
                + "9 March: corrected (earlier issues were wrong: supports)");
    assertThat(words)
        .contains("2 March: opposes – no shared pumping station; 9 March: corrected")
        .doesNotContain("an opening this year", "a shared pumping");

    Scene scene = wide(STATES, LAST);
    assertThat(moves(scene, "Farland")).hasSize(1);
    assertThat(moves(scene, "Farland").getFirst().x())
        .isCloseTo(columns(scene).get(1), within(0.1));
    assertThat(marks(scene, "Farland").stream().filter(mark -> mark.kind().equals("stroke")))
        .as("the corrected mark, a lozenge")
        .hasSize(4)
        .allSatisfy(mark -> assertThat(mark.x()).isCloseTo(columns(scene).get(2), within(2.0)));
  }

  @Test
  void m6SpeakerOnBackgroundStandsNowhere() throws IOException {
    assertThat(said(words(STATES, LAST), "Lakeland"))
        .isEqualTo(
            "up to the issue of 1 March: not yet known; 2 March: reserved – has doubts; "
                + "9 March, moved: supports – backs open crossings");
    for (Artifact file : PlantedIssue.of(STATES, LAST).files()) {
      assertThat(file.name() + new String(file.bytes(), StandardCharsets.UTF_8))
          .doesNotContain("Envoy L")
          .doesNotContain("envoy-l");
    }
  }

  @Test
  void m7GapsBetweenIssuesAreUnequal() throws IOException {
    String words = words(STATES, LAST);
    assertThat(words).contains("1 March, 2 March, 9 March, 10 March");
    assertThat(words.substring(0, words.indexOf("\n"))).containsOnlyOnce("no crossing opens");
    DrawnFigure drawn = PlantedIssue.of(STATES, LAST).figure("movement").orElseThrow();
    for (Scene scene : List.of(drawn.wide(), drawn.medium(), drawn.narrow())) {
      List<Double> columns = columns(scene);
      double day = columns.get(1) - columns.get(0);
      assertThat(columns.get(3) - columns.get(2)).isCloseTo(day, within(0.01));
      assertThat(columns.get(2) - columns.get(1)).isCloseTo(7 * day, within(0.01));
    }
    assertThat(texts(drawn.wide()).stream().filter(text -> text.text().contains("no crossing")))
        .hasSize(1);
  }

  @Test
  void m8MovesBetweenTwoIssuesAreDrawnBetweenThem() throws IOException {
    for (String day : List.of("2026-03-09", LAST)) {
      assertThat(words(STEPS, day))
          .contains(
              "1 March: opposes – no crossing opens; "
                  + "4 March, moved: reserved – one crossing at most; "
                  + "7 March, moved: offers – two crossings by May");
      Scene scene = wide(STEPS, day);
      List<Mark> moves = moves(scene, "Northland");
      assertThat(moves)
          .hasSize(2)
          .allSatisfy(move ->
              assertThat(move.x()).isBetween(columns(scene).get(1) + 5, columns(scene).get(2) - 5));
      assertThat(kindsAt(scene, "Northland", moves.getFirst().x())).contains("square");
    }
  }

  @Test
  void m9ThereAndBackAgainIsTwoMoves() throws IOException {
    assertThat(words(STEPS, LAST))
        .contains(
            "up to the issue of 1 March: not yet known; 2 March: demands – every crossing opens; "
                + "5 March, moved: supports – a stepwise opening; "
                + "8 March, moved: demands – every crossing opens");
    Scene scene = wide(STEPS, LAST);
    assertThat(kindsAt(scene, "Southland", columns(scene).getFirst())).containsExactly("?");
    assertThat(moves(scene, "Southland")).hasSize(2);
  }

  @Test
  void m10ConditionIsMoveAndOtherWordsAreNone() throws IOException {
    assertThat(words(STEPS, LAST))
        .contains(
            "1 March: supports – an exchange; "
                + "9 March, moved: supports, if lists are exchanged first – an exchange")
        .doesNotContain("of the river", "Water");
  }

  @Test
  void m11TwoMovesOfOneDayKeepTheirOrder() throws IOException {
    assertThat(words(STEPS, LAST))
        .contains(
            "2 March: opposes – no exchange; 10 March, moved: reserved – an exchange of the ill; "
                + "10 March, moved: open – an exchange of all could be discussed");
    Scene scene = wide(STEPS, LAST);
    double square = x(marks(scene, "Westland"), "square");
    assertThat(x(marks(scene, "Westland"), "ring")).isGreaterThan(square + 9);
    assertThat(moves(scene, "Westland")).hasSize(2);
  }

  private static double x(List<Mark> marks, String kind) {
    return marks.stream().filter(mark -> mark.kind().equals(kind)).findFirst().orElseThrow().x();
  }

  @Test
  void m12OlderWordsStandBeforeNewerOnes() throws IOException {
    assertThat(words(STEPS, LAST))
        .contains(
            "1 March: opposes – no money for crossings; "
                + "3 March, known on 10 March, moved: reserved – money is scarce; "
                + "6 March, moved: offers – money for two crossings");
    Scene scene = wide(STEPS, LAST);
    assertThat(x(marks(scene, "Midland"), "square")).isLessThan(x(marks(scene, "Midland"), "ring"));
  }

  @Test
  void m13StancesHaveNoOrder() throws IOException {
    for (String dossier : List.of(STATES, STEPS)) {
      String words = words(dossier, LAST).toLowerCase(Locale.ROOT);
      assertThat(words).doesNotContain(ORDERING);
    }
    Scene scene = wide(STEPS, LAST);
    assertThat(moves(scene, "Southland")).extracting(Mark::kind).containsExactly("|", "|");
    double y = line(scene, "Southland");
    assertThat(
            scene.shapes().stream()
                .filter(Dot.class::isInstance)
                .map(Dot.class::cast)
                .filter(dot -> dot.x() > PLOT && Math.abs(dot.y() + 3.3 - y) < 10)
                .map(Dot::y)
                .distinct())
        .as("one line for all stances")
        .hasSize(1);
  }

  @Test
  void m14MarkAboveCeilingLeavesNoTrace() throws IOException {
    assertThat(words(STEPS, LAST))
        .contains("1 March: supports – an early opening; 9 March, moved: opposes – an opening");
    List<Artifact> files = PlantedIssue.of(STEPS, "public", LAST, facts -> facts).files();
    List<Artifact> without =
        PlantedIssue.of(
                STEPS,
                "public",
                LAST,
                facts ->
                    facts
                        .lines()
                        .filter(line -> !line.contains("actor: hinterland"))
                        .reduce("", (all, line) -> all + line + "\n"))
            .files();
    assertThat(bytes(files)).usingRecursiveComparison().isEqualTo(bytes(without));
    assertThat(bytes(files))
        .allSatisfy(bytes ->
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("hinterland"));
  }

  private static List<byte[]> bytes(List<Artifact> files) {
    return files.stream().map(Artifact::bytes).toList();
  }

  @Test
  void m15FourteenActorsMoved() throws IOException {
    String words = words("movement-many", "2026-04-08");
    assertThat(words)
        .contains("14 moves by 14 actors")
        .contains("Moved too, in the table: Country K; Country L; Country M; Country N.")
        .doesNotContain("Stillland");
    for (String letter : "ABCDEFGHIJKLMN".split("")) {
      assertThat(PlantedIssue.row(words, "Country " + letter))
          .containsPattern("1 April: [a-z ]+ – first view of " + letter)
          .containsPattern("[2-8] April, moved: [a-z ]+ – new view of " + letter);
    }
    assertThat(said(words, "Country A")).contains("2 April, moved: open").doesNotContain("8 April");
    assertThat(said(words, "Southland")).isEqualTo("no position known");

    Scene scene = wide("movement-many", "2026-04-08");
    assertThat(texts(scene).stream().filter(text -> text.strong() && text.x() == 0).map(Text::text))
        .hasSize(13)
        .startsWith("The ferry", "Northland", "Southland", "Country A")
        .doesNotContain("Country K");
    assertThat(moves(scene, "Northland")).isEmpty();
    assertThat(columns(scene))
        .allSatisfy(column -> {
          assertThat(kindsAt(scene, "Southland", column)).containsExactly("?");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "movement-many, 2026-04-01",
    "movement-few, 2026-05-02",
    "movement-few, 2026-05-06",
    "movement-states, 2026-03-01"
  })
  void m16TooFewMovesLeaveTheFigureOut(String dossier, String day) throws IOException {
    PlantedIssue issue = PlantedIssue.of(dossier, day);
    assertThat(issue.figure("movement")).isEmpty();
    assertThat(issue.files())
        .extracting(Artifact::name)
        .noneMatch(name -> name.contains("movement."));
    assertThat(issue.markdown()).doesNotContain("Who moved over");
  }

  @Test
  void picturesKeepTheRulesOfAllPictures() throws IOException {
    for (String dossier : List.of(STATES, STEPS)) {
      for (String day : Stream.of("02", "09", "10").map("2026-03-"::concat).toList()) {
        PlantedIssue.of(dossier, day)
            .figure("movement")
            .ifPresent(drawn -> SceneLaws.hold(dossier + " " + day, drawn));
      }
    }
    SceneLaws.hold(
        "many", PlantedIssue.of("movement-many", "2026-04-08").figure("movement").orElseThrow());
  }
}
