package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.problem.Mend;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The changes that mend problems of a YAML file, where only one can be meant.
record YamlMends(CodePointText source) {

  /// A line that begins with a key or with the dash of an entry.
  private static final Pattern NEW_KEY = Pattern.compile("(- +)*+[\\w-]+:( .*)?|- .*");

  private static final Pattern DASHES = Pattern.compile("(- +)+");

  private static final Pattern EQUALS = Pattern.compile("(?:- +)*[\\w-]+( *= *).*");

  private static final String OPENING = "“„”«";

  private static final String CLOSING = "”“»";

  private Mend replace(int from, int to, String text) {
    return new Mend.Replacement(source.place(from, to), text);
  }

  Mend insert(int at, String text) {
    return replace(at, at, text);
  }

  /// Returns one other character in place of one.
  Mend character(int at, String text) {
    return replace(at, at + 1, text);
  }

  /// Returns quotes around the rest of a line, or null if it is empty.
  @Nullable Mend quotes(int from) {
    int end = source.textEnd(source.line(from));
    return from < end ? replace(from, end, inQuotes(source.text(from, end))) : null;
  }

  /// Returns quotes around a text in braces that goes on after a comma. It ends before the next
  /// key, or before the closing brace. Null if the text or its end is in another line.
  ///
  /// Example: `{title: Briefing, morning, for: us}`. The text is `Briefing, morning`.
  ///
  /// @param text the text before the comma, or null if unknown
  /// @param rest the text after it
  @Nullable Mend quotesAcrossComma(@Nullable TextRange text, TextRange rest) {
    if (text == null || source.line(text.from()) != source.line(rest.to())) {
      return null;
    }
    int lineEnd = source.textEnd(source.line(rest.to()));
    int end = rest.to();
    for (int next = end; next < lineEnd; next++) {
      int point = source.codePointAt(next);
      boolean isComma = point == ',';
      if (isComma || point == '}') {
        end = Math.max(end, source.indexOfTextBefore(next) + 1);
      }
      if (point == '}' || isComma && isKey(next + 1)) {
        return replace(text.from(), end, inQuotes(source.text(text.from(), end)));
      }
    }
    return null;
  }

  private boolean isKey(int comma) {
    int at = source.skipSpacesAndTabs(comma);
    while (Character.isLetter(source.codePointAt(at)) || source.codePointAt(at) == '-') {
      at++;
    }
    return source.codePointAt(at) == ':' && source.codePointAt(at + 1) == ' ';
  }

  /// Returns a text between quotation marks. Those that it has are replaced.
  static String inQuotes(String text) {
    String inner = withoutQuotes(text);
    return inner.contains("\"") || inner.contains("\\")
        ? "'" + inner.replace("'", "''") + "'"
        : '"' + inner + '"';
  }

  /// Removes the quotation marks around a text, straight or curly.
  private static String withoutQuotes(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean isStraight =
        (first == '"' || first == '\'') && text.indexOf(first, 1) > 0 && last == first;
    boolean isCurly =
        OPENING.indexOf(first) >= 0
            && CLOSING.indexOf(last) >= 0
            && text.substring(1, text.length() - 1).chars().noneMatch(c -> isCurly((char) c));
    return text.length() > 2 && (isStraight || isCurly)
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static boolean isCurly(char c) {
    return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  /// Returns a closing bracket or quotation mark at the end of its line. Null if the text goes on
  /// in the next line.
  @Nullable Mend closed(int from) {
    int line = source.line(from);
    int point = source.codePointAt(from);
    String close = point == '[' ? "]" : point == '{' ? "}" : Character.toString(point);
    String rest = source.text(from + 1, source.textEnd(line));
    boolean isOpen = rest.chars().noneMatch(c -> c == point || close.indexOf(c) >= 0);
    return isOpen && isNewKey(line + 1) && !rest.isBlank()
        ? insert(source.textEnd(line), close)
        : null;
  }

  /// Returns whether a line begins a key or an entry, or is blank or after the last one.
  private boolean isNewKey(int line) {
    return line > source.lines()
        || source.lineText(line).isEmpty()
        || NEW_KEY.matcher(source.lineText(line)).matches();
  }

  /// Returns a colon in place of the equals sign after a key, or null if there is none.
  @Nullable Mend colon(int line) {
    Matcher equals = EQUALS.matcher(source.lineText(line));
    return equals.matches()
        ? replace(
            source.textStart(line) + equals.start(1), source.textStart(line) + equals.end(1), ": ")
        : null;
  }

  /// Returns spaces in place of a line's indentation, so that its key begins below the key above.
  /// Null if that isn't certain: the key above may have keys below it.
  ///
  /// @param most the number of columns by which the indentation may be wrong, or -1 for any
  @Nullable Mend indentation(int line, int most) {
    int above = line - 1;
    while (above > 0 && source.lineText(above).isEmpty()) {
      above--;
    }
    if (above == 0
        || !NEW_KEY.matcher(source.lineText(line)).matches()
        || !NEW_KEY.matcher(source.lineText(above)).matches()
        || source.lineText(line).startsWith("- ")
        || source.lineText(above).endsWith(":")) {
      return null;
    }
    Matcher dashes = DASHES.matcher(source.lineText(above));
    int column = source.column(source.textStart(above)) + (dashes.lookingAt() ? dashes.end() : 0);
    int start = source.textStart(line);
    boolean isNear = most < 0 || Math.abs(source.column(start) - column) <= most;
    return isNear ? replace(source.lineStart(line), start, " ".repeat(column)) : null;
  }
}
