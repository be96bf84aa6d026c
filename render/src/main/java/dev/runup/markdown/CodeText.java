package dev.runup.markdown;

import dev.runup.markdown.InlineWriter.InlineContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes code. Nothing in code can be escaped, so the delimiters are chosen to fit it.
final class CodeText {

  private CodeText() {}

  /// Returns `code` between backticks, on one line. Example: code that holds one backtick is
  /// written between two.
  static String inline(String code, InlineContext context) {
    String text = code.replaceAll("[\n\u2028\u2029]", " ");
    if (context == InlineContext.CELL) {
      text = text.replace("|", "\\|");
    }
    Set<Integer> taken = runs(text, '`');
    int length = 1;
    while (taken.contains(length)) {
      length++;
    }
    String fence = "`".repeat(length);
    String pad = needsPadding(text) ? " " : "";
    return fence + pad + text + pad + fence;
  }

  // Returns whether spaces must be added inside the delimiters. Markdown removes one space from
  // each side, unless there are only spaces.
  private static boolean needsPadding(String text) {
    return text.startsWith("`")
        || text.endsWith("`")
        || text.startsWith(" ") && text.endsWith(" ") && text.chars().anyMatch(c -> c != ' ');
  }

  /// Returns the lines of a fenced block. The fence is longer than any run of its character in
  /// `code`.
  static List<String> block(String info, String code) {
    char mark = info.contains("`") ? '~' : '`';
    // flexmark reads no tilde in the word after a fence of tildes. The word is dropped and the code
    // is kept.
    String word = info.contains("`") && info.contains("~") ? "" : info;
    int longest = runs(code, mark).stream().max(Integer::compare).orElse(0);
    String fence = String.valueOf(mark).repeat(Math.max(3, longest + 1));
    List<String> lines = new ArrayList<>();
    lines.add(fence + MarkdownEscaper.info(word));
    if (!code.isEmpty()) {
      lines.addAll(List.of(code.split("\n", -1)));
    }
    lines.add(fence);
    return lines;
  }

  /// Returns the lengths of all runs of a character.
  private static Set<Integer> runs(String text, char mark) {
    return Pattern.compile(mark + "+")
        .matcher(text)
        .results()
        .map(run -> run.group().length())
        .collect(Collectors.toSet());
  }
}
