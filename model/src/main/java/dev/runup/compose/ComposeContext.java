package dev.runup.compose;

import dev.runup.change.PrintedChanges;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.Field;
import dev.runup.history.Known;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What every part of the composer works with.
///
/// @param known what was known
/// @param edition what it is composed for
/// @param leaves texts, names and figures as leaves
/// @param times dates and times as leaves
/// @param citations numbers of sources, and how facts stand
/// @param weights how heavy facts weigh
/// @param changes what changed since the previous issue
record ComposeContext(
    Known known,
    Edition edition,
    LeafFactory leaves,
    Times times,
    Citations citations,
    Weights weights,
    PrintedChanges changes) {

  static ComposeContext of(Known known, Edition edition, String language) {
    LeafFactory leaves = new LeafFactory(known, language);
    Times times = new Times(known, edition.zones());
    PrintedChanges changes = PrintedChanges.of(known, edition, language);
    return new ComposeContext(
        known,
        edition,
        leaves,
        times,
        new Citations(known, leaves, Numbering.of(known, edition), changes),
        new Weights(known),
        changes);
  }

  /// Returns this with withdrawn facts, see [Known#withWithdrawn].
  ComposeContext withWithdrawn() {
    Known all = changes.withWithdrawn();
    Times then = new Times(all, times.zones());
    return new ComposeContext(
        all, edition, leaves.withFacts(all), then, citations, weights, changes);
  }

  /// Gives back the first day of a fact's date; where it has none, or no beginning, the issue day.
  LocalDate day(@Nullable Fact fact, Field when) {
    return day(fact == null ? null : fact.date(when));
  }

  /// Gives back the first day of a date; where there is none, or no beginning, the issue day.
  LocalDate day(@Nullable FactDate date) {
    return date == null || date.earliest().equals(LocalDate.MIN)
        ? known.issue().day()
        : date.earliest();
  }
}
