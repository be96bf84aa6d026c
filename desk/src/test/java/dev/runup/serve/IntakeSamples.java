package dev.runup.serve;

import dev.runup.fact.FactType;
import dev.runup.typing.TypedEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A dossier with an archived article, and the desk at which somebody types facts from it.
abstract class IntakeSamples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-13T09:00:00Z"), ZoneOffset.UTC);

  static final String DAY = "2026-01-13";

  /// The file of what is typed from the article of the gazette.
  static final String FILE = "intake/2026-01-13-gazette-ines.yaml";

  @TempDir Path folder;
  IntakeDesk desk;
  IntakeUndo undo;
  IntakeRoutes routes;

  @BeforeEach
  void writeDossier() throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\neditions: {daily: {}}\n");
    Files.writeString(
        folder.resolve("names.yaml"),
        """
        sources:
        - {id: gazette, title: Border talks, kind: news-report, published: 2026-01-12, archived: archive/gazette.txt}
        - {id: wire, title: News, kind: news-report}
        actors:
        - {id: north, name: Nora North, kind: person}
        - {id: south, name: Sam South, kind: person}
        issues: [{id: crossings, title: Crossings}]
        """);
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        folder.resolve("archive/gazette.txt"),
        "Talks\nNora North spoke of “two crossings” on Monday.\n\nSam South said nothing.\n");
    desk = new IntakeDesk(folder, new Typist("ines"));
    undo = new IntakeUndo(desk);
    routes = new IntakeRoutes(desk, CLOCK);
  }

  static IntakeRequest statement(String says) {
    return request(
        "gazette",
        new TypedEntry(
            FactType.STATEMENT,
            Map.of(
                "id",
                "said-" + says.hashCode() % 100_000,
                "who",
                List.of("north"),
                "says",
                says,
                "passage",
                "¶1")));
  }

  static IntakeRequest request(String source, TypedEntry... entries) {
    return new IntakeRequest(source, DAY, Map.of("credibility", "3"), "", List.of(entries), null);
  }

  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /// Returns a fact as the page sends it.
  static Map<String, Object> entry(String type, Map<String, ?> values) {
    return Map.of("type", type, "values", values);
  }

  /// Returns facts from a source as the page sends them.
  static Map<String, Object> sent(String source, Map<?, ?>... entries) {
    return Map.of("source", source, "day", DAY, "entries", List.of(entries));
  }

  Map<String, ?> post(String what, Map<String, ?> sent) {
    return Objects.requireNonNull(routes.post(what, sent));
  }

  /// Sends an article, each paragraph of which is kept.
  Map<String, ?> archive(String id, String name, String article) {
    Map<String, Object> sent =
        new HashMap<>(
            sent(id, entry("source", Map.of("id", id, "title", "New", "kind", "news-report"))));
    sent.put("name", name);
    sent.put("bytes", Base64.getEncoder().encodeToString(article.getBytes(StandardCharsets.UTF_8)));
    sent.put("kept", Collections.nCopies(article.split("\n\n").length, true));
    return post("archive", sent);
  }
}
