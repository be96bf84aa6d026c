package dev.runup.calendar;

import java.nio.charset.StandardCharsets;

/// Writes the lines of an iCalendar file. No text can begin a line, a property or a parameter of
/// its own.
///
/// Lines end with CR and LF. A line of more than 75 bytes continues in the next one, which begins
/// with a space. No character is cut.
final class ContentLines {

  /// The longest line in bytes of UTF-8, without its end (RFC 5545, 3.1).
  private static final int LONGEST = 75;

  private static final String END = "\r\n";

  private final StringBuilder lines = new StringBuilder();

  /// Adds a property whose value needs no escaping: a date, a number, a word of the format.
  ///
  /// @param name its name, with its parameters
  void plain(String name, String value) {
    fold(name + ":" + withoutControls(value).replace("\n", ""));
  }

  /// Adds a property whose value is a text. An empty text adds nothing.
  void text(String name, String text) {
    if (!text.isBlank()) {
      fold(name + ":" + escaped(text.strip()));
    }
  }

  void begin(String component) {
    fold("BEGIN:" + component);
  }

  void end(String component) {
    fold("END:" + component);
  }

  /// Returns a text as a value (RFC 5545, 3.3.11).
  static String escaped(String text) {
    return withoutControls(text)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /// Returns a text in which each end of a line, of whatever kind, is a line feed, and which has no
  /// other control character and no half of a surrogate pair.
  private static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(c -> {
          if (isLineEnd(c)) {
            clean.append('\n');
          } else if (c == '\t') {
            clean.append(' ');
          } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            clean.append('\uFFFD');
          } else if (Character.getType(c) != Character.CONTROL) {
            clean.appendCodePoint(c);
          }
        });
    return clean.toString();
  }

  /// Returns whether some program ends a line at a character: LF, VT, FF, CR, the separators of
  /// ASCII, NEL, and those of Unicode.
  private static boolean isLineEnd(int c) {
    return c >= '\n' && c <= '\r'
        || c >= 0x1c && c <= 0x1e
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private void fold(String line) {
    int length = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (length + bytes > LONGEST) {
        lines.append(END).append(' ');
        length = 1;
      }
      lines.appendCodePoint(c);
      length += bytes;
      i += Character.charCount(c);
    }
    lines.append(END);
  }

  byte[] bytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
