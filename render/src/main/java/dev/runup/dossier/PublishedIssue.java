package dev.runup.dossier;

import dev.runup.dossier.EditionFiles.EditionFile;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of one issue of an edition in an output folder.
///
/// @param day the day of the issue as a user types it, with the time if it has one. Empty if the
///   names of the edition's files have no day
/// @param isBundled whether they lie in a bundle for a site generator. The same issue may lie
///   beside it without one
/// @param names their names: those of the briefing in its languages and formats, and its figures
record PublishedIssue(String day, boolean isBundled, SortedSet<String> names) {

  /// Returns the files of each issue of an edition, by day. Those in bundles come last.
  ///
  /// @param names the names of all files in the folder, also of other editions
  static List<PublishedIssue> of(Edition edition, Collection<String> names) {
    EditionFiles own = new EditionFiles(List.of(edition));
    List<PublishedIssue> issues = new ArrayList<>();
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    SortedMap<String, SortedSet<String>> bundled = new TreeMap<>();
    for (String name : names) {
      EditionFile file = own.find(name);
      if (file != null) {
        (file.isBundled() ? bundled : found)
            .computeIfAbsent(Objects.requireNonNullElse(file.typedDay(), ""), _ -> new TreeSet<>())
            .add(name);
      }
    }
    found.forEach((day, files) -> issues.add(new PublishedIssue(day, false, files)));
    bundled.forEach((day, files) -> issues.add(new PublishedIssue(day, true, files)));
    return issues;
  }

  /// Returns the formats of the briefing among them.
  List<Format> formats() {
    return Format.of(names);
  }
}
