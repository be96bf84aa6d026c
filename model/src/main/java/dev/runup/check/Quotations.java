package dev.runup.check;

import java.util.ArrayList;
import java.util.List;

/// What stands in quotation marks in a text.
final class Quotations {

  private Quotations() {}

  /// Says whether a character is a double quotation mark of any kind.
  static boolean isMark(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '«', '»', '＂', '〝', '〞', '〟' -> true;
      default -> false;
    };
  }

  /// Gives back what stands in double quotation marks, in order. A mark without a second one opens
  /// nothing.
  static List<String> in(String text) {
    List<String> quoted = new ArrayList<>();
    int open = next(text, 0);
    while (open < text.length()) {
      int close = next(text, open + 1);
      if (close < text.length()) {
        quoted.add(text.substring(open + 1, close));
      }
      open = next(text, close + 1);
    }
    return quoted;
  }

  /// Gives back a text with blanks where something stands in quotation marks, double or single.
  static String blanked(String text) {
    StringBuilder left = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      int close = opens(text, i) ? closing(text, i) : -1;
      for (int at = i; at < close; at++) {
        left.setCharAt(at, ' ');
      }
      i = Math.max(i + 1, close + 1);
    }
    return left.toString();
  }

  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    boolean apart = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    return isMark(c) || ((c == '‘' || c == '‹' || c == '\'') && apart);
  }

  /// Gives back where a quotation ends that opens at `open`; -1 where it does not.
  private static int closing(String text, int open) {
    char mark = text.charAt(open);
    if (isMark(mark)) {
      int close = next(text, open + 1);
      return close < text.length() ? close : -1;
    }
    String closing = mark == '\'' ? "'" : mark == '‘' ? "’" : "›";
    int close = text.indexOf(closing, open + 1);
    // An apostrophe within a word closes nothing.
    while (close >= 0
        && close + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(close + 1))) {
      close = text.indexOf(closing, close + 1);
    }
    return close;
  }

  private static int next(String text, int from) {
    int i = from;
    while (i < text.length() && !isMark(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
