package dev.runup.pipeline;

import java.util.ArrayList;
import java.util.List;

/// The files of an issue in a format.
///
/// @param pages the number of pages if they are counted, or else 0
public record FormatFiles(List<Artifact> artifacts, int pages) {

  public FormatFiles {
    artifacts = List.copyOf(artifacts);
  }

  /// Returns files whose pages aren't counted.
  public static FormatFiles of(List<Artifact> artifacts) {
    return new FormatFiles(artifacts, 0);
  }

  FormatFiles with(FormatFiles next) {
    List<Artifact> all = new ArrayList<>(artifacts);
    all.addAll(next.artifacts);
    return new FormatFiles(all, Math.max(pages, next.pages));
  }
}
