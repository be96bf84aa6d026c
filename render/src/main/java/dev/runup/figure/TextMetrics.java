package dev.runup.figure;

import java.util.ArrayList;
import java.util.List;

/// How wide text is at most, in a face that is known or not: what fits by these widths fits.
public enum TextMetrics {
  /// Our own face, which a page of paper always has.
  OURS(0.88),
  /// Whatever sans-serif face a browser has; the widest in use.
  ANY(1);

  /// From baseline to baseline.
  public static final double LEADING = 13;

  private static final double BOLD = 1.12;

  private static final String NARROW = " \u00a0.,:;!|'`’‘·()[]{}/\\-‐ijlftrIJіїІЇгт";
  private static final String WIDE = "mwMW@%‰—…жшщюфымЖШЩЮФМ№Æ";

  private final double factor;

  TextMetrics(double factor) {
    this.factor = factor;
  }

  /// Gives back how wide a line of text is at most.
  public double width(String text, boolean strong) {
    double ems = text.codePoints().mapToDouble(TextMetrics::ems).sum();
    return ems * Scene.TYPE * factor * (strong ? BOLD : 1);
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

  /// Gives back a text in lines that are no wider than that; a word that is wider is broken. At
  /// least one character stands on a line.
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
        int end = fitting(line, width, strong);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
    return lines;
  }

  /// Gives back the end of the longest beginning that fits.
  private int fitting(String word, double width, boolean strong) {
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
