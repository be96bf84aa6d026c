package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.serve.IntakeDesk.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives articles, and takes them back.
class IntakeArchiveTest extends IntakeSamples {

  private static final String ARTICLE = "A text, and long enough.";

  private static final String COURIER = "intake/2026-01-13-courier-ines.yaml";

  @Test
  void articleIsArchivedWithItsOriginalAndBothChecksums() throws IOException {
    String article = "First paragraph, long enough.\n\nSecond one.\n";

    Map<String, ?> told = archive("courier", "../../x.txt", article);

    assertThat(told.get("file")).isEqualTo(COURIER);
    assertThat(text("archive/courier.txt")).isEqualTo(article);
    assertThat(text("archive/courier.original.txt")).isEqualTo(article);
    assertThat(text("archive/courier.sha256").lines())
        .allMatch(line -> line.matches("[0-9a-f]{64} {2}courier(\\.original)?\\.txt"))
        .hasSize(2);
    assertThat(text(COURIER)).contains("archived: archive/courier.txt");
    assertThat(desk.dossier().problems()).isEmpty();
  }

  @Test
  void archivedArticleIsNeverOverwritten() throws IOException {
    String before = text("archive/gazette.txt");

    assertThat(archive("gazette", "", "Another text, and long enough.\n").get("refused").toString())
        .contains("is there already");
    assertThat(text("archive/gazette.txt")).isEqualTo(before);
  }

  @Test
  void sourceThatCantBeTypedLeavesNoFiles() {
    Map<String, Object> source = Map.of("id", "courier", "title", "New", "kind", "nothing");

    Map<String, ?> told =
        post(
            "archive",
            Map.of(
                "source",
                "courier",
                "day",
                DAY,
                "text",
                ARTICLE,
                "kept",
                List.of(true),
                "entries",
                List.of(entry("source", source))));

    assertThat(told.get("problems").toString()).contains("kind");
    assertThat(folder.resolve("archive/courier.txt")).doesNotExist();
    assertThat(folder.resolve("archive/courier.sha256")).doesNotExist();
  }

  @Test
  void undoOfASourceTakesBackItsArticle() throws IOException {
    Map<String, ?> told = archive("courier", "x.txt", ARTICLE);
    Path original = folder.resolve("archive/courier.original.txt");
    Files.writeString(original, "Somebody's own.");

    Map<String, ?> undone =
        post("undo", Map.of("source", "", "day", DAY, "number", told.get("number")));

    assertThat(undone).containsKey("file");
    assertThat(folder.resolve("archive/courier.txt")).doesNotExist();
    assertThat(folder.resolve("archive/courier.sha256")).doesNotExist();
    assertThat(folder.resolve(COURIER)).doesNotExist();
    assertThat(original).hasContent("Somebody's own.");
  }

  @Test
  void changedArticleIsComparedWithItsEarlierText() {
    desk.save(statement("One."));
    String changed =
        "Talks\n\nNora North spoke of “three crossings” on Monday.\n\nSam South said nothing.\n";

    Map<String, ?> told = post("article", Map.of("text", changed));

    assertThat(told.get("notices").toString())
        .contains(
            "Another version of the source gazette",
            "Changed or gone there: ¶1. Facts cite these: said-");
    assertThat(told.get("paragraphs").toString())
        .contains("three crossings” on Monday., heading=false, kept=true, changed=true")
        .contains("said nothing., heading=false, kept=true, changed=false");
  }

  @Test
  void articleThatIsThereIsRecognised() throws IOException {
    Map<String, ?> told = post("article", Map.of("text", text("archive/gazette.txt")));

    assertThat(told.get("notices").toString()).contains("already, as the source gazette");
  }

  @Test
  void whatAKilledSaveLeftInTheArchiveBlocksNoId() throws IOException {
    archive("courier", "x.txt", ARTICLE);
    Files.delete(folder.resolve(COURIER));
    Files.delete(folder.resolve("archive/courier.original.txt"));
    Files.writeString(folder.resolve("archive/.runup-edit-courier.txt"), "half");

    routes = new IntakeRoutes(new IntakeDesk(folder, new Typist("ines")), CLOCK);
    assertThat(archive("courier", "x.html", "Another text, and long enough.")).containsKey("file");

    assertThat(text("archive/courier.txt")).isEqualTo("Another text, and long enough.\n");
    assertThat(folder.resolve("archive/courier.original.txt")).doesNotExist();
    assertThat(folder.resolve("archive/.runup-edit-courier.txt")).doesNotExist();
  }

  @Test
  void leftFileThatSomebodyChangedIsKept() throws IOException {
    archive("courier", "x.txt", ARTICLE);
    Files.delete(folder.resolve(COURIER));
    Files.writeString(folder.resolve("archive/courier.txt"), "Somebody's own.");

    assertThat(archive("courier", "x.txt", ARTICLE).get("refused").toString())
        .contains("is there already");
    assertThat(text("archive/courier.txt")).isEqualTo("Somebody's own.");
    assertThat(folder.resolve("archive/courier.original.txt")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "nul", "aux", "com1", "lpt9"})
  void sourceIsNotNamedLikeADevice(String id) {
    assertThatThrownBy(() -> archive(id, "x.txt", ARTICLE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("name of a device");
    assertThat(folder.resolve("archive/" + id + ".txt")).doesNotExist();
    Map<String, Object> source = entry("source", Map.of("id", id, "title", "T"));
    assertThatThrownBy(() -> routes.post("save", sent("", source)))
        .isInstanceOf(RefusedException.class);
  }
}
