package dev.runup.node;

import dev.runup.problem.Problem;

/// Says in plain words why JSON can't be read on, judged by what stands where the parser stopped.
final class JsonMessages {

  private final Source source;

  JsonMessages(Source source) {
    this.source = source;
  }

  Problem explain(int at) {
    int quote = openQuote(at);
    if (quote >= 0) {
      return inQuotes(quote, at);
    }
    int next = skipSpace(at);
    return next >= source.length() ? cutOff(next) : unexpected(next);
  }

  /// Gives back where the text begins that `at` lies in, or -1.
  private int openQuote(int at) {
    int quote = -1;
    for (int i = 0; i < Math.min(at, source.length()); i++) {
      if (quote >= 0 && source.at(i) == '\\') {
        i++;
      } else if (source.at(i) == '"') {
        quote = quote < 0 ? i : -1;
      }
    }
    return quote;
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < source.length() && Character.isWhitespace(source.at(next))) {
      next++;
    }
    return next;
  }

  private Problem inQuotes(int quote, int at) {
    int backslash = source.text(quote, Math.min(at, source.length())).lastIndexOf('\\');
    int control = quote + 1;
    while (control < source.length() && source.at(control) >= ' ' && source.at(control) != '"') {
      control++;
    }
    if (source.at(control) == '\t') {
      return error("tab", control, control + 1, "a tab stands inside of this text", "Write \\t or a space.");
    }
    if (backslash >= 0 && source.at(at) != '\n' && source.at(at) != '\r' && at < source.length()) {
      int from = source.text(0, quote).length() < 0 ? quote : lastBackslash(quote, at);
      return error("bad-escape", from, at + 1,
          Shown.quoted(source.text(from, Math.min(at + 1, source.length()))) + " has no meaning in JSON",
          "Write \\\\ for a backslash.");
    }
    return error("unclosed-quote", quote, quote + 1, "this quotation mark is not closed in its line",
        "Close it where the text ends. Write \\\" for a quotation mark and \\n for a line break inside.");
  }

  private int lastBackslash(int quote, int at) {
    int index = at;
    while (index > quote && source.at(index) != '\\') {
      index--;
    }
    return index;
  }

  private Problem cutOff(int at) {
    int last = Math.max(0, at - 1);
    while (last > 0 && Character.isWhitespace(source.at(last))) {
      last--;
    }
    return error("unclosed-bracket", last, last + 1, "the file ends here, before all brackets are closed",
        "Is it complete? Otherwise close what is open with ] or }.");
  }

  private Problem unexpected(int at) {
    int before = previous(at);
    int point = source.at(at);
    if ((point == '}' || point == ']') && before == ',') {
      return error("json-syntax", at, at + 1, "a comma stands before this closing bracket",
          "Delete the comma: it stands only between two values.");
    }
    return switch (point) {
      case '\'', '`', '“', '”', '„', '‘', '’', '«' -> error("json-syntax", at, at + 1,
          "JSON knows no quotation mark but \"", "Put keys and texts between \"…\".");
      case '/', '#' -> error("json-syntax", at, source.textEnd(source.line(at)),
          "JSON knows no comments", "Delete it, or write the file in YAML.");
      case ',' -> error("json-syntax", at, at + 1, "a value is missing before this comma",
          "Write the value, or delete the comma.");
      case '}', ']' -> closing(at);
      case ':' -> error("json-syntax", at, at + 1, "this colon can't stand here",
          "A colon stands between a key and its value, both between \"…\".");
      default -> word(at, before);
    };
  }

  private int previous(int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(source.at(before))) {
      before--;
    }
    return source.at(before);
  }

  private Problem closing(int at) {
    return previous(at) == ':'
        ? error("empty-value", at, at + 1, "a value is missing before this bracket", "Write it behind the colon.")
        : error("unclosed-bracket", at, at + 1, "this bracket closes none that is open",
            "Every [ is closed by ], every { by }.");
  }

  private Problem word(int at, int before) {
    int end = at;
    while (end < source.length() && wordPart(source.at(end))) {
      end++;
    }
    int to = Math.max(end, at + 1);
    String word = Shown.quoted(source.text(at, to));
    if (source.at(at) == '"' || "\"]}".indexOf(before) >= 0 || Character.isDigit(before)) {
      return error("json-syntax", at, to, "a comma or a colon is missing before this",
          "Write a comma between two values, a colon between a key and its value.");
    }
    int point = source.at(at);
    if (Character.isDigit(point) || "+-.".indexOf(point) >= 0) {
      return error("json-syntax", at, to, word + " is no number in JSON",
          "Write 0.5 for .5 and 7 for 007; what is no number stands between \"…\".");
    }
    return error("json-syntax", at, to, word + " has to stand between quotation marks",
        "Only numbers, true and false stand without.");
  }

  private static boolean wordPart(int point) {
    return Character.isLetterOrDigit(point) || "+-._".indexOf(point) >= 0;
  }

  private Problem error(String code, int from, int to, String message, String hint) {
    return Problem.error(code, source.place(from, to), message, hint);
  }
}
