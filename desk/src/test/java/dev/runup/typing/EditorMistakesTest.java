package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Mends 40 mistakes of typists as an editor does. The mistakes and their mends were written by
/// somebody who hadn't seen the code.
class EditorMistakesTest {

  private static final Path MISTAKES = Path.of("src/test/resources/typing/editor-mistakes.json");

  /// A dossier with one mistake.
  ///
  /// @param file the file with the mistake
  /// @param mended the text of that file without it
  private record Mistake(
      String name, Map<String, String> files, String file, int line, int column, String mended) {}

  /// The mistakes that are reported at another place than the beginning of the value, with the
  /// place. There the message says more.
  private static final Map<String, String> OTHER_PLACES =
      Map.of(
          "colon in a text without quotes", "37:37",
          "curly quotes as delimiters around a text with a colon", "37:38",
          "blank and # in a text without quotes", "23:24",
          "comma in a text between braces without quotes", "6:32",
          "no blank after the colon", "29:7");

  @TestFactory
  Stream<DynamicTest> mistakeIsMendedAtItsPlace() throws IOException {
    return mistakes().stream()
        .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> check(mistake)));
  }

  private static void check(Mistake mistake) {
    List<Problem> problems = problems(mistake.files());
    String place =
        OTHER_PLACES.getOrDefault(mistake.name(), mistake.line() + ":" + mistake.column());
    List<String> mended = new ArrayList<>();
    for (Problem problem : problems) {
      Place at = problem.place();
      TextEdit edit = Mends.edit(problem);
      if (edit != null && at != null && (at.line() + ":" + at.column()).equals(place)) {
        mended.add(applied(edit, mistake.files().get(mistake.file())));
      }
    }

    assertThat(mended)
        .as(() -> String.join("\n", problems.stream().map(Problem::printed).toList()))
        .containsExactly(mistake.mended());
  }

  private static String applied(TextEdit edit, String text) {
    int start = 0;
    for (int line = 1; line < edit.place().line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int from = text.offsetByCodePoints(start, edit.place().column() - 1);
    int to = text.offsetByCodePoints(start, edit.place().end() - 1);
    assertThat(text.substring(from, to)).isEqualTo(edit.old());
    return text.substring(0, from) + edit.text() + text.substring(to);
  }

  private static List<Problem> problems(Map<String, String> files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return DossierOnDisk.read(DossierFiles.of(bytes))
        .then(dossier -> dossier.buildForProblems(Pipelines.all(), BuildRequest.NEWEST))
        .problems();
  }

  private static List<Mistake> mistakes() throws IOException {
    Input input = new Input("mistakes.json", Files.readString(MISTAKES));
    List<Mistake> mistakes = new ArrayList<>();
    if (NodeReader.read(input).root() instanceof Node.Sequence(List<Node> items, var _)) {
      for (Node item : items) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (Node.Entry entry : ((Node.Mapping) item).entries()) {
          switch (entry.value()) {
            case Node.Scalar scalar -> texts.put(entry.key().text(), scalar.text());
            case Node.Mapping named ->
                named
                    .entries()
                    .forEach(
                        file -> files.put(file.key().text(), ((Node.Scalar) file.value()).text()));
            case Node.Sequence _ -> throw new AssertionError(entry.key());
          }
        }
        mistakes.add(
            new Mistake(
                texts.get("name"),
                files,
                texts.get("file"),
                Integer.parseInt(texts.get("line")),
                Integer.parseInt(texts.get("column")),
                texts.get("mended")));
      }
    }
    assertThat(mistakes).hasSize(40);
    return mistakes;
  }
}
