package dev.runup.dossier;

import dev.runup.fact.Edition;
import dev.runup.format.Format;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of one issue of an edition in an output folder.
///
/// @param day the day of the issue as a user types it, with the time if it has one. Empty if the
///   names of the edition's files have no day
/// @param names their names: those of the briefing in its languages and formats, and its figures
record PublishedIssue(String day, SortedSet<String> names) {

  /// The endings of the files of a briefing.
  private static final String BRIEFING =
      Stream.of(Format.values())
          .map(format -> Pattern.quote(format.fileName("")))
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final String BRIEFING_OR_FIGURE = "(?:" + BRIEFING + "|\\.figures/[^/]+\\.svg)";

  /// The day of an issue, and its time if it has one, in the name of a file.
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}(?:-\\d{4})?";

  /// Stands for the day of an issue. No name of a file can have it.
  private static final String ANY_DAY = "\0";

  /// Returns the files of each issue of an edition, by day.
  ///
  /// @param names the names of all files in the folder, also of other editions
  static List<PublishedIssue> of(Edition edition, Collection<String> names) {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    for (String language : edition.languages()) {
      Pattern own = pattern(edition, language);
      for (String name : names) {
        Matcher file = own.matcher(name);
        if (file.matches()) {
          String day = file.groupCount() == 0 ? "" : typed(file.group(1));
          found.computeIfAbsent(day, _ -> new TreeSet<>()).add(name);
        }
      }
    }
    List<PublishedIssue> files = new ArrayList<>();
    found.forEach((day, own) -> files.add(new PublishedIssue(day, own)));
    return files;
  }

  /// Returns a pattern for the names of an edition's files in a language. Group 1 is the day, if
  /// they have one.
  private static Pattern pattern(Edition edition, String language) {
    String[] parts = edition.fileName(ANY_DAY, language).split(ANY_DAY, -1);
    StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      pattern.append(i == 1 ? "(" + DAY + ")" : "\\1").append(Pattern.quote(parts[i]));
    }
    return Pattern.compile(pattern + BRIEFING_OR_FIGURE);
  }

  /// Returns the day of an issue in the name of a file as a user types it. Example: `2025-12-28
  /// 11:30` for `2025-12-28-1130`.
  static String typed(String day) {
    int time = "2025-12-28".length();
    return day.length() == time
        ? day
        : day.substring(0, time)
            + " "
            + day.substring(time + 1, time + 3)
            + ":"
            + day.substring(time + 3);
  }

  /// Returns the formats of the briefing among them.
  List<Format> formats() {
    return Stream.of(Format.values())
        .filter(format -> names.stream().anyMatch(name -> isIn(format, name)))
        .toList();
  }

  private static boolean isIn(Format format, String name) {
    return name.endsWith(format.fileName(""))
        && (format != Format.HTML || !name.endsWith(Format.FRAGMENT.fileName("")));
  }
}
