package dev.runup.document;

/// The size of the laws: that of an ordinary build, a tenth of the full one with `-Dlaws=tenth`, or
/// the full one with `-Dlaws=full`.
public final class FullLaws {

  private static final String SIZE = System.getProperty("laws", "usual");

  private FullLaws() {}

  /// Returns how many cases to try.
  ///
  /// @param usual the number in an ordinary build
  /// @param full the number before a release
  public static int cases(int usual, int full) {
    return switch (SIZE) {
      case "full" -> full;
      case "tenth" -> full < usual ? full : Math.max(usual, full / 10);
      default -> usual;
    };
  }
}
