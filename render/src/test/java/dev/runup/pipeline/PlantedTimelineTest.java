package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Box;
import dev.runup.figure.Scene.Dot;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads the timeline of dossiers that were made to mislead: with more events than rows, with
/// events that are alleged or denied, in several time zones, and with a summit that was off and on.
class PlantedTimelineTest {
  private static final String TODAY = "2026-06-08";

  private static final String RUNUP =
      """
      summit: the-summit
      zone: Europe/Kyiv
      mark: TLP:CLEAR
      editions:
        daily: {title: Daily briefing, issues: [2026-06-08]}
      """;

  private static final String NAMES =
      """
      intake: {source: gaz, recorded: 2026-04-01, credibility: 2}
      sources: [{id: gaz, title: Talks this year, kind: news-report, publisher: The Gazette}]
      actors:
      - {id: anna, name: Anna Ardova, kind: person}
      - {id: bert, name: Bert Bellman, kind: person}
      - {id: corin, name: Corin Corvale, kind: person}
      """;

  /// The summit, and two contacts, so that there is a figure of contacts.
  private static final String SUMMIT =
      """
      events:
      - {id: the-summit, title: Summit, status: planned, form: meeting, when: 2026-06-12, who: [anna, bert]}
      - {id: one, title: First call, status: occurred, form: call, when: 2026-05-08, who: [anna, bert]}
      - {id: two, title: Second call, status: occurred, form: call, when: 2026-05-09, who: [anna, corin]}
      """;

  /// Events of which one is far from the issue day and overdue.
  private static final String MANY = many();

  private static final String COURSE =
      """
      updates:
      - {fact: the-summit, act: superseded, reason: Off., recorded: 2026-05-24, set: {status: cancelled}}
      - {fact: the-summit, act: superseded, reason: On., recorded: 2026-06-01, set: {status: confirmed}}
      events:
      - {id: spring, title: Talks in spring, status: occurred, form: negotiation, when: 2025-09-10, who: [anna]}
      - {id: later, title: Election, status: planned, form: other, when: 2027-05-02}
      """;

  @TempDir private Path folder;

  private static String many() {
    StringBuilder events = new StringBuilder("events:\n");
    for (int day = 1; day <= 20; day++) {
      events.append(
          ("- {id: m%d, title: Event %02d of March, status: occurred, form: other,"
                  + " when: 2026-03-%02d}\n")
              .formatted(day, day, day));
    }
    return events
        + """
        - {id: due, title: Announced call, status: planned, form: call, when: 2026-03-12, who: [anna, bert]}
        - {id: off, title: Meeting in Lorn, status: cancelled, form: meeting, when: 2026-04-20, who: [anna, bert]}
        - {id: eve, title: Call on the eve, status: planned, form: call, when: 2026-06-11, who: [anna, bert]}
        - {id: talks, title: Talks of experts, status: ongoing, form: negotiation, when: 2026-06-07/.., who: [anna, bert]}
        - {id: war, title: Long war, status: ongoing, form: incident, when: 2020-02/..}
        - {id: far, title: Far election, status: planned, form: other, when: 2031-05-02}
        """;
  }

  private static Optional<DrawnFigure> drawn(String name, String... facts) {
    List<Input> inputs = new ArrayList<>(List.of(new Input("names.yaml", NAMES)));
    for (int i = 0; i < facts.length; i++) {
      inputs.add(new Input("facts" + i + ".yaml", dated(i, facts[i])));
    }
    DossierFolder.Contents files =
        new DossierFolder.Contents(new Input("runup.yaml", RUNUP), inputs, List.of());
    return ChartsTest.figures(GoldenTest.value(DossierReader.read(files).dossier()), TODAY)
        .getOrDefault(name, Optional.empty());
  }

  /// Returns facts with the day of their record. The first ones are the older ones.
  private static String dated(int number, String facts) {
    String day = number == 0 ? "2026-05-10" : TODAY;
    return "intake: {source: gaz, recorded: %s, credibility: 2}%n%s".formatted(day, facts);
  }

  private static DrawnFigure timeline(String... facts) {
    return drawn("timeline", facts).orElseThrow();
  }

  private static ReadFigure wide(DrawnFigure figure) {
    return ReadFigure.wide(figure.wide());
  }

  private String page(String... facts) throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), RUNUP);
    Files.writeString(folder.resolve("names.yaml"), NAMES);
    for (int i = 0; i < facts.length; i++) {
      Files.writeString(folder.resolve("facts" + i + ".yaml"), dated(i, facts[i]));
    }
    BuildRequest request =
        new BuildRequest(
            List.of(), List.of(Format.MARKDOWN), new IssueTime.OfDay(LocalDate.parse(TODAY)));
    return GoldenTest.value(
            GoldenTest.value(DossierOnDisk.read(folder)).build(Pipelines.all(), request))
        .stream()
        .flatMap(built -> built.artifacts().stream())
        .filter(artifact -> artifact.name().endsWith(TODAY + ".md"))
        .map(artifact -> GoldenTest.text(artifact.bytes()))
        .findFirst()
        .orElseThrow();
  }

  /// Returns the caption on the page.
  private String title(String... facts) throws IOException {
    String page = page(facts);
    return page.substring(page.indexOf("## Timeline"))
        .lines()
        .filter(line -> line.contains(" events: "))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(DrawnFigure figure) {
    return wide(figure).texts().stream().map(Text::text).toList();
  }

  private static double x(ReadFigure figure, String title) {
    return figure.row(title).stream()
        .filter(Dot.class::isInstance)
        .map(shape -> ((Dot) shape).x())
        .findFirst()
        .orElseThrow();
  }

  // Which events have a row

  @Test
  void whatIsUnderWayOrNextStaysAndTheRestIsNearest() {
    List<String> texts = texts(timeline(SUMMIT, MANY));

    assertThat(texts)
        .contains("Summit", "Call on the eve", "Talks of experts", "Long war", "Second call")
        .contains("Event 11 of March", "Event 20 of March")
        .doesNotContain("Event 10 of March", "Far election");
  }

  @Test
  void textForScreenReadersNamesWhatIsNextAndSaysWhatIsLeftOut() {
    String alt = timeline(SUMMIT, MANY).alt();

    assertThat(alt)
        .contains("Under way: Long war, from February 2020; Talks of experts, from 7 June.")
        .contains("Next: Call on the eve, 11 June. To come: Summit, 12 June.")
        .contains("11 more events are not drawn. The table has all.");
    assertThat(texts(timeline(SUMMIT, MANY)))
        .contains("11 more events are not drawn. The table has all.");
  }

  @Test
  void titleCountsWhatIsDrawnAndSaysHowManyAreOnRecord() throws IOException {
    assertThat(title(SUMMIT, MANY))
        .isEqualTo(
            "Meeting: in 4 days. 18 of 29 events: 12 past, 2 under way, 1 overdue, 2 to come, 1 off");
  }

  // What is not known for sure

  private static final String DOUBTS =
      """
      events:
      - {id: attack, title: Attack on the bridge, status: occurred, form: incident, when: 2026-05-28, hedge: alleged}
      - {id: secret, title: Secret meeting, status: occurred, form: meeting, when: 2026-05-29, hedge: reportedly, who: [anna, bert]}
      - {id: night, title: Night talks, status: occurred, form: negotiation, when: 2026-05-25/2026-05-27, hedge: rumoured, who: [anna, corin]}
      - {id: overdue, title: Overdue call, status: planned, form: call, when: 2026-06-01, who: [anna, bert]}
      statements:
      - {who: bert, verb: denied, says: There was no secret meeting., denies: [secret], when: 2026-05-30}
      """;

  @Test
  void allegedEventIsNoFact() {
    DrawnFigure drawn = timeline(SUMMIT, DOUBTS);
    ReadFigure figure = wide(drawn);

    for (String title : List.of("Attack on the bridge", "Secret meeting", "Overdue call")) {
      assertThat(figure.row(title))
          .isNotEmpty()
          .allMatch(shape -> shape instanceof Dot dot && dot.hollow());
      assertThat(figure.words(title)).as(title).contains("?");
    }
    assertThat(figure.row("Night talks"))
        .allMatch(shape -> shape instanceof Box box && box.hollow());
    assertThat(figure.words("Night talks")).contains("?");
    assertThat(figure.words("First call")).doesNotContain("?");
    assertThat(figure.words("Attack on the bridge")).contains("28 May; alleged");
    assertThat(String.join(" ", texts(drawn)))
        .contains("29 May; reportedly; denied by Bert")
        .contains("planned; not known whether");
    assertThat(drawn.alt())
        .contains("Attack on the bridge (alleged)")
        .contains("Secret meeting (reportedly; denied by Bert Bellman)")
        .contains("Overdue: Overdue call, 1 June.");
  }

  @Test
  void titleCountsWhatTheRowsSay() throws IOException {
    String facts =
        DOUBTS.replace(
            "\nstatements:",
            """

            - {id: flood, title: Flood of spring, status: ongoing, form: incident, when: 2026-05-20/2026-05-24}
            - {id: march, title: March on the port, status: expected, form: other, when: 2026-06-20, who: bert, about: [port], recorded: 2026-06-01}
            issues: [{id: port, title: Port}]
            statements:
            - {who: bert, says: Nobody marches., denies: [march], when: 2026-06-02, recorded: 2026-06-03}\
            """);

    assertThat(title(SUMMIT, facts))
        .contains("(3 of them not certain), 1 overdue, 1 to come, 1 overtaken");
    assertThat(timeline(SUMMIT, facts).alt())
        .contains("Flood of spring", "Overtaken: March on the port, 20 June");
    assertThat(page(SUMMIT, facts))
        .contains("Flood of spring, under way at that time", "expected earlier, overtaken since");
  }

  @Test
  void denialThatWasTakenBackDeniesNothing() {
    String facts =
        DOUBTS.replace(
            "\nstatements:",
            "\nstatements:\n- {who: bert, says: I was wrong., retracts: bert-denies, when: 2026-06-01}");

    assertThat(
            timeline(
                    SUMMIT,
                    facts.replace(
                        "{who: bert, verb: denied", "{id: bert-denies, who: bert, verb: denied"))
                .alt())
        .contains("reportedly")
        .doesNotContain("denied by");
  }

  @Test
  void bothFiguresHaveTheSameWordsOfDoubt() {
    String words = "reportedly; denied by Bert Bellman";

    assertThat(timeline(SUMMIT, DOUBTS).alt()).contains(words);
    assertThat(drawn("contacts", SUMMIT, DOUBTS).orElseThrow().alt()).contains(words);
  }

  @Test
  void withheldDenialOrCauseChangesNothing() throws IOException {
    String without = DOUBTS.substring(0, DOUBTS.indexOf("statements:"));
    String secret =
        """
        statements:
        - {who: bert, verb: denied, says: There was no attack., denies: [attack], when: 2026-05-30, mark: "TLP:RED"}
        - {who: bert, says: It is off., about: [the-summit], when: 2026-05-23, recorded: 2026-05-24, mark: "TLP:RED"}
        """;

    String page = page(SUMMIT, COURSE, without);

    assertThat(page).contains("cancelled from 24 May");
    assertThat(page(SUMMIT, COURSE, without, secret)).isEqualTo(page);
  }

  // Time zones

  private static final String ZONES =
      """
      events:
      - {id: e1, title: Call from New York, status: occurred, form: call, when: 2026-05-27, time: "23:00", zone: America/New_York, who: [anna, bert]}
      - {id: e2, title: Meeting in Kyiv, status: occurred, form: meeting, when: 2026-05-28, time: "04:00", who: [anna, corin]}
      """;

  @Test
  void scaleHasTheZoneOfTheDesk() {
    DrawnFigure drawn = timeline(SUMMIT, ZONES);
    ReadFigure figure = wide(drawn);

    assertThat(x(figure, "Call from New York"))
        .isCloseTo(x(figure, "Meeting in Kyiv"), within(0.1));
    assertThat(texts(drawn)).anyMatch(text -> text.startsWith("27 May (28 May Kyiv time)"));
    assertThat(drawn("contacts", SUMMIT, ZONES).orElseThrow().alt())
        .contains("27 May (28 May Kyiv time): call, Anna Ardova, Bert Bellman");
  }

  // The status of the summit

  @Test
  void eachStatusCanBeSeenInOrderAtAllWidths() {
    DrawnFigure drawn = timeline(SUMMIT, COURSE);

    for (Scene scene : List.of(drawn.wide(), drawn.medium(), drawn.narrow())) {
      List<Box> bars = bars(scene);
      assertThat(bars).extracting(Box::hollow).containsExactly(true, false);
      assertThat(bars).allMatch(bar -> bar.width() >= 3);
      assertThat(bars.getFirst().x()).isLessThan(bars.getLast().x());
    }
  }

  @Test
  void statusOnTheIssueDayCanBeSeenTooAfterYears() {
    DrawnFigure drawn =
        timeline(
            SUMMIT.replace(
                "events:",
                "events:\n- {id: old, title: Old, status: occurred, form: other, when: 2020-01-01}"),
            """
            updates:
            - {fact: the-summit, act: superseded, reason: Off., recorded: 2026-06-07, set: {status: cancelled}}
            - {fact: the-summit, act: superseded, reason: On., recorded: 2026-06-08, set: {status: confirmed}}
            statements:
            - {who: bert, says: We shall meet., about: [the-summit], when: 2022-01-01, recorded: 2026-05-10}
            """);

    assertThat(drawn.alt()).contains("status in order, not to scale");
    assertThat(bars(drawn.narrow())).extracting(Box::hollow).containsExactly(true, false);
    assertThat(bars(drawn.narrow())).allMatch(bar -> bar.width() >= 3);
  }

  private static List<Box> bars(Scene scene) {
    return scene.shapes().stream()
        .filter(shape -> shape instanceof Box box && box.paint() == Paint.ACCENT)
        .map(Box.class::cast)
        .filter(box -> box.height() > 4 && box.height() < 6)
        .toList();
  }

  @Test
  void statusSaysWhetherItsDayIsThatOfTheWordsOfTheRecordOrAbout() {
    String words =
        """
        updates:
        - {fact: the-summit, act: superseded, reason: Off., recorded: 2026-05-24, set: {status: cancelled}}
        - {fact: the-summit, act: superseded, reason: On., recorded: 2026-06-01, set: {status: expected}}
        - {fact: the-summit, act: superseded, reason: On., recorded: 2026-06-05, set: {status: confirmed}}
        statements:
        - {who: bert, says: It is off., about: [the-summit], when: 2026-05-23, recorded: 2026-05-24}
        - {who: bert, says: It may be., about: [the-summit], when: 2026-05-30~, recorded: 2026-06-01}
        """;

    assertThat(timeline(SUMMIT, words).alt())
        .contains(
            "Summit: status: planned (known on 10 May), cancelled from 23 May, expected from about"
                + " 30 May, confirmed (known on 5 June).");
  }

  @Test
  void titleSaysWhatBecameOfTheSummit() throws IOException {
    assertThat(title(SUMMIT, COURSE))
        .isEqualTo(
            "Meeting known as planned from 10 May, cancelled from 24 May, confirmed from 1 June. 5 events:"
                + " 3 past, 2 to come");
  }

  @Test
  void daysToTheSummitAreThoseOfTheDesk() throws IOException {
    String tokyo =
        SUMMIT.replace("when: 2026-06-12,", "when: 2026-06-12, time: \"01:00\", zone: Asia/Tokyo,");

    assertThat(title(tokyo, ZONES)).startsWith("Meeting: in 3 days. ");
    assertThat(page(tokyo, ZONES)).contains("in 3 days").doesNotContain("in 4 days");
  }

  // The scale

  @Test
  void scaleByMonthOverYearsHasTheYearAtEachJanuary() {
    List<String> texts =
        Stream.of(timeline(SUMMIT, COURSE))
            .flatMap(figure -> figure.narrow().shapes().stream())
            .filter(Text.class::isInstance)
            .map(shape -> ((Text) shape).text())
            .toList();

    assertThat(texts).contains("Jan 2026", "Jan 2027").doesNotContain("Jan");
  }
}
