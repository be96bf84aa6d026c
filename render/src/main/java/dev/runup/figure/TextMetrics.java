package dev.runup.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

  /// The spaces at which a text is parted: those between groups of words, then also those between a
  /// day and its year, then all, also those between a short number and what it counts.
  private static final List<Pattern> SPACES =
      List.of(
          Pattern.compile(
              " ++(?!(?<=(?<!\\d)\\d{1,3}\\.? )[\\p{L}%]"
                  + "|(?<=\\d\\.? \\p{L}{3,12} )\\d{4}(?!\\d))"),
          Pattern.compile(" ++(?!(?<=(?<!\\d)\\d{1,3}\\.? )[\\p{L}%])"),
          Pattern.compile(" ++"));

  private static final String NARROW = " \u00a0.,:;!|'`’‘·()[]{}/\\-‐ijlftrIJіїІЇгт";
  private static final String WIDE = "mwMW@%‰—…жшщюфымЖШЩЮФМ№Æ";

  /// The widths of the characters of most texts, by code point. Long texts are measured often.
  private static final int[] COMMON = IntStream.range(0, 0x530).map(TextMetrics::measure).toArray();

  private final double factor;

  TextMetrics(double factor) {
    this.factor = factor;
  }

  /// Returns the largest width that one line of text can have.
  public double width(String text, boolean strong) {
    return points(hundredths(text), strong);
  }

  private double points(int hundredths, boolean strong) {
    return hundredths / 100.0 * Scene.TEXT_SIZE * factor * (strong ? BOLD : 1);
  }

  /// Returns the width of a text in hundredths of an em. Whole numbers add up without a rest.
  private static int hundredths(String text) {
    int sum = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      sum += hundredths(c);
    }
    return sum;
  }

  private static int hundredths(int c) {
    return c < COMMON.length ? COMMON[c] : measure(c);
  }

  private static int measure(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 44;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 110;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> c < 0x1100 ? 80 : 125;
      case Character.LOWERCASE_LETTER, Character.DECIMAL_DIGIT_NUMBER -> c < 0x1100 ? 65 : 125;
      default -> c < 0x80 ? 85 : 125;
    };
  }

  /// Splits a text into lines of at most `width`. A word that is wider is broken. A line has at
  /// least one character, even if that is wider than `width`. A number of at most three digits and
  /// the word or per cent sign after it stay together if they have room in one line, and so do a
  /// day and its year: "90 %", "2 June 2026".
  public List<String> lines(String text, double width, boolean strong) {
    LineBreaks breaks = new LineBreaks(width, strong);
    breaks.add(text.strip(), 0);
    return breaks.lines();
  }

  /// The lines of a text that is split word by word. The number of times that a character is
  /// measured doesn't depend on the length of its word.
  private final class LineBreaks {
    private final double width;
    private final boolean strong;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    /// The width of `line`, in hundredths of an em.
    private int used;

    LineBreaks(double width, boolean strong) {
      this.width = width;
      this.strong = strong;
    }

    /// Adds the words of a text.
    ///
    /// @param level which of [#SPACES] part it
    void add(String text, int level) {
      for (String words : SPACES.get(level).split(text, -1)) {
        if (level + 1 == SPACES.size() || fits(hundredths(words))) {
          add(words);
        } else {
          add(words, level + 1);
        }
      }
    }

    private void add(String word) {
      int own = hundredths(word);
      int longer = line.isEmpty() ? own : used + hundredths(' ') + own;
      if (fits(longer)) {
        line = line.isEmpty() ? word : line + " " + word;
        used = longer;
        return;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      breakWord(word, own);
    }

    /// Adds a line for each part of a word, except the last one, which further words may follow.
    private void breakWord(String word, int own) {
      int from = 0;
      used = own;
      while (!fits(used) && from + Character.charCount(word.codePointAt(from)) < word.length()) {
        int end = from;
        int part = 0;
        do {
          part += hundredths(word.codePointAt(end));
          end += Character.charCount(word.codePointAt(end));
        } while (end < word.length() && fits(part + hundredths(word.codePointAt(end))));
        lines.add(word.substring(from, end));
        used -= part;
        from = end;
      }
      line = word.substring(from);
    }

    private boolean fits(int hundredths) {
      return points(hundredths, strong) <= width;
    }

    List<String> lines() {
      lines.add(line);
      return List.copyOf(lines);
    }
  }
}
