package dev.runup.problem;

/// An input text with the name that messages use for it.
///
/// @param name the path relative to the dossier's folder, with `/` on every system
/// @param text the whole text, decoded. That of a workbook has a character for each of its bytes,
///   as ISO 8859-1 has.
public record Input(String name, String text) {

  /// Returns the line `number`, from 1, without its line end. Empty if there is no such line. Lines
  /// end with LF, CR LF, or CR alone.
  public String line(int number) {
    int line = 1;
    int start = 0;
    int end = 0;
    for (; end < text.length(); end++) {
      char here = text.charAt(end);
      if (here == '\n' || here == '\r') {
        if (line == number) {
          break;
        }
        if (here == '\r' && text.startsWith("\n", end + 1)) {
          end++;
        }
        line++;
        start = end + 1;
      }
    }
    return line == number ? text.substring(start, end) : "";
  }
}
