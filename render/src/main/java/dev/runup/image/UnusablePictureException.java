package dev.runup.image;

/// Thrown if a file can't be used as a picture.
final class UnusablePictureException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final String hint;

  /// @param reason the end of the message after the file's name, for example "is animated"
  UnusablePictureException(String reason, String hint) {
    super(reason, null, false, false);
    this.reason = reason;
    this.hint = hint;
  }

  static UnusablePictureException damaged(String how) {
    return new UnusablePictureException(
        "is damaged: " + how, "Copy it again, or save it with another program.");
  }

  String reason() {
    return reason;
  }

  String hint() {
    return hint;
  }
}
