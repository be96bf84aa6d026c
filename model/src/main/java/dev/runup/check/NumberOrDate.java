package dev.runup.check;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A number or a date in a text, or a passage that may be one but isn't read.
///
/// [NumberReader] finds them. Clock times don't count, because briefings print them in several
/// zones.
sealed interface NumberOrDate {

  /// Returns the whole text that holds the passage.
  String text();

  /// Returns where the passage begins, from 0.
  int from();

  /// Returns the place after the last character of the passage.
  int to();

  /// Returns the passage as it is typed.
  default String typed() {
    return text().substring(from(), to());
  }

  /// A number in digits or in plain words.
  ///
  /// @param value the number with its scale: 3.5 bn is 3500000000
  /// @param alternative another reading, or null. Example: `12.500` is 12500 or 12.5.
  /// @param scale the power of ten named after the digits: 9 in 3.5 bn, 0 without a scale
  /// @param unit the unit, such as `%`, `EUR` or `day`; null if it is not known
  /// @param name whether it states no amount. Example: the 16 of F-16, 11th, "one" as a pronoun.
  record Numeral(
      String text,
      int from,
      int to,
      BigDecimal value,
      @Nullable BigDecimal alternative,
      int scale,
      @Nullable String unit,
      boolean name)
      implements NumberOrDate {

    /// Returns whether the number may be a year: four digits without a unit, from 1900 to 2099.
    boolean isYear() {
      return typed().matches("(?:19|20)\\d\\d") && unit == null && scale == 0;
    }

    /// Returns whether two numbers may be the same. A headline may leave out the scale. Example:
    /// "5" agrees with "5 million".
    boolean agrees(Numeral other) {
      boolean same =
          readings().anyMatch(one -> other.readings().anyMatch(two -> one.compareTo(two) == 0));
      boolean oneHasScale = (scale == 0) != (other.scale == 0);
      return agreesInUnit(other)
          && (same || oneHasScale && unscaled().compareTo(other.unscaled()) == 0);
    }

    private Stream<BigDecimal> readings() {
      return alternative == null ? Stream.of(value) : Stream.of(value, alternative);
    }

    /// Returns whether the units are equal, or one is not known.
    boolean agreesInUnit(Numeral other) {
      return unit == null || other.unit == null || unit.equals(other.unit);
    }

    /// Returns the number without its scale: 3.5 for 3.5 bn.
    BigDecimal unscaled() {
      return value.scaleByPowerOfTen(-scale);
    }
  }

  /// A day or a month.
  ///
  /// @param year the year, or 0 if none is given
  /// @param month 1 to 12
  /// @param day the day, or 0 if none is given
  record CalendarDate(String text, int from, int to, int year, int month, int day)
      implements NumberOrDate {

    /// Returns whether two dates may mean the same day. Parts that both give must be equal.
    ///
    /// Example: 5 March agrees with March 2026, but not with 6 March.
    boolean agrees(CalendarDate other) {
      return (year == 0 || other.year == 0 || year == other.year)
          && month == other.month
          && (day == 0 || other.day == 0 || day == other.day);
    }
  }

  /// A passage that the reader isn't sure of, such as "a quarter", "Article V" or "deux".
  ///
  /// @param date whether it may be a date, such as "tomorrow". Otherwise it may be a number
  record NotSure(String text, int from, int to, boolean date) implements NumberOrDate {}
}
