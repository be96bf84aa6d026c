package dev.runup.font;

/// Says why a file can't be used as a font.
final class Unfit extends Exception {
  private static final long serialVersionUID = 1;

  private final String said;
  private final String hint;

  /// @param said what is to be said of the file, behind its name
  Unfit(String said, String hint) {
    super(said, null, false, false);
    this.said = said;
    this.hint = hint;
  }

  static Unfit damaged(String how) {
    return new Unfit("is damaged: " + how, "Copy it again from where it comes from.");
  }

  String said() {
    return said;
  }

  String hint() {
    return hint;
  }
}
