package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what the figures of amounts say in words.
class AmountFiguresTest {
  private static final String TRUCKS =
      "- {id: r1, what: Trucks waiting, value: ~400, by: northland}\n"
          + "- {id: r2, what: Trucks waiting, value: 250–700, by: southland}\n"
          + "- {id: r3, what: Trucks waiting, value: over 300, hedge: reportedly}\n";
  private static final String FUND =
      "- {id: f1, what: The fund, value: USD 3–5 bn, by: northland}\n"
          + "- {id: f2, what: The fund, value: up to USD 9 bn, by: southland}\n"
          + "- {id: f3, what: The fund, value: EUR 4 bn, by: eastland}\n"
          + "- {id: f4, what: The fund, value: USD 6 bn, by: eastland}\n";

  private static PlantedIssue with(String measures) throws IOException {
    return PlantedIssue.of(
        "agreed-sides",
        "daily",
        "2026-06-08",
        facts -> facts.replace("measures:\n", "measures:\n" + measures));
  }

  private static List<String> said(DrawnFigure figure) {
    return List.of(figure.wide(), figure.medium(), figure.narrow()).stream()
        .map(AmountFiguresTest::words)
        .toList();
  }

  private static String words(Scene scene) {
    return scene.shapes().stream()
        .filter(Text.class::isInstance)
        .map(shape -> ((Text) shape).text())
        .collect(Collectors.joining(" "));
  }

  @Test
  void nobodyIsSaidToBeTheAuthor() throws IOException {
    DrawnFigure ranges = with(TRUCKS).figure("ranges").orElseThrow();

    assertThat(ranges.alt()).contains("over 300, author not given, reportedly");
    assertThat(said(ranges)).allMatch(text -> text.contains("author not given"));
  }

  @Test
  void sumSaysThatOneAmountHasNoUpperLimit() throws IOException {
    assertThat(with(TRUCKS).markdown())
        .contains("Trucks waiting: 3 figures", "250 to 700 or more")
        .doesNotContain("250 to 700*");
    assertThat(with(FUND).markdown()).contains("USD 3 bn or less, to USD 9 bn");
  }

  @Test
  void sumCountsNeitherAnotherYearNorOwnConclusions() throws IOException {
    String more =
        "- {id: r4, what: Trucks waiting, value: 9000, by: eastland, when: 2020}\n"
            + "- {id: r5, what: Trucks waiting, value: 7000, derived: true, rests-on: r1}\n";

    assertThat(with(TRUCKS + more).markdown())
        .contains(
            "Trucks waiting: 3 figures for the same time, our conclusions not counted",
            "250 to 700 or more");
  }

  @Test
  void logarithmicScaleHasAStepBetweenItsEnds() throws IOException {
    String people =
        "- {id: d1, what: Displaced, value: 100, unit: people on the eastern shore, by: northland}\n"
            + "- {id: d2, what: Displaced, value: 900k, unit: people on the eastern shore, by:"
            + " southland}\n";
    DrawnFigure ranges = with(people).figure("ranges").orElseThrow();

    for (String text : said(ranges)) {
      assertThat(text).containsPattern("1000|1,000|10,000|100,000");
    }
  }

  @Test
  void shareWithoutADaySaysSo() throws IOException {
    assertThat(
            PlantedIssue.of("agreed-claims", "2026-05-14").figure("progress").orElseThrow().alt())
        .contains("65%, Eastland, day not given");
  }

  @Test
  void amountOfTheSameThingInAnotherUnitIsToldInWords() throws IOException {
    DrawnFigure ranges = with(FUND).figure("ranges").orElseThrow();
    String alone =
        "Not on a scale, because their unit is another one: The fund: EUR 4 bn, Eastland.";

    assertThat(ranges.alt()).contains(alone);
    assertThat(said(ranges)).allMatch(text -> text.contains(alone));
  }

  @Test
  void progressNamesPublisherAndMoreThanAll() throws IOException {
    String more =
        "- {id: o1, what: Share of the plan agreed, value: 110 %, by: northland, "
            + "share-of: harbour-plan, when: 2026-06-07, recorded: 2026-06-08}\n";
    String alt = with(more).figure("progress").orElseThrow().alt();

    assertThat(alt)
        .contains("21%, The Institute", "110%, Northland, 7 June, the bar ends at 100%")
        .contains("at most 70%, author not given")
        .doesNotContain("Our count");
  }

  @Test
  void amountWhoseWordsWereTakenBackIsStruckThroughAndNotDrawn(@TempDir Path folder)
      throws IOException {
    MadeUpTalks talks =
        MadeUpTalks.at("UTC")
            .with(
                "2026-03-01",
                """
                events:
                - {id: the-summit, title: Fund summit, status: planned, form: meeting, when: 2026-03-30}
                measures:
                - {id: first, what: Paid by the north, value: EUR 40 m}
                - {id: second, what: Paid by the south, value: EUR 50 m}
                - {id: third, what: Paid by the east, value: EUR 60 m}
                statements:
                - {id: old, who: bert, says: The north has paid., measure: first}
                - {id: kept, who: bert, says: The south has paid., measure: second}
                - {who: bert, says: The north has not paid., retracts: old}
                """);
    assertThat(talks.page(folder, "2026-03-01"))
        .contains("Taken back by Bert Bellman", "| ~~EUR 40 m~~ |", "| EUR 50 m |");
    assertThat(talks.figure("ranges", "2026-03-01").alt())
        .contains("EUR 50 m", "EUR 60 m")
        .doesNotContain("EUR 40 m");
  }
}
