package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import java.util.List;

/// Writes PDF.
public final class PdfFiles implements FormatWriter {

  /// Has the shipped fonts, which all issues share.
  static final Pdf PDF = new Pdf();

  @Override
  public Format format() {
    return Format.PDF;
  }

  @Override
  public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext context) {
    return PDF.layOut(issue.document(), issue.theme())
        .map(laidOut ->
            new FormatFiles(
                List.of(issue.file(Format.PDF, laidOut.write(context.progress()))),
                laidOut.pageCount()));
  }
}
