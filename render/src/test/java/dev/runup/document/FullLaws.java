package dev.runup.document;

/// The size of the laws: that of an ordinary build, or the full one with `-Dlaws=full`.
public final class FullLaws {

  private static final boolean FULL = "full".equals(System.getProperty("laws"));

  private FullLaws() {}

  /// Returns how many cases to try.
  ///
  /// @param usual the number in an ordinary build
  /// @param full the number before a release
  public static int cases(int usual, int full) {
    return FULL ? full : usual;
  }
}
