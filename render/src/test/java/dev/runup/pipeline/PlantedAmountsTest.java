package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds the figures of amounts, of shares now and of what is agreed against the planted cases B1
/// and B2, see `src/test/figures-planted/cases.md`.
class PlantedAmountsTest {
  private static String amounts;
  private static Scene ranges;

  @BeforeAll
  static void build() throws IOException {
    PlantedIssue issue = PlantedIssue.of("amounts-mixed", "2029-05-11");
    amounts = issue.words("ranges");
    ranges = issue.figure("ranges").orElseThrow().wide();
  }

  @Test
  void amountSaysForWhichYearItIs() {
    assertThat(amounts).contains("Need for reconstruction, 2028: EUR 52 bn, North;");
    assertThat(said(ranges)).contains("Need for reconstruction, 2028");
  }

  @Test
  void conclusionAndDenialAreSaid() {
    assertThat(amounts)
        .contains("EUR 45–80 bn, The Mediator, our conclusion;")
        .contains("440 thousand or more people, North, denied by South;")
        .contains("| 440 thousand or more people | North | denied by South ");
  }

  @Test
  void sourceIsNamedByItsPublisher() {
    assertThat(amounts)
        .contains("up to 600 thousand people, The Ledger;")
        .contains("| EUR 3.5 bn | The Ledger |")
        .doesNotContain("Our count");
  }

  @Test
  void whatHasNoPlaceIsToldInWords() {
    assertThat(amounts)
        .contains(
            "Not on the scale, which is logarithmic and has no zero: Paid by South: EUR 0 bn, The"
                + " Ledger.")
        .contains("USD 60 bn, author not given; Displaced people: 120 thousand households, South.")
        .contains("1 more amount stands in the table.");
  }

  @Test
  void scaleOfPowersOfTenHasLines() {
    List<Dot> dots = shapes(ranges, Dot.class);
    double paid = dots.get(rowOf("Paid out")).x();
    double damage = dots.get(rowOf("Damage of the whole war")).x();
    List<Double> lines =
        shapes(ranges, Line.class).stream()
            .filter(line -> line.paint() == Paint.RULE && line.x1() == line.x2())
            .map(Line::x1)
            .distinct()
            .filter(x -> x > paid && x < damage)
            .sorted()
            .toList();
    // EUR 10 bn, 100 bn and 1 tn.
    assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
    double tenth = lines.get(1) - lines.get(0);
    assertThat(damage - paid).isCloseTo(tenth * Math.log10(1200 / 3.5), within(0.5));
  }

  /// Returns the number of the dot of a row, which none of the rows before it lacks.
  private static int rowOf(String title) {
    double y =
        shapes(ranges, Text.class).stream()
            .filter(text -> text.text().equals(title))
            .findFirst()
            .orElseThrow()
            .y();
    List<Dot> dots = shapes(ranges, Dot.class);
    for (int i = 0; i < dots.size(); i++) {
      if (Math.abs(dots.get(i).y() - y) < 6) {
        return i;
      }
    }
    throw new AssertionError("no dot beside " + title);
  }

  @Test
  void labelLeftOfMarkEndsAtIt() throws IOException {
    AgreedPicture picture = agreed("2030-06-03");
    Text label = picture.text("The Mediator, about 70%");
    assertThat(label.anchor()).isEqualTo(Anchor.END);
    double mark =
        picture
            .shapes(Scene.Box.class)
            .filter(box -> !box.hollow() && Math.abs(box.y() - label.y()) < 8)
            .mapToDouble(Scene.Box::x)
            .filter(x -> x > label.x())
            .min()
            .orElseThrow();
    assertThat(mark - label.x()).isBetween(2.0, 6.0);
  }

  @Test
  void whatMarksDontShowIsToldBelowThem() throws IOException {
    assertThat(agreed("2030-06-17").said())
        .contains("Corrected, earlier issues were wrong: South (28 May).")
        .contains("Of which version of the plan is not known: South (28 May); North (30 May);");
  }

  @Test
  void sharesNowHaveTheirDaysAndDenials() throws IOException {
    String alt =
        PlantedIssue.of("agreed-labels", "2030-06-17").figure("progress").orElseThrow().alt();
    assertThat(alt)
        .contains("over 80%, North, 30 May, denied by South")
        .contains("85%, North, 16 June")
        .contains("45%, South, 15 June, reportedly");
  }

  private static AgreedPicture agreed(String day) throws IOException {
    return new AgreedPicture(
        PlantedIssue.of("agreed-labels", day).figure("agreed").orElseThrow().wide());
  }

  private static String said(Scene scene) {
    return String.join(" ", shapes(scene, Text.class).stream().map(Text::text).toList());
  }

  private static <T> List<T> shapes(Scene scene, Class<T> type) {
    return scene.shapes().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
