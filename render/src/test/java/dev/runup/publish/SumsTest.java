package dev.runup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.format.Format;
import dev.runup.pipeline.Artifact;
import dev.runup.publish.OutputFolder.Effect;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SumsTest {

  private static final String NO_SUM = "0".repeat(64);

  @TempDir private Path folder;
  private OutputFolder out;

  @BeforeEach
  void setUp() {
    out = new OutputFolder(folder);
  }

  @Test
  void laterBuildKeepsTheLinesOfOtherFiles() throws IOException {
    out.save(List.of(file("daily-1.md", "one"), file("daily-1.figures/map.svg", "map")));
    out.save(List.of(file("daily-2.md", "two")));

    assertThat(Sums.read(folder).byName())
        .containsOnlyKeys("daily-1.md", "daily-1.figures/map.svg", "daily-2.md");
  }

  @Test
  void filesOfAnotherBuildLeaveThisOneUpToDate() {
    List<Artifact> daily = List.of(file("daily.md", "D"));
    List<Artifact> shared = List.of(file("public.md", "P"));
    out.save(daily);
    out.save(shared);

    assertThat(out.effects(daily)).containsOnlyKeys("daily.md", "SHA256SUMS");
    assertThat(out.effects(daily).values()).containsOnly(Effect.NONE);
    assertThat(out.effects(shared).values()).containsOnly(Effect.NONE);
  }

  @Test
  void buildDropsTheLinesOfFilesThatSomebodyDeleted() throws IOException {
    List<Artifact> daily = List.of(file("daily.md", "D"));
    out.save(List.of(file("old.md", "O")));
    out.save(daily);
    Files.delete(folder.resolve("old.md"));

    assertThat(Sums.read(folder).missingIn(folder)).containsExactly("old.md");
    assertThat(out.effects(daily).values()).containsOnly(Effect.NONE);
    out.save(daily);

    assertThat(Sums.read(folder).byName()).containsOnlyKeys("daily.md");
  }

  @Test
  void deletedFigureLosesItsLine() throws IOException {
    out.save(List.of(file("a.md", "A"), file("a.figures/old.svg", "old")));
    out.save(List.of(file("a.md", "A")));

    assertThat(Sums.read(folder).byName()).containsOnlyKeys("a.md");
  }

  @Test
  void alteredFilesAreFound() throws IOException {
    out.save(List.of(file("a.md", "A"), file("b.md", "B"), file("c.md", "C")));
    Files.writeString(folder.resolve("a.md"), "x");
    Files.delete(folder.resolve("b.md"));
    Files.createDirectory(folder.resolve("b.md"));

    assertThat(Sums.read(folder).alteredIn(folder)).containsExactly("a.md", "b.md");
    assertThat(Sums.read(folder).missingIn(folder)).isEmpty();
  }

  @Test
  void linesThatNoBuildWritesAreLeftOut() throws IOException {
    Files.createFile(folder.resolve("a.md"));
    Files.writeString(
        folder.resolve("SHA256SUMS"),
        String.join(
            "\n",
            "no line",
            NO_SUM + "  ../outside",
            NO_SUM + "  /root",
            NO_SUM + "  ..",
            NO_SUM + "  one/two/three.svg",
            NO_SUM + "  SHA256SUMS",
            NO_SUM + "  .runup-lock",
            "\\" + NO_SUM + "  with\\\\backslash",
            NO_SUM + "  a.md"));

    assertThat(Sums.read(folder).byName()).containsOnlyKeys("a.md");
  }

  @Test
  void textIsReadAsItWasPublished() throws IOException {
    for (int size : new int[] {1, Sums.MAX_TEXT, Sums.MAX_TEXT + 1}) {
      byte[] bytes = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
      Files.write(folder.resolve("a.json"), bytes);
      Files.writeString(folder.resolve("SHA256SUMS"), Sha256.hex(bytes) + "  a.json\n");

      assertThat(Sums.text(folder, "a.json"))
          .isEqualTo(size > Sums.MAX_TEXT ? null : "x".repeat(size));
    }
    Files.writeString(folder.resolve("a.json"), "y");
    assertThat(Sums.text(folder, "a.json")).isNull();
    assertThat(Sums.text(folder, "b.json")).isNull();
  }

  @Test
  void hugeSumsAreRefused() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("SHA256SUMS").toFile(), "rw")) {
      file.setLength(Sums.MAX_SIZE + 1L);
    }

    assertThatThrownBy(() -> Sums.read(folder)).hasMessageContaining("larger than 16 MiB");
  }

  @Test
  void linkInPlaceOfTheSumsIsNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), NO_SUM + "  a.md\n");
    Files.createSymbolicLink(folder.resolve("SHA256SUMS"), elsewhere);

    assertThat(Sums.read(folder).byName()).isEmpty();
  }

  private static Artifact file(String name, String text) {
    return new Artifact(
        name, Format.MARKDOWN, "en", "text/markdown", text.getBytes(StandardCharsets.UTF_8));
  }
}
