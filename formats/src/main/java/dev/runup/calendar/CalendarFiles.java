package dev.runup.calendar;

import dev.runup.briefing.Briefing;
import dev.runup.format.Format;
import dev.runup.pipeline.FormatFiles;
import dev.runup.pipeline.FormatWriter;
import dev.runup.pipeline.IssueInLanguage;
import dev.runup.pipeline.WriterContext;
import dev.runup.problem.Checked;
import java.util.List;

/// Writes calendars.
public final class CalendarFiles implements FormatWriter {

  @Override
  public Format format() {
    return Format.ICS;
  }

  @Override
  public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext context) {
    Briefing briefing = issue.briefing();
    String page = issue.edition().output().formats().contains(Format.HTML) ? issue.url() : "";
    Checked<byte[]> file =
        briefing == null
            ? Checked.good(CalendarFile.without(issue.document()))
            : context
                .templates()
                .calendarWords(briefing.issue().language())
                .map(words -> CalendarFile.of(briefing, issue.document(), words, page));
    return file.map(bytes -> FormatFiles.of(List.of(issue.file(Format.ICS, bytes))));
  }
}
