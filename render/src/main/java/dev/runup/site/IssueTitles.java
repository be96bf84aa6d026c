package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import dev.runup.template.SiteWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The titles of issues in one language, as readers may see them now.
///
/// "Withdrawn:" or "Corrected:" stands before a title if that happened to what it says, or to a
/// fact that it rests on. Otherwise each link to an old issue would go on saying what nobody stands
/// by any more.
///
/// @param corrections the corrections that the series has published
record IssueTitles(Series series, String language, SeriesCorrections corrections) {

  /// Returns the title of an issue. Empty if it has none.
  String title(SeriesIssue issue) {
    String title = issue.title(language);
    Inline.Leaf mark = mark(issue);
    return title.isBlank() || mark == null ? title : mark.text() + " " + title;
  }

  /// Returns the word before a title, or null if it needs none.
  Inline.@Nullable Leaf mark(SeriesIssue issue) {
    SeriesIssue newest = series.newest();
    if (newest == null || issue.isTakenBack() || issue.equals(newest)) {
      return null;
    }
    SiteWords words = series.words(language);
    Known then = issue.text(language).known();
    Known now = newest.text(language).known();
    Set<String> said = factsOfTitle(issue);
    List<Fact> facts =
        then.facts().values().stream().filter(fact -> said.contains(fact.id().toString())).toList();
    if (facts.stream().anyMatch(fact -> isWithdrawn(fact, then, now))) {
      return words.words("title.withdrawn");
    }
    return facts.stream().flatMap(fact -> withGrounds(fact, then).stream()).anyMatch(this::isMended)
        ? words.words("title.corrected")
        : null;
  }

  /// Returns the facts that the title prints, by type and id.
  private Set<String> factsOfTitle(SeriesIssue issue) {
    Set<String> facts = new HashSet<>();
    List<Block> blocks = issue.document(language).blocks();
    if (!blocks.isEmpty()
        && blocks.getFirst() instanceof Block.Heading(int level, var _)
        && level == 1) {
      Block.spans(
          List.of(blocks.getFirst()),
          span -> {
            if (span.isTextOfFact()) {
              facts.add(span.fact());
            }
          });
    }
    return facts;
  }

  /// Returns whether a fact was withdrawn since, or at least half of what it rests on.
  private boolean isWithdrawn(Fact fact, Known then, Known now) {
    // A headline that isn't there any more has lapsed, unless a correction says that it was wrong.
    if (fact.type() == FactType.HEADLINE ? isCorrected(fact, true) : isGoneSince(fact, then, now)) {
      return true;
    }
    List<Fact> grounds = then.findAll(fact.bases());
    long gone = grounds.stream().filter(ground -> isGoneSince(ground, then, now)).count();
    return gone > 0 && 2 * gone >= grounds.size();
  }

  private static boolean isGoneSince(Fact fact, Known then, Known now) {
    return isGone(fact, now) && !isGone(fact, then);
  }

  /// Returns whether a fact is not in force now, or a statement retracts it.
  private static boolean isGone(Fact fact, Known now) {
    Retractions retractions = Retractions.among(now);
    return now.find(fact.id()) == null
        || retractions.of(fact.id()).stream()
            .anyMatch(other -> retractions.of(other.id()).isEmpty());
  }

  private boolean isMended(Fact fact) {
    return isCorrected(fact, false) || isCorrected(fact, true);
  }

  private boolean isCorrected(Fact fact, boolean withdrawn) {
    return corrections.ofFact(fact.id().toString()).stream()
        .anyMatch(one -> one.withdrawn() == withdrawn);
  }

  private static List<Fact> withGrounds(Fact fact, Known known) {
    List<Fact> all = new ArrayList<>(List.of(fact));
    all.addAll(known.findAll(fact.bases()));
    return all;
  }
}
