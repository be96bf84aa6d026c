package dev.runup.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks the archived copy of a source in the dossier's folder.
class ArchivedCopyTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"archive/artcle.txt", "../copy.txt", "/copy.txt", "archive"})
  void missingCopyIsReported(String path) throws IOException {
    assertThat(archiveProblems(path))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.printed())
              .startsWith("facts.yaml:2:")
              .contains("warning: the dossier has no file \"" + path + "\" [no-archive]");
        });
  }

  @Test
  void existingCopyIsNotReported() throws IOException {
    assertThat(archiveProblems("archive/article.pdf")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, the byte 0xE9 is not UTF-8, It looks like Windows-1252",
    "UTF-16, this file is not UTF-8 text, It looks like UTF-16."
  })
  void copyInAnotherEncodingIsReported(Charset encoding, String message, String guess)
      throws IOException {
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/article.md"), "We agréed.", encoding);

    assertThat(archiveProblems("archive/article.md"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.printed())
              .startsWith("facts.yaml:2:")
              .contains(
                  "\"archive/article.md\" can't be read as text: " + message + " [no-archive]")
              .contains("Quotations are not compared with it. " + guess)
              .contains("UTF-8.");
        });
  }

  @Test
  void aTextInUtf8IsNot() throws IOException {
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/article.txt"), "We agréed.");

    assertThat(archiveProblems("archive/article.txt")).isEmpty();
  }

  private List<Problem> archiveProblems(String path) throws IOException {
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/article.pdf"), "no text");
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\n");
    Files.writeString(
        folder.resolve("facts.yaml"),
        "sources:\n- {id: src, title: A source, kind: document, archived: " + path + "}\n");
    return DossierOnDisk.read(folder).problems();
  }
}
