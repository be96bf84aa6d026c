package dev.runup.check;

import org.jspecify.annotations.Nullable;

/// Reads the archived texts of sources.
@FunctionalInterface
public interface Archive {

  /// Returns the text of a file in the dossier's folder, or null if it can't be read as text.
  ///
  /// @param path the path as typed under a source's `archived`
  @Nullable String text(String path);
}
