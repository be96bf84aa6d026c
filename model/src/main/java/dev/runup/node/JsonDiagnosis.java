package dev.runup.node;

import dev.runup.problem.Problem;
import java.util.regex.Pattern;

/// Finds out why JSON can't be read on, and says it in plain words.
///
/// Judged by what stands where the parser stopped, never by its wording.
final class JsonDiagnosis {

  private static final String CODE = "json-syntax";

  private static final Pattern UNQUOTED_VALUE =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null");

  private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-+.]*\\d.*|[-+.]+");

  private final CodePointText source;
  private final int openBracket;

  /// @param openBracket where the innermost bracket stands that is still open, or -1
  JsonDiagnosis(CodePointText source, int openBracket) {
    this.source = source;
    this.openBracket = openBracket;
  }

  Problem of(int at) {
    int quote = openQuote(at);
    if (quote >= 0) {
      return inQuotes(quote, at);
    }
    TextRange word = word(at);
    String typed = source.text(word.from(), word.to());
    boolean quoted = source.codePointAt(previous(word.from())) == '"';
    if (openBracket < 0 && previous(word.from()) >= 0) {
      return trailing(skipSpace(word.from()));
    }
    if (!typed.isEmpty() && !quoted && !UNQUOTED_VALUE.matcher(typed).matches()) {
      return unquoted(word, typed);
    }
    int next = skipSpace(at);
    return next >= source.length() ? cutOff() : unexpected(next);
  }

  // Texts.

  /// Gives back where the text begins that `at` lies in, or -1.
  private int openQuote(int at) {
    int quote = -1;
    for (int i = 0; i < Math.min(at, source.length()); i++) {
      if (quote >= 0 && source.codePointAt(i) == '\\') {
        i++;
      } else if (source.codePointAt(i) == '"') {
        quote = quote < 0 ? i : -1;
      }
    }
    return quote;
  }

  private Problem inQuotes(int quote, int at) {
    int point = source.codePointAt(at);
    if (point == '\t') {
      return error("tab", at, at + 1, "a tab stands inside of this text", "Write \\t, or a space.");
    }
    if (point == -1 || point == '\n' || point == '\r') {
      return error(
          "unclosed-quote",
          quote,
          quote + 1,
          "this quotation mark is not closed in its line",
          "Close it where the text ends. Write \\n for a line break inside of a text.");
    }
    int backslash = at;
    while (backslash > quote && source.codePointAt(backslash) != '\\') {
      backslash--;
    }
    String escape = QuotedText.quoted(source.text(backslash, at + 1));
    return error(
        "bad-escape",
        backslash,
        at + 1,
        escape + " has no meaning in JSON",
        "Write \\\\ for a backslash, \\\" for a quotation mark.");
  }

  // Words and numbers outside of quotation marks.

  /// Gives back the word that ends at `at`, or that `at` lies in; it may be empty.
  private TextRange word(int at) {
    int from = at;
    while (wordPart(source.codePointAt(from - 1))) {
      from--;
    }
    int to = at;
    while (wordPart(source.codePointAt(to))) {
      to++;
    }
    return new TextRange(from, Math.min(to, source.length()));
  }

  private static boolean wordPart(int point) {
    return Character.isLetterOrDigit(point) || "+-._".indexOf(point) >= 0;
  }

  private Problem unquoted(TextRange word, String typed) {
    return LIKE_A_NUMBER.matcher(typed).matches()
        ? error(
            CODE,
            word.from(),
            word.to(),
            QuotedText.quoted(typed) + " is no number in JSON",
            "Write 0.5 for .5 and 7 for 007; what is no number stands between \"…\".")
        : error(
            CODE,
            word.from(),
            word.to(),
            QuotedText.quoted(typed) + " has to stand between quotation marks",
            "Only numbers, true and false stand without.");
  }

  // Between values.

  private Problem unexpected(int at) {
    int before = source.codePointAt(previous(at));
    return switch (source.codePointAt(at)) {
      case '}', ']' -> closing(at, before);
      case ',' ->
          error(
              CODE,
              at,
              at + 1,
              "a value is missing before this comma",
              "Write it, or delete the comma.");
      case ':' ->
          error(
              CODE,
              at,
              at + 1,
              "no colon can stand here",
              "It stands between a key and its value only.");
      case '/', '#' ->
          error(
              CODE,
              at,
              source.textEnd(source.line(at)),
              "JSON knows no comments",
              "Delete it, or write the file in YAML.");
      case '\'', '`', '“', '”', '„', '‘', '’', '«', '»' ->
          error(
              CODE,
              at,
              at + 1,
              "this is no quotation mark of JSON",
              "Put keys and texts between two straight ones: \"…\".");
      default -> missing(at, before);
    };
  }

  private Problem closing(int at, int before) {
    if (before == ',') {
      int comma = previous(at);
      return error(
          CODE,
          comma,
          comma + 1,
          "a comma stands before the closing bracket",
          "Delete it: a comma stands only between two values.");
    }
    if (before == ':') {
      return error(
          CODE, at, at + 1, "a value is missing before this bracket", "Write it behind the colon.");
    }
    return openBracket < 0
        ? trailing(at)
        : error(
            "unclosed-bracket",
            at,
            at + 1,
            "this bracket does not fit the one in line " + source.line(openBracket),
            "Every [ is closed by ], every { by }.");
  }

  private Problem missing(int at, int before) {
    if (before == -1 || "{[,:".indexOf(before) >= 0) {
      return error(
          CODE,
          at,
          at + 1,
          "no key and no value begins like this",
          "Keys and texts stand between \"…\", lists between [ ], records between { }.");
    }
    boolean text = before == '"';
    int opening = source.codePointAt(previous(openQuote(previous(at))));
    if (text
        && source.codePointAt(at) != '"'
        && (opening == ':' || source.codePointAt(openBracket) == '[')) {
      return error(
          "text-after-quote",
          at,
          source.textEnd(source.line(at)),
          "the text goes on here after its closing quotation mark",
          "Write \\\" for a quotation mark inside of a text, or a comma between two values.");
    }
    boolean colon = text && opening != ':' && source.codePointAt(openBracket) == '{';
    return colon
        ? error(CODE, at, at + 1, "a colon is missing before this", "Write \"key\": \"text\".")
        : error(
            CODE, at, at + 1, "a comma is missing before this", "Values are separated by commas.");
  }

  private Problem trailing(int at) {
    return source.codePointAt(at) == '}' || source.codePointAt(at) == ']'
        ? error("unclosed-bracket", at, at + 1, "this bracket closes nothing", "Delete it.")
        : error(
            "trailing-text",
            at,
            at + 1,
            "the file goes on after its last closing bracket",
            "Delete what follows, or put it inside of the outermost brackets.");
  }

  private Problem cutOff() {
    int bracket = Math.max(openBracket, 0);
    return error(
        "unclosed-bracket",
        bracket,
        bracket + 1,
        "the file ends before this bracket is closed",
        "Is the file complete? Otherwise close it with ] or }.");
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < source.length() && Character.isWhitespace(source.codePointAt(next))) {
      next++;
    }
    return next;
  }

  /// Gives back the index of the last character before `at` that is no white space, or -1.
  private int previous(int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(source.codePointAt(before))) {
      before--;
    }
    return before;
  }

  private Problem error(String code, int from, int to, String message, String hint) {
    return Problem.error(code, source.place(from, to), message, hint);
  }
}
