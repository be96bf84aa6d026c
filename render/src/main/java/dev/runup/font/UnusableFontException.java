package dev.runup.font;

/// Says why a file can't be used as a font.
final class UnusableFontException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String hint;

  /// @param said what is to be said of the file, behind its name
  UnusableFontException(String said, String hint) {
    super(said, null, false, false);
    this.reason = said;
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
