package dev.runup.compose;

import dev.runup.fact.Edition;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
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
record ComposeContext(
    Known known,
    Edition edition,
    LeafFactory leaves,
    Times times,
    Citations citations,
    Weights weights) {

  static ComposeContext of(Known known, Edition edition, String language) {
    LeafFactory leaves = new LeafFactory(known, language);
    Times times = new Times(known, edition.zones());
    return new ComposeContext(
        known, edition, leaves, times, new Citations(known, leaves), new Weights(known));
  }

  /// Gives back the same, which finds what was withdrawn as well, see [Known#withWithdrawn].
  ComposeContext withWithdrawn() {
    Known all = known.withWithdrawn();
    Times then = new Times(all, times.zones());
    return new ComposeContext(all, edition, leaves.withFacts(all), then, citations, weights);
  }

  /// Gives back when something was said: its own date, else that of the event; null if neither is
  /// known.
  @Nullable FactDate dateOf(Fact statement) {
    FactDate own = statement.date(StatementField.WHEN);
    Fact event = known.find(statement.target(StatementField.EVENT));
    return own != null || event == null ? own : event.date(EventField.WHEN);
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
