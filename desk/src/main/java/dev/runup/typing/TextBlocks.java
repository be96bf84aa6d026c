package dev.runup.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a text, and its blocks of lines between blank ones.
final class TextBlocks {

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private TextBlocks() {}

  /// Returns the lines without blanks at their ends, in blocks that blank lines separate.
  static List<List<String>> blocks(String text) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : LINE_END.split(text, -1)) {
      String stripped = strip(line);
      if (!stripped.isEmpty()) {
        block.add(stripped);
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  /// Returns a text without white space at its ends. A text without a visible character is empty.
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    String stripped = text.substring(start, end);
    return stripped.codePoints().allMatch(TextBlocks::isUnseen) ? "" : stripped;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isUnseen(int c) {
    return isBlank(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }
}
