package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedTextsTest {

  @TempDir private Path outside;

  private Path folder;
  private ArchivedTexts texts;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(outside.resolve("dossier"));
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("archive/a b.txt"), "Wörter");
    texts = new ArchivedTexts(FileTree.of(folder), new FilesSeen(), Map.of());
  }

  @Test
  void textFileInTheFolderIsRead() throws IOException {
    Files.writeString(folder.resolve("notes.MD"), "notes");

    assertThat(texts.text("archive/a b.txt")).isEqualTo("Wörter");
    assertThat(texts.text("notes.MD")).isEqualTo("notes");
  }

  @Test
  void fileIsReadOnce() throws IOException {
    texts.text("archive/a b.txt");
    Files.delete(folder.resolve("archive/a b.txt"));

    assertThat(texts.text("archive/a b.txt")).isEqualTo("Wörter");
  }

  @Test
  void fileOutsideTheFolderIsRefused() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("up"), outside);

    assertThat(texts.text("../secret.txt")).isNull();
    assertThat(texts.text("archive/../../secret.txt")).isNull();
    assertThat(texts.text(outside.resolve("secret.txt").toString())).isNull();
    assertThat(texts.text(folder.resolve("archive/a b.txt").toString())).isNull();
    assertThat(texts.text("../dossier/archive/a b.txt")).isNull();
    assertThat(texts.text("link.txt")).isNull();
    assertThat(texts.text("up/secret.txt")).isNull();
  }

  @Test
  void linkInsideTheFolderIsFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("archive/a b.txt"));

    assertThat(texts.text("link.txt")).isEqualTo("Wörter");
  }

  @Test
  void otherFilesHaveNoText() throws IOException {
    Files.write(folder.resolve("latin.txt"), new byte[] {'W', (byte) 0xF6, 'r'});
    Files.write(folder.resolve("large.txt"), new byte[InputFile.MAX_BYTES + 1]);
    Files.writeString(folder.resolve("page.html"), "<p>words</p>");
    Files.createDirectories(folder.resolve("folder.txt"));

    for (String none :
        new String[] {
          "latin.txt", "large.txt", "page.html", "folder.txt", "missing.txt", "", "nul\0.txt"
        }) {
      assertThat(texts.text(none)).as(none).isNull();
    }
  }
}
