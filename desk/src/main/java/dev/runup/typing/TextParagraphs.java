package dev.runup.typing;

import dev.runup.typing.ArticleText.Division;
import dev.runup.typing.ArticleText.Notice;
import dev.runup.typing.ArticleText.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Divides a text into paragraphs: at its line ends, or at its blank lines.
final class TextParagraphs {

  /// The most characters of a heading.
  private static final int MAX_HEADING = 120;

  /// The most lines that are headings of one paragraph, for example a title and a subtitle.
  private static final int MAX_HEADINGS = 2;

  /// The longest line of a text whose lines were broken to the same width.
  private static final int MAX_WIDTH = 100;

  /// The shortest one that was broken, and isn't the last one of its paragraph.
  private static final int MIN_WIDTH = 50;

  private TextParagraphs() {}

  /// Returns the paragraphs of a text.
  ///
  /// @param division what separates them, or null to find it out
  static ArticleText of(String text, @Nullable Division division) {
    List<List<String>> blocks = TextBlocks.blocks(text);
    boolean atBlankLines = division == null ? isWrapped(blocks) : division == Division.BLANK_LINES;
    List<String> lines =
        atBlankLines
            ? blocks.stream().map(LineJoin.KEEPING_HYPHENS::joined).toList()
            : blocks.stream().flatMap(List::stream).toList();
    List<Notice> notices = new ArrayList<>();
    int other = atBlankLines ? blocks.stream().mapToInt(List::size).sum() : blocks.size();
    if (other != lines.size() && division == null) {
      // Lines that are sentences, or blocks of broken lines, are clear. One block of lines is not.
      boolean isClear = atBlankLines ? blocks.size() > 1 : !isWrapped(blocks);
      String byLines = count(atBlankLines ? other : lines.size()) + " by line ends";
      String byBlanks = count(atBlankLines ? lines.size() : other) + " by blank lines";
      notices.add(
          new Notice(
              atBlankLines ? byBlanks + ", " + byLines : byLines + ", " + byBlanks, !isClear));
    }
    return new ArticleText(withHeadings(lines), notices);
  }

  private static String count(int paragraphs) {
    return paragraphs == 1 ? "1 paragraph" : paragraphs + " paragraphs";
  }

  /// Returns whether most lines were broken to the same width.
  private static boolean isWrapped(List<List<String>> blocks) {
    int broken = 0;
    int others = 0;
    for (List<String> block : blocks) {
      for (String line : block) {
        if (line.length() > MAX_WIDTH) {
          return false;
        }
      }
      for (String line : block.subList(0, block.size() - 1)) {
        if (line.length() >= MIN_WIDTH) {
          broken++;
        } else {
          others++;
        }
      }
    }
    return broken > 3 * others;
  }

  /// Returns the lines as paragraphs. A heading is a short line without a full stop, before a line
  /// that isn't one.
  static List<Paragraph> withHeadings(List<String> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!mayBeHeading(lines.get(i))) {
        boolean isHeading = i - from <= MAX_HEADINGS;
        lines
            .subList(from, i)
            .forEach(line -> paragraphs.add(new Paragraph(line, isHeading, true)));
        paragraphs.add(new Paragraph(lines.get(i), false, true));
        from = i + 1;
      }
    }
    IntStream.range(from, lines.size())
        .forEach(i -> paragraphs.add(new Paragraph(lines.get(i), false, true)));
    return paragraphs;
  }

  private static boolean mayBeHeading(String line) {
    int last = line.codePointBefore(line.length());
    return line.length() <= MAX_HEADING
        && ".!?…:;,।。！？؟\"'”’»)".indexOf(last) < 0
        && line.codePoints().anyMatch(Character::isLetter);
  }
}
