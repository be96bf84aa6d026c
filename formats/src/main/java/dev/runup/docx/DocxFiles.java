package dev.runup.docx;

import dev.runup.format.Format;
import dev.runup.pipeline.FormatFiles;
import dev.runup.pipeline.FormatWriter;
import dev.runup.pipeline.IssueInLanguage;
import dev.runup.pipeline.WriterContext;
import dev.runup.problem.Checked;
import java.util.List;

/// Writes Word files.
public final class DocxFiles implements FormatWriter {

  @Override
  public Format format() {
    return Format.DOCX;
  }

  @Override
  public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext context) {
    byte[] bytes =
        DocxWriter.write(issue.sentOn(), issue.theme(), issue.edition().name(), issue.tagsFacts());
    return Checked.good(FormatFiles.of(List.of(issue.file(Format.DOCX, bytes))));
  }
}
