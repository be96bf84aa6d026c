package dev.runup.cli;

import dev.runup.cli.MistakesPage.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Checks the message for each mistake of `template-mistakes.md`.
class TemplateMistakesTest {

  private static final String SETTINGS =
      """
      summit: talks
      desk: Test desk
      mark: TLP:CLEAR
      editions: {note: {formats: [md]}}
      """;

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      sources:
      - {id: article, title: An article, kind: news-report, published: 2025-12-28}
      actors:
      - {id: mediator, name: The mediator, kind: person}
      events:
      - {id: talks, title: The talks, status: planned, when: 2026-01-09, who: [mediator]}
      statements:
      - {who: mediator, says: Both sides will come, when: 2025-12-27}
      """;

  private static final String WORDS =
      """
      product.note = Note
      series.note = Note {0}
      """;

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> eachIsToldAtItsPlaceWithWhatToDo() throws IOException {
    return new MistakesPage("template-mistakes.md").tests(this::printed);
  }

  private String printed(Mistake mistake) throws IOException {
    write("runup.yaml", SETTINGS);
    write("facts.yaml", FACTS);
    write("templates/messages/en.properties", WORDS);
    write(mistake.file(), mistake.typed());
    return Ran.of("build", folder.toString(), "-o", folder + "-out", "-q").err();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
