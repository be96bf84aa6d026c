package dev.runup.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Quotes texts for a POSIX shell, so that the user can paste them into a command.
final class Shell {

  /// Matches words that need no quotes. A word that begins with `=` needs them, because zsh expands
  /// it, and so does one that begins with `-`.
  private static final Pattern PLAIN = Pattern.compile("[\\w./+:@%,][\\w./+:@%,=-]*");

  private Shell() {}

  /// Returns a path as one word that no command takes for an option. Example: `-x` becomes `./-x`.
  static String path(Path path) {
    return word(path.toString().startsWith("-") ? "./" + path : path.toString());
  }

  /// Returns a text as one word. Example: `border talks` becomes `'border talks'`.
  static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
