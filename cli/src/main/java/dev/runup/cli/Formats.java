package dev.runup.cli;

import dev.runup.calendar.CalendarFiles;
import dev.runup.docx.DocxFiles;
import dev.runup.mail.MailFiles;
import dev.runup.pipeline.FormatWriter;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.WebLayout;
import java.util.List;
import java.util.stream.Stream;

/// The formats that this program is built with.
final class Formats {

  private static final List<FormatWriter> WRITERS =
      Stream.concat(
              Pipeline.OWN_WRITERS.stream(),
              Stream.of(new DocxFiles(), new MailFiles(), new CalendarFiles()))
          .toList();

  private Formats() {}

  /// Returns a pipeline that writes them.
  static Pipeline pipeline(WebLayout layout) {
    return new Pipeline(WRITERS, layout);
  }

  static Pipeline pipeline() {
    return pipeline(WebLayout.DEFAULT);
  }
}
