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

  /// Gives back what stands in quotation marks, double or single, in order. A mark without a second
  /// one opens nothing.
  static List<String> in(String text) {
    List<String> quoted = new ArrayList<>();
    for (Stretch stretch : stretches(text)) {
      quoted.add(text.substring(stretch.from() + 1, stretch.to()));
    }
    return quoted;
  }

  /// Gives back a text with blanks where something stands in quotation marks, double or single.
  static String blanked(String text) {
    StringBuilder left = new StringBuilder(text);
    for (Stretch stretch : stretches(text)) {
      for (int at = stretch.from(); at < stretch.to(); at++) {
        left.setCharAt(at, ' ');
      }
    }
    return left.toString();
  }

  /// Gives back where quotations open and close.
  private static List<Stretch> stretches(String text) {
    List<Stretch> stretches = new ArrayList<>();
    String never = ""; // what opens them and is closed nowhere
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int close = never.indexOf(c) < 0 && opens(text, i) ? closing(text, i) : i;
      if (close < 0) {
        never += c;
      } else if (close > i) {
        stretches.add(new Stretch(i, close));
      }
      i = Math.max(i, close) + 1;
    }
    return stretches;
  }

  private record Stretch(int from, int to) {}

  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char next = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    boolean inches = c == '"' && Character.isDigit(before);
    // '90s leaves digits out, and quotes nothing.
    boolean single = "‘‚‹'".indexOf(c) >= 0 && Character.isLetter(next);
    return (isMark(c) && !inches) || (single && !Character.isLetterOrDigit(before));
  }

  /// Gives back where a quotation ends that opens at `open`; -1 where it does not.
  private static int closing(String text, int open) {
    char mark = text.charAt(open);
    String single = mark == '\'' ? "'" : mark == '‹' ? "›" : "’‘";
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(mark) ? isMark(c) : single.indexOf(c) >= 0 && !isApostrophe(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /// Says whether a single mark is an apostrophe within a word. That of "the workers' union" may as
  /// well close a quotation, and what is quoted up to there has to be in the facts, too.
  private static boolean isApostrophe(String text, int at) {
    return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
