package dev.runup.problem;

/// An input text with the name that messages use for it.
///
/// @param name the path relative to the dossier's folder, with `/` on every system
/// @param text the whole text, decoded
public record Input(String name, String text) {

  /// Returns the line `number`, from 1, without its line end. Empty if there is no such line.
  public String line(int number) {
    int start = 0;
    for (int line = 1; line < number && start < text.length(); line++) {
      int end = lineEnd(start);
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return start < text.length() ? text.substring(start, lineEnd(start)) : "";
  }

  /// Returns the index of the next line end: LF, CR LF, or CR alone.
  private int lineEnd(int from) {
    int feed = text.indexOf('\n', from);
    int end = feed < 0 ? text.length() : feed;
    int carriageReturn = text.indexOf('\r', from, end);
    return carriageReturn < 0 ? end : carriageReturn;
  }
}
