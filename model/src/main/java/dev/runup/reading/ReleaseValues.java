package dev.runup.reading;

import static dev.runup.reading.ReleaseReader.RESTORE_IT;

import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values of one line of the release register, and what is wrong with them.
final class ReleaseValues {

  /// The longest text that a user types, in characters. A tombstone has one page.
  private static final int LONGEST = 1000;

  /// Years of four digits, so that each zone has a day for it.
  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9:T-]{14}Z");

  private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Place whole;
  private final UnaryOperator<Place> inFile;

  /// @param whole the place of the line
  /// @param inFile returns the place in the file of a place in the line
  ReleaseValues(Node.Mapping mapping, Place whole, UnaryOperator<Place> inFile) {
    this.whole = whole;
    this.inFile = inFile;
    mapping.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
  }

  /// Reports the keys that the line may not have.
  void checkKeys(Node.Mapping mapping, List<String> keys) {
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        report(
            ProblemCode.UNKNOWN_KEY,
            inFile.apply(entry.key().place()),
            "a line of the release register has no key \"" + key + "\"",
            Suggestion.orAll(key, keys, "Keys")
                + " If a newer version of the program wrote it, use that.");
      }
    }
  }

  /// Returns the keys and values of a key.
  List<Node.Entry> entries(String key) {
    return values.get(key) instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  /// Returns the place in the file of a place in the line.
  Place inFile(Place inLine) {
    return inFile.apply(inLine);
  }

  List<Problem> problems() {
    return problems;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /// Returns the place of a value, or that of the line.
  Place place(String key) {
    Node value = values.get(key);
    return value == null ? whole : inFile.apply(value.place());
  }

  String sum(Place place, String typed) {
    if (!SUM.matcher(typed).matches()) {
      report(ProblemCode.WRONG_VALUE, place, "\"" + typed + "\" is no checksum", RESTORE_IT);
    }
    return typed;
  }

  @Nullable Instant time() {
    String time = text("time");
    if (time == null) {
      return null;
    }
    try {
      if (TIME.matcher(time).matches()) {
        return Instant.parse(time);
      }
    } catch (DateTimeException _) {
      // Example: the hour 25.
    }
    wrong("time", ProblemCode.WRONG_TIME, "\"" + time + "\" is no time in UTC");
    return null;
  }

  /// Returns a text that a user typed, or null after a report.
  @Nullable String typed(String key) {
    String typed = text(key);
    String what = key.equals("reason") ? "a reason" : "\"" + key + "\"";
    if (typed != null && typed.codePointCount(0, typed.length()) > LONGEST) {
      report(
          ProblemCode.TOO_LONG,
          place(key),
          what + " has at most " + LONGEST + " characters",
          key.equals("reason")
              ? "Write it shorter: it is printed on one page."
              : "Write it shorter.");
    }
    if (typed != null && typed.codePoints().anyMatch(Character::isISOControl)) {
      report(
          ProblemCode.BAD_CHARACTER,
          place(key),
          what + " is one line of text",
          "Write it without line ends and tabs.");
    }
    return typed;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (values.get(key) instanceof Node.Sequence sequence) {
      sequence
          .items()
          .forEach(item -> texts.add(item instanceof Node.Scalar scalar ? scalar.text() : ""));
    } else {
      wrong(
          key,
          has(key) ? ProblemCode.WRONG_FORM : ProblemCode.MISSING_KEY,
          "this line needs a list of texts for \"" + key + "\"");
    }
    return texts;
  }

  String textOrEmpty(String key) {
    return values.get(key) instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /// Returns the text of a key, or null after a report that there is none.
  @Nullable String text(String key) {
    if (textOrEmpty(key).isBlank()) {
      wrong(
          key,
          has(key) ? ProblemCode.WRONG_FORM : ProblemCode.MISSING_KEY,
          "a line of the release register needs a text for \"" + key + "\"");
      return null;
    }
    return textOrEmpty(key);
  }

  void wrong(String key, ProblemCode code, String message) {
    report(code, place(key), message, RESTORE_IT);
  }

  void report(ProblemCode code, Place place, String message, String hint) {
    problems.add(Problem.of(code, place, message, hint));
  }
}
