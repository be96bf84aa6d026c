package dev.runup.briefing;

import dev.runup.fact.Amount;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.problem.FieldRef;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A value that a template prints as one run of text. It knows which fact it comes from.
public sealed interface Leaf {

  /// Returns the key of a fact that holds the value, or null if there is no single one.
  @Nullable FieldRef ref();

  /// Returns the value with another reference, or with none.
  default Leaf withRef(@Nullable FieldRef other) {
    return switch (this) {
      case Prose(var text, _, var language) -> new Prose(text, other, language);
      case Name(var text, _, var language, var inText) -> new Name(text, other, language, inText);
      case Word(var word, _) -> new Word(word, other);
      case When(var date, var time, var zone, var name, _, boolean full) ->
          new When(date, time, zone, name, other, full);
      case Quantity(var amount, Prose unit, _) ->
          new Quantity(
              amount, unit == null ? null : new Prose(unit.text(), other, unit.language()), other);
    };
  }

  /// A text in prose.
  ///
  /// @param language the language as BCP 47. Empty for that of the briefing
  record Prose(String text, @Nullable FieldRef ref, String language) implements Leaf {
    public Name asName() {
      return new Name(text, ref, language, null);
    }
  }

  /// The name of an actor, a place or a source.
  ///
  /// @param language the language as BCP 47. Empty for that of the briefing
  /// @param inText the name inside a sentence, or null if it is the same. Example: “the United
  ///   States”
  record Name(String text, @Nullable FieldRef ref, String language, @Nullable Prose inText)
      implements Leaf {}

  /// A keyword of the format. Templates print the message that it selects. That message counts as a
  /// text of the fact.
  record Word(String word, @Nullable FieldRef ref) implements Leaf {}

  /// A date with a time of day and its zone, as far as they are known. At least a date or a time is
  /// set.
  ///
  /// @param zone the IANA zone of the time, or null
  /// @param zoneName the name of the zone in print, or null if the zone isn't printed
  /// @param full whether the year is printed even if it is that of the issue
  record When(
      @Nullable FactDate date,
      @Nullable FactTime time,
      @Nullable String zone,
      @Nullable ZoneName zoneName,
      @Nullable FieldRef ref,
      boolean full)
      implements Leaf {

    /// A name of a zone.
    ///
    /// @param called the name that a place gives it, or null for that of the zone's city
    public record ZoneName(@Nullable Prose called) {}

    /// Creates a date without a time. Its year isn't printed if it is that of the issue.
    public When(FactDate date, @Nullable FieldRef ref) {
      this(date, null, null, null, ref, false);
    }

    /// Returns the date as ISO 8601, with the time if the day is exact. Null if the date isn't a
    /// single day, month or year. Example: `2025-12-28T14:00`.
    public @Nullable String machine() {
      String day = date instanceof FactDate.Point point ? point.iso() : null;
      LocalTime at = time == null ? null : time.from();
      return day == null || at == null || day.length() < 10 ? day : day + "T" + at;
    }
  }

  /// An amount with its unit, or without one.
  record Quantity(Amount amount, @Nullable Prose unit, @Nullable FieldRef ref) implements Leaf {}
}
