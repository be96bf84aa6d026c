package dev.runup.compose;

import dev.runup.change.PrintedChanges;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.Field;
import dev.runup.history.Known;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The tools that all parts of the composer share.
///
/// @param known the facts known at the issue
/// @param edition the edition that is composed
/// @param leaves turns texts, names and amounts into leaves
/// @param times turns dates and times into leaves
/// @param citations the numbers of the sources, and the provenance of facts
/// @param weights the weights of facts
/// @param changes the changes since the previous issue
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

  /// Returns a context that also looks up withdrawn facts, see [Known#withWithdrawn].
  ComposeContext withWithdrawn() {
    Known all = changes.withWithdrawn();
    Times then = new Times(all, times.zones());
    return new ComposeContext(
        all, edition, leaves.withFacts(all), then, citations, weights, changes);
  }

  /// Returns the first day of a fact's date. If it has no date or an open beginning, returns the
  /// issue day.
  LocalDate day(@Nullable Fact fact, Field when) {
    return day(fact == null ? null : fact.date(when));
  }

  /// Returns the first day of a date. If it is null or has an open beginning, returns the issue
  /// day.
  LocalDate day(@Nullable FactDate date) {
    return date == null || date.earliest().equals(LocalDate.MIN)
        ? known.issue().day()
        : date.earliest();
  }
}
