package dev.runup.pipeline;

import dev.runup.document.Masthead;
import dev.runup.fact.Edition;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.text.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One issue of an edition, built in all its languages and formats.
///
/// @param edition the edition's name
/// @param series the product and its number, for example `Daily briefing 1`
/// @param day the issue day in words
/// @param date the issue day, for example `2025-12-28`, or day and time, `2025-12-28T11:30`
/// @param words a checksum of the words that readers get, whatever sets them. Empty if nothing was
///   written
/// @param pages the number of pages of its PDF in the first of its languages, or 0 without one
/// @param outlook what the desk has to see to
/// @param artifacts its files, in the order of the edition's languages and then of its formats
/// @param gone the names of files that must no longer lie beside them, because an issue was taken
///   back
public record BuiltEdition(
    String edition,
    String series,
    String day,
    String date,
    String words,
    int pages,
    Outlook outlook,
    List<Artifact> artifacts,
    List<String> gone) {

  public BuiltEdition {
    artifacts = List.copyOf(artifacts);
    gone = List.copyOf(gone);
  }

  /// Returns an edition with the files of one language.
  static BuiltEdition of(
      Edition edition, Masthead masthead, String words, int pages, List<Artifact> artifacts) {
    return new BuiltEdition(
        edition.name(),
        masthead.series().text(),
        masthead.day(),
        masthead.date(),
        words,
        pages,
        Outlook.NONE,
        artifacts,
        List.of());
  }

  private BuiltEdition with(String allWords, List<Artifact> others) {
    return new BuiltEdition(edition, series, day, date, allWords, pages, outlook, others, gone);
  }

  BuiltEdition withOutlook(Outlook other) {
    return new BuiltEdition(edition, series, day, date, words, pages, other, artifacts, gone);
  }

  /// Returns this edition with more files, and with the names of files that must go.
  public BuiltEdition with(List<Artifact> more, List<String> names) {
    Map<String, Artifact> files = new LinkedHashMap<>();
    artifacts.forEach(file -> files.put(file.name(), file));
    more.forEach(file -> files.putIfAbsent(file.name(), file));
    return new BuiltEdition(
        edition, series, day, date, words, pages, outlook, List.copyOf(files.values()), names);
  }

  /// Returns this edition with other files, and with other names of files that must go.
  public BuiltEdition withFiles(List<Artifact> others, List<String> names) {
    return new BuiltEdition(edition, series, day, date, words, pages, outlook, others, names);
  }

  /// Returns this edition with its files as a web site has them.
  public BuiltEdition inSite() {
    return withFiles(artifacts.stream().map(Artifact::inSite).toList(), gone);
  }

  /// Builds each language. Returns the edition with the files of all languages, or the problems of
  /// any. A file that several languages have, such as a shared style sheet, is kept once. `series`,
  /// `day`, `date` and `pages` are those of the first language.
  ///
  /// @param build builds one language, given as BCP 47
  static Checked<BuiltEdition> inEachLanguage(
      Edition edition, Function<String, Checked<BuiltEdition>> build) {
    Map<String, Artifact> files = new LinkedHashMap<>();
    List<BuiltEdition> all = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String language : edition.output().languages()) {
      Checked<BuiltEdition> one = build.apply(language);
      problems.addAll(one.problems());
      if (one instanceof Checked.Good<BuiltEdition>(BuiltEdition built, var _)) {
        all.add(built);
        built.artifacts().forEach(file -> files.putIfAbsent(file.name(), file));
      }
    }
    return all.isEmpty()
        ? new Checked.Bad<>(problems)
        : Checked.of(all.getFirst().with(words(all), List.copyOf(files.values())), problems);
  }

  private static String words(List<BuiltEdition> languages) {
    return languages.size() == 1
        ? languages.getFirst().words()
        : Sha256.hex(languages.stream().map(BuiltEdition::words).collect(Collectors.joining("\n")));
  }
}
