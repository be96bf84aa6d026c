package dev.runup.template;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One bundle as written: a properties file in UTF-8, with the place of each message.
///
/// @param file the file
/// @param entries the message of each key
/// @param problems the lines and escapes that can't be read
record Bundle(Input file, Map<String, Entry> entries, List<Problem> problems) {

  /// A message as written.
  ///
  /// @param place the text to the right of `=`. For a message of several lines, that of the first
  ///   line
  record Entry(String text, Place place) {}

  Bundle {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    problems = List.copyOf(problems);
  }

  /// Reads a bundle. A wrong line becomes a problem, and the other lines are read.
  static Bundle read(String name, String text) {
    Reader reader = new Reader(new Input(TemplateTexts.FOLDER + name, text));
    reader.read();
    return new Bundle(reader.input, reader.entries, reader.problems);
  }

  /// Returns the place of the file as a whole.
  Place start() {
    return new Place(file, 1, 1, 1);
  }

  /// Reads a properties file line by line. Java's own reader would lose the places.
  private static final class Reader {
    private final Input input;
    private final List<String> lines;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// The index of the current line, from 0.
    private int line;

    Reader(Input input) {
      this.input = input;
      this.lines = input.text().lines().toList();
    }

    void read() {
      for (; line < lines.size(); line++) {
        String text = lines.get(line);
        String stripped = text.stripLeading();
        if (!stripped.isEmpty() && stripped.charAt(0) != '#' && stripped.charAt(0) != '!') {
          entry(text, text.length() - stripped.length());
        }
      }
    }

    private void entry(String text, int from) {
      int first = line;
      int end = keyEnd(text, from);
      int equals = skip(text, end, " \t\f");
      boolean sign = equals < text.length() && "=:".indexOf(text.charAt(equals)) >= 0;
      if (!sign) {
        problem(
            first,
            text,
            from,
            text.length(),
            "there is no \"=\" behind the key",
            "For example: basis = Basis.");
        skipContinued();
        return;
      }
      int start = skip(text, equals + 1, " \t\f");
      String key = unescaped(text, from, end, first);
      StringBuilder value = new StringBuilder(unescaped(text, start, textEnd(text), first));
      while (isContinued(lines.get(line)) && line + 1 < lines.size()) {
        String next = lines.get(++line);
        value.append(unescaped(next, skip(next, 0, " \t\f"), textEnd(next), line));
      }
      Place place = place(first, text, start, text.length());
      if (entries.putIfAbsent(key, new Entry(value.toString(), place)) != null) {
        String twice = "\"" + key + "\" stands here for the second time";
        problem(first, text, from, end, twice, "Take one of the two away.");
      }
    }

    private void skipContinued() {
      while (isContinued(lines.get(line)) && line + 1 < lines.size()) {
        line++;
      }
    }

    private static int keyEnd(String text, int from) {
      int end = from;
      while (end < text.length() && "=: \t\f".indexOf(text.charAt(end)) < 0) {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end, text.length());
    }

    private static int skip(String text, int from, String blanks) {
      int at = from;
      while (at < text.length() && blanks.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }

    /// Returns whether a message continues in the next line. It does if the line ends in a
    /// backslash that isn't escaped.
    ///
    /// Example: true for `a \`, false for `a \\`.
    private static boolean isContinued(String text) {
      int backslashes = 0;
      while (backslashes < text.length() && text.charAt(text.length() - 1 - backslashes) == '\\') {
        backslashes++;
      }
      return backslashes % 2 == 1;
    }

    private static int textEnd(String text) {
      return isContinued(text) ? text.length() - 1 : text.length();
    }

    private String unescaped(String text, int from, int to, int number) {
      StringBuilder plain = new StringBuilder();
      int i = from;
      while (i < to) {
        if (text.charAt(i) != '\\' || i + 1 >= to) {
          plain.append(text.charAt(i));
          i++;
        } else {
          int length = text.charAt(i + 1) == 'u' ? 5 : 1;
          String escape = text.substring(i + 1, Math.min(i + 1 + length, to));
          plain.append(resolveEscape(escape, number, text, i));
          i += 1 + escape.length();
        }
      }
      return plain.toString();
    }

    private String resolveEscape(String escape, int number, String text, int at) {
      String hint = "A backslash itself is written \\\\, and a character as \\u and four digits.";
      int end = at + 1 + escape.length();
      if (escape.matches("u[0-9A-Fa-f]{4}")) {
        char c = (char) Integer.parseInt(escape.substring(1), 16);
        if (isAllowed(c)) {
          return String.valueOf(c);
        }
        problem(number, text, at, end, "\"\\" + escape + "\" names no character of a text", hint);
        return "";
      }
      if (escape.length() == 1 && "\\=:#! ".contains(escape)) {
        return escape;
      }
      problem(number, text, at, end, "\"\\" + escape + "\" is no escape", hint);
      return "";
    }

    /// Returns whether a message may hold a character. Control and private-use characters,
    /// surrogates and marks that change the direction of text are not allowed.
    private static boolean isAllowed(char c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> false;
        default -> c < 0x202A || c > 0x202E && c < 0x2066 || c > 0x2069;
      };
    }

    private void problem(int number, String text, int from, int to, String what, String hint) {
      problems.add(Problem.of(ProblemCode.WRONG_WORDS, place(number, text, from, to), what, hint));
    }

    private Place place(int number, String text, int from, int to) {
      int column = text.codePointCount(0, from) + 1;
      return new Place(input, number + 1, column, column + text.codePointCount(from, to));
    }
  }
}
