package dev.runup.reading;

import static dev.runup.reading.ReleaseReader.RESTORE_IT;

import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.release.Join;
import dev.runup.release.RegisterLine;
import dev.runup.release.Release;
import dev.runup.release.Release.Again;
import dev.runup.release.Release.Issue;
import dev.runup.release.Release.Layout;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseEntry.Act;
import dev.runup.release.ReleaseEntry.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one line of the release register.
final class ReleaseLine {

  /// The longest text that a user types, in characters. A tombstone has one page.
  private static final int LONGEST = 1000;

  private static final List<String> TAKE_BACK_KEYS =
      List.of("entry", "edition", "issue", "fact", "reason", "day", "before", "sum");

  private static final List<String> RELEASE_KEYS =
      List.of(
          "entry",
          "edition",
          "issue",
          "language",
          "assets",
          "heading-base",
          "front-matter",
          "files",
          "facts",
          "version",
          "by",
          "note",
          "time",
          "supersedes",
          "reason",
          "before",
          "sum");

  private static final List<String> JOIN_KEYS =
      List.of("entry", "ends", "by", "time", "before", "sum");

  private static final Pattern ISSUE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2})?");
  private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FACTS = Pattern.compile("(?:[0-9a-f]{" + Release.DIGITS + "})+");

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Place whole;
  private final UnaryOperator<Place> inFile;
  private final String checksum;

  /// @param whole the place of the line
  /// @param inFile returns the place in the file of a place in the line
  /// @param checksum the checksum of the line
  ReleaseLine(Node.Mapping mapping, Place whole, UnaryOperator<Place> inFile, String checksum) {
    this.whole = whole;
    this.inFile = inFile;
    this.checksum = checksum;
    mapping.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
    List<String> keys =
        switch (textOrEmpty("entry")) {
          case Release.WORD -> RELEASE_KEYS;
          case Join.WORD -> JOIN_KEYS;
          default -> TAKE_BACK_KEYS;
        };
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

  /// Returns what the line says, or null after a report of what is wrong.
  @Nullable RegisterLine read() {
    String word = text("entry");
    if (word == null) {
      return null;
    }
    return switch (word) {
      case Release.WORD -> release();
      case Join.WORD -> join();
      default -> {
        Act act =
            Stream.of(Act.values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
        if (act == null) {
          report(
              ProblemCode.WRONG_WORD,
              place("entry"),
              "no entry is called \"" + word + "\"",
              Suggestion.orAll(word, words(), "Entries")
                  + " If a newer version of the program wrote it, use that.");
        }
        yield takeBack(act);
      }
    };
  }

  private static List<String> words() {
    return Stream.concat(Stream.of(Release.WORD, Join.WORD), Stream.of(Act.values()).map(Act::word))
        .toList();
  }

  private @Nullable RegisterLine takeBack(@Nullable Act act) {
    String edition = text("edition");
    String issue = has("issue") ? issue() : null;
    String fact = has("fact") ? fact() : null;
    String reason = typed("reason");
    LocalDate day = day();
    if (issue != null && fact != null) {
      wrong("fact", ProblemCode.WRONG_FORM, "a line is about an issue or a fact, not both");
    }
    return act == null || edition == null || reason == null || day == null
        ? null
        : new ReleaseEntry(
            act, new Target(edition, issue, fact), reason, day, textOrEmpty("before"));
  }

  private @Nullable RegisterLine release() {
    String edition = text("edition");
    String issue = issue();
    String language = text("language");
    Layout layout = layout();
    SortedMap<String, String> files = files();
    SortedSet<String> facts = facts();
    String version = typed("version");
    String by = typed("by");
    String note = has("note") ? typed("note") : null;
    Instant time = time();
    String supersedes =
        has("supersedes") ? sum(place("supersedes"), textOrEmpty("supersedes")) : null;
    String reason = has("supersedes") || has("reason") ? typed("reason") : null;
    if (edition == null
        || issue == null
        || language == null
        || version == null
        || by == null
        || time == null
        || !problems.isEmpty()) {
      return null;
    }
    return new Release(
        new Issue(edition, issue, language),
        layout,
        files,
        facts,
        version,
        by,
        note,
        time,
        supersedes == null || reason == null ? null : new Again(supersedes, reason),
        textOrEmpty("before"),
        checksum);
  }

  private @Nullable RegisterLine join() {
    List<String> ends = texts("ends").stream().map(end -> sum(place("ends"), end)).toList();
    String by = typed("by");
    Instant time = time();
    return by == null || time == null || !problems.isEmpty()
        ? null
        : new Join(ends, by, time, textOrEmpty("before"));
  }

  private Layout layout() {
    String assets = has("assets") ? text("assets") : null;
    String base = has("heading-base") ? text("heading-base") : null;
    String frontMatter = has("front-matter") ? text("front-matter") : null;
    if (assets != null && !assets.equals("linked")) {
      wrong("assets", ProblemCode.WRONG_WORD, "\"assets\" can only be \"linked\"");
    }
    if (base != null && !base.matches("[1-6]")) {
      wrong("heading-base", ProblemCode.WRONG_VALUE, "\"heading-base\" is a level from 1 to 6");
    }
    if (frontMatter != null && !frontMatter.equals("yes")) {
      wrong("front-matter", ProblemCode.WRONG_WORD, "\"front-matter\" can only be \"yes\"");
    }
    int level =
        base == null || !problems.isEmpty() ? Layout.DEFAULT.headingBase() : Integer.parseInt(base);
    return new Layout(assets != null, level, frontMatter != null);
  }

  private SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    if (values.get("files") instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String sum = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
        files.put(entry.key().text(), sum(inFile.apply(entry.value().place()), sum));
      }
    }
    if (files.isEmpty()) {
      wrong("files", ProblemCode.WRONG_FORM, "a release needs the checksums of its files");
    }
    return files;
  }

  private SortedSet<String> facts() {
    SortedSet<String> facts = new TreeSet<>();
    for (String text : texts("facts")) {
      if (!FACTS.matcher(text).matches()) {
        wrong("facts", ProblemCode.WRONG_VALUE, "these are no short checksums of facts");
        return facts;
      }
      for (int from = 0; from < text.length(); from += Release.DIGITS) {
        facts.add(text.substring(from, from + Release.DIGITS));
      }
    }
    return facts;
  }

  private String sum(Place place, String typed) {
    if (!SUM.matcher(typed).matches()) {
      report(ProblemCode.WRONG_VALUE, place, "\"" + typed + "\" is no checksum", RESTORE_IT);
    }
    return typed;
  }

  private @Nullable Instant time() {
    String time = text("time");
    try {
      return time == null ? null : Instant.parse(time);
    } catch (DateTimeException _) {
      wrong("time", ProblemCode.WRONG_TIME, "\"" + time + "\" is no time in UTC");
      return null;
    }
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

  /// Returns a text that a user typed, or null after a report.
  private @Nullable String typed(String key) {
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

  private List<String> texts(String key) {
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

  private String textOrEmpty(String key) {
    return values.get(key) instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /// Returns the text of a key, or null after a report that there is none.
  private @Nullable String text(String key) {
    if (textOrEmpty(key).isBlank()) {
      wrong(
          key,
          has(key) ? ProblemCode.WRONG_FORM : ProblemCode.MISSING_KEY,
          "a line of the release register needs a text for \"" + key + "\"");
      return null;
    }
    return textOrEmpty(key);
  }

  private void wrong(String key, ProblemCode code, String message) {
    report(code, place(key), message, RESTORE_IT);
  }

  private void report(ProblemCode code, Place place, String message, String hint) {
    problems.add(Problem.of(code, place, message, hint));
  }
}
