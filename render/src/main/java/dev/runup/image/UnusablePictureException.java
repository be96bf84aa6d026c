package dev.runup.image;

/// Says why a file can't be used as a picture.
final class UnusablePictureException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String hint;

  /// @param said what is to be said of the file, behind its name
  UnusablePictureException(String said, String hint) {
    super(said, null, false, false);
    this.reason = said;
    this.hint = hint;
  }

  static UnusablePictureException damaged(String how) {
    return new UnusablePictureException(
        "is damaged: " + how, "Copy it again, or save it anew with another program.");
  }

  String reason() {
    return reason;
  }

  String hint() {
    return hint;
  }
}
