package dev.runup.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a POSIX shell reads.
final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[\\w./+:@%,][\\w./+:@%,=-]*");

  private Shell() {}

  /// Gives back a path as one word to paste into a shell, which no command takes for an option.
  static String path(Path path) {
    return word(path.toString().startsWith("-") ? "./" + path : path.toString());
  }

  /// Gives back a text as one word to paste into a shell.
  static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
