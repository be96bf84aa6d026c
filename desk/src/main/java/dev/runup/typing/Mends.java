package dev.runup.typing;

import dev.runup.node.JsonWriter;
import dev.runup.problem.Mend;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns the mend of a problem into an edit of its file.
public final class Mends {

  /// A value that YAML reads as it is typed, without quotes.
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?:~|null|Null|NULL)$)[\\p{L}\\p{Nd}~]"
              + "(?:[\\p{L}\\p{M}\\p{Nd} .%+/~_*'’–-]|(?<=\\p{L}):(?=\\p{L}))*+(?<! )");

  /// A text that also needs no quotes if it isn't between brackets, for example a sentence.
  private static final Pattern PLAIN_IN_BLOCK =
      Pattern.compile("[\\p{L}\\p{Nd}](?:(?!: | #)[^\"\\\\])*+(?<![: ])");

  private Mends() {}

  /// Returns the edit that mends a problem. Null if several mends are possible, or if the value
  /// lies in several lines.
  public static @Nullable TextEdit edit(Problem problem) {
    return switch (problem.mend()) {
      case null -> null;
      case Mend.Replacement(Place place, String text) -> TextEdit.of(place, text);
      case Mend.Values(List<String> values) -> {
        Place place = problem.place();
        yield place == null || !place.hasLine() || goesOn(place)
            ? null
            : TextEdit.of(place, typed(values, place));
      }
    };
  }

  /// Returns whether the value at a place goes on in the next line.
  private static boolean goesOn(Place place) {
    String old = TextEdit.textAt(place);
    char first = old.isEmpty() ? ' ' : old.charAt(0);
    boolean isOpen =
        (first == '"' || first == '\'')
            && (old.length() < 2 || old.charAt(old.length() - 1) != first);
    if (isOpen || "|>[{".indexOf(first) >= 0) {
      return true;
    }
    String line = place.excerpt();
    boolean isToEnd = line.codePointCount(0, line.stripTrailing().length()) < place.end();
    String next = place.input().line(place.line() + 1);
    return isToEnd
        && place.cell() == null
        && indentation(next) > indentation(line)
        && !next.matches("\\s*+(?:[\\w-]+:(?: .*|$)|- .*|#.*)");
  }

  private static int indentation(String line) {
    String rest = line.replaceFirst("^ *(- +)*", "");
    return rest.isEmpty() ? 0 : line.length() - rest.length();
  }

  private static String typed(List<String> values, Place place) {
    String name = place.file().toLowerCase(Locale.ROOT);
    boolean isList = values.size() != 1;
    if (name.endsWith(".csv")) {
      return cell(String.join(" | ", values), TextEdit.textAt(place));
    }
    if (name.endsWith(".json")) {
      String json = JsonWriter.list(values);
      return isList ? json : json.substring(1, json.length() - 1);
    }
    return isList
        ? values.stream()
            .map(value -> yaml(value, "", true))
            .collect(Collectors.joining(", ", "[", "]"))
        : yaml(values.getFirst(), TextEdit.textAt(place), isInBrackets(place));
  }

  private static String cell(String value, String old) {
    boolean isQuoted = old.startsWith("\"") || value.matches("(?s).*[,;\"\\t\\n].*");
    return isQuoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  /// Returns whether a place may lie between brackets of its line.
  private static boolean isInBrackets(Place place) {
    String line = place.excerpt();
    String before = line.substring(0, line.offsetByCodePoints(0, place.column() - 1));
    return before.indexOf('[') >= 0 || before.indexOf('{') >= 0;
  }

  /// Returns a value in the quotes of the old one. One without quotes gets them if it needs them.
  private static String yaml(String value, String old, boolean isInBrackets) {
    if (old.startsWith("'")) {
      return "'" + value.replace("'", "''") + "'";
    }
    boolean isPlain =
        PLAIN.matcher(value).matches()
            || !isInBrackets && PLAIN_IN_BLOCK.matcher(value).matches() && !isTime(value);
    return isPlain && !old.startsWith("\"")
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// Returns whether a value is one that other readers of YAML take for a number, for example
  /// `10:00`.
  private static boolean isTime(String value) {
    return value.matches("\\d+(?::\\d+)+");
  }
}
