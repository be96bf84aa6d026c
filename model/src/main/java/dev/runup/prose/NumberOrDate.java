package dev.runup.prose;

import dev.runup.fact.FactDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A number or a date in a text, or a passage that may be one but isn't read.
///
/// [NumberReader] finds them. Clock times don't count, because briefings print them in several
/// zones.
public sealed interface NumberOrDate {

  /// Returns the text in which it is found. It is empty for a date that is in no text.
  String text();

  /// Returns where it begins in the text, from 0.
  int from();

  /// Returns the place after its last character.
  int to();

  /// Returns the number with its scale, or the year of a date. It is 0 if there is none.
  default BigDecimal value() {
    return BigDecimal.valueOf(this instanceof CalendarDate date ? date.year : 0);
  }

  /// Returns the passage as it is typed.
  default String typed() {
    return text().substring(from(), to());
  }

  /// Returns whether this may mean the same as a number or date of a fact, which may be more exact.
  /// After a word such as "nearly" a number may be away by half. It may leave out the scale.
  ///
  /// Example: "1.2m" and "nearly 1.3m" both match 1,215,430. "5" matches "5 million".
  default boolean mayMean(NumberOrDate fact) {
    return comesFrom(fact, 0.5)
        || this instanceof Numeral number
            && fact instanceof Numeral other
            && (number.scale == 0) != (other.scale == 0)
            && number.agreesInUnit(other)
            && number.value.scaleByPowerOfTen(other.scale - number.scale).compareTo(other.value)
                == 0;
  }

  /// Returns whether this is a number or date of a source, or a number rounded from it. A number
  /// such as 2000 may be meant as a year, and 4 as the 4th.
  ///
  /// @param roughly the share by which a number may be away after a word such as "nearly"
  default boolean comesFrom(NumberOrDate source, double roughly) {
    if (this instanceof Numeral number && source instanceof Numeral other) {
      return number.agreesInUnit(other) && number.isRoundedFrom(other, roughly)
          || number.minutes().signum() > 0 && number.minutes().compareTo(other.minutes()) == 0;
    }
    return this instanceof CalendarDate date && source instanceof CalendarDate other
        ? date.agrees(other)
        : value().signum() > 0 && value().compareTo(source.value()) == 0;
  }

  /// A number in digits or in plain words.
  ///
  /// @param value the number with its scale: 3.5 bn is 3500000000
  /// @param scale the power of ten named after the digits: 9 in 3.5 bn, 0 without a scale
  /// @param unit the unit, such as `%`, `EUR` or `day`; null if it is not known
  /// @param rough whether a word such as "nearly" is before it
  record Numeral(
      String text,
      int from,
      int to,
      BigDecimal value,
      int scale,
      @Nullable String unit,
      boolean rough)
      implements NumberOrDate {

    /// The share by which a number may be away if its zeros at the end are rounded. Example: 700
    /// for 698.
    private static final double ROUNDED = 0.03;

    private static final Map<String, Integer> MINUTES =
        Map.of("minute", 1, "hour", 60, "day", 1440, "week", 10080);

    /// Returns whether this is another number, rounded to its last digit or to its last digit other
    /// than zero.
    private boolean isRoundedFrom(Numeral exact, double roughly) {
      double away = value.subtract(exact.value).abs().doubleValue();
      boolean round = away <= value.stripTrailingZeros().ulp().doubleValue() / 2;
      double share = rough ? roughly : round ? ROUNDED : 0;
      return away <= value.ulp().doubleValue() / 2 || away <= exact.value.doubleValue() * share;
    }

    /// Returns whether the units are equal, or one is not known.
    boolean agreesInUnit(Numeral other) {
      return unit == null || other.unit == null || unit.equals(other.unit);
    }

    /// Returns a span of time in minutes, or 0 for anything else. Example: "72 hours" is as long as
    /// "three days".
    BigDecimal minutes() {
      return value.multiply(BigDecimal.valueOf(unit == null ? 0 : MINUTES.getOrDefault(unit, 0)));
    }
  }

  /// A day, a month or a year.
  ///
  /// @param year the year, or 0 if none is given
  /// @param month 1 to 12, or 0 if only the year is given
  /// @param day the day, or 0 if none is given
  record CalendarDate(String text, int from, int to, int year, int month, int day)
      implements NumberOrDate {

    /// Returns a date that is in no text.
    public static CalendarDate of(LocalDate day) {
      return new CalendarDate("", 0, 0, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// Returns the days of a date. If it is open or longer than a year, returns only its ends.
    ///
    /// @param off the number of days by which the date may be another one
    public static Stream<CalendarDate> daysOf(FactDate date, int off) {
      LocalDate from = date.earliest();
      LocalDate to = date.latest();
      Stream<LocalDate> days =
          from.plusYears(1).isBefore(to)
              ? Stream.of(from, to).filter(end -> end != LocalDate.MIN && end != LocalDate.MAX)
              : from.minusDays(off).datesUntil(to.plusDays(1 + off));
      return days.map(CalendarDate::of);
    }

    /// Parts that both dates give must be equal. A year alone matches only dates that give it.
    ///
    /// Example: 5 March matches March 2026, but neither 6 March nor 2026.
    private boolean agrees(CalendarDate other) {
      boolean sameYear = year == 0 || other.year == 0 || year == other.year;
      boolean sameDay = day == 0 || other.day == 0 || day == other.day;
      return month == 0 ? year == other.year : month == other.month && sameYear && sameDay;
    }
  }

  /// An ordinal such as "4th" or "fourth".
  record Ordinal(String text, int from, int to, BigDecimal value) implements NumberOrDate {

    /// Returns an ordinal that is in no text.
    static Ordinal of(int number) {
      return new Ordinal("", 0, 0, BigDecimal.valueOf(number));
    }
  }

  /// A passage that the reader isn't sure of, such as "a quarter", "Article V" or "deux".
  ///
  /// @param date whether it may be a date, such as "tomorrow". Otherwise it may be a number
  record NotSure(String text, int from, int to, boolean date) implements NumberOrDate {}
}
