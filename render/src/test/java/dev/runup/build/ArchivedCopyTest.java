package dev.runup.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A source's copy in the dossier's folder.
class ArchivedCopyTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"archive/artcle.txt", "../copy.txt", "/copy.txt", "archive"})
  void oneThatIsNotThereIsTold(String path) throws IOException {
    assertThat(told(path))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.printed())
              .startsWith("facts.yaml:2:")
              .contains("warning: the dossier has no file \"" + path + "\" [no-archive]");
        });
  }

  @Test
  void oneThatIsThereIsNot() throws IOException {
    assertThat(told("archive/article.pdf")).isEmpty();
  }

  private List<Problem> told(String path) throws IOException {
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/article.pdf"), "no text");
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\n");
    Files.writeString(
        folder.resolve("facts.yaml"),
        "sources:\n- {id: src, title: A source, kind: document, archived: " + path + "}\n");
    return DossierOnDisk.read(folder).problems();
  }
}
