package dev.runup.check;

import org.jspecify.annotations.Nullable;

/// The texts that sources were archived as.
@FunctionalInterface
public interface Archive {

  /// Gives back the text of a file in the dossier's folder, or null where it can't be read as text.
  ///
  /// @param path as a source's `archived` names it
  @Nullable String text(String path);
}
