package dev.runup.image;

/// Says why a file can't be used as a picture.
final class Unusable extends Exception {
  private static final long serialVersionUID = 1;

  private final String said;
  private final String hint;

  /// @param said what is to be said of the file, behind its name
  Unusable(String said, String hint) {
    super(said, null, false, false);
    this.said = said;
    this.hint = hint;
  }

  static Unusable damaged(String how) {
    return new Unusable(
        "is damaged: " + how, "Copy it again, or save it anew with another program.");
  }

  String said() {
    return said;
  }

  String hint() {
    return hint;
  }
}
