package dev.runup.release;

import java.util.Map;

/// One line of the release register.
public sealed interface RegisterLine permits ReleaseEntry, Release, Join {

  /// Returns the keys and values of the line, in their order: texts, lists of texts, and texts by
  /// name.
  Map<String, Object> fields();

  /// Returns the checksum of the line before as 64 hexadecimal digits; empty for the first line.
  String before();
}
