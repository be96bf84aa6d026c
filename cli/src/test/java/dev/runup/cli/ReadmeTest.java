package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks what README.md shows. `.ci/docs/readme` runs its commands.
class ReadmeTest {

  private static final Path PICTURES = Path.of("../docs/pictures");

  private static final String LINES = "```yaml\n((?s:.*?))```";

  private static final String LINK = "(?<!!)\\[[^\\]]*]\\(([^)]*)\\)";

  private static final String PICTURE = "<img src=\"([^\"]*)\"";

  @TempDir private Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("../README.md"));
  }

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(readme())
        .results()
        .map((MatchResult one) -> one.group(1))
        .toList();
  }

  @Test
  void sixLinesAreFileOfDossierBeside() throws IOException {
    String lines = found(LINES).getFirst();

    assertThat(lines.lines()).hasSize(6);
    assertThat(PICTURES.resolve("dossier/sunday.yaml")).hasContent(lines);
  }

  @Test
  void sixLinesMakePageOfPictures() throws IOException {
    Ran ran = Ran.of("build", PICTURES.resolve("dossier").toString(), "-o", folder.toString());

    assertThat(ran.err()).doesNotContain("error", "warning");
    String said =
        "Lasting peace requires more than a ceasefire, Mark Carney (Prime Minister, Canada) said.";
    assertThat(readme()).contains(said);
    assertThat(Files.readString(folder.resolve("daily-2025-12-28.md"))).contains(said);
  }

  @Test
  void secondLinkLeadsToCookbook() throws IOException {
    assertThat(found(LINK).get(1)).isEqualTo("docs/cookbook.md");
  }

  @Test
  void picturesAreThereAndMovingOneIsSmall() throws IOException {
    assertThat(found(PICTURE)).hasSize(3).allMatch(file -> Files.exists(Path.of("..", file)));
    assertThat(Files.size(PICTURES.resolve("serve.gif"))).isLessThanOrEqualTo(500_000);
  }

  @Test
  void isShort() throws IOException {
    assertThat(readme().lines()).hasSizeLessThanOrEqualTo(80);
  }
}
