package dev.runup.site;

import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead.Phrase;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.template.SiteWords;
import dev.runup.theme.Theme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All issues of an edition.
///
/// @param edition the edition
/// @param theme how its pages look
/// @param words the words of the site by language, the main language first
/// @param titles the name of the series by language
/// @param desks the desk by language. A name may be empty
/// @param issues its issues, the first one first. None if the edition has nothing to show
/// @param ownIds the facts that have a lasting address: those with a typed id, and positions. Each
///   by its type and id
record Series(
    Edition edition,
    Theme theme,
    Map<String, SiteWords> words,
    Map<String, Inline.Leaf> titles,
    Map<String, Phrase> desks,
    List<SeriesIssue> issues,
    Set<String> ownIds) {

  Series {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    desks = Collections.unmodifiableMap(new LinkedHashMap<>(desks));
    issues = List.copyOf(issues);
    ownIds = Collections.unmodifiableSet(new TreeSet<>(ownIds));
  }

  /// Returns the issues that were not taken back, the first one first.
  List<SeriesIssue> shown() {
    return issues.stream().filter(issue -> !issue.isTakenBack()).toList();
  }

  /// Returns the newest issue that was not taken back, or null if all were.
  @Nullable SeriesIssue newest() {
    return shown().isEmpty() ? null : shown().getLast();
  }

  /// Returns a document that has the masthead of the series: that of the newest issue, or of the
  /// newest page in place of one.
  Document model(String language) {
    return latest().document(language);
  }

  /// Returns the issue that stands for the newest: the newest one that was not taken back, or the
  /// last one if all were.
  SeriesIssue latest() {
    SeriesIssue newest = newest();
    return newest == null ? issues.getLast() : newest;
  }

  /// Returns whether its issues have a calendar.
  boolean hasCalendar() {
    return edition.output().formats().contains(Format.ICS);
  }

  /// Returns the name of the file with the newest issue's calendar in a language.
  String calendar(String language) {
    return Feeds.file("calendar", language, this, "ics");
  }

  SiteWords words(String language) {
    return Objects.requireNonNull(words.get(language));
  }

  /// Returns the name of the series in a language.
  Inline.Leaf title(String language) {
    return titles.getOrDefault(language, new Inline.Text(edition.name()));
  }

  /// Returns the name of the desk in a language.
  Phrase desk(String language) {
    return desks.getOrDefault(language, Phrase.NONE);
  }

  /// Returns its languages as BCP 47, the main language first.
  List<String> languages() {
    return List.copyOf(words.keySet());
  }

  /// Returns the name of a page in a language. The main language adds nothing to it.
  ///
  /// @param page without language and ending, for example `issues/2026-03-02`
  String file(String page, String language) {
    return edition.sitePage(page, language);
  }
}
