package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.problem.Checked;

/// Writes the files of an issue in one format. A pipeline has one for each format that it can
/// write.
public interface FormatWriter {

  Format format();

  /// Returns the file of the briefing first, then those beside it, for example figures.
  ///
  /// @param context what writers share
  Checked<FormatFiles> write(IssueInLanguage issue, WriterContext context);
}
