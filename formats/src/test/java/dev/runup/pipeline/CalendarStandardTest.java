package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.calendar.ReadCalendar;
import dev.runup.document.FullLaws;
import dev.runup.dossier.AllIssues;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Dossier;
import dev.runup.format.Format;
import dev.runup.markdown.NaughtyStrings;
import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads calendars with a strict parser: those of all issues of the examples, and of texts that
/// cause trouble.
class CalendarStandardTest {

  private static final int BATCH = 100;

  private static final List<String> STATUSES =
      List.of("occurred", "planned", "cancelled", "confirmed", "postponed", "expected", "ongoing");

  private static final Pipeline PIPELINE = Pipelines.all();

  @ParameterizedTest
  @ValueSource(strings = {"florida-2025", "reykjavik-1986", "singapore-2018"})
  void calendarsOfAllIssuesAreSound(String example) {
    DossierOnDisk dossier =
        GoldenTest.value(DossierOnDisk.read(Path.of("../examples").resolve(example)));
    int entries = 0;
    for (BuildRequest issue :
        GoldenTest.value(
            AllIssues.of(
                dossier,
                PIPELINE,
                new BuildRequest(
                    dossier.editions(), List.of(Format.ICS), new IssueTime.Newest())))) {
      for (BuiltEdition built : GoldenTest.value(dossier.build(PIPELINE, issue))) {
        for (Artifact file : built.artifacts()) {
          entries += ReadCalendar.of(GoldenTest.text(file.bytes())).events().size();
        }
      }
    }
    assertThat(entries).isPositive();
  }

  /// No text ends the property that it stands in.
  @Test
  void naughtyTextsStayInTheirProperty() {
    List<String> strings = new ArrayList<>(NaughtyStrings.all());
    strings.addAll(NaughtyStrings.generated(FullLaws.cases(200, 5_000)));
    int read = 0;
    for (int from = 0; from < strings.size(); from += BATCH) {
      List<Map<String, Object>> events = new ArrayList<>();
      List<Map<String, Object>> places = new ArrayList<>();
      for (int i = from; i < Math.min(strings.size(), from + BATCH); i++) {
        if (isRead(strings.get(i))) {
          events.add(event(i, strings.get(i)));
          places.add(place(i, strings.get(i)));
        }
      }
      ReadCalendar calendar =
          ReadCalendar.of(published(events, places).file("ics", null, WebLayout.DEFAULT));
      assertThat(calendar.events()).hasSameSizeAs(events);
      assertThat(calendar.events())
          .allSatisfy(
              event -> assertThat(event.get("STATUS")).isIn("CONFIRMED", "TENTATIVE", "CANCELLED"));
      assertThat(calendar.events().stream().filter(event -> event.containsKey("LOCATION")))
          .hasSameSizeAs(places);
      read += events.size();
    }
    assertThat(read).isGreaterThan(strings.size() / 2);
  }

  private static boolean isRead(String text) {
    Published typed = published(List.of(event(1, text)), List.of(place(1, text)));
    return DossierReader.read(
                new DossierFolder.Contents(
                    new Input("runup.yaml", typed.settings()),
                    List.of(new Input("facts.yaml", typed.facts())),
                    List.of()))
            .dossier()
        instanceof Checked.Good<Dossier>;
  }

  private static Map<String, Object> event(int i, String text) {
    return Map.of(
        "id",
        "e" + i,
        "title",
        text,
        "outcome",
        text,
        "caveat",
        text,
        "where",
        "p" + i,
        "when",
        "2026-10-24",
        "status",
        STATUSES.get(i % STATUSES.size()));
  }

  private static Map<String, Object> place(int i, String text) {
    return Map.of("id", "p" + i, "name", text);
  }

  private static Published published(
      List<Map<String, Object>> events, List<Map<String, Object>> places) {
    return new Published(
        "{mark: CLEAR, desk: \"A; b, c\\\\d:\\\"\"}\n",
        JsonWriter.write(
            Map.of(
                "intake",
                Map.of("source", "list", "recorded", "2026-10-01"),
                "sources",
                List.of(Map.of("id", "list", "title", "A list", "kind", "document")),
                "places",
                places,
                "events",
                events)));
  }
}
