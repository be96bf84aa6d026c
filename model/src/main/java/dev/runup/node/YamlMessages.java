package dev.runup.node;

import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;

/// Says in plain words why YAML can't be read on.
///
/// Judged by what stands at the two places that the parser names (where it stopped, and where the
/// thing began that it was in), never by its wording.
final class YamlMessages {

  private static final String STARTERS = "@`%,]}";
  private static final Pattern KEY_WITHOUT_SPACE = Pattern.compile("(- +)*[\\w-]+:[^\\s/].*");

  private static final Pattern KEY = Pattern.compile("(- +)*[\\w-]+:\\s|- ");
  private static final Pattern FRONT = Pattern.compile("(- +)*([\\w-]+:[ \t]+)?");

  private final Source source;
  private final YamlHints hints;
  private final int end;
  private final @Nullable Stretch scalar;

  /// @param end where the last thing ended that could be read
  /// @param scalar the last text that could be read
  YamlMessages(Source source, YamlHints hints, int end, @Nullable Stretch scalar) {
    this.source = source;
    this.hints = hints;
    this.end = end;
    this.scalar = scalar;
  }

  void explain(RuntimeException stop, Findings findings) {
    int at = stop instanceof MarkedYamlEngineException e ? index(e.getProblemMark(), end) : end;
    int from = stop instanceof MarkedYamlEngineException e ? index(e.getContextMark(), at) : at;
    Problem problem =
        stop instanceof MarkedYamlEngineException
            ? explained(stop instanceof ScannerException, from, at)
            : unnamed();
    findings.syntax(problem, source.line(from));
  }

  private static int index(Optional<Mark> mark, int otherwise) {
    return mark.map(Mark::getIndex).orElse(otherwise);
  }

  private Problem explained(boolean scanning, int from, int at) {
    boolean quote = source.at(from) == '"' || source.at(from) == '\'';
    if (scanning && quote && !closedBefore(from, at)) {
      return inQuotes(from, at);
    }
    if (source.at(at) == '\t' || indentedByTab(at)) {
      return tab(at);
    }
    if (scanning && from < at) {
      return inText(from, at);
    }
    if (source.at(from) == '[' || source.at(from) == '{') {
      return inBrackets(from, at);
    }
    return between(from, at);
  }

  // Quoted texts.

  /// Says whether the text quoted at `from` ends before `at`.
  private boolean closedBefore(int from, int at) {
    int quote = source.at(from);
    for (int i = from + 1; i < at; i++) {
      boolean escape = quote == '"' && source.at(i) == '\\';
      boolean doubled = quote == '\'' && source.at(i) == quote && source.at(i + 1) == quote;
      if (escape || doubled) {
        i++;
      } else if (source.at(i) == quote) {
        return true;
      }
    }
    return false;
  }

  private Problem inQuotes(int from, int at) {
    int backslash = source.at(at - 1) == '\\' ? at - 1 : at - 2;
    boolean escape = source.at(from) == '"' && at < source.length() && source.at(backslash) == '\\';
    if (escape) {
      return Problem.error(
          "bad-escape",
          source.place(backslash, at + 1),
          Shown.quoted(source.text(backslash, at + 1))
              + " has no meaning between double quotation marks",
          "Write \\\\ for a backslash, or put the text between single quotation marks.");
    }
    return unclosedQuote(from, "this quotation mark is never closed");
  }

  private Problem unclosedQuote(int from, String message) {
    return Problem.error(
        "unclosed-quote",
        source.place(from, from + 1),
        message,
        "Close it where the text ends. An apostrophe at the start of a text needs \"…\" around"
            + " it.");
  }

  /// What makes the parser give up without naming a place: a code such as `\UFFFFFFFF`.
  private Problem unnamed() {
    int line = source.line(Math.min(source.skipBlanks(end), source.length()));
    int code = source.text(source.lineStart(line), source.lineEnd(line)).indexOf("\\U");
    return code < 0
        ? Problem.error(
            "yaml-syntax",
            source.linePlace(line),
            "from this line on, the file can't be read as YAML",
            "Put texts with unusual characters in quotes.")
        : Problem.error(
            "bad-escape",
            source.linePlace(line),
            "this line holds the code of a character that does not exist",
            "Write the character itself.");
  }

  // Indentation.

  private boolean indentedByTab(int at) {
    int line = source.line(at);
    return source.text(source.lineStart(line), source.textStart(line)).indexOf('\t') >= 0;
  }

  private Problem tab(int at) {
    int line = source.line(at);
    int tab = at;
    while (source.at(tab) != '\t') {
      tab--;
    }
    Place place = source.place(tab, tab + 1);
    if (source.textStart(line) == source.lineEnd(line)) {
      return Problem.error("tab", place, "a tab stands in this empty line", "Delete it.");
    }
    return source.textStart(line) > tab
        ? Problem.error(
            "tab", place, "this line is indented by a tab", "Indent by spaces: two for each level.")
        : Problem.error(
            "tab", place, "a tab stands here where a space belongs", "Write a space instead.");
  }

  // Texts without quotes, labels, blocks.

  private Problem inText(int from, int at) {
    return switch (source.at(from)) {
      case '|', '>', '*', '&', '!' -> needsQuotes(from);
      default -> withoutKey(from, at);
    };
  }

  private Problem needsQuotes(int from) {
    return Problem.error(
        "needs-quotes",
        source.place(from, from + 1),
        "a text can't begin with " + Shown.quoted(source.text(from, from + 1)) + " here",
        hints.quote(from));
  }

  private Problem withoutKey(int from, int at) {
    int line = source.line(Math.min(from, at));
    String text = source.text(source.textStart(line), source.textEnd(line));
    if (KEY_WITHOUT_SPACE.matcher(text).matches()) {
      return noSpace(line);
    }
    return Problem.error(
        "no-key",
        source.linePlace(line),
        "this line has no key",
        "Write \"key: text\". What goes on a text from the line above stands deeper than its key.");
  }

  private Problem noSpace(int line) {
    int colon = source.textStart(line);
    while (source.at(colon) != ':') {
      colon++;
    }
    return Problem.error(
        "no-space",
        source.place(colon, colon + 1),
        "a space is missing after the colon",
        "Write \"key: text\".");
  }

  // Brackets.

  private Problem inBrackets(int from, int at) {
    String bracket = Shown.quoted(source.text(from, from + 1));
    Place place = source.place(from, from + 1);
    if (at >= source.length() || source.line(from) != source.line(at)) {
      return Problem.error(
          "unclosed-bracket",
          place,
          "the bracket " + bracket + " is not closed",
          "Close it where the list or the keys end. If it is text, put the whole text in quotes.");
    }
    if (afterQuote(at)) {
      return textAfterQuote(at);
    }
    return Problem.error(
        "unclosed-bracket",
        source.place(at, at + 1),
        "a comma or the end of the bracket " + bracket + " is missing before this",
        "If it is text, put the whole text in quotes.");
  }

  private boolean afterQuote(int at) {
    int before = source.at(source.before(at));
    return before == '"' || before == '\'';
  }

  // Between keys and list entries.

  private Problem between(int from, int at) {
    int point = source.at(at);
    boolean first = source.before(at) == -1;
    if (point == ':') {
      return colon(at);
    }
    if (!first && afterQuote(at)) {
      return textAfterQuote(at);
    }
    if ((!first && (point == '-' || point == '?')) || STARTERS.indexOf(point) >= 0) {
      return starter(at);
    }
    if (!first) {
      return afterBracket(at);
    }
    return misplaced(from, at);
  }

  private Problem starter(int at) {
    int before = source.at(source.before(at));
    boolean closing = source.at(at) == ']' || source.at(at) == '}';
    boolean after = before == ']' || before == '}';
    if (closing && (after || source.before(at) == -1)) {
      return Problem.error(
          "unclosed-bracket",
          source.place(at, at + 1),
          "this bracket closes nothing",
          "Delete it. If it is text, put the whole text in quotes.");
    }
    return needsQuotes(at);
  }

  private Problem textAfterQuote(int at) {
    Stretch quoted = scalar;
    if (quoted != null && source.line(quoted.from()) < source.line(at)) {
      return unclosedQuote(
          quoted.from(), "this quotation mark is closed only in line " + source.line(quoted.to()));
    }
    return Problem.error(
        "text-after-quote",
        source.place(at, source.textEnd(source.line(at))),
        "the text goes on here after its closing quotation mark",
        quoted == null ? YamlHints.QUOTE : hints.quote(quoted.from()));
  }

  private Problem afterBracket(int at) {
    return Problem.error(
        "text-after-bracket",
        source.place(at, source.textEnd(source.line(at))),
        "the text goes on here after a closing bracket",
        "A text that begins with a bracket is read as a list. " + hints.quote(valueStart(at)));
  }

  /// Gives back where the value begins in the line of `at`, behind dashes and a key.
  private int valueStart(int at) {
    int line = source.line(at);
    int start = source.textStart(line);
    Matcher front = FRONT.matcher(source.text(start, source.lineEnd(line)));
    return front.lookingAt() ? start + front.end() : start;
  }

  private Problem colon(int at) {
    int line = source.line(at);
    Stretch text = scalar;
    if (source.before(at) == -1) {
      return Problem.error(
          "no-key",
          source.place(at, at + 1),
          "no key stands before this colon",
          "Write \"key: text\".");
    }
    int before = source.at(at - 1);
    if (before == ' ' || before == '[' || before == '{' || before == ',') {
      return needsQuotes(at);
    }
    boolean begunAbove = text != null && source.line(text.from()) < line && text.to() == at;
    if (text == null || !begunAbove) {
      return Problem.error(
          "second-colon",
          source.place(at, at + 1),
          "a second colon stands in this line",
          "YAML takes \": \" for the end of a key. "
              + (text == null ? YamlHints.QUOTE : hints.quote(text.from())));
    }
    int above = source.line(text.from());
    String typed = source.text(source.textStart(above), source.textEnd(above));
    return KEY_WITHOUT_SPACE.matcher(typed).matches() && source.textStart(above) == text.from()
        ? noSpace(above)
        : indentation(line, "this key stands deeper than the keys above");
  }

  private Problem misplaced(int from, int at) {
    int line = source.line(at);
    if (source.at(source.lineStart(1)) == '%') {
      return needsQuotes(source.lineStart(1));
    }
    if (from == at && (above(line, "...") || source.text(at, source.lineEnd(line)).equals("..."))) {
      return Problem.error(
          "second-document",
          source.place(at, source.textEnd(line)),
          "the file goes on here after the line \"...\", which ends it",
          "Delete that line.");
    }
    if (above(line, "#") && scalarGoesOn(line)) {
      return Problem.error(
          "text-cut",
          source.linePlace(line),
          "the comment above cuts this off from the text it belongs to",
          "Move the comment away from within the text. If it is text, put the whole text in"
              + " quotes.");
    }
    boolean sameColumn = source.column(from) == source.column(at) && from < at;
    if (sameColumn && source.at(from) == '-') {
      return indentation(line, "a key can't follow the entries of a list");
    }
    if (sameColumn && source.at(at) == '-') {
      return indentation(line, "the entry of a list can't follow keys");
    }
    return indentation(line, "this line begins in a column in which nothing above it begins");
  }

  private boolean above(int line, String begin) {
    return line > 1
        && source.text(source.textStart(line - 1), source.lineEnd(line - 1)).startsWith(begin);
  }

  private boolean scalarGoesOn(int line) {
    return !KEY.matcher(source.text(source.textStart(line), source.lineEnd(line))).lookingAt();
  }

  private Problem indentation(int line, String message) {
    return Problem.error(
        "indentation",
        source.linePlace(line),
        message,
        "Keys of one record, and entries of one list, begin in the same column.");
  }
}
