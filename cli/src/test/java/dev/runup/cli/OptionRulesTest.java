package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionRulesTest {

  @TempDir private Path folder;

  private Ran build(String options) throws IOException {
    Path dossier = DossierSamples.sound(folder.resolve("talks"), "A visit");
    String words = "build " + dossier + " " + options;
    return Ran.of(
        (options.contains("-o ") ? words : words + " -o " + folder.resolve("out")).split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--heading-base 3 | --heading-base has no effect here: add --format fragment",
        "--heading-base 3 --format md,html | --heading-base has no effect here: add --format fragment",
        "--front-matter --format pdf | --front-matter has no effect here: add --format md or --format fragment",
        "--assets linked --format md | --assets has no effect here: add --format html",
        "--figures img | --figures has no effect here: add --format fragment",
        "--wait --check | --wait has no effect where nothing is written",
        "--wait --dry-run | --wait has no effect where nothing is written",
        "--wait --format md -o - | --wait has no effect where nothing is written",
        "--force --format md -o - | --force and --state have no effect",
        "--state x --format md -o - | --force and --state have no effect",
      })
  void optionWithoutEffectIsRefused(String options, String message) throws IOException {
    Ran ran = build(options);

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--heading-base 3 --format fragment",
        "--heading-base 2 --format md",
        "--front-matter",
        "--front-matter --format fragment,pdf",
        "--assets linked",
        "--assets inline --format md",
        "--figures none --format md,fragment",
        "--wait --force --json"
      })
  void optionWithAnEffectIsAllowed(String options) throws IOException {
    Ran ran = build(options);

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--state", "--metrics", "--deps"})
  void whatIsForTheDeskIsRefusedInTheOutputFolder(String option) throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), out);

    for (Path inside : List.of(out.resolve("a/b"), link.resolve("a"))) {
      Ran ran = build(option + " " + inside);

      assertThat(ran.code()).isEqualTo(Exit.USAGE);
      assertThat(ran.err())
          .contains(option + " can't be " + inside + " in the output folder " + out)
          .contains("write it to another folder");
    }
    assertThat(build("--each " + option + " " + out.resolve("talks/x")).code())
        .isEqualTo(Exit.USAGE);
    assertThat(out).isEmptyDirectory();
    assertThat(build(option + " " + folder.resolve("out.beside")).code()).isEqualTo(Exit.DONE);
  }

  @Test
  void dossierItselfIsNoFolderForFiles() throws IOException {
    Ran ran = build("-o " + folder.resolve("talks"));

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("talks is a dossier; write into another folder");
    assertThat(Files.exists(folder.resolve("talks/SHA256SUMS"))).isFalse();
  }
}
