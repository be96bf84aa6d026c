package dev.runup.briefing;

import dev.runup.fact.Amount;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.problem.FieldRef;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A value that a template prints as one stretch of text and that knows which fact it comes from.
public sealed interface Leaf {

  /// Gives back the value of a fact that it shows, or null where it is no single one.
  @Nullable FieldRef ref();

  /// Prose.
  ///
  /// @param language its language as BCP 47; empty for the briefing's
  record Prose(String text, @Nullable FieldRef ref, String language) implements Leaf {}

  /// The name of an actor, a place or a source.
  ///
  /// @param language as in [Prose]
  record Name(String text, @Nullable FieldRef ref, String language) implements Leaf {}

  /// A word of the format. Templates print the message that it chooses, which is then the fact's as
  /// well.
  record Word(String word, @Nullable FieldRef ref) implements Leaf {}

  /// A date, a time of day and its zone as far as they are known; at least a date or a time.
  ///
  /// @param zone the time's IANA zone, or null
  record When(
      @Nullable FactDate date,
      @Nullable FactTime time,
      @Nullable String zone,
      @Nullable FieldRef ref)
      implements Leaf {

    /// Gives back the date as ISO 8601, or null where it is not simply a day, month or year.
    public @Nullable String machine() {
      String day = date instanceof FactDate.Point point ? point.iso() : null;
      LocalTime at = time == null ? null : time.from();
      return day == null || at == null || day.length() < 10 ? day : day + "T" + at;
    }
  }

  /// An amount with its unit, where it has one.
  record Quantity(Amount amount, @Nullable Prose unit, @Nullable FieldRef ref) implements Leaf {}
}
