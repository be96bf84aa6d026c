package dev.runup.font;

/// The reason why a file can't be used as a font.
///
/// It is unchecked: only [FontReader] reads a font that nobody has checked, and it catches this.
final class UnusableFontException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String hint;

  /// @param reason the rest of a sentence that begins with the file's name
  UnusableFontException(String reason, String hint) {
    super(reason, null, false, false);
    this.reason = reason;
    this.hint = hint;
  }

  static UnusableFontException damaged(String how) {
    return new UnusableFontException(
        "is damaged: " + how, "Copy it again from where it comes from.");
  }

  String reason() {
    return reason;
  }

  String hint() {
    return hint;
  }
}
