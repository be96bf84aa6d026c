package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that no command writes into a folder of a dossier that holds facts. They would no longer
/// be read.
class OutputInFactsTest {

  @TempDir private Path folder;
  private Path dossier;

  @BeforeEach
  void factsInAnInnerFolder() throws IOException {
    dossier = DossierSamples.written(folder.resolve("d"), ReleaseSamples.SETTINGS, "");
    for (String file : new String[] {"2025/events/facts.yaml", "json/empty.json", "csv/old.csv"}) {
      Path path = dossier.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.endsWith("yaml") ? ReleaseSamples.FACTS : "");
    }
    Files.writeString(dossier.resolve("json/empty.json"), "{\"events\": []}");
    Files.writeString(dossier.resolve("csv/old.csv"), "id,name\n");
    Files.delete(dossier.resolve("facts.yaml"));
    Files.move(dossier.resolve("csv"), folder.resolve("csv"));
  }

  private Ran run(String command, Path out, String... more) {
    return Ran.of(
        Stream.concat(Stream.of(command, dossier.toString(), "-o", out.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "build --check",
        "build --all-issues",
        "site",
        "take-back --edition=public --by=Ana --reason=No."
      })
  void folderOfFactsIsRefused(String command) {
    String[] words = command.split(" ");
    String[] more = Stream.of(words).skip(1).toArray(String[]::new);
    for (String inner : new String[] {"2025/events", "2025", "json"}) {
      Path out = dossier.resolve(inner);

      Ran ran = run(words[0], out, more);

      assertThat(ran.code()).as(inner).isEqualTo(Exit.USAGE);
      assertThat(ran.err())
          .contains(out + " holds facts, which would no longer be read; write into another folder");
      assertThat(out.resolve("SHA256SUMS")).doesNotExist();
      assertThat(dossier.resolve("releases.jsonl")).doesNotExist();
    }
  }

  @Test
  void folderOfEachDossierIsLookedAt() throws IOException {
    Path outer = dossier.resolve("2025");
    Files.move(outer.resolve("events"), outer.resolve("d"));

    Ran ran = run("build", outer, "--each");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains(outer.resolve("d") + " holds facts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "2025/out", "../out", "archive", ".hidden"})
  void otherFoldersAreNot(String name) throws IOException {
    Path out = dossier.resolve(name).normalize();
    if (name.equals("archive") || name.equals(".hidden")) {
      Files.createDirectories(out);
      Files.writeString(out.resolve("text.json"), "{}");
    }

    for (int i = 0; i < 2; i++) {
      Ran ran = run("build", out);
      assertThat(ran.code()).as(ran.err()).isZero();
      Files.writeString(out.resolve("more.txt"), "");
    }
    assertThat(Ran.of("check", dossier.toString()).code()).isZero();
  }

  @Test
  void siteInDossierIsRefused() {
    assertThat(run("site", dossier).err()).contains(dossier + " is a dossier");
    assertThat(run("site", dossier.resolve("www")).code()).isZero();
    assertThat(run("site", dossier.resolve("www")).code()).isZero();
  }
}
