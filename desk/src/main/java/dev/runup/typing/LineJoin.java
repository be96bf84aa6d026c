package dev.runup.typing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Joins broken lines to a paragraph.
///
/// @param words the whole words of the text in small letters, to find out which hyphens at line
///   ends belong to their word. If null, all of them stay.
record LineJoin(@Nullable Set<String> words) {

  static final LineJoin KEEPING_HYPHENS = new LineJoin(null);

  private static final String HYPHENS = "-‐\u00AD";

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:[-‐]\\p{L}[\\p{L}\\p{M}]*+)*+(?![-‐\u00AD])");

  /// Returns a join that drops a hyphen at the end of a line, unless the text shows that it belongs
  /// to the word.
  ///
  /// Example: `nego-` and `tiate` become `negotiate`, but `ceasefire-` and `talks` keep the hyphen
  /// if the text also has `ceasefire-talks`, or both `ceasefire` and `talks`.
  static LineJoin droppingHyphens(Iterable<String> lines) {
    Set<String> words = new HashSet<>();
    for (String line : lines) {
      Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.add(word.group());
      }
    }
    return new LineJoin(words);
  }

  String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.isEmpty()) {
        continue;
      }
      if (!text.isEmpty() && !endsInWord(text, line)) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  /// Returns whether the last word goes on in a line, so that no blank belongs between. Drops its
  /// hyphen if that isn't part of it.
  private boolean endsInWord(StringBuilder text, String line) {
    int hyphen = text.length() - 1;
    int start = hyphen;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean isBroken =
        HYPHENS.indexOf(text.charAt(hyphen)) >= 0
            && start < hyphen
            && Character.isLowerCase(line.codePointAt(0));
    if (isBroken && words != null) {
      String first = text.substring(start, hyphen).toLowerCase(Locale.ROOT);
      Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
      String second = word.lookingAt() ? word.group() : "";
      boolean isPart =
          !words.contains(first + second)
              && (words.contains(first + "-" + second)
                  || words.contains(first) && words.contains(second));
      if (!isPart) {
        text.setLength(hyphen);
      }
    }
    return isBroken;
  }
}
