package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.fact.Dossier;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Shape;
import dev.runup.figure.Scene.Text;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Reads the figures of a dossier that was made to mislead: `planted.md` says what a reader must be
/// able to take from them.
class PlantedRowsTest {
  private static final Path FOLDER = Path.of("src/test/figures/planted");
  private static final String DAY = "2025-12-28";

  /// The heads of the panels.
  private static final String BY_YEAR = "By year";

  private static final String BY_DAY = "By day";

  private static Map<String, Optional<DrawnFigure>> figures;

  @BeforeAll
  static void draw() throws IOException {
    figures = figures(DossierFolder.read(FOLDER));
  }

  private static Map<String, Optional<DrawnFigure>> figures(DossierFolder.Contents files) {
    Dossier dossier = GoldenTest.value(DossierReader.read(files).dossier());
    return ChartsTest.figures(dossier, DAY);
  }

  private static ReadFigure read(String name) {
    return ReadFigure.wide(figures.get(name).orElseThrow().wide());
  }

  // Timeline

  @Test
  void datesAreReadBetweenTwoLabels() {
    assertThat(year("Old pact")).isCloseTo(1999 + 59 / 365.0, within(0.1));
    assertThat(year("Later pact")).isCloseTo(2012 + 258 / 366.0, within(0.1));
    assertThat(december("Delegations arrive")).isCloseTo(29, within(0.1));
    assertThat(december("Summit")).isCloseTo(30, within(0.1));
  }

  private static double year(String title) {
    ReadFigure timeline = read("timeline");
    return valueAt(timeline, BY_YEAR, dotX(timeline, title));
  }

  private static double december(String title) {
    ReadFigure timeline = read("timeline");
    return valueAt(timeline, BY_DAY, dotX(timeline, title));
  }

  private static double dotX(ReadFigure figure, String title) {
    return figure.row(title).stream()
        .filter(Dot.class::isInstance)
        .map(shape -> ((Dot) shape).x())
        .findFirst()
        .orElseThrow();
  }

  /// Returns the number at a position, read between the first and the third label of a panel.
  private static double valueAt(ReadFigure timeline, String panel, double x) {
    List<Text> labels = labels(timeline, panel);
    assertThat(labels).hasSizeGreaterThanOrEqualTo(3);
    Text one = labels.get(1);
    Text other = labels.get(2);
    return ReadFigure.between(x, one.x(), number(one), other.x(), number(other));
  }

  private static List<Text> labels(ReadFigure timeline, String panel) {
    double y = timeline.y(panel) + 13;
    return timeline.texts().stream()
        .filter(text -> Math.abs(text.y() - y) < 0.1 && text.x() > timeline.plot())
        .toList();
  }

  private static double number(Text label) {
    return Double.parseDouble(label.text().split(" ")[0]);
  }

  @Test
  void everyPanelHasThreeLabelsInEqualSteps() {
    ReadFigure timeline = read("timeline");
    for (String panel : List.of(BY_YEAR, "By month", BY_DAY)) {
      assertThat(labels(timeline, panel)).as(panel).hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void aboutADayLooksLikeAboutAMonth() {
    List<Shape> day = read("timeline").row("Call of the fifteenth");
    List<Shape> month = read("timeline").row("Papers of November");

    assertThat(ReadFigure.hasDot(day)).isFalse();
    assertThat(ReadFigure.hasLimit(day)).isFalse();
    assertThat(kinds(day)).isEqualTo(kinds(month)).hasSize(3);
  }

  private static List<String> kinds(List<Shape> shapes) {
    return shapes.stream()
        .map(shape -> shape instanceof Line line ? "line " + line.weight() : "" + shape.getClass())
        .sorted()
        .toList();
  }

  @Test
  void onOrBeforeIsOpenTowardsThePast() {
    ReadFigure timeline = read("timeline");
    List<Shape> row = timeline.row("Answer by the twentieth");

    assertThat(ReadFigure.hasDot(row)).isFalse();
    Line limit = limits(row).getFirst();
    assertThat(limits(row)).hasSize(1);
    assertThat(valueAt(timeline, BY_DAY, limit.x1())).isCloseTo(20.5, within(0.1));
  }

  private static List<Line> limits(List<Shape> row) {
    return row.stream()
        .filter(shape -> shape instanceof Line line && line.x1() == line.x2())
        .map(Line.class::cast)
        .toList();
  }

  @Test
  void oneOfSeveralDaysIsABand() {
    ReadFigure timeline = read("timeline");
    List<Shape> row = timeline.row("Paper leaks");

    assertThat(ReadFigure.hasDot(row)).isFalse();
    assertThat(limits(row))
        .extracting(limit -> Math.round(valueAt(timeline, BY_DAY, limit.x1()) * 2) / 2.0)
        .containsExactlyInAnyOrder(15.5, 22.5);
  }

  @Test
  void unknownDayHasNoSymbolOfADay() {
    List<Shape> row = read("timeline").row("Exchange of lists");

    assertThat(row).isNotEmpty();
    assertThat(ReadFigure.hasDot(row)).isFalse();
    assertThat(ReadFigure.hasLimit(row)).isFalse();
  }

  @Test
  void statusOfTheSummitHasItsRow() {
    assertThat(figures.get("timeline").orElseThrow().alt())
        .contains(
            "Scale: by year, 1 January 1999 to 31 December 2025; by month, 1 September–31 December;"
                + " by day, 15–30 December.")
        .contains(
            "Summit: status: confirmed (known on 3 November), cancelled (known on 10 December),"
                + " confirmed (known on 20 December).");
  }

  @Test
  void furtherEventsMoveNoOther() throws IOException {
    DossierFolder.Contents files = DossierFolder.read(FOLDER);
    List<Input> more = new ArrayList<>(files.facts());
    more.add(
        new Input(
            "more.yaml",
            """
            intake: {source: note, recorded: 2025-11-03}
            events:
            - {id: more-1, title: Further pact, status: occurred, when: 2005-06-01}
            - {id: more-2, title: Further call, status: occurred, when: 2025-10-12}
            - {id: more-3, title: Further note, status: occurred, when: 2025-12-19}
            - {id: more-4, title: Further list, status: occurred}
            """));
    ReadFigure before = read("timeline");
    ReadFigure after =
        ReadFigure.wide(
            figures(new DossierFolder.Contents(files.settings(), more, List.of()))
                .get("timeline")
                .orElseThrow()
                .wide());

    assertThat(dotX(after, "Further note")).isPositive();
    for (String title : List.of("Old pact", "Later pact", "Delegations arrive", "Summit")) {
      assertThat(dotX(after, title)).as(title).isEqualTo(dotX(before, title));
    }
  }

  // Progress

  @Test
  void everyShareAndTheCountHaveTheirRow() {
    assertThat(figures.get("progress").orElseThrow().alt())
        .startsWith(
            "Treaty: Share of the treaty that is agreed: about 70%, South, day not given; Share of the"
                + " treaty that is agreed: 90%, North, day not given; Share of the treaty that is"
                + " drafted: over 80%, author not given, day not given; 3 of 5 points agreed: own"
                + " count.");
  }

  @Test
  void approximateShareHasNoHardEnd() {
    ReadFigure progress = read("progress");
    double seventy = 530 - 165 + 0.7 * 164;
    double row = remarkY(progress, "about 70%");
    double exact = remarkY(progress, "90%");

    assertThat(filled(progress, row)).isLessThan(seventy - 5);
    assertThat(filled(progress, exact)).isCloseTo(530 - 165 + 0.9 * 164, within(0.5));
    assertThat(filled(progress, remarkY(progress, "over 80%")))
        .isCloseTo(530 - 165 + 0.8 * 164, within(0.5));
  }

  private static double remarkY(ReadFigure progress, String remark) {
    return progress.y(remark);
  }

  /// Returns the right end of the filled bar beside a text.
  private static double filled(ReadFigure progress, double y) {
    return progress.shapes(Box.class).stream()
        .filter(box -> !box.hollow() && Math.abs(box.y() + box.height() / 2 - y) < 8)
        .mapToDouble(box -> box.x() + box.width())
        .max()
        .orElseThrow();
  }

  // Ranges

  @Test
  void amountsOfOneThingAscend() {
    assertThat(figures.get("ranges").orElseThrow().alt())
        .startsWith(
            "Amounts. Prisoners: 900, Actor 01; Prisoners: 1200, North; Prisoners: about 2500, Actor"
                + " 02; Prisoners: 4000, South; Prisoners: no number given, Actor 03; ")
        .contains("Aid: EUR 5 bn, North; Aid: EUR 5 bn, South; Debt: EUR 2 bn, North");
  }

  // Positions

  @Test
  void partiesComeFirstOfMoreThanTenActors() {
    assertThat(read("positions").texts())
        .extracting(Text::text)
        .containsSubsequence("red line: North", "no position known: South", "supports: Actor 13");
    assertThat(figures.get("positions").orElseThrow().alt())
        .startsWith(
            "Positions. Border: North: red line – The border stays; South: no position known; Actor 13: supports.");
  }

  @Test
  void unknownPositionIsNotBlank() {
    assertThat(read("positions").texts())
        .extracting(Text::text)
        .contains("?", "no position known: South");
  }
}
