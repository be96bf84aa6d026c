package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests commands that name no dossier.
class HereTest {

  @TempDir private Path folder;
  private Path dossier;
  private Shell shell;

  @BeforeEach
  void writeDossier() throws IOException {
    dossier = DossierSamples.sound(folder.resolve("talks"), "A visit");
    Files.createDirectories(dossier.resolve("2025/notes"));
    shell = Shell.in(folder);
  }

  @Test
  void currentFolderIsTheDossier() throws Exception {
    Shell.Ended ended =
        shell.run(dossier, "runup build --format md; runup check; runup ids --dry-run");

    assertThat(ended.code()).as(ended.said()).isEqualTo(Exit.DONE);
    assertThat(ended.said())
        .contains("runup:   out/daily-2025-12-28.md")
        .contains("talks is sound");
    assertThat(dossier.resolve("out/daily-2025-12-28.md")).exists();
  }

  @Test
  void dossierAboveTheCurrentFolderIsFoundAndGetsTheFiles() throws Exception {
    Shell.Ended ended =
        shell.run(
            dossier.resolve("2025/notes"), "runup build --format md; runup diff; runup doctor");

    assertThat(ended.code()).as(ended.said()).isEqualTo(Exit.DONE);
    assertThat(dossier.resolve("out/daily-2025-12-28.md")).exists();
    assertThat(ended.said())
        .contains("dossier:  ../.., runup.yaml can be read")
        .contains("output:   ../../out, writable");
  }

  @Test
  void typedOutputLiesInTheCurrentFolder() throws Exception {
    Shell.Ended ended =
        shell.run(dossier.resolve("2025/notes"), "runup build --format md -o ../../../www");

    assertThat(ended.code()).as(ended.said()).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("www/daily-2025-12-28.md")).exists();
  }

  @Test
  void jobsNeedNoDossierHere() throws Exception {
    Shell.Ended ended =
        shell.run(
            dossier,
            "echo '{\"dossier\":\"../talks\"}' | runup build --jobs - -o ../www --format md");

    assertThat(ended.code()).as(ended.said()).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("www/talks/daily-2025-12-28.md")).exists();
  }

  @Test
  void folderOutsideOfEachDossierIsNoDossier() throws Exception {
    Shell.Ended ended = shell.run(folder, "runup check");

    assertThat(ended.code()).isEqualTo(Exit.USAGE);
    assertThat(ended.said())
        .contains("the dossier is missing: write its folder, or go into the folder that holds");
  }
}
