package dev.runup.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The paragraphs of an archived text, with the numbers that `¶3` in a passage counts: blank lines
/// separate them. A heading stands in the line before its paragraph and has no number.
public final class NumberedText {

  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*+\\R\\s*+");

  /// The most characters of a heading.
  private static final int LONGEST_HEADING = 120;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;,][\"'”’»)]*$");

  private NumberedText() {}

  /// A paragraph or a heading.
  ///
  /// @param number from 1, or 0 for a heading
  /// @param text in one line
  public record Paragraph(int number, String text) {}

  /// Returns the paragraphs and headings of a text, in order.
  public static List<Paragraph> of(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int number = 0;
    for (String block : BLANK_LINES.split(text.strip(), 0)) {
      if (block.isBlank()) {
        continue;
      }
      List<String> lines = new ArrayList<>(block.lines().map(String::strip).toList());
      while (lines.size() > 1 && isHeading(lines.getFirst())) {
        paragraphs.add(new Paragraph(0, lines.removeFirst()));
      }
      number++;
      paragraphs.add(new Paragraph(number, String.join(" ", lines)));
    }
    return paragraphs;
  }

  private static boolean isHeading(String line) {
    return line.length() <= LONGEST_HEADING && !SENTENCE_END.matcher(line).find();
  }
}
