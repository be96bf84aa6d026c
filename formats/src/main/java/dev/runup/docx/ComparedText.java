package dev.runup.docx;

import dev.runup.text.Sha256;
import java.text.Normalizer;

/// A text as it is compared: without what Word changes by itself.
///
/// Word makes straight quotes curly and three points an ellipsis, and programs disagree about
/// no-break spaces and the marks of direction. None of this is a change.
public final class ComparedText {

  private static final int DIGITS = 8;

  private ComparedText() {}

  /// Returns the text with plain spaces, quotes and hyphens.
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean isSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char one = plain(text.charAt(i));
      if (one == ' ' && !isSpace || one != ' ' && one != 0) {
        plain.append(one);
      }
      isSpace = one == ' ' || one == 0 && isSpace;
    }
    int end = plain.length();
    String all = plain.substring(0, end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end);
    return Normalizer.normalize(all.replace("...", "…"), Normalizer.Form.NFC);
  }

  /// Returns the character that stands for all of its kind, or 0 for one that isn't seen.
  private static char plain(char one) {
    return switch (one) {
      case '‘', '’', '‚', '‛' -> '\'';
      case '“', '”', '„', '‟', '«', '»' -> '"';
      case '‐', '‑', '–' -> '-';
      case '\u00ad', '\u2060', '\ufeff' -> 0;
      default -> {
        if (Character.isWhitespace(one) || Character.isSpaceChar(one)) {
          yield ' ';
        }
        boolean isUnseen =
            one >= '\u200b' && one <= '\u200f'
                || one >= '\u202a' && one <= '\u202e'
                || one >= '\u2066' && one <= '\u2069';
        yield isUnseen ? 0 : one;
      }
    };
  }

  /// Returns the first 8 digits of the checksum of the compared text.
  public static String digest(String text) {
    return Sha256.hex(of(text)).substring(0, DIGITS);
  }
}
