package dev.runup.reading;

import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.format.FragmentFigures;
import dev.runup.format.SiteGenerator;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import dev.runup.release.Join;
import dev.runup.release.RegisterLine;
import dev.runup.release.Release;
import dev.runup.release.Release.Again;
import dev.runup.release.Release.Issue;
import dev.runup.release.Release.Layout;
import dev.runup.release.Release.MadeFrom;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseEntry.Act;
import dev.runup.release.ReleaseEntry.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one line of the release register.
///
/// @param checksum the checksum of the line
record ReleaseLine(ReleaseValues values, String checksum) {

  private static final List<String> TAKE_BACK_KEYS =
      List.of("entry", "edition", "issue", "fact", "reason", "day", "by", "time", "before", "sum");

  private static final List<String> RELEASE_KEYS =
      List.of(
          "entry",
          "edition",
          "issue",
          "language",
          "assets",
          "heading-base",
          "front-matter",
          "bundle",
          "figures",
          "files",
          "site",
          "facts",
          "ids",
          "settings",
          "theme",
          "templates",
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
  private static final Pattern SHORT_SUMS =
      Pattern.compile("(?:[0-9a-f]{" + Release.DIGITS + "})+");

  /// Returns what a line says, or null after a report of what is wrong.
  static @Nullable RegisterLine read(Node.Mapping mapping, ReleaseValues values, String checksum) {
    values.checkKeys(
        mapping,
        switch (values.textOrEmpty("entry")) {
          case Release.WORD -> RELEASE_KEYS;
          case Join.WORD -> JOIN_KEYS;
          default -> TAKE_BACK_KEYS;
        });
    return new ReleaseLine(values, checksum).read();
  }

  private @Nullable RegisterLine read() {
    String word = values.text("entry");
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
          values.report(
              ProblemCode.WRONG_WORD,
              values.place("entry"),
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
    String edition = values.text("edition");
    String issue = values.has("issue") ? issue() : null;
    String fact = values.has("fact") ? fact() : null;
    String reason = values.typed("reason");
    LocalDate day = day();
    String by = values.has("by") ? values.typed("by") : null;
    Instant time = values.has("time") ? values.time() : null;
    if (issue != null && fact != null) {
      values.wrong("fact", ProblemCode.WRONG_FORM, "a line is about an issue or a fact, not both");
    }
    return act == null || edition == null || reason == null || day == null
        ? null
        : new ReleaseEntry(
            act,
            new Target(edition, issue, fact),
            reason,
            day,
            by,
            time,
            values.textOrEmpty("before"));
  }

  private @Nullable RegisterLine release() {
    String edition = values.text("edition");
    String issue = issue();
    String language = values.text("language");
    Layout layout = layout();
    SortedMap<String, String> files = sums("files");
    if (files.isEmpty()) {
      values.wrong("files", ProblemCode.WRONG_FORM, "a release needs the checksums of its files");
    }
    SortedSet<String> facts = shortSums("facts");
    MadeFrom madeFrom = values.has("ids") ? madeFrom() : null;
    String version = values.typed("version");
    String by = values.typed("by");
    String note = values.has("note") ? values.typed("note") : null;
    Instant time = values.time();
    String supersedes =
        values.has("supersedes")
            ? values.sum(values.place("supersedes"), values.textOrEmpty("supersedes"))
            : null;
    String reason =
        values.has("supersedes") || values.has("reason") ? values.typed("reason") : null;
    if (edition == null
        || issue == null
        || language == null
        || version == null
        || by == null
        || time == null
        || !values.problems().isEmpty()) {
      return null;
    }
    return new Release(
        new Issue(edition, issue, language),
        layout,
        files,
        sums("site"),
        facts,
        madeFrom,
        version,
        by,
        note,
        time,
        supersedes == null || reason == null ? null : new Again(supersedes, reason),
        values.textOrEmpty("before"),
        checksum);
  }

  private @Nullable RegisterLine join() {
    List<String> ends =
        values.texts("ends").stream().map(end -> values.sum(values.place("ends"), end)).toList();
    String by = values.typed("by");
    Instant time = values.time();
    return by == null || time == null || !values.problems().isEmpty()
        ? null
        : new Join(ends, by, time, values.textOrEmpty("before"));
  }

  private Layout layout() {
    String assets = values.has("assets") ? values.text("assets") : null;
    String base = values.has("heading-base") ? values.text("heading-base") : null;
    String frontMatter = values.has("front-matter") ? values.text("front-matter") : null;
    if (assets != null && !assets.equals("linked")) {
      values.wrong("assets", ProblemCode.WRONG_WORD, "\"assets\" can only be \"linked\"");
    }
    if (base != null && !base.matches("[1-6]")) {
      values.wrong(
          "heading-base", ProblemCode.WRONG_VALUE, "\"heading-base\" is a level from 1 to 6");
    }
    if (frontMatter != null && !frontMatter.equals("yes")) {
      values.wrong("front-matter", ProblemCode.WRONG_WORD, "\"front-matter\" can only be \"yes\"");
    }
    String bundle = word("bundle", SiteGenerator.words());
    String figures = word("figures", FragmentFigures.words());
    int level =
        base == null || !values.problems().isEmpty()
            ? Layout.DEFAULT.headingBase()
            : Integer.parseInt(base);
    return new Layout(assets != null, level, frontMatter != null, bundle, figures);
  }

  /// Returns the word of a key, or null without it. Reports a word that isn't allowed.
  private @Nullable String word(String key, List<String> allowed) {
    String word = values.has(key) ? values.text(key) : null;
    if (word != null && !allowed.contains(word)) {
      values.wrong(
          key,
          ProblemCode.WRONG_WORD,
          "\"" + key + "\" can only be one of: " + String.join(", ", allowed));
    }
    return word;
  }

  private SortedMap<String, String> sums(String key) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Node.Entry entry : values.entries(key)) {
      String sum = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
      Place place = values.inFile(entry.value().place());
      files.put(entry.key().text(), values.sum(place, sum));
    }
    return files;
  }

  private MadeFrom madeFrom() {
    return new MadeFrom(
        shortSums("ids"), shortSum("settings"), shortSum("theme"), shortSum("templates"));
  }

  private String shortSum(String key) {
    String sum = values.text(key);
    if (sum != null && (sum.length() != Release.DIGITS || !SHORT_SUMS.matcher(sum).matches())) {
      values.wrong(key, ProblemCode.WRONG_VALUE, "\"" + sum + "\" is no short checksum");
    }
    return sum == null ? "" : sum;
  }

  private SortedSet<String> shortSums(String key) {
    SortedSet<String> sums = new TreeSet<>();
    for (String text : values.texts(key)) {
      if (!SHORT_SUMS.matcher(text).matches()) {
        values.wrong(key, ProblemCode.WRONG_VALUE, "these are no short checksums of facts");
        return sums;
      }
      for (int from = 0; from < text.length(); from += Release.DIGITS) {
        sums.add(text.substring(from, from + Release.DIGITS));
      }
    }
    return sums;
  }

  private @Nullable String issue() {
    String issue = values.text("issue");
    boolean isDay = issue != null && ISSUE.matcher(issue).matches() && isDay(issue);
    if (issue != null && !isDay) {
      values.wrong("issue", ProblemCode.WRONG_DATE, "\"" + issue + "\" is no day of an issue");
    }
    return issue;
  }

  private @Nullable String fact() {
    String fact = values.text("fact");
    if (fact != null && !isFact(fact)) {
      values.wrong("fact", ProblemCode.WRONG_VALUE, "\"" + fact + "\" is no type and id of a fact");
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

  private @Nullable LocalDate day() {
    String day = values.text("day");
    if (day == null || day.length() == 10 && isDay(day)) {
      return day == null ? null : LocalDate.parse(day);
    }
    values.wrong("day", ProblemCode.WRONG_DATE, "\"" + day + "\" is no day");
    return null;
  }

  private static boolean isDay(String typed) {
    try {
      LocalDate.parse(typed.substring(0, Math.min(10, typed.length())));
      if (typed.length() > 10) {
        LocalTime.parse(typed.substring(11));
      }
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
