package dev.runup.site;

import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.pipeline.CorrectedSince;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The corrections that a series has published, in one language, the newest first. Those of one day
/// are in the order in which an issue lists them.
record SeriesCorrections(List<Corrected> all) {

  SeriesCorrections {
    all = List.copyOf(all);
  }

  /// One correction.
  ///
  /// @param correction as the newest issue has it
  /// @param words it in words
  /// @param reasons why it was corrected
  /// @param mistaken the issues that print the mistake, the first one first
  /// @param reported the issue that first told of the correction, or null if that was taken back
  record Corrected(
      Correction correction,
      List<Block> words,
      List<Inline.Leaf> reasons,
      List<SeriesIssue> mistaken,
      @Nullable SeriesIssue reported) {

    Corrected {
      words = List.copyOf(words);
      reasons = List.copyOf(reasons);
      mistaken = List.copyOf(mistaken);
    }

    /// Returns the fact, by its type and id.
    String fact() {
      return correction.change().fact();
    }

    /// Returns the day on which the desk corrected it.
    LocalDate day() {
      return CorrectedSince.day(correction);
    }

    boolean withdrawn() {
      return correction.withdrawn();
    }

    /// Returns a name by which it can be told from other corrections.
    String key() {
      return fact() + " " + day() + (withdrawn() ? " withdrawn" : "");
    }
  }

  /// Returns the corrections that the newest issue knows, of facts that any issue prints.
  static SeriesCorrections of(Series series, String language) {
    SeriesIssue newest = series.newest();
    if (newest == null) {
      return new SeriesCorrections(List.of());
    }
    List<Corrected> all = new ArrayList<>();
    newest
        .text(language)
        .corrections()
        .forEach((correction, words) -> {
          String fact = correction.change().fact();
          if (series.shown().stream().anyMatch(issue -> issue.prints(fact))) {
            all.add(corrected(series, language, correction, words));
          }
        });
    all.sort(Comparator.comparing(Corrected::day).reversed());
    return new SeriesCorrections(all);
  }

  private static Corrected corrected(
      Series series, String language, Correction correction, List<Block> words) {
    String fact = correction.change().fact();
    return new Corrected(
        correction,
        words,
        IssueParts.leaves(correction.change().reasons()),
        series.shown().stream()
            .filter(issue -> correction.printedIn().contains(issue.typed()) && issue.prints(fact))
            .toList(),
        series.shown().stream()
            .filter(issue ->
                issue.text(language).corrections().keySet().stream()
                    .anyMatch(one -> isSame(one, correction)))
            .findFirst()
            .orElse(null));
  }

  private static boolean isSame(Correction one, Correction other) {
    return one.change().fact().equals(other.change().fact())
        && one.withdrawn() == other.withdrawn()
        && CorrectedSince.day(one).equals(CorrectedSince.day(other));
  }

  /// Returns the corrections of what an issue prints.
  List<Corrected> of(SeriesIssue issue) {
    return all.stream().filter(one -> one.mistaken().contains(issue)).toList();
  }

  /// Returns the corrections of a fact.
  ///
  /// @param fact its type and id
  List<Corrected> ofFact(String fact) {
    return all.stream().filter(one -> one.fact().equals(fact)).toList();
  }

  /// Returns the facts that were withdrawn, or those that were corrected, by type and id.
  Set<String> facts(boolean withdrawn) {
    return all.stream()
        .filter(one -> one.withdrawn() == withdrawn)
        .map(Corrected::fact)
        .collect(Collectors.toSet());
  }

  /// Returns the corrections that an issue was the first to tell of.
  List<Corrected> reportedBy(SeriesIssue issue) {
    return all.stream().filter(one -> issue.equals(one.reported())).toList();
  }
}
