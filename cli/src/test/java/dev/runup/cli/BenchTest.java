package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that `bench/Generate.java` writes dossiers that a build accepts. Otherwise nobody measures
/// a build of them.
@Tag("slow")
class BenchTest {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder;

  /// Each size has another place where its lists end, so that an id may be unknown in one of them.
  @ParameterizedTest
  @ValueSource(ints = {1, 70, 300})
  void generatedDossierBuildsInAllFormats(int facts) throws Exception {
    Path dossier = folder.resolve("dossier");
    generate(dossier, facts);

    Ran ran = Ran.of("build", dossier.toString(), "-o", folder.resolve("out").toString());

    assertThat(ran.err()).doesNotContain("error:");
    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(List.of("md", "html", "pdf"))
        .allSatisfy(format ->
            assertThat(folder.resolve("out/daily-2025-12-20." + format)).isNotEmptyFile());
  }

  private static void generate(Path dossier, int facts) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                JAVA.toString(),
                "../bench/Generate.java",
                dossier.toString(),
                String.valueOf(facts))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }
}
