package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;

/// Finds the reason why the parser can't read a YAML file any further.
///
/// The parser names two places: where it stopped, and where the unfinished thing began. The reason
/// is found from the characters there, and never from the wording of the parser's message.
final class YamlDiagnosis {

  /// The characters that can't begin a text without quotes.
  private static final String NO_BEGINNING = "@`%,]}";

  private static final Pattern KEY = Pattern.compile("(- +)*[\\w-]+:\\s|- ");

  /// The text before the first key of a record: the dashes of its lists.
  private static final Pattern DASHES = Pattern.compile("(- +)*");

  private static final Pattern KEY_WITHOUT_SPACE = Pattern.compile("(- +)*[\\w-]+:[^\\s/].*");
  private static final Pattern BEFORE_VALUE = Pattern.compile("(- +)*([\\w-]+:[ \t]+)?");

  /// A line with a text that begins with `#`, so that the rest of the line is a comment.
  private static final Pattern CUT_TEXT = Pattern.compile("([^#\"']*[{\\[,:] *)#([^\\s#].*)");

  /// The number of lines above a fault in which a cut bracket is searched for. A fact in brackets
  /// has few lines.
  private static final int CUT_LINES = 5;

  private final CodePointText source;
  private final YamlProblems faults;
  private final int end;
  private final @Nullable TextRange scalar;

  /// @param end the index at which the last readable part ended
  /// @param scalar the last readable text
  YamlDiagnosis(CodePointText source, TreeBuilder tree, int end, @Nullable TextRange scalar) {
    this.source = source;
    this.faults = new YamlProblems(source, tree);
    this.end = end;
    this.scalar = scalar;
  }

  /// The result: the problem and its cause.
  ///
  /// @param causeLine the line where the unfinished text or bracket begins; otherwise the line
  ///   where the parser stopped
  record Diagnosis(Problem problem, int causeLine) {}

  Diagnosis diagnose(RuntimeException stop) {
    if (!(stop instanceof MarkedYamlEngineException marked)) {
      Problem problem = problemWithoutPlace();
      return new Diagnosis(problem, source.line(end));
    }
    int at = index(marked.getProblemMark(), end);
    int from = index(marked.getContextMark(), at);
    boolean inText = stop instanceof ScannerException && from < at;
    boolean inBrackets = source.codePointAt(from) == '[' || source.codePointAt(from) == '{';
    Problem problem = inText ? inText(from, at) : diagnoseBetween(from, at);
    int hash = inText ? -1 : cutBracket(at);
    if (hash >= 0) {
      return new Diagnosis(faults.cutFromItsBeginning(hash), source.line(hash));
    }
    // A list or mapping without brackets may begin far above. That line isn't the cause.
    return new Diagnosis(problem, source.line(inText || inBrackets ? from : at));
  }

  private static int index(Optional<Mark> mark, int otherwise) {
    return mark.map(Mark::getIndex).orElse(otherwise);
  }

  /// Returns the problem for an exception without a place. A code such as `\UFFFFFFFF` causes one.
  private Problem problemWithoutPlace() {
    int line = source.line(source.skipSpacesAndTabs(end));
    boolean code = source.lineText(line).contains("\\U");
    return code ? faults.noSuchCharacter(line) : faults.unreadable(line);
  }

  /// Returns the problem if the parser stopped inside of a text, or of something that it took for
  /// one.

  private Problem inText(int from, int at) {
    int first = source.codePointAt(from);
    if ((first == '"' || first == '\'') && !isClosedBefore(from, at)) {
      return inQuotes(from, at);
    }
    if (isCausedByTab(at)) {
      return tab(at);
    }
    int space = otherSpace(from);
    if (space >= 0) {
      return faults.otherSpace(space);
    }
    Problem dash =
        source.indexOfTextBefore(from) == -1 ? faults.checkStart(new TextRange(from, from)) : null;
    if (dash != null) {
      return dash;
    }
    return switch (first) {
      case '|', '>', '*', '&', '!' -> faults.needsQuotes(from);
      default -> withoutKey(source.line(from));
    };
  }

  /// Returns whether the quoted text that begins at `from` ends before `at`.
  private boolean isClosedBefore(int from, int at) {
    int quote = source.codePointAt(from);
    for (int i = from + 1; i < at; i++) {
      boolean escape = quote == '"' && source.codePointAt(i) == '\\';
      boolean doubled =
          quote == '\'' && source.codePointAt(i) == quote && source.codePointAt(i + 1) == quote;
      if (escape || doubled) {
        i++;
      } else if (source.codePointAt(i) == quote) {
        return true;
      }
    }
    return false;
  }

  private Problem inQuotes(int from, int at) {
    int backslash = source.codePointAt(at - 1) == '\\' ? at - 1 : at - 2;
    boolean escape =
        source.codePointAt(from) == '"'
            && at < source.length()
            && source.codePointAt(backslash) == '\\';
    return escape ? faults.badEscape(backslash, at + 1) : faults.unclosedQuote(from);
  }

  private Problem withoutKey(int line) {
    return KEY_WITHOUT_SPACE.matcher(source.lineText(line)).matches()
        ? faults.noSpaceAfterColon(firstColon(line))
        : faults.noKey(line);
  }

  private int firstColon(int line) {
    int colon = source.textStart(line);
    while (source.codePointAt(colon) != ':') {
      colon++;
    }
    return colon;
  }

  /// Returns the problem if the parser stopped at something that isn't allowed there.

  private Problem diagnoseBetween(int from, int at) {
    int point = source.codePointAt(at);
    int before = source.codePointAt(source.indexOfTextBefore(at));
    if (isCausedByTab(at)) {
      return tab(at);
    }
    int space = otherSpace(at);
    if (space >= 0) {
      return faults.otherSpace(space);
    }
    if (source.codePointAt(from) == '[' || source.codePointAt(from) == '{') {
      return inBrackets(from, at);
    }
    int open = at >= source.length() ? openBracket() : -1;
    if (open >= 0) {
      return faults.bracketNotClosed(open);
    }
    if (point == ':') {
      return colon(at);
    }
    if (before == '"' || before == '\'') {
      return afterQuote(at);
    }
    if (point == ']' || point == '}') {
      boolean extra = before == -1 || before == ']' || before == '}';
      return extra ? faults.bracketClosesNothing(at) : faults.needsQuotes(at);
    }
    if (NO_BEGINNING.indexOf(point) >= 0 || (before != -1 && (point == '-' || point == '?'))) {
      return faults.needsQuotes(at);
    }
    return before == -1 ? misplaced(from, at) : faults.textAfterBracket(at, valueStart(at));
  }

  private boolean isCausedByTab(int at) {
    int line = source.line(at);
    String front = source.text(source.lineStart(line), source.textStart(line));
    return source.codePointAt(at) == '\t' || front.indexOf('\t') >= 0;
  }

  /// Returns the index in a line's indentation of a space character other than U+0020, or -1.
  private int otherSpace(int at) {
    int line = source.line(at);
    return source.otherSpace(source.lineStart(line), source.textStart(line));
  }

  private Problem tab(int at) {
    int line = source.line(at);
    int tab = at;
    while (source.codePointAt(tab) != '\t') {
      tab--;
    }
    if (source.textStart(line) < tab) {
      return faults.tabForSpace(tab);
    }
    return source.lineText(line).isEmpty() ? faults.tabInEmptyLine(tab) : faults.indentedByTab(tab);
  }

  /// Returns the index of a `#` above that begins a text, if the comment to which it makes the rest
  /// of its line has the bracket that is missing. Otherwise -1.
  ///
  /// Example: `light: {accent: #8b0000}`.
  private int cutBracket(int at) {
    int last = Math.min(source.line(at), source.lines());
    for (int line = last; line >= Math.max(1, last - CUT_LINES); line--) {
      Matcher cut = CUT_TEXT.matcher(source.lineText(line));
      if (cut.matches() && count(cut.group(2), "]}") > count(cut.group(2), "[{")) {
        String front = cut.group(1);
        return source.textStart(line) + front.codePointCount(0, front.length());
      }
    }
    return -1;
  }

  private static long count(String text, String brackets) {
    return text.codePoints().filter(point -> brackets.indexOf(point) >= 0).count();
  }

  /// Returns the index of the last bracket that is still open at the end of the file, or -1.
  private int openBracket() {
    int closed = 0;
    for (int i = source.length() - 1; i >= 0; i--) {
      switch (source.codePointAt(i)) {
        case ']', '}' -> closed++;
        case '[', '{' -> {
          if (closed-- == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private Problem inBrackets(int from, int at) {
    if (at >= source.length() || source.line(from) != source.line(at)) {
      return faults.bracketNotClosed(from);
    }
    int before = source.codePointAt(source.indexOfTextBefore(at));
    return before == '"' || before == '\'' ? afterQuote(at) : faults.commaMissing(from, at);
  }

  private Problem afterQuote(int at) {
    TextRange quoted = scalar;
    return quoted != null && source.line(quoted.from()) < source.line(at)
        ? faults.quoteClosedLater(quoted.from(), source.line(quoted.to()))
        : faults.textAfterQuote(at, quoted);
  }

  /// Returns the index at which the value begins in the line of `at`, after dashes and a key.
  private int valueStart(int at) {
    int start = source.textStart(source.line(at));
    Matcher front = BEFORE_VALUE.matcher(source.lineText(source.line(at)));
    return front.lookingAt() ? start + front.end() : start;
  }

  private Problem colon(int at) {
    if (source.indexOfTextBefore(at) == -1) {
      return faults.noKeyBeforeColon(at);
    }
    if (" [{,".indexOf(source.codePointAt(at - 1)) >= 0) {
      return faults.needsQuotes(at);
    }
    TextRange text = scalar;
    return text != null && text.to() == at && source.line(text.from()) < source.line(at)
        ? deeperKey(source.line(at), text)
        : faults.secondColon(at, text);
  }

  /// Returns the problem for a key that was read as a continuation of the text above it.
  private Problem deeperKey(int line, TextRange text) {
    int above = source.line(text.from());
    String front = source.text(source.textStart(above), text.from());
    if (!DASHES.matcher(front).matches()) {
      return faults.indentation(line, "this key is indented more than the keys above");
    }
    if (KEY_WITHOUT_SPACE.matcher(source.lineText(above)).matches()) {
      return faults.noSpaceAfterColon(firstColon(above));
    }
    return front.isEmpty()
        ? faults.indentation(line, "this key is indented more than the keys above")
        : faults.noKey(above);
  }

  /// Returns the problem for a line whose first character is in a wrong column or can't be there.
  private Problem misplaced(int from, int at) {
    int line = source.line(at);
    String above = line == 1 ? "" : source.lineText(line - 1);
    if (source.codePointAt(0) == '%') {
      return faults.needsQuotes(0);
    }
    if (from == at && (above.startsWith("...") || source.lineText(line).equals("..."))) {
      return faults.afterTheEnd(line);
    }
    if (above.startsWith("#") && !KEY.matcher(source.lineText(line)).lookingAt()) {
      return faults.cutByComment(line);
    }
    return faults.indentation(line, misplacedMessage(from, at));
  }

  /// Returns whether the entry above begins in a column further right.
  private boolean isDashAboveDeeper(int line) {
    int above = line - 1;
    while (above > 1 && source.codePointAt(source.textStart(above)) != '-') {
      above--;
    }
    int start = source.textStart(above);
    return source.codePointAt(start) == '-'
        && source.column(start) > source.column(source.textStart(line));
  }

  private String misplacedMessage(int from, int at) {
    boolean sameColumn = from < at && source.column(from) == source.column(at);
    if (sameColumn && source.codePointAt(from) == '-') {
      return "a key can't follow the entries of a list";
    }
    if (source.codePointAt(at) == '-' && isDashAboveDeeper(source.line(at))) {
      return "this entry begins further left than those above";
    }
    return sameColumn && source.codePointAt(at) == '-'
        ? "the entry of a list can't follow keys"
        : "the indentation of this line matches no line above it";
  }
}
