package dev.runup.site;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.history.Known;
import dev.runup.pipeline.Artifact;
import dev.runup.release.ReleaseEntry;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One issue of a series.
///
/// @param day its day in the desk's zone
/// @param time the time of that day for which it is made, or null for the issue of the day
/// @param number its number, or null if the edition has no issue on that day
/// @param takenBack the line of the release register by which it was taken back, or null
/// @param documents its documents by language, in the order of the edition's languages. That of an
///   issue that was taken back says so
/// @param printed the facts that its documents print, by type and id
/// @param texts what else is known of it, by language; empty if it was taken back
/// @param files its files as published
record SeriesIssue(
    LocalDate day,
    @Nullable LocalTime time,
    @Nullable Integer number,
    @Nullable ReleaseEntry takenBack,
    Map<String, Document> documents,
    Set<String> printed,
    Map<String, Text> texts,
    List<Artifact> files) {

  SeriesIssue {
    printed = Collections.unmodifiableSet(new TreeSet<>(printed));
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    files = List.copyOf(files);
  }

  /// An issue in one language.
  ///
  /// @param known the facts that it knows
  /// @param briefing what its templates print of them
  /// @param series the name of the series, as it has it
  /// @param lastingTitle the title in place of one that only holds on the day of the issue. Empty
  ///   if its own title holds later too
  /// @param changes what changed, in words
  /// @param messages the messages of page 1
  /// @param news what it tells of each fact that is new or changed, by the fact's type and id
  /// @param sources each source that it cites as it lists it, by the source's type and id
  /// @param corrections the corrections of earlier issues that it knows, each with its words
  record Text(
      Known known,
      Briefing briefing,
      Inline.Leaf series,
      List<Inline> lastingTitle,
      List<Block> changes,
      List<Block> messages,
      Map<String, News> news,
      Map<String, List<Block>> sources,
      Map<Correction, List<Block>> corrections) {

    Text {
      lastingTitle = List.copyOf(lastingTitle);
      changes = List.copyOf(changes);
      messages = List.copyOf(messages);
      news = Collections.unmodifiableMap(new TreeMap<>(news));
      sources = Collections.unmodifiableMap(new TreeMap<>(sources));
      corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }

    private Text withNews(Map<String, News> more) {
      Map<String, News> all = new TreeMap<>(news);
      all.putAll(more);
      return new Text(
          known, briefing, series, lastingTitle, changes, messages, all, sources, corrections);
    }
  }

  /// What an issue tells of a fact.
  ///
  /// @param name the text that sums up the fact, or null if it has none
  /// @param kind the cause of the change, as in [dev.runup.briefing.ChangedFact.ChangeGroup]
  /// @param words how it is printed, with its old values, the reasons and the sources. Empty for a
  ///   fact that no issue tells as news
  /// @param now what the fact says, without old values and reasons
  /// @param reasons why it changed
  record News(
      Inline.@Nullable Leaf name,
      String kind,
      List<Block> words,
      List<Block> now,
      List<Inline.Leaf> reasons) {
    News {
      words = List.copyOf(words);
      now = List.copyOf(now);
      reasons = List.copyOf(reasons);
    }
  }

  /// Returns an issue.
  ///
  /// @param date the day or moment as ISO 8601
  static SeriesIssue of(
      String date,
      @Nullable Integer number,
      @Nullable ReleaseEntry takenBack,
      Map<String, Document> documents,
      Map<String, Text> texts,
      List<Artifact> files) {
    int time = date.indexOf('T');
    return new SeriesIssue(
        LocalDate.parse(time < 0 ? date : date.substring(0, time)),
        time < 0 ? null : LocalTime.parse(date.substring(time + 1)),
        number,
        takenBack,
        documents,
        documents.values().stream()
            .flatMap(document -> document.facts().stream())
            .collect(Collectors.toSet()),
        texts,
        files);
  }

  /// Returns the issue with more that it tells in a language.
  SeriesIssue withNews(String language, Map<String, News> more) {
    Map<String, Text> all = new LinkedHashMap<>(texts);
    all.put(language, text(language).withNews(more));
    return new SeriesIssue(day, time, number, takenBack, documents, printed, all, files);
  }

  boolean isTakenBack() {
    return takenBack != null;
  }

  /// Returns the day as a user types it. Examples: `2026-03-02`, `2026-03-02 11:30`.
  String typed() {
    return time == null ? day.toString() : day + " " + time;
  }

  /// Returns the day as it is in names of files. Examples: `2026-03-02`, `2026-03-02-1130`.
  String stamp() {
    return typed().replace(' ', '-').replace(":", "");
  }

  Document document(String language) {
    return Objects.requireNonNull(documents.get(language));
  }

  /// Returns its title, in words that still hold when the issue is old. May be empty.
  String title(String language) {
    List<Inline> lasting = isTakenBack() ? List.of() : text(language).lastingTitle();
    return lasting.isEmpty()
        ? document(language).masthead().title()
        : Inline.plain(lasting).strip();
  }

  /// Returns what is known of it in a language. It must not have been taken back.
  Text text(String language) {
    return Objects.requireNonNull(texts.get(language));
  }

  /// Returns the facts that are in force, in a language, by type and id. It may print others to
  /// tell that they were withdrawn.
  Set<String> inForce(String language) {
    return text(language).known().facts().keySet().stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  /// Returns whether a document of it prints a fact.
  ///
  /// @param fact its type and id
  boolean prints(String fact) {
    return printed.contains(fact);
  }
}
