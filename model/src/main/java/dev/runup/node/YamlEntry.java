package dev.runup.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes the entry of a fact in a list of a YAML file, in the style of the cookbook: a key a line,
/// several values in brackets, a long text over several lines.
public final class YamlEntry {

  /// The longest line, in characters.
  private static final int WIDTH = 118;

  /// What may not begin a text without quotes: the signs of YAML, and quotation marks of all kinds.
  private static final Pattern BEGINS_ODDLY =
      Pattern.compile("^(?:[\\[\\]{},&*!|>%@`\"'#=“”„‟«»‘’‚‹›]|[-?:]|\\.{3}|~$).*");

  /// What ends a text without quotes, or begins a comment.
  private static final Pattern CUT = Pattern.compile(": |:$| #|[\\t\\n\\r]|^\\s|\\s$");

  private static final Pattern IN_BRACKETS = Pattern.compile("[,\\[\\]{}]|:$");

  /// What is read as nothing, and what other readers of YAML take for a number of minutes.
  private static final Pattern NO_TEXT = Pattern.compile("null|Null|NULL|\\d+(?::\\d+)+");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{85}]");

  private YamlEntry() {}

  /// Returns the lines of an entry, each with a line feed. The first one begins with a dash.
  ///
  /// Example: `- who: costa`, and below it ` about: [eu-membership, european-security]`.
  ///
  /// @param values the values by key: a text, or a list or map of those. Those without content are
  ///   left out
  /// @param indentation the blanks before the dash
  public static String of(Map<String, ?> values, int indentation) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      if (!isEmpty(entry.getValue())) {
        String dash = text.isEmpty() ? "- " : "  ";
        text.append(" ".repeat(indentation)).append(dash);
        append(text, entry.getKey(), entry.getValue(), indentation + 2);
      }
    }
    return text.toString();
  }

  private static boolean isEmpty(Object value) {
    return switch (value) {
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> value.toString().isEmpty();
    };
  }

  private static void append(StringBuilder text, String key, Object value, int indentation) {
    String inline = inline(value);
    int length = indentation + key.length() + 2 + inline.codePointCount(0, inline.length());
    if (length <= WIDTH) {
      text.append(key).append(": ").append(inline).append('\n');
    } else if (value instanceof List<?> list && list.size() > 1) {
      text.append(key).append(":\n");
      list.forEach(one ->
          text.append(" ".repeat(indentation)).append("- ").append(bracketed(one)).append('\n'));
    } else if (value instanceof Map<?, ?> map) {
      text.append(key).append(":\n");
      map.forEach((inner, one) -> {
        text.append(" ".repeat(indentation + 2));
        append(text, inner.toString(), one, indentation + 2);
      });
    } else {
      appendLong(text, key, value instanceof List<?> list ? list.getFirst() : value, indentation);
    }
  }

  /// Appends a long text, in lines that are read as one if it has no other blanks than one between
  /// words.
  private static void appendLong(StringBuilder text, String key, Object value, int indentation) {
    String content = value.toString();
    boolean isFolded =
        value instanceof String
            && !UNSEEN.matcher(content).find()
            && !content.contains("  ")
            && content.equals(content.strip());
    if (!isFolded) {
      text.append(key).append(": ").append(inline(value)).append('\n');
      return;
    }
    text.append(key).append(": >-\n");
    String start = " ".repeat(indentation + 2);
    StringBuilder line = new StringBuilder(start);
    for (String word : content.split(" ", -1)) {
      boolean isFirst = line.length() == start.length();
      int length = line.codePointCount(0, line.length()) + word.codePointCount(0, word.length());
      if (!isFirst && length + 1 > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(start);
        isFirst = true;
      }
      line.append(isFirst ? "" : " ").append(word);
    }
    text.append(line).append('\n');
  }

  /// Returns a value in one line. A list with one text is that text.
  private static String inline(Object value) {
    return switch (value) {
      case List<?> list when list.size() == 1 && !(list.getFirst() instanceof Map) ->
          inline(list.getFirst());
      case List<?> _, Map<?, ?> _ -> bracketed(value);
      default -> scalar(value.toString(), false);
    };
  }

  private static String bracketed(Object value) {
    List<String> parts = new ArrayList<>();
    return switch (value) {
      case List<?> list -> {
        list.forEach(one -> parts.add(bracketed(one)));
        yield "[" + String.join(", ", parts) + "]";
      }
      case Map<?, ?> map -> {
        map.forEach((key, one) -> {
          if (!isEmpty(one)) {
            parts.add(scalar(key.toString(), true) + ": " + bracketed(one));
          }
        });
        yield "{" + String.join(", ", parts) + "}";
      }
      default -> scalar(value.toString(), true);
    };
  }

  /// Returns a text as YAML, in quotes if it would be read as something else without them.
  public static String scalar(String text, boolean isInBrackets) {
    boolean isPlain =
        !text.isEmpty()
            && !BEGINS_ODDLY.matcher(text).matches()
            && !CUT.matcher(text).find()
            && !UNSEEN.matcher(text).find()
            && !NO_TEXT.matcher(text).matches()
            && !(isInBrackets && IN_BRACKETS.matcher(text).find());
    return isPlain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (UNSEEN.matcher(Character.toString(point)).matches()) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", point));
              } else {
                quoted.appendCodePoint(point);
              }
            }
          }
        });
    return quoted.append('"').toString();
  }
}
