package dev.runup.pdf;

import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfHeadingsTest {

  @Test
  void bookmarksMirrorTheHeadings() {
    byte[] pdf =
        Written.bytes(
            heading(1, "One"),
            heading(2, "Two"),
            heading(3, "Three"),
            heading(2, "Again"),
            paragraph("x"));

    assertThat(PdfDump.of(pdf))
        .contains(
            """
            bookmarks
              One (page 1)
                Two (page 1)
                  Three (page 1)
                Again (page 1)
            """);
  }

  @Test
  void headingLevelsBeginWithOneAndSkipNone() {
    byte[] pdf =
        Written.bytes(
            heading(3, "a"), heading(6, "b"), heading(2, "c"), heading(1, "d"), heading(4, "e"));

    assertThat(PdfDump.of(pdf))
        .containsSubsequence(
            "H1\n", "\"a\"", "H2\n", "\"b\"", "H2\n", "\"c\"", "H1\n", "\"d\"", "H2\n", "\"e\"");
  }

  @Test
  void bookmarkIsInNormalFormC() {
    assertThat(PdfDump.of(Written.bytes(heading(1, "e\u0301te\u0301")))).contains("  été (page 1)");
  }
}
