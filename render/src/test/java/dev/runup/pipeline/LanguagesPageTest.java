package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds the examples of `docs/languages.md`.
class LanguagesPageTest {

  private static final Pattern BLOCK =
      Pattern.compile("^```yaml\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path folder;

  @Test
  void editionsOfPageAreBuiltInTheirLanguages() throws IOException {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(Path.of("../docs/languages.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    Files.writeString(folder.resolve("runup.yaml"), blocks.getFirst() + "mark: CLEAR\n");
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        intake: {source: article, recorded: 2025-12-28}
        sources: [{id: article, title: An article, kind: post}]
        actors: [{id: costa, name: Costa, kind: person}]
        """
            + blocks.getLast());

    List<Artifact> built = GoldenTest.built(folder);

    assertThat(built)
        .extracting(Artifact::name)
        .contains("daily-2025-12-28.html", "daily-2025-12-28.uk.html", "night-2025-12-28.pdf");
    assertThat(text(built, "daily-2025-12-28.md"))
        .contains("Summit desk")
        .doesNotContain("Україна");
    assertThat(text(built, "daily-2025-12-28.uk.md"))
        .contains("Відділ саміту")
        .contains(
            "Costa: Така Україна є наріжним каменем безпеки континенту. «strong and prosperous"
                + " Ukraine within the EU» (переклад: сильна і заможна Україна в ЄС)");
    assertThat(text(built, "night-2025-12-28.md")).contains("Нічна довідка № 1");
  }

  private static String text(List<Artifact> built, String name) {
    return built.stream()
        .filter(artifact -> artifact.name().equals(name))
        .map(artifact -> GoldenTest.text(artifact.bytes()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not built: " + name));
  }
}
