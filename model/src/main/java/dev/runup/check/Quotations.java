package dev.runup.check;

import java.util.ArrayList;
import java.util.List;

/// Finds quotations in a text by their quotation marks.
final class Quotations {

  /// The double quotation marks of all kinds.
  static final String MARKS = "\"“”„‟«»＂〝〞〟";

  private Quotations() {}

  /// Returns whether a character is a double quotation mark of any kind.
  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /// Returns the words between quotation marks, double or single, in their order. A mark that is
  /// never closed begins no quotation.
  static List<String> in(String text) {
    return stretches(text).stream()
        .map(stretch -> text.substring(stretch.from() + 1, stretch.to()))
        .toList();
  }

  /// Returns a text in which each quotation is replaced by blanks, so that places stay the same.
  static String blanked(String text) {
    StringBuilder left = new StringBuilder(text);
    for (Stretch stretch : stretches(text)) {
      left.replace(stretch.from(), stretch.to(), " ".repeat(stretch.to() - stretch.from()));
    }
    return left.toString();
  }

  /// Returns where the quotations of a text begin and end.
  private static List<Stretch> stretches(String text) {
    List<Stretch> stretches = new ArrayList<>();
    String never = ""; // opening marks that nothing closes
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
    // The apostrophe of '90s replaces digits and begins no quotation.
    boolean single = "‘‚‹'".indexOf(c) >= 0 && Character.isLetter(next);
    return (isMark(c) && !inches) || (single && !Character.isLetterOrDigit(before));
  }

  /// Returns where a quotation that begins at `open` ends, or -1 if it is never closed.
  ///
  /// The apostrophe of "the workers' union" counts as a closing mark. This is harmless: a shorter
  /// quotation has to be in the facts as well.
  private static int closing(String text, int open) {
    char mark = text.charAt(open);
    String single = mark == '\'' ? "'" : mark == '‹' ? "›" : "’‘";
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (isMark(mark) ? isMark(c) : single.indexOf(c) >= 0 && !inWord) {
        return i;
      }
    }
    return -1;
  }
}
