package dev.runup.docx;

/// Thrown if a file is no Word file, or is damaged or too large.
public final class UnreadableWordException extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param reason the end of the message after the file's name, for example "is damaged"
  UnreadableWordException(String reason) {
    super(reason);
  }
}
