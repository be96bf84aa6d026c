package dev.runup.office;

/// Thrown if a file is not of the expected kind, or is damaged or too large.
public final class UnreadableOfficeException extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param reason the end of the message after the file's name, for example "is damaged"
  public UnreadableOfficeException(String reason) {
    super(reason);
  }
}
