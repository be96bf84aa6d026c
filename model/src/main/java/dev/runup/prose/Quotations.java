package dev.runup.prose;

import java.util.List;
import java.util.regex.Pattern;

/// Finds quotations in a text by their quotation marks.
public final class Quotations {

  /// The double quotation marks of all kinds.
  public static final String MARKS = "\"“”„‟«»＂〝〞〟";

  /// The characters with which a quotation may begin.
  private static final String BEGINNINGS = "'‹‘‚" + MARKS;

  /// A quotation in double or single marks. A sign for inches after a number begins none, nor does
  /// the apostrophe of '90s.
  ///
  /// The apostrophe of "the workers' union" counts as a closing mark. This is harmless: a shorter
  /// quotation has to be in the facts as well.
  private static final Pattern QUOTED =
      Pattern.compile(
          ("(?=[" + BEGINNINGS + "])(?:")
              + ("(?:(?<!\\d)\"|[" + MARKS.substring(1) + "])[^" + MARKS + "]*+[" + MARKS + "]")
              + "|(?<![\\p{L}\\p{Nd}])"
              + "(?:'(?=\\p{L}).*?'|‹(?=\\p{L}).*?›|[‘‚](?=\\p{L}).*?[’‘])(?![\\p{L}\\p{Nd}]))",
          Pattern.DOTALL);

  private Quotations() {}

  /// Returns whether a character is a double quotation mark of any kind.
  public static boolean isMark(int c) {
    return MARKS.indexOf(c) >= 0;
  }

  /// Returns the words between quotation marks, double or single, in their order. A mark that is
  /// never closed begins no quotation.
  public static List<String> in(String text) {
    return mayHold(text) ? quotations(text) : List.of();
  }

  private static List<String> quotations(String text) {
    return QUOTED
        .matcher(text)
        .results()
        .map(match -> text.substring(match.start() + 1, match.end() - 1))
        .toList();
  }

  /// Returns a text in which each quotation is replaced by blanks, so that places stay the same.
  public static String blanked(String text) {
    if (!mayHold(text)) {
      return text;
    }
    return QUOTED
        .matcher(text)
        .replaceAll(
            match -> " ".repeat(match.end() - match.start() - 1) + text.charAt(match.end() - 1));
  }

  /// Returns whether a text has a mark. Most have none, and this test is quicker than the search.
  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x7F || c == '"' || c == '\'') && BEGINNINGS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
