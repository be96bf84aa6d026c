package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decides on drafted facts as the page does.
class IntakeDraftsTest {

  private static final String FILE = "intake/2026-01-13-gazette-ines.yaml";

  private static final String DRAFT =
      """
      intake: {source: gazette, recorded: 2026-01-13}
      # by a machine
      statements:
      - id: two-crossings
        who: north
        quote: two crossings
        drafted: {by: reader-1, at: 2026-01-13}
        passage: ¶1
      - id: other
        who: north
        says: Another one.   # typed by hand
        passage: ¶1
      """;

  @TempDir private Path folder;
  private IntakeRoutes routes;

  @BeforeEach
  void writeDossier() throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\neditions: {daily: {}}\n");
    Files.writeString(
        folder.resolve("names.yaml"),
        """
        sources:
        - {id: gazette, title: Border talks, kind: news-report, archived: archive/gazette.txt}
        actors: [{id: north, name: Nora North, kind: person}]
        """);
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        folder.resolve("archive/gazette.txt"), "Nora North spoke of “two crossings” on Monday.\n");
    Files.createDirectories(folder.resolve("intake"));
    Files.writeString(folder.resolve(FILE), DRAFT);
    Clock clock = Clock.fixed(Instant.parse("2026-01-14T09:00:00Z"), ZoneOffset.UTC);
    routes = new IntakeRoutes(new IntakeDesk(folder, new Typist("ines")), clock);
  }

  private Map<String, ?> decide(String what, String by, List<?> entries) {
    return Objects.requireNonNull(
        routes.post(
            what,
            Map.of(
                "source", "gazette",
                "day", "2026-01-14",
                "type", "statement",
                "id", "two-crossings",
                "version", 0,
                "by", by,
                "entries", entries)));
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void draftIsMarkedInTheText() {
    Map<String, ?> text =
        Objects.requireNonNull(
            routes.get("text", Map.of("source", "gazette", "day", "2026-01-14")));

    assertThat(text.get("facts").toString()).contains("drafter=reader-1", "drafter=}");
  }

  @Test
  void acceptedDraftIsReviewed() throws IOException {
    assertThat(decide("accept", "A. Berg", List.of()).get("count"))
        .isEqualTo("1 accepted, 0 changed, 0 refused");

    assertThat(text(FILE))
        .isEqualTo(
            DRAFT.replace(
                "drafted: {by: reader-1, at: 2026-01-13}",
                "reviewed: {by: A. Berg, at: 2026-01-14}"));
  }

  @Test
  void refusedDraftIsGoneAndNothingElse() throws IOException {
    assertThat(decide("refuse", "", List.of()).get("count"))
        .isEqualTo("0 accepted, 0 changed, 1 refused");

    assertThat(text(FILE))
        .doesNotContain("two-crossings")
        .contains("# by a machine", "says: Another one.   # typed by hand");
  }

  @Test
  void changedDraftStandsWithItsReviewInPlaceOfTheDraft() throws IOException {
    Map<String, ?> told =
        decide(
            "change",
            "A. Berg",
            List.of(
                Map.of(
                    "type",
                    "statement",
                    "values",
                    Map.of(
                        "id", "two-crossings",
                        "who", List.of("north"),
                        "says", "Two may open.",
                        "passage", "¶1"))));

    assertThat(told.get("count")).isEqualTo("0 accepted, 1 changed, 0 refused");
    assertThat(text(FILE)).doesNotContain("two-crossings");
    assertThat(text("intake/2026-01-14-gazette-ines.yaml"))
        .contains("says: Two may open.", "reviewed: {")
        .doesNotContain("drafted");
  }

  @Test
  void draftIsNotAcceptedWithoutAName() {
    assertThat(
            routes.post(
                "accept",
                Map.of(
                    "source", "gazette",
                    "day", "2026-01-14",
                    "type", "statement",
                    "id", "two-crossings",
                    "version", 0,
                    "by", " ",
                    "entries", List.of())))
        .isNull();
  }
}
