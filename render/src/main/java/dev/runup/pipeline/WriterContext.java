package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.problem.Checked;
import dev.runup.progress.Progress;
import dev.runup.template.FrameTemplate;
import dev.runup.template.Templates;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the writers of an issue share, and the files that they have written.
public final class WriterContext {

  private final Writers writers;
  private final IssueInLanguage issue;
  private final Map<Format, Checked<FormatFiles>> written = new EnumMap<>(Format.class);

  WriterContext(Writers writers, IssueInLanguage issue) {
    this.writers = writers;
    this.issue = issue;
  }

  /// Returns the files of the issue in a format, which are written once.
  Checked<FormatFiles> files(Format format) {
    Checked<FormatFiles> before = written.get(format);
    if (before != null) {
      return before;
    }
    Checked<FormatFiles> files = writers.write(format, issue, this);
    written.put(format, files);
    return files;
  }

  /// Returns the file of the briefing in another format, without those beside it.
  public Checked<List<Artifact>> file(Format format) {
    String name = format.fileName(issue.name());
    return files(format)
        .map(all -> all.artifacts().stream().filter(file -> file.name().equals(name)).toList());
  }

  /// Returns the templates, which have the words of calendars.
  public Templates templates() {
    return writers.templates().templates();
  }

  FrameTemplate frame() {
    return writers.templates().frame();
  }

  /// Returns what gets told which page of a PDF is written.
  Progress progress() {
    return writers.progress();
  }
}
