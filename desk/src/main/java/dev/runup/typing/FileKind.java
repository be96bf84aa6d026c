package dev.runup.typing;

import java.nio.charset.StandardCharsets;

/// A kind of file that isn't read as an article, known by its first bytes.
enum FileKind {
  WORD("a Word file or another archive", "Open it, and paste its text.", "PK\3\4"),
  OLD_OFFICE(
      "a file of an older office program",
      "Open it, and paste its text.",
      "\u00D0\u00CF\u0011\u00E0"),
  RICH_TEXT("rich text", "Open it, and paste its text.", "{\\rtf"),
  PNG("a picture", "Paste the text, or run text recognition first.", "\u0089PNG"),
  JPEG("a picture", "Paste the text, or run text recognition first.", "\u00FF\u00D8\u00FF"),
  GIF("a picture", "Paste the text, or run text recognition first.", "GIF8"),
  TIFF("a picture", "Paste the text, or run text recognition first.", "II*\0"),
  TIFF_BIG_ENDIAN("a picture", "Paste the text, or run text recognition first.", "MM\0*"),
  WEBP("a picture, a sound or a film", "Paste the text.", "RIFF"),
  GZIP("a packed file", "Unpack it first.", "\u001F\u008B"),
  OTHER("another file", "", "");

  private final String words;
  private final String hint;
  private final byte[] start;

  FileKind(String words, String hint, String start) {
    this.words = words;
    this.hint = hint;
    this.start = start.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Returns the kind of a file. Text, web pages and PDF files are other ones.
  static FileKind of(byte[] bytes) {
    for (FileKind kind : values()) {
      if (kind.isStartOf(bytes)) {
        return kind;
      }
    }
    return OTHER;
  }

  private boolean isStartOf(byte[] bytes) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  String words() {
    return words;
  }

  String hint() {
    return hint;
  }
}
