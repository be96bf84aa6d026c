package dev.runup.template;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what the author of a template took for markup and what a page prints as text: HTML, the
/// signs of other template languages, and tables whose head doesn't fit. It searches the source, so
/// it never sees the text of a fact.
///
/// Example: `<b>Today</b>` and `{{ name }}` are printed as they stand.
final class MarkdownLint {

  /// Stands for each character of a directive, a comment of FreeMarker or a line end in one.
  private static final char DIRECTIVE = '\u0001';

  /// Stands for each character of an interpolation, or of code in Markdown.
  private static final char VALUE = '\u0002';

  private static final Pattern FOREIGN = Pattern.compile("\\{\\{.*?(?:\\}\\}|$)|\\{%.*?(?:%\\}|$)");

  private static final Pattern HTML =
      Pattern.compile("(?<!\\\\)(?:</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>|<!--)");

  /// The line below the head of a table, for example `| --- | ---: |`.
  private static final Pattern RULE =
      Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)+(?:\\s*:?-+:?)?\\s*");

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private final Input input;
  private final List<Problem> problems = new ArrayList<>();

  private MarkdownLint(Input input) {
    this.input = input;
  }

  /// Returns a warning for each line of a template that is printed in another way than it looks.
  static List<Problem> of(String name, String text) {
    MarkdownLint lint = new MarkdownLint(new Input(TemplateTexts.FOLDER + name, text));
    List<String> lines = withoutCode(text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      lint.line(i, lines.get(i), i == 0 ? "" : lines.get(i - 1));
    }
    return lint.problems;
  }

  private void line(int index, String line, String before) {
    Matcher foreign = FOREIGN.matcher(line);
    if (foreign.find()) {
      add(
          index,
          foreign.start(),
          foreign.end(),
          "this is of another template language, and is printed as it stands",
          "Write ${…} for a value, and <#if …> or <#list …> around what depends on one.");
    }
    Matcher html = HTML.matcher(line);
    if (html.find()) {
      add(
          index,
          html.start(),
          html.end(),
          "HTML is printed as text, with its signs",
          "A page is Markdown: **bold**, *italic*, # for a heading, - for an item of a list.");
    }
    boolean isTable =
        RULE.matcher(line).matches() && before.contains("|") && before.indexOf(DIRECTIVE) < 0;
    int head = cells(before);
    int rule = cells(line);
    if (isTable && head != rule) {
      add(
          index,
          0,
          line.length(),
          "this table is printed as text: its head has "
              + head
              + (head == 1 ? " cell" : " cells")
              + ", and the line below has "
              + rule,
          "Write a --- below each cell of the head: |" + " --- |".repeat(head));
    }
  }

  private static int cells(String row) {
    String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
    return BAR.split(inner, -1).length;
  }

  private void add(int index, int from, int to, String message, String hint) {
    String line = input.line(index + 1);
    int column = line.codePointCount(0, from) + 1;
    Place place = new Place(input, index + 1, column, column + line.codePointCount(from, to));
    problems.add(Problem.of(ProblemCode.PRINTED_AS_TEXT, place, message, hint));
  }

  // --- code ---

  /// Returns a template with other characters in place of its directives, values and code. Each
  /// line keeps its length.
  private static String withoutCode(String text) {
    StringBuilder plain = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      char sign = VALUE;
      if (text.startsWith("<#--", at)) {
        end = after(text, "-->", at);
        sign = DIRECTIVE;
      } else if (isDirective(text, at)) {
        end = end(text, at + 1, '>');
        sign = DIRECTIVE;
      } else if (text.startsWith("${", at)) {
        end = end(text, at + 2, '}');
      } else if (text.charAt(at) == '`') {
        end = endOfMarkdownCode(text, at);
      }
      for (int i = at; i < end; i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          plain.setCharAt(i, sign);
        }
      }
      at = Math.max(end, at + 1);
    }
    return plain.toString();
  }

  private static boolean isDirective(String text, int at) {
    return List.of("<#", "</#", "<@", "</@").stream().anyMatch(start -> text.startsWith(start, at));
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  /// Returns the index behind an expression that ends with a sign. The sign doesn't count within
  /// quotation marks and brackets.
  private static int end(String text, int from, char sign) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == sign && depth == 0) {
        return i + 1;
      } else if (c == '"' || c == '\'') {
        i = endOfQuote(text, i);
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
    }
    return text.length();
  }

  private static int endOfQuote(String text, int from) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(from)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /// Returns the index behind a code span of one line or a block of code, or the index itself if it
  /// isn't closed.
  private static int endOfMarkdownCode(String text, int from) {
    int marks = 1;
    while (text.startsWith("`", from + marks)) {
      marks++;
    }
    int closed = text.indexOf("`".repeat(marks), from + marks);
    int line = text.indexOf('\n', from);
    return closed < 0 || marks < 3 && line >= 0 && line < closed ? from + marks : closed + marks;
  }
}
