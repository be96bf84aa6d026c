package dev.runup.publish;

import dev.runup.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rule by which the old issues in an output folder are found, to delete them. The newest issue
/// of each edition is never old.
///
/// @param issues the number of issues of each edition that are kept, from 1; 0 to keep by days
/// @param days the number of days before today from which issues are kept; 0 to keep by number
public record OldIssues(int issues, int days) {

  private static final Pattern TYPED = Pattern.compile("(\\d{1,6})(d?)");

  /// Matches a file of an issue, or a figure of it, or a file in its bundle. It has a day in its
  /// name.
  private static final Pattern DATED =
      Pattern.compile(
          "(?<before>[^/]*)(?<day>\\d{4}-\\d{2}-\\d{2})(?<time>-\\d{4})?(?<after>[^./]*)(?:\\.[^./]+)?"
              + Stream.of(Format.values())
                  .map(format -> Pattern.quote(format.fileName("")))
                  .collect(
                      Collectors.joining(
                          "|", "(?:", "|(?:\\.fragment)?\\.figures/[^/]+\\.svg|/[^/]+)")));

  /// Matches the page of an issue in a site, or a part of it.
  private static final Pattern PAGE =
      Pattern.compile("issues/(?<day>\\d{4}-\\d{2}-\\d{2})(?<time>-\\d{4})?\\..*html");

  /// Reads a rule that a user typed, `12` for a number of issues or `90d` for days. Returns null if
  /// it is none.
  public static @Nullable OldIssues parse(String typed) {
    Matcher rule = TYPED.matcher(typed);
    int number = rule.matches() ? Integer.parseInt(rule.group(1)) : 0;
    if (number == 0) {
      return null;
    }
    return rule.group(2).isEmpty() ? new OldIssues(number, 0) : new OldIssues(0, number);
  }

  /// Returns the names of the files of old issues, sorted, and of their pages in a site. Files
  /// without a day in their name are never among them, and neither are style and fonts, which newer
  /// pages may need.
  ///
  /// @param published the paths of all published files of a folder
  public NavigableSet<String> of(Iterable<String> published, LocalDate today) {
    Map<String, NavigableMap<String, NavigableSet<String>>> editions = new TreeMap<>();
    for (String name : published) {
      Matcher file = DATED.matcher(name);
      if (file.matches() && isDay(file.group("day"))) {
        String time = file.group("time");
        editions
            .computeIfAbsent(file.group("before") + "/" + file.group("after"), _ -> new TreeMap<>())
            .computeIfAbsent(file.group("day") + (time == null ? "~" : time), _ -> new TreeSet<>())
            .add(name);
      }
    }
    NavigableSet<String> old = new TreeSet<>();
    editions.values().forEach(days -> addOld(days, today, old));
    addPages(published, old);
    return old;
  }

  /// Adds the pages of a site for issues of which all files are old.
  private static void addPages(Iterable<String> published, NavigableSet<String> old) {
    Set<String> kept = new TreeSet<>();
    Set<String> dropped = new TreeSet<>();
    for (String name : published) {
      Matcher file = DATED.matcher(name);
      if (file.matches()) {
        (old.contains(name) ? dropped : kept).add(stamp(file));
      }
    }
    dropped.removeAll(kept);
    for (String name : published) {
      Matcher page = PAGE.matcher(name);
      if (page.matches() && dropped.contains(stamp(page))) {
        old.add(name);
      }
    }
  }

  private static String stamp(Matcher file) {
    return file.group("day") + Objects.requireNonNullElse(file.group("time"), "");
  }

  /// @param byDay the files of the issues of an edition. An issue of a whole day sorts behind those
  ///   of its moments
  private void addOld(
      NavigableMap<String, NavigableSet<String>> byDay, LocalDate today, NavigableSet<String> old) {
    int newer = 0;
    for (Map.Entry<String, NavigableSet<String>> issue : byDay.descendingMap().entrySet()) {
      LocalDate day = LocalDate.parse(issue.getKey().substring(0, "2025-12-28".length()));
      if (isOld(newer, day, today)) {
        old.addAll(issue.getValue());
      }
      newer++;
    }
  }

  /// Returns whether an issue is old.
  ///
  /// @param newer how many issues of its edition are newer
  /// @param day its day
  public boolean isOld(int newer, LocalDate day, LocalDate today) {
    return newer > 0 && (issues > 0 ? newer >= issues : day.isBefore(today.minusDays(days)));
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
