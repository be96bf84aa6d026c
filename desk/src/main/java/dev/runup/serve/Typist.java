package dev.runup.serve;

import dev.runup.typing.IntakeFile;
import org.jspecify.annotations.Nullable;

/// Who types facts on the page of a source, and so has files of their own.
///
/// @param part the name as a part of files' names, for example `ines-alvarez`
public record Typist(String part) {

  /// Somebody whose name has no letter for the name of a file.
  public static final Typist UNNAMED = new Typist("typist");

  /// Returns the typist of a name, or null if the name has no letter for the name of a file.
  public static @Nullable Typist of(String name) {
    String part = IntakeFile.typist(name);
    return part.isEmpty() ? null : new Typist(part);
  }
}
