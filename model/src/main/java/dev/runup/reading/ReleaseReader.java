package dev.runup.reading;

import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseEntry.Act;
import dev.runup.release.ReleaseEntry.Target;
import dev.runup.release.ReleaseRegister;
import dev.runup.text.Sha256;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the release register.
///
/// Any fault is an error and stops a build. A build that left a damaged line out would publish what
/// was taken back.
public final class ReleaseReader {

  /// The longest reason, in characters. A tombstone has one page.
  public static final int LONGEST_REASON = 1000;

  private static final List<String> KEYS =
      List.of("entry", "edition", "issue", "fact", "reason", "day", "before");

  private static final Pattern ISSUE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2})?");

  private static final String RESTORE_IT =
      "Put the file back as the program wrote it, for example from version control. Then take back"
          + " again what is missing in it.";

  private final Input file;
  private final List<ReleaseEntry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ReleaseReader(Input file) {
    this.file = file;
  }

  /// Reads the register, or returns the problems of its first line with an error.
  public static Checked<ReleaseRegister> read(Input file) {
    ReleaseReader reader = new ReleaseReader(file);
    String before = "";
    int number = 0;
    for (String line : lines(file.text())) {
      reader.readLine(line, ++number, before);
      if (!reader.problems.isEmpty()) {
        return new Checked.Bad<>(reader.problems);
      }
      before = Sha256.hex(line);
    }
    return Checked.good(new ReleaseRegister(reader.entries));
  }

  /// Returns the checksum that the next line of a register has to name.
  public static String checksumOfLastLine(String text) {
    List<String> lines = lines(text);
    return lines.isEmpty() ? "" : Sha256.hex(lines.getLast());
  }

  /// Returns the lines without their ends, which version control may have changed.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
      String line = text.substring(from, end);
      lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      from = end + 1;
    }
    return lines;
  }

  private void readLine(String line, int number, String before) {
    Place whole = new Place(file, number, 1, 1 + line.codePointCount(0, line.length()));
    if (line.isBlank()) {
      report(ProblemCode.EMPTY_VALUE, whole, "this line is empty", "Delete it.");
      return;
    }
    ParsedFile parsed = NodeReader.read(new Input("line.json", line));
    if (!parsed.problems().isEmpty() || parsed.root() == null) {
      parsed.problems().forEach(problem -> problems.add(inFile(problem, number)));
      return;
    }
    if (!(parsed.root() instanceof Node.Mapping mapping)) {
      report(ProblemCode.WRONG_FORM, whole, "a line holds keys and values in braces", RESTORE_IT);
      return;
    }
    new Line(mapping, number, whole).read(before);
  }

  private Problem inFile(Problem problem, int line) {
    Place place = problem.place();
    return place == null ? problem : problem.withPlace(at(place, line));
  }

  /// Returns the place in the whole file of a place in one of its lines.
  private Place at(Place inLine, int line) {
    return new Place(file, line, inLine.column(), inLine.end());
  }

  private void report(ProblemCode code, Place place, String message, String hint) {
    problems.add(Problem.of(code, place, message, hint));
  }

  /// A line that is a mapping.
  private final class Line {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final int number;
    private final Place whole;

    Line(Node.Mapping mapping, int number, Place whole) {
      this.number = number;
      this.whole = whole;
      for (Node.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        values.put(key, entry.value());
        if (!KEYS.contains(key)) {
          report(
              ProblemCode.UNKNOWN_KEY,
              at(entry.key().place(), number),
              "a line of the release register has no key \"" + key + "\"",
              Suggestion.orAll(key, KEYS, "Keys")
                  + " If a newer version of the program wrote it, use that.");
        }
      }
    }

    void read(String before) {
      Act act = act();
      String edition = text("edition");
      String issue = values.containsKey("issue") ? issue() : null;
      String fact = values.containsKey("fact") ? fact() : null;
      String reason = reason();
      LocalDate day = day();
      if (issue != null && fact != null) {
        wrong("fact", ProblemCode.WRONG_FORM, "a line is about an issue or a fact, not both");
      }
      if (problems.isEmpty() && !before.equals(textOrEmpty("before"))) {
        report(
            ProblemCode.BROKEN_CHAIN,
            values.containsKey("before") ? place("before") : whole,
            number == 1
                ? "a line before this one was removed by hand"
                : "line " + (number - 1) + " was changed, removed or added by hand",
            "Each line names the checksum of the line before. " + RESTORE_IT);
      }
      if (problems.isEmpty() && act != null && edition != null && reason != null && day != null) {
        Target target = new Target(edition, issue, fact);
        entries.add(new ReleaseEntry(act, target, reason, day, before));
      }
    }

    private @Nullable Act act() {
      String word = text("entry");
      Act act =
          Stream.of(Act.values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
      if (word != null && act == null) {
        List<String> words = Arrays.stream(Act.values()).map(Act::word).toList();
        report(
            ProblemCode.WRONG_WORD,
            place("entry"),
            "no entry is called \"" + word + "\"",
            Suggestion.orAll(word, words, "Entries")
                + " If a newer version of the program wrote it, use that.");
      }
      return act;
    }

    private @Nullable String issue() {
      String issue = text("issue");
      boolean isDay = issue != null && ISSUE.matcher(issue).matches() && isDay(issue);
      if (issue != null && !isDay) {
        wrong("issue", ProblemCode.WRONG_DATE, "\"" + issue + "\" is no day of an issue");
      }
      return issue;
    }

    private @Nullable String fact() {
      String fact = text("fact");
      if (fact != null && !isFact(fact)) {
        wrong("fact", ProblemCode.WRONG_VALUE, "\"" + fact + "\" is no type and id of a fact");
      }
      return fact;
    }

    private static boolean isFact(String typed) {
      int colon = typed.indexOf(':');
      return Stream.of(FactType.values())
          .anyMatch(type ->
              colon > 0 && typed.substring(0, colon).equals(type.word()) && isId(type, typed));
    }

    private static boolean isId(FactType type, String typed) {
      String id = typed.substring(typed.indexOf(':') + 1);
      return type == FactType.POSITION ? !id.isBlank() : FactId.FORM.matcher(id).matches();
    }

    private @Nullable String reason() {
      String reason = text("reason");
      if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
        report(
            ProblemCode.TOO_LONG,
            place("reason"),
            "a reason has at most " + LONGEST_REASON + " characters",
            "Write it shorter: it is printed on one page.");
      }
      if (reason != null && reason.codePoints().anyMatch(Character::isISOControl)) {
        report(
            ProblemCode.BAD_CHARACTER,
            place("reason"),
            "a reason is one line of text",
            "Write it without line ends and tabs.");
      }
      return reason;
    }

    private @Nullable LocalDate day() {
      String day = text("day");
      if (day == null || day.length() == 10 && isDay(day)) {
        return day == null ? null : LocalDate.parse(day);
      }
      wrong("day", ProblemCode.WRONG_DATE, "\"" + day + "\" is no day");
      return null;
    }

    private static boolean isDay(String typed) {
      try {
        LocalDate.parse(typed.substring(0, Math.min(10, typed.length())));
        return typed.length() == 10 || typed.substring(11).compareTo("24:00") < 0;
      } catch (DateTimeException _) {
        return false;
      }
    }

    private void wrong(String key, ProblemCode code, String message) {
      report(code, place(key), message, RESTORE_IT);
    }

    private Place place(String key) {
      Node value = values.get(key);
      return value == null ? whole : at(value.place(), number);
    }

    private String textOrEmpty(String key) {
      return values.get(key) instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /// Returns the text of a key, or null after a report that there is none.
    private @Nullable String text(String key) {
      if (textOrEmpty(key).isBlank()) {
        wrong(
            key,
            values.containsKey(key) ? ProblemCode.WRONG_FORM : ProblemCode.MISSING_KEY,
            "a line of the release register needs a text for \"" + key + "\"");
        return null;
      }
      return textOrEmpty(key);
    }
  }
}
