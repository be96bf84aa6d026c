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
import dev.runup.pipeline.AgreedPicture.Mark;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the figure of what is said to be agreed against the planted cases A1 to A16, see
/// `src/test/figures-planted/cases.md`.
class PlantedAgreedTest {
  private static final String CLAIMS = "agreed-claims";
  private static final String VERSIONS = "agreed-versions";
  private static final String FEW = "agreed-few";
  private static final String MAY_5 = "2026-05-05";
  private static final String MAY_9 = "2026-05-09";
  private static final String MAY_12 = "2026-05-12";
  private static final String MAY_14 = "2026-05-14";

  /// Returns the words of the figure, without the labels of what is new.
  private static String words(String dossier, String day) throws IOException {
    return PlantedIssue.of(dossier, day).words("agreed").replaceAll("\\| \\([a-z]+\\) ", "| ");
  }

  /// Returns what the text for screen-reader users says.
  private static String alt(String words) {
    return words.substring(0, words.indexOf('\n'));
  }

  /// Returns the rows of the table with a text.
  private static List<String> rows(String words, String text) {
    return words
        .lines()
        .skip(1)
        .filter(line -> line.startsWith("| ") && line.contains(text))
        .toList();
  }

  /// Returns the one row of the table with a day and an author, of what is agreed.
  private static String row(String words, String day, String author) {
    List<String> rows = rows(words, "| " + day + " | " + author + " |");
    assertThat(rows).as("%s, %s in %s", day, author, words).hasSize(1);
    return rows.getFirst();
  }

  private static DrawnFigure drawn(String dossier, String day) throws IOException {
    return PlantedIssue.of(dossier, day).figure("agreed").orElseThrow();
  }

  private static AgreedPicture picture(String dossier, String day) throws IOException {
    return new AgreedPicture(drawn(dossier, day).wide());
  }

  /// Returns the issue's section on plans, as Markdown.
  private static String section(String dossier, String day) throws IOException {
    String page = PlantedIssue.of(dossier, day).markdown();
    int from = page.indexOf("## On the table");
    int to = page.indexOf("\n## ", from + 1);
    return page.substring(from, to < 0 ? page.length() : to);
  }

  @Test
  void a1RangeIsBarOnItsDay() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(alt(words)).contains("60–70% (Northland, 1 May)");
    assertThat(row(words, "1 May", "Northland")).contains("| 60–70% |");
    assertThat(rows(words, "65%")).singleElement().asString().contains("| Eastland |");
    assertThat(alt(words)).containsOnlyOnce("65%").contains("65% (Eastland");

    List<Mark> marks = picture(CLAIMS, MAY_14).on(1);
    assertThat(marks)
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.kind()).isEqualTo("box");
          assertThat(mark.low()).isCloseTo(60, within(0.5));
          assertThat(mark.high()).isCloseTo(70, within(0.5));
        });
    for (Scene scene : widths(drawn(CLAIMS, MAY_14))) {
      assertThat(
              new AgreedPicture(scene).shapes(Box.class).filter(box -> box.paint() == Paint.ACCENT))
          .as("no bar lasts for several days")
          .allMatch(box -> box.width() < 10);
    }
  }

  private static List<Scene> widths(DrawnFigure drawn) {
    return List.of(drawn.wide(), drawn.medium(), drawn.narrow());
  }

  @Test
  void a2ApproximateValueIsSoftAndLimitIsOpen() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "9 May", "Northland")).contains("| about 90% |");
    assertThat(row(words, "12 May", "Eastland")).contains("| over 80% |");
    assertThat(alt(words)).contains("about 90% (Northland, 9 May", "over 80% (Eastland, 12 May");
    assertThat(words)
        .doesNotContainPattern("(?<!about )90%")
        .doesNotContainPattern("(?<!over )80%");

    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.said()).contains("Northland, about 90%", "Eastland, over 80%", "about");
    assertThat(picture.on(9).stream().filter(mark -> mark.low() > 80))
        .as("a bar in three pieces")
        .hasSize(3)
        .allMatch(mark -> mark.kind().equals("box"));
    List<Mark> open = picture.on(12).stream().filter(mark -> mark.high() > 50).toList();
    assertThat(open).extracting(Mark::kind).containsExactlyInAnyOrder("box", "dashes");
    assertThat(open)
        .filteredOn(mark -> mark.kind().equals("dashes"))
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.high()).isCloseTo(100, within(0.5));
          assertThat(mark.low()).isCloseTo(80, within(2.0));
        });
    assertThat(picture.at(12, 90)).doesNotContain("dot", "ring", "box");
  }

  @Test
  void a3NobodyIsNamedIsHollow() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "5 May", "Author not given")).contains("| 75% |");
    assertThat(alt(words)).contains("75% (author not given, 5 May)");
    assertThat(words).containsOnlyOnce("| 75%").doesNotContain("Gazette");

    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.at(5, 75)).containsExactly("ring");
    assertThat(picture.marks().stream().filter(mark -> mark.kind().matches("ring|hollow.*")))
        .hasSize(1);
    assertThat(picture.said()).contains("author not given", "75%");
    assertThat(picture.joins()).isEmpty();
  }

  @Test
  void a4AuthorsOfOneDayAreApart() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "9 May", "Southland"))
        .contains("| 40% |", "Contradicts Northland: Share of the plan agreed: about 90%");
    assertThat(row(words, "9 May", "Northland")).contains("| about 90% |");

    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.at(9, 40)).containsExactly("dot");
    assertThat(picture.on(9)).allMatch(mark -> mark.high() - mark.low() < 6);
    assertThat(picture.said()).contains("Southland, 40%", "Northland, about 90%");
    assertThat(picture.at(9, 65)).isEmpty();
    for (Scene scene : widths(drawn(CLAIMS, MAY_14))) {
      assertThat(new AgreedPicture(scene).joins()).as("no line joins two claims").isEmpty();
      assertThat(new AgreedPicture(scene).shapes(Line.class))
          .as("nothing across the plot but the lines of the scale")
          .filteredOn(line -> line.y1() == line.y2() && line.x2() - line.x1() > 10)
          .allMatch(line -> line.paint() == Paint.RULE || line.paint() == Paint.MUTED)
          .hasSize(3 * new AgreedPicture(scene).scales().size());
    }
  }

  @Test
  void a5DenialIsNoClaim() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "9 May", "Northland")).contains("denied by Southland");
    assertThat(alt(words)).contains("about 90% (Northland, 9 May; denied by Southland)");
    assertThat(rows(words, "| Southland |")).noneMatch(row -> row.contains("| about 90%"));
    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.on(10)).isEmpty();
    assertThat(picture.said()).contains("Northland, about 90%, denied");
  }

  @Test
  void a6WithdrawnClaimIsGone() throws IOException {
    assertThat(row(words(CLAIMS, MAY_5), "5 May", "Southland")).contains("| 99% |");

    String words = words(CLAIMS, MAY_9);
    assertThat(words).doesNotContain("99%");
    AgreedPicture picture = picture(CLAIMS, MAY_9);
    assertThat(picture.said()).doesNotContain("99");
    assertThat(picture.on(5)).singleElement().matches(mark -> mark.isAt(5, 75));
    assertThat(picture.joins()).isEmpty();
  }

  @Test
  void a7CorrectedClaimCountsOnce() throws IOException {
    assertThat(row(words(CLAIMS, MAY_5), "4 May", "Westland")).contains("| 13% |");

    String words = words(CLAIMS, MAY_9);
    assertThat(words).doesNotContain("13%");
    assertThat(rows(words, "| Westland |")).hasSize(1);
    assertThat(row(words, "4 May", "Westland")).contains("| 30% |", "corrected on 9 May");
    AgreedPicture picture = picture(CLAIMS, MAY_9);
    assertThat(picture.at(4, 30)).containsExactly("dot");
    assertThat(picture.at(4, 13)).isEmpty();
    assertThat(picture.at(9, 30)).isEmpty();
  }

  @Test
  void a8ClaimThatBecameKnownLaterStandsOnItsDay() throws IOException {
    assertThat(words(CLAIMS, MAY_9)).doesNotContain("20%");
    assertThat(picture(CLAIMS, MAY_9).said()).doesNotContain("20%");

    String words = words(CLAIMS, MAY_12);
    assertThat(row(words, "3 May", "Eastland")).contains("| 20% |", "known on 12 May");
    assertThat(alt(words)).contains("20% (Eastland, 3 May; known on 12 May)");
    AgreedPicture picture = picture(CLAIMS, MAY_12);
    assertThat(picture.at(3, 20)).containsExactly("dot");
    assertThat(picture.at(12, 20)).isEmpty();
    assertThat(row(words, "12 May", "Eastland")).contains("over 80%").doesNotContain("20%");
  }

  @Test
  void a9MarkStandsOnDayOfTheWords() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "14 May", "Southland")).contains("| 50% |", "as of 10 May");
    assertThat(alt(words)).contains("50% (Southland, 14 May; as of 10 May)");
    assertThat(rows(words, "| 10 May |")).isEmpty();
    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.at(14, 50)).containsExactly("dot");
    assertThat(picture.on(10)).isEmpty();
    assertThat(picture.said())
        .contains("about the state of another time: Southland (14 May; as of 10 May).");
  }

  @Test
  void a10ClaimWithoutDayStandsBeside() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "Day not given", "Eastland")).contains("| 65% |");
    assertThat(alt(words)).contains("65% (Eastland, day not given");
    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.said())
        .contains("Not on the scale:", "65% (Eastland, day not given; known on 12 May)");
    for (int day = 1; day <= 14; day++) {
      assertThat(picture.at(day, 65)).filteredOn(kind -> !kind.equals("box")).isEmpty();
    }
    assertThat(picture.at(12, 65)).isEmpty();
  }

  @Test
  void a11NewspapersCountIsItsOwn() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "6 May", "The Ledger")).contains("| 55% |", "known on 9 May");
    assertThat(words)
        .doesNotContainIgnoringCase("own count")
        .doesNotContainIgnoringCase("our count");
    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.at(6, 55)).containsExactly("dot");
    assertThat(picture.said()).contains("The Ledger, 55%").doesNotContainIgnoringCase("count");
    assertThat(picture.count()).isEmpty();
  }

  @Test
  void a12ZeroNoNumberAndAnotherShare() throws IOException {
    String words = words(CLAIMS, MAY_14);
    assertThat(row(words, "12 May", "Westland")).contains("| 0% |");
    assertThat(row(words, "14 May", "Westland")).contains("| no number given |");
    for (Scene scene : widths(drawn(CLAIMS, MAY_14))) {
      AgreedPicture picture = new AgreedPicture(scene);
      assertThat(picture.at(12, 0)).contains("dot");
      assertThat(picture.text("0%").anchor()).isEqualTo(Anchor.END);
      assertThat(picture.text("100%").y()).isLessThan(picture.text("50%").y());
      assertThat(picture.shapes(Dot.class))
          .allMatch(dot -> dot.y() + dot.radius() < scene.height());
    }
    AgreedPicture picture = picture(CLAIMS, MAY_14);
    assertThat(picture.on(14)).singleElement().matches(mark -> mark.isAt(14, 50));

    assertThat(rows(words, "15%")).isEmpty();
    assertThat(section(CLAIMS, MAY_14))
        .contains("Share of the plan paid for: 15% (Southland, 9 May)");
    assertThat(alt(words))
        .contains("Too few for a scale: Share of the plan paid for: 15% (Southland, 9 May).");
    assertThat(picture.at(9, 15)).isEmpty();
    assertThat(rows(words, "| ")).as("a head, a rule and the claims").hasSize(14);
  }

  @ParameterizedTest
  @CsvSource({MAY_9, MAY_14})
  void a13VersionOfThePlanChanges(String day) throws IOException {
    String words = words(VERSIONS, day);
    assertThat(row(words, "2 May", "Northland")).contains("| 70% |", "version of 1 May");
    assertThat(row(words, "4 May", "Southland")).contains("| 35% |", "version of 1 May");
    assertThat(row(words, "8 May", "Northland")).contains("| 80% |", "version not known");
    assertThat(row(words, "9 May", "Southland")).contains("| 45% |", "version of 7 May");
    String change =
        "The plan’s version changed from “of 1 May” to “of 7 May” after 4 May; known on 9 May";
    assertThat(alt(words)).contains(change);
    assertThat(rows(words, change)).hasSize(1);
    assertThat(rows(words, "| 2 May |")).noneMatch(row -> row.contains("80%"));

    for (Scene scene : widths(drawn(VERSIONS, day))) {
      AgreedPicture picture = new AgreedPicture(scene);
      assertThat(picture.said()).contains("changed from “of 1 May” to “of 7 May”");
      Box band =
          picture
              .shapes(Box.class)
              .filter(box -> box.paint() == Paint.SHADE && box.height() > 50)
              .findFirst()
              .orElseThrow();
      assertThat(picture.day(band.x())).isBetween(4.0, 5.0);
      assertThat(picture.day(band.x() + band.width())).isBetween(8.0, 9.0);
      assertThat(picture.shapes(Line.class))
          .as("no line goes through the break")
          .filteredOn(line -> line.y1() < band.y() + band.height() + 1)
          .noneMatch(line -> line.x1() < band.x() - 1 && line.x2() > band.x() + 1);
      assertThat(picture.joins()).isEmpty();
      assertThat(picture.at(2, 70)).containsExactly("dot");
      assertThat(picture.at(4, 35)).containsExactly("dot");
      assertThat(picture.at(8, 80)).containsExactly("dot");
      assertThat(picture.at(9, 45)).containsExactly("dot");
    }
  }

  @Test
  void a14LaterPlanHasNoScaleOfItsOwn() throws IOException {
    String words = words(VERSIONS, MAY_14);
    assertThat(rows(words, "| 10% |")).isEmpty();
    assertThat(rows(words, "Author")).singleElement().asString().contains("| Harbour plan: Share");
    assertThat(section(VERSIONS, MAY_14))
        .containsPattern("\\*\\*Dock plan\\*\\*: floated.*\\s+.*: 10% \\(Northland, 13 May\\)");
    assertThat(alt(words))
        .contains("Harbour plan, dead – Share of the plan agreed: 70% (Northland, 2 May;")
        .contains(
            "Too few for a scale: Dock plan, floated – Share of the plan agreed: 10% (Northland, 13 May)");
    AgreedPicture picture = picture(VERSIONS, MAY_14);
    assertThat(picture.on(13)).isEmpty();
    assertThat(picture.texts().stream().filter(text -> text.text().equals("100%"))).hasSize(1);
    assertThat(picture.said()).contains("Harbour plan, dead").doesNotContain("Dock plan");
    assertThat(section(VERSIONS, MAY_14)).containsOnlyOnce(".svg");
  }

  @Test
  void a15OwnCountIsStepsApartFromClaims() throws IOException {
    String words = words(VERSIONS, MAY_14);
    String counts = "1 of 5 points (1 May); 2 of 5 points (5 May); 1 of 5 points (14 May)";
    assertThat(alt(words)).contains(counts, "of those that we know (the plan may have more)");
    assertThat(row(words, "14 May", "Own count")).contains("| 1 of 5 points |", counts);
    for (String day : List.of(MAY_9, MAY_14)) {
      String all = words(VERSIONS, day);
      assertThat(all).doesNotContain("3 of 5", "60%", "40%", "20%");
      AgreedPicture picture = picture(VERSIONS, day);
      assertThat(picture.said()).contains("1 of 5 points", "2 of 5 points", "Own count");
      double zero = picture.y("0%");
      assertThat(picture.count())
          .as("steps below the scale of the claims")
          .isNotEmpty()
          .allMatch(line -> line.y1() > zero + 20)
          .allMatch(line -> line.y1() == line.y2() || line.x1() == line.x2());
      List<Double> steps =
          picture.count().stream()
              .filter(line -> line.x1() == line.x2())
              .map(line -> picture.day(line.x1()))
              .toList();
      assertThat(steps).hasSize(day.equals(MAY_9) ? 1 : 2);
      assertThat(steps.getFirst()).isCloseTo(5, within(0.1));
      assertThat(steps.getLast()).isCloseTo(day.equals(MAY_9) ? 5 : 14, within(0.1));
    }

    PlantedIssue few = PlantedIssue.of(VERSIONS, MAY_5);
    assertThat(few.figure("agreed")).isEmpty();
    assertThat(section(VERSIONS, MAY_5))
        .doesNotContain(".svg")
        .contains("70% (Northland, 2 May", "35% (Southland, 4 May")
        .contains("Own count of agreed points")
        .contains("1 of 5 points (1 May); 3 of 5 points (5 May)");
  }

  @Test
  void a16TooFewClaimsAreSentence() throws IOException {
    String words = words(FEW, "2026-06-03");
    assertThat(row(words, "1 June", "Northland")).contains("| 60–70% |");
    assertThat(row(words, "2 June", "Author not given")).contains("| about 50% |");
    assertThat(row(words, "3 June", "Southland")).contains("| 95% |");

    String two = ": 60–70% (Northland, 1 June); about 50% (author not given, 2 June).";
    assertThat(sentence("2026-06-05")).contains(two);
    assertThat(sentence("2026-06-01")).contains(": 60–70% (Northland, 1 June).");
    for (String day : List.of("2026-06-05", "2026-06-01")) {
      PlantedIssue issue = PlantedIssue.of(FEW, day);
      assertThat(issue.figure("agreed")).isEmpty();
      assertThat(issue.files()).extracting(Artifact::name).noneMatch(name -> name.endsWith("svg"));
      assertThat(issue.markdown()).doesNotContain("How far the plans are");
      assertThat(sentence(day))
          .doesNotContain("95%", "30%")
          .doesNotContainPattern("(?<!about )50%")
          .doesNotContainPattern("(?<!60–)70%")
          .doesNotContainPattern(Pattern.compile("rose|fell|up from|down from|trend"));
    }
  }

  private static String sentence(String day) throws IOException {
    return section(FEW, day)
        .lines()
        .filter(line -> line.contains("Share of the plan agreed"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void picturesKeepTheRulesOfAllPictures() throws IOException {
    for (String day : List.of(MAY_5, MAY_9, MAY_12, MAY_14)) {
      SceneLaws.hold("claims " + day, drawn(CLAIMS, day));
    }
    SceneLaws.hold("versions", drawn(VERSIONS, MAY_9));
    SceneLaws.hold("versions", drawn(VERSIONS, MAY_14));
    DrawnFigure few = drawn(FEW, "2026-06-03");
    SceneLaws.hold("few", few);
    assertThat(new AgreedPicture(few.wide()).said())
        .as("no entry of a key tells nothing")
        .doesNotContain("limit", "count", "version")
        .contains("range", "about", "author not given");
  }
}
