package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Dossier;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads the figure of contacts of dossiers that were made to mislead. `cases.md` beside them says
/// what a reader must be able to take from it; the tests are named after its cases.
class PlantedContactsTest {
  private static final Path FOLDER = Path.of("src/test/figures-planted");
  private static final String KINDS = "contacts-kinds";
  private static final String MANY = "contacts-many";
  private static final String MAY_12 = "2026-05-12";
  private static final String JUNE_2 = "2026-06-02";
  private static final String JULY_10 = "2026-07-10";

  private static final Pipeline PIPELINE = Pipelines.all();
  private static final Map<String, String> PAGES = new HashMap<>();

  /// Returns the words of the figure: its text for screen readers, and its table.
  private static String words(String dossier, String day) throws IOException {
    return words(dossier, day, "daily");
  }

  private static synchronized String words(String dossier, String day, String edition)
      throws IOException {
    String key = dossier + " " + day + " " + edition;
    if (!PAGES.containsKey(key)) {
      PAGES.put(key, section(page(FOLDER.resolve(dossier), edition, day)));
    }
    return PAGES.get(key);
  }

  private static String page(Path folder, String edition, String day) {
    BuildRequest request =
        new BuildRequest(
            List.of(), List.of(Format.MARKDOWN), new IssueTime.OfDay(LocalDate.parse(day)));
    DossierOnDisk read = GoldenTest.value(DossierOnDisk.read(folder));
    return GoldenTest.value(read.build(PIPELINE, request)).stream()
        .flatMap(built -> built.artifacts().stream())
        .filter(artifact -> artifact.name().matches(edition + "-[-0-9]+\\.md"))
        .map(artifact -> GoldenTest.text(artifact.bytes()))
        .findFirst()
        .orElseThrow();
  }

  private static String section(String page) {
    int from = page.indexOf("## Contacts");
    int to = from < 0 ? -1 : page.indexOf("\n## ", from + 1);
    return from < 0 ? "" : page.substring(from, to < 0 ? page.length() : to);
  }

  /// Returns the row of the table with a pair.
  private static String row(String words, String pair) {
    return words
        .lines()
        .filter(line -> line.startsWith("| ") && line.contains(pair))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + pair + " in " + words));
  }

  private static Optional<DrawnFigure> drawn(String dossier, String day) throws IOException {
    Dossier read =
        GoldenTest.value(DossierReader.read(DossierFolder.read(FOLDER.resolve(dossier))).dossier());
    return ChartsTest.figures(read, day).getOrDefault("contacts", Optional.empty());
  }

  private static Picture picture(String dossier, String day) throws IOException {
    return new Picture(drawn(dossier, day).orElseThrow().wide());
  }

  /// A picture that is read by its rows and lanes.
  private record Picture(Scene scene) {
    List<Text> texts() {
      return shapes(Text.class).toList();
    }

    <T> Stream<T> shapes(Class<T> type) {
      return scene.shapes().stream().filter(type::isInstance).map(type::cast);
    }

    /// Returns the height of the row that begins with these words.
    double y(String words) {
      return texts().stream()
          .filter(text -> text.text().startsWith(words))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no row " + words + " in " + texts()))
          .y();
    }

    /// Returns the middle of the lane of an actor, by the last letter of its name. If lanes have
    /// numbers, the number before the name decides.
    double lane(String letter) {
      Text name =
          texts().stream()
              .filter(text -> text.text().equals(letter) || text.text().matches("\\w+ " + letter))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no lane " + letter + " in " + texts()));
      return name.anchor() == Anchor.MIDDLE ? name.x() : numbered(number(name));
    }

    private String number(Text name) {
      return texts().stream()
          .filter(text -> text.y() == name.y() && text.x() < name.x())
          .max(Comparator.comparing(Text::x))
          .orElseThrow()
          .text();
    }

    private double numbered(String number) {
      return texts().stream()
          .filter(text -> text.text().equals(number) && text.anchor() == Anchor.MIDDLE)
          .findFirst()
          .orElseThrow()
          .x();
    }

    private boolean isAt(double y, String row) {
      return Math.abs(y(row) - 3 - y) < 5;
    }

    /// Returns the marks in a row by lane, such as `A dot` or `C ring`.
    List<String> marks(String row, List<String> lanes) {
      return lanes.stream()
          .flatMap(lane -> {
            double x = lane(lane);
            Stream<String> dots =
                shapes(Dot.class)
                    .filter(dot -> isAt(dot.y(), row) && Math.abs(dot.x() - x) < 1)
                    .map(dot -> lane + (dot.hollow() ? " ring" : " dot"));
            Stream<String> boxes =
                shapes(Box.class)
                    .filter(box ->
                        box.paint() == Paint.INK
                            && isAt(box.y() + box.height() / 2, row)
                            && Math.abs(box.x() + box.width() / 2 - x) < 1)
                    .map(_ -> lane + " box");
            Stream<String> crosses =
                shapes(Line.class)
                    .filter(line ->
                        line.y1() < line.y2()
                            && line.x1() < line.x2()
                            && isAt((line.y1() + line.y2()) / 2, row)
                            && Math.abs((line.x1() + line.x2()) / 2 - x) < 1)
                    .map(_ -> lane + " cross");
            Stream<String> doubts =
                texts().stream()
                    .filter(text ->
                        text.text().equals("?")
                            && Math.abs(text.y() - y(row)) < 1
                            && Math.abs(text.x() - x) < 1)
                    .map(_ -> lane + " ?");
            return Stream.of(dots, boxes, crosses, doubts).flatMap(one -> one);
          })
          .toList();
    }

    /// Returns the links in a row.
    List<Line> links(String row) {
      return shapes(Line.class)
          .filter(line ->
              line.y1() == line.y2()
                  && line.paint() != Paint.RULE
                  && line.paint() != Paint.ACCENT
                  && !line.dashed()
                  && isAt(line.y1(), row))
          .toList();
    }
  }

  private static final List<String> FIVE = List.of("A", "B", "C", "D", "M");

  @Test
  void c1AMeetingOfFiveIsOneContact() throws IOException {
    String words = words(KINDS, JUNE_2);

    assertThat(words)
        .containsOnlyOnce("7 May: meeting of 5, Envoy A, Envoy B, Envoy C, Envoy D, Mediator M");
    assertThat(row(words, "Envoy A – Envoy C")).contains("7 May, meeting of 5");
    assertThat(picture(KINDS, JUNE_2).marks("7 May", FIVE))
        .containsExactly("A dot", "B dot", "C dot", "D dot", "M dot");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-08", MAY_12, JUNE_2})
  void c2ACancelledMeetingHasItsOwnMark(String day) throws IOException {
    String words = words(KINDS, day);

    assertThat(words).contains("9 May: meeting, Envoy A, Envoy C; cancelled");
    assertThat(row(words, "Envoy A – Envoy C"))
        .contains("7 May, meeting of 5")
        .doesNotContain("9 May");
    Picture picture = picture(KINDS, day);
    assertThat(picture.marks("9 May, meeting; cancelled", FIVE))
        .contains("A cross", "C cross")
        .noneMatch(mark -> mark.endsWith("dot") || mark.endsWith("ring"));
    assertThat(picture.links("9 May, meeting; cancelled")).isEmpty();
  }

  @Test
  void c3AnnouncedAndNeverConfirmed() throws IOException {
    assertThat(words(KINDS, "2026-05-10")).contains("11 May: call, Envoy B, Envoy D; planned.");

    String words = words(KINDS, JUNE_2);
    assertThat(words)
        .contains("11 May: call, Envoy B, Envoy D; planned; not known whether it took place");
    assertThat(words.indexOf("11 May: call, Envoy B")).isLessThan(words.indexOf("To come:"));
    assertThat(row(words, "Envoy B – Envoy D")).contains("| 7 May, meeting of 5");
    assertThat(picture(KINDS, JUNE_2).marks("11 May, call; planned", FIVE))
        .containsExactly("B ?", "D ?");
  }

  @Test
  void c4ALetterIsNoMeeting() throws IOException {
    String words = words(KINDS, MAY_12);

    assertThat(words).contains("9 May: letter, from Envoy A to Envoy D; known on 10 May");
    assertThat(row(words, "Envoy A – Envoy D")).contains("9 May, letter from Envoy A");
    Picture picture = picture(KINDS, MAY_12);
    assertThat(picture.marks("9 May, letter to Envoy D", FIVE)).containsExactly("A box");
    assertThat(picture.links("9 May, letter to Envoy D")).isEmpty();
  }

  @Test
  void c5OnlyOneIsNamed() throws IOException {
    String words = words(KINDS, MAY_12);

    assertThat(words)
        .contains("10 May: meeting, Envoy C, counterpart not given")
        .contains("10 May: call, Envoy D, counterpart not given");
    assertThat(words.lines().filter(line -> line.startsWith("|")))
        .noneMatch(row -> row.contains("10 May, meeting") || row.contains("10 May, call"));
    Picture picture = picture(KINDS, MAY_12);
    assertThat(picture.marks("10 May, meeting", FIVE)).containsExactly("C dot");
    assertThat(picture.marks("10 May, call", FIVE)).containsExactly("D dot");
    assertThat(picture.links("10 May, meeting")).isEmpty();
  }

  @Test
  void c6KnownThreeDaysLater() throws IOException {
    assertThat(words(KINDS, "2026-05-10")).doesNotContain("9 May: meeting, Envoy B, Envoy C");

    String words = words(KINDS, MAY_12);
    assertThat(words)
        .contains("9 May: meeting, Envoy B, Envoy C; known on 12 May.")
        .contains("10 May: call, Envoy D, counterpart not given.")
        .contains("10 June: meeting, Envoy A, Envoy B; planned.");
    assertThat(row(words, "Envoy B – Envoy C")).contains("9 May, meeting").doesNotContain("12 May");
  }

  @Test
  void c7ADayInLateMay() throws IOException {
    String words = words(KINDS, JUNE_2);

    assertThat(words).contains("Between 21 and 31 May: meeting, Envoy A, Envoy B");
    assertThat(words.indexOf("not in order with those above"))
        .isBetween(words.indexOf("25 May: call"), words.indexOf("Between 21 and 31 May"));
    assertThat(row(words, "Envoy A – Envoy B"))
        .contains("Between 21 and 31 May, meeting", "25 May, call", "which was later isn’t known")
        .contains("Announced: 10 June, meeting (planned)");
    Picture picture = picture(KINDS, JUNE_2);
    assertThat(
            picture
                .shapes(Line.class)
                .filter(line -> line.dashed() && picture.isAt(line.y1(), "Between 21")))
        .hasSize(1);
    assertThat(picture.y("Between 21")).isGreaterThan(picture.y("25 May"));
  }

  @Test
  void c8NoDayAtAll() throws IOException {
    String words = words(KINDS, JUNE_2);

    assertThat(words).contains("Day not given: call, Envoy C, Mediator M.");
    assertThat(row(words, "Envoy C – Mediator M"))
        .contains("7 May, meeting of 5", "Also call, day not given");
  }

  @Test
  void c9TheWrongCounterpartIsCorrected() throws IOException {
    assertThat(words(KINDS, "2026-05-08")).contains("8 May: meeting, Envoy C, Envoy D");
    assertThat(words(KINDS, "2026-05-10")).contains("8 May: meeting, Envoy C, Envoy D");

    String words = words(KINDS, MAY_12);
    assertThat(words).containsOnlyOnce("8 May: ").contains("8 May: meeting, Mediator M, Envoy D.");
    assertThat(row(words, "Envoy D – Envoy C")).contains("| 7 May, meeting of 5");
  }

  @Test
  void c10ReportedAndDenied() throws IOException {
    String words = words(KINDS, MAY_12);

    assertThat(words).contains("11 May: call, Envoy A, Envoy D; reportedly; denied by Envoy D");
    assertThat(row(words, "Envoy A – Envoy D"))
        .contains("11 May, call (reportedly; denied by Envoy D)", "7 May, meeting of 5");
    assertThat(picture(KINDS, MAY_12).marks("11 May, call; reportedly", FIVE))
        .containsExactly("A ?", "D ?");
  }

  @Test
  void c11WordsInPublicAreNoContact() throws IOException {
    assertThat(words(KINDS, JUNE_2)).doesNotContain("30 May");
  }

  @Test
  void c12OnBackgroundAndAboveTheCeiling() throws IOException {
    String daily = words(KINDS, JUNE_2);
    String open = words(KINDS, JUNE_2, "public");

    assertThat(List.of(daily, open))
        .allSatisfy(words ->
            assertThat(words)
                .contains("20 May: meeting, Envoy D, counterpart not given")
                .doesNotContain("Diplomat"));
    assertThat(daily).contains("12 May: meeting, Envoy A, Mediator M");
    assertThat(open).doesNotContain("12 May: meeting, Envoy A");
    assertThat(row(open, "Envoy A – Mediator M")).contains("7 May, meeting of 5");
    assertThat(row(daily, "Envoy A – Mediator M")).contains("12 May, meeting");
  }

  @Test
  void c13PlannedAndStillToCome() throws IOException {
    assertThat(words(KINDS, JUNE_2))
        .contains("To come: 10 June: meeting, Envoy A, Envoy B; planned");
    Picture picture = picture(KINDS, JUNE_2);
    assertThat(picture.marks("10 June, meeting; planned", FIVE))
        .containsExactly("A ring", "B ring");
    assertThat(picture.y("2 June"))
        .isBetween(picture.y("Call, day not given"), picture.y("10 June"));
  }

  @Test
  void c14NineActorsHaveEightLanes() throws IOException {
    String words = words(MANY, JULY_10);

    assertThat(words).contains("Without a lane: Envoy G.");
    assertThat(row(words, "Envoy C – Envoy G")).contains("4 July, call");
    String past = words.substring(0, words.indexOf("To come:"));
    assertThat(past.split("July: ", -1)).hasSize(15);
    assertThat(words).contains("20 July: meeting, Envoy H, Envoy I; confirmed");
    Picture picture = picture(MANY, JULY_10);
    assertThat(picture.texts()).anyMatch(text -> text.text().equals("4 July, call, with Envoy G"));
    assertThat(picture.marks("4 July, call, with Envoy G", List.of("C", "H", "I")))
        .containsExactly("C dot");
    assertThat(picture.links("4 July, call, with Envoy G")).isEmpty();
  }

  @Test
  void c15NoLineLiesOnTheLaneOfAnAbsentActor() throws IOException {
    Picture picture = picture(MANY, JULY_10);
    List<String> lanes = List.of("A", "B", "C", "D", "E", "F", "H", "I");
    for (String row : List.of("1 July", "8 July, meeting", "8 July, call", "9 July, meeting")) {
      List<String> marks = picture.marks(row, lanes);
      assertThat(marks).as(row).hasSize(2);
      assertThat(picture.links(row)).as(row).isNotEmpty();
      for (String lane : lanes) {
        if (marks.stream().noneMatch(mark -> mark.startsWith(lane))) {
          double x = picture.lane(lane);
          assertThat(picture.links(row))
              .as("%s: %s was not there", row, lane)
              .noneMatch(line -> line.x1() < x + 3 && line.x2() > x - 3);
        }
      }
    }
    assertThat(picture.marks("3 July, call", lanes)).containsExactly("B dot", "C dot");
    assertThat(picture.marks("3 July, meeting", lanes)).containsExactly("C dot", "D dot");
  }

  @Test
  void c16WhoNeverMetAsFarAsIsKnown() throws IOException {
    String words = words(MANY, JULY_10);

    assertThat(words)
        .contains("| Any other two of those named | None known. |")
        .doesNotContain("Envoy B – Envoy D", "Envoy D – Envoy B")
        .doesNotContain("never");
    assertThat(row(words, "Envoy A – Envoy C")).contains("7 July, call; no other known");
    assertThat(row(words, "Envoy H – Envoy I"))
        .contains("10 July, call")
        .contains("Announced: 20 July, meeting (confirmed)");
  }

  @Test
  void c17FormsAreWordsAndWhatHoldsForAllIsSaidOnce() throws IOException {
    assertThat(picture(KINDS, JUNE_2).texts().stream().map(Text::text))
        .anyMatch(text -> text.contains("meeting"))
        .anyMatch(text -> text.contains("call"))
        .anyMatch(text -> text.contains("letter"));
    String words = words(MANY, JULY_10);
    assertThat(words)
        .containsOnlyOnce("known on 10 July")
        .contains("What took place before 10 July became known on 10 July.")
        .doesNotContain("letter", "cancelled");
  }

  @Test
  void c18TooLittle() throws IOException {
    assertThat(drawn("contacts-few", "2026-08-05")).isEmpty();
    assertThat(words("contacts-few", "2026-08-05")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "contacts-kinds, 2026-05-08",
    "contacts-kinds, 2026-05-12",
    "contacts-kinds, 2026-06-02",
    "contacts-many, 2026-07-10"
  })
  void noTextsTouch(String dossier, String day) throws IOException {
    SceneLaws.hold(dossier + " " + day, drawn(dossier, day).orElseThrow());
  }
}
