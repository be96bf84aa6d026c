package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.docx.WordText;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.format.Format;
import dev.runup.mail.ReadMail;
import dev.runup.pdf.PdfDump;
import dev.runup.publish.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the examples and compares the files with their folders `briefing`. `-Dgolden=update`
/// writes the files.
class ExamplesTest {

  static Stream<Path> examples() {
    return GoldenTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void briefingInExampleFolderIsUpToDate(Path example) throws IOException {
    List<Artifact> artifacts = GoldenTest.built(example);
    Path briefing = example.resolve("briefing");
    if (GoldenTest.UPDATE) {
      new OutputFolder(briefing).save(artifacts);
    }
    assertThat(GoldenTest.names(briefing))
        .containsExactlyInAnyOrderElementsOf(artifacts.stream().map(Artifact::name).toList());
    for (Artifact artifact : artifacts) {
      Path there = briefing.resolve(artifact.name());
      if (artifact.format() == Format.PDF
          || artifact.format() == Format.DOCX
          || artifact.format() == Format.MAIL) {
        assertThat(unpacked(artifact.format(), Files.readAllBytes(there)))
            .as("%s; -Dgolden=update writes it", there)
            .isEqualTo(unpacked(artifact.format(), artifact.bytes()));
      } else {
        GoldenTest.assertHolds(there, GoldenTest.text(artifact.bytes()));
      }
    }
  }

  /// Returns what a packed file holds. Another version of Java may compress it differently.
  private static String unpacked(Format format, byte[] file) {
    return switch (format) {
      case PDF -> PdfDump.of(file);
      case DOCX -> WordText.inside(file);
      case MAIL -> ReadMail.dump(file);
      default -> throw new IllegalArgumentException(format + " isn't packed");
    };
  }

  @ParameterizedTest
  @MethodSource("examples")
  void firstPageOfExampleFitsOnOnePage(Path example) {
    DossierOnDisk dossier = GoldenTest.value(DossierOnDisk.read(example));

    assertThat(dossier.build(Pipelines.all(), BuildRequest.NEWEST).problems())
        .extracting(problem -> problem.code().word())
        .doesNotContain("page-1-long");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void twoBuildsGiveSameBytes(Path example) {
    GoldenTest.assertSameBytesTwice(example);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void pdfConformsAndHasWordsOfMarkdown(Path example) {
    GoldenTest.assertPdfIsThatOfMarkdown(example);
  }
}
