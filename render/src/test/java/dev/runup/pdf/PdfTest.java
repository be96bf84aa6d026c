package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.problem.Checked;
import org.junit.jupiter.api.Test;

class PdfTest {
  private final Pdf pdf = new Pdf();

  @Test
  void everyKindOfBlockConforms() {
    assertThat(VeraPdf.assertConforms(written(Samples.briefing()))).isGreaterThan(10_000);
  }

  @Test
  void theStructureTreeSaysWhatTheDocumentSaysWordForWord() {
    assertThat(StructureText.of(written(Samples.briefing())))
        .map(LinearText::normal)
        .isEqualTo(LinearText.of(Samples.briefing()));
  }

  private byte[] written(Document document) {
    return switch (pdf.write(document, Samples.THEME)) {
      case Checked.Good<byte[]>(byte[] bytes, var _) -> bytes;
      case Checked.Bad<byte[]>(var problems) -> throw new AssertionError(problems);
    };
  }
}
