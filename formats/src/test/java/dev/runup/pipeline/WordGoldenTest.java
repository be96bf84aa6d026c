package dev.runup.pipeline;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Compares the body of a Word file with one that is kept, so that a reviewer sees what a change
/// does to Word files. `-Dgolden=update` writes it.
class WordGoldenTest {

  private static final Path DOSSIER = Path.of("../render/src/test/golden/two-languages");
  private static final Path EXPECTED = Path.of("src/test/word/document.xml");
  private static final Pattern PIECE = Pattern.compile("<[^>]+>|[^<]+");

  @Test
  void bodyOfAWordFileIsAsExpected() throws IOException {
    BuildRequest request =
        new BuildRequest(List.of(), List.of(Format.DOCX), new IssueTime.Newest());
    DossierOnDisk dossier = GoldenTest.value(DossierOnDisk.read(DOSSIER));
    BuiltEdition built = GoldenTest.value(dossier.build(Pipelines.all(), request)).getFirst();
    String body = indented(body(built.artifacts().getFirst().bytes()));
    if (GoldenTest.UPDATE) {
      Files.createDirectories(EXPECTED.getParent());
      Files.writeString(EXPECTED, body);
    }

    GoldenTest.assertHolds(EXPECTED, body);
  }

  private static String body(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException("no Word file");
  }

  /// Returns XML with each run and each other element on a line of its own.
  private static String indented(String xml) {
    StringBuilder lines = new StringBuilder();
    Matcher pieces = PIECE.matcher(xml);
    int depth = 0;
    boolean inRun = false;
    while (pieces.find()) {
      String piece = pieces.group();
      boolean isEnd = piece.startsWith("</");
      depth -= isEnd ? 1 : 0;
      if (!inRun) {
        lines.append("  ".repeat(depth));
      }
      lines.append(piece.strip().isEmpty() && !inRun ? "" : piece);
      inRun = (inRun || piece.equals("<w:r>")) && !piece.equals("</w:r>");
      lines.append(inRun ? "" : "\n");
      boolean isStart = piece.startsWith("<") && !isEnd && !piece.endsWith("/>");
      depth += isStart && !piece.startsWith("<?") ? 1 : 0;
    }
    return lines.toString();
  }
}
