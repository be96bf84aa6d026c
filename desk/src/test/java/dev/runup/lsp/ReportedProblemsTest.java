package dev.runup.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.node.JsonValues;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every problem that `runup check` reports is shown in the editor, at the same place.
class ReportedProblemsTest {

  @TempDir private Path folder;

  /// The mistakes are typed into open files that are right on the disk. Each has to be shown before
  /// it is saved.
  @Test
  void mistakesInUnsavedTextsAreThoseOfCheck() throws IOException {
    Path mistakes = Path.of("src/test/resources/typing/editor-mistakes.json");
    List<?> all = (List<?>) JsonValues.read(Files.readString(mistakes));
    assertThat(all).hasSize(40);
    try (EditorClient client = EditorClient.initialized("utf-32")) {
      for (int i = 0; i < all.size(); i++) {
        Params mistake = new Params((Map<?, ?>) all.get(i));
        Path typed = folder.toRealPath().resolve("typed-" + i);
        Path saved = folder.toRealPath().resolve("saved-" + i);
        Map<?, ?> files = mistake.object("files").json();
        for (Map.Entry<?, ?> file : files.entrySet()) {
          write(saved.resolve((String) file.getKey()), (String) file.getValue());
          write(
              typed.resolve((String) file.getKey()),
              file.getKey().equals(mistake.text("file"))
                  ? mistake.text("mended")
                  : (String) file.getValue());
        }
        Path open = typed.resolve(mistake.text("file"));
        List<String> expected = problems(saved, mistake.text("file"));

        client.open(open, 1, (String) files.get(mistake.text("file")));

        client.problems(open, shown -> shown(shown).equals(expected));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"florida-2025", "singapore-2018"})
  void problemsOfExamplesAreThoseOfCheck(String example) throws IOException {
    Path dossier = Path.of("../examples", example).toRealPath();
    Path settings = dossier.resolve("runup.yaml");
    List<String> expected = problems(dossier, "runup.yaml");
    try (EditorClient client = EditorClient.initialized("utf-32")) {
      client.open(settings, 1, Files.readString(settings));
      client.problems(settings, shown -> shown(shown).equals(expected));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// Returns the problems that `check` reports in a file, as the protocol writes them.
  private static List<String> problems(Path dossier, String file) {
    return DossierOnDisk.read(dossier)
        .then(read -> read.buildForProblems(Pipelines.all(), BuildRequest.NEWEST))
        .problems()
        .stream()
        .filter(problem -> Diagnostics.file(problem).equals(file))
        .map(ReportedProblemsTest::text)
        .toList();
  }

  private static String text(Problem problem) {
    Place place = problem.place();
    boolean hasLine = place != null && place.hasLine();
    String where =
        !hasLine || place == null
            ? "0:0-0"
            : place.line() - 1 + ":" + (place.column() - 1) + "-" + (place.end() - 1);
    String hint = problem.hint() == null ? "" : "\n" + problem.hint();
    return where + " " + problem.code().word() + " " + problem.message() + hint;
  }

  private static List<String> shown(List<?> diagnostics) {
    return diagnostics.stream()
        .map(one -> {
          Params diagnostic = new Params((Map<?, ?>) one);
          Params start = diagnostic.object("range").object("start");
          Params end = diagnostic.object("range").object("end");
          return start.number("line")
              + ":"
              + start.number("character")
              + "-"
              + end.number("character")
              + " "
              + diagnostic.text("code")
              + " "
              + diagnostic.text("message");
        })
        .toList();
  }
}
