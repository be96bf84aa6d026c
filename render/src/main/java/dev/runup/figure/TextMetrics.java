package dev.runup.figure;

import java.util.ArrayList;
import java.util.List;

/// Estimates the largest width of a text. A text that fits by these widths fits in every usual
/// typeface.
public enum TextMetrics {
  /// Widths in Source Sans 3, which a PDF always embeds.
  OURS(0.88),
  /// Widths in the widest usual sans-serif typeface, because a browser chooses the typeface.
  ANY(1);

  /// Distance between two baselines.
  public static final double LEADING = 13;

  private static final double BOLD = 1.12;

  private static final String NARROW = " \u00a0.,:;!|'`’‘·()[]{}/\\-‐ijlftrIJіїІЇгт";
  private static final String WIDE = "mwMW@%‰—…жшщюфымЖШЩЮФМ№Æ";

  private final double factor;

  TextMetrics(double factor) {
    this.factor = factor;
  }

  /// Returns the largest width that one line of text can have.
  public double width(String text, boolean strong) {
    double ems = text.codePoints().mapToDouble(TextMetrics::ems).sum();
    return ems * Scene.TEXT_SIZE * factor * (strong ? BOLD : 1);
  }

  private static double ems(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.44;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 1.1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> c < 0x1100 ? 0.8 : 1.25;
      case Character.LOWERCASE_LETTER, Character.DECIMAL_DIGIT_NUMBER -> c < 0x1100 ? 0.65 : 1.25;
      default -> c < 0x80 ? 0.85 : 1.25;
    };
  }

  /// Splits a text into lines of at most `width`. A word that is wider is broken. A line has at
  /// least one character, even if that is wider than `width`.
  public List<String> lines(String text, double width, boolean strong) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, strong) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, strong) > width && line.codePointCount(0, line.length()) > 1) {
        int end = longestFit(line, width, strong);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
    return lines;
  }

  /// Returns the end of the longest prefix that fits, at least one character.
  private int longestFit(String word, double width, boolean strong) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), strong) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
