package dev.runup.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number or a date in a text, or a passage that may be one but isn't read.
///
/// [NumberReader] finds them. Clock times don't count, because briefings print them in several
/// zones.
sealed interface NumberOrDate {

  /// A passage of a text.
  ///
  /// @param from where it begins, from 0
  /// @param to the place after its last character
  record Place(String text, int from, int to) {
    /// The place of a date that is in no text.
    static final Place NOWHERE = new Place("", 0, 0);
  }

  Place at();

  /// Returns the number with its scale, or the year of a date. It is 0 if there is none.
  BigDecimal value();

  /// Returns the same number or date without its place, so that equal ones can be found.
  default NumberOrDate anywhere() {
    return switch (this) {
      case Numeral it -> new Numeral(Place.NOWHERE, it.value, it.scale, it.unit, it.rough);
      case CalendarDate it -> new CalendarDate(Place.NOWHERE, it.year, it.month, it.day);
      case NotSure it -> new NotSure(Place.NOWHERE, it.date);
    };
  }

  /// Returns the passage as it is typed.
  default String typed() {
    return at().text.substring(at().from, at().to);
  }

  /// Returns whether one of the numbers and dates of some facts may mean the same. Always true for
  /// a passage that isn't read.
  default boolean isSupportedBy(Collection<NumberOrDate> facts) {
    return this instanceof NotSure || facts.stream().anyMatch(this::mayMean);
  }

  /// Returns whether this may mean the same as a number or date of a fact, which may be more exact.
  /// A number such as 2000 may be meant as a year.
  default boolean mayMean(NumberOrDate fact) {
    if (this instanceof Numeral number && fact instanceof Numeral other) {
      return number.agrees(other);
    }
    return this instanceof CalendarDate date && fact instanceof CalendarDate other
        ? date.agrees(other)
        : value().signum() > 0 && value().compareTo(fact.value()) == 0;
  }

  /// A number in digits or in plain words.
  ///
  /// @param value the number with its scale: 3.5 bn is 3500000000
  /// @param scale the power of ten named after the digits: 9 in 3.5 bn, 0 without a scale
  /// @param unit the unit, such as `%`, `EUR` or `day`; null if it is not known
  /// @param rough whether a word such as "nearly" is before it
  record Numeral(Place at, BigDecimal value, int scale, @Nullable String unit, boolean rough)
      implements NumberOrDate {

    /// The share by which a number may be away after a word such as "nearly".
    private static final BigDecimal ROUGH = new BigDecimal("0.5");

    private static final Map<String, Integer> MINUTES =
        Map.of("minute", 1, "hour", 60, "day", 1440, "week", 10080);

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /// The share by which a number may be away if its zeros at the end are rounded. Example: 700
    /// for 698.
    private static final BigDecimal ROUNDED = new BigDecimal("0.03");

    /// A number may be rounded, and it may leave out the scale.
    ///
    /// Example: "1.2m" and "nearly 1.3m" both match 1,215,430. "5" matches "5 million".
    private boolean agrees(Numeral other) {
      boolean oneHasScale = (scale == 0) != (other.scale == 0);
      return agreesInUnit(other)
          && (isRounded(other.value, ROUGH)
              || oneHasScale && unscaled().compareTo(other.unscaled()) == 0);
    }

    /// Returns whether this is a number of a source or may be rounded from it. This is stricter
    /// than [#mayMean]: the scale must be there, and "nearly" allows a tenth.
    boolean comesFrom(NumberOrDate source) {
      return source instanceof Numeral other
          ? agreesInUnit(other) && isRounded(other.value, TENTH)
              || minutes().signum() > 0 && minutes().compareTo(other.minutes()) == 0
          : source.value().signum() > 0 && value.compareTo(source.value()) == 0;
    }

    /// Returns a span of time in minutes, or 0 for anything else. Example: "72 hours" is as long as
    /// "three days".
    private BigDecimal minutes() {
      int each = unit == null ? 0 : MINUTES.getOrDefault(unit, 0);
      return value.multiply(BigDecimal.valueOf(each));
    }

    private boolean isRounded(BigDecimal exact, BigDecimal roughly) {
      boolean round = isRoundedTo(exact, value.stripTrailingZeros());
      BigDecimal share = rough ? roughly : round ? ROUNDED : BigDecimal.ZERO;
      return isRoundedTo(exact, value)
          || value.subtract(exact).abs().compareTo(exact.abs().multiply(share)) <= 0;
    }

    /// Returns whether a number is another one rounded to its last digit.
    private static boolean isRoundedTo(BigDecimal exact, BigDecimal number) {
      return exact.setScale(number.scale(), RoundingMode.HALF_UP).compareTo(number) == 0;
    }

    /// Returns whether the units are equal, or one is not known.
    boolean agreesInUnit(Numeral other) {
      return unit == null || other.unit == null || unit.equals(other.unit);
    }

    private BigDecimal unscaled() {
      return value.scaleByPowerOfTen(-scale);
    }
  }

  /// A day, a month or a year.
  ///
  /// @param year the year, or 0 if none is given
  /// @param month 1 to 12, or 0 if only the year is given
  /// @param day the day, or 0 if none is given
  record CalendarDate(Place at, int year, int month, int day) implements NumberOrDate {

    static CalendarDate of(LocalDate day) {
      return new CalendarDate(
          Place.NOWHERE, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    @Override
    public BigDecimal value() {
      return BigDecimal.valueOf(year);
    }

    /// Parts that both dates give must be equal. A year alone matches only dates that give it.
    ///
    /// Example: 5 March matches March 2026, but neither 6 March nor 2026.
    private boolean agrees(CalendarDate other) {
      return month == 0
          ? year == other.year
          : month == other.month && agree(year, other.year) && agree(day, other.day);
    }

    private static boolean agree(int one, int other) {
      return one == 0 || other == 0 || one == other;
    }
  }

  /// A passage that the reader isn't sure of, such as "a quarter", "Article V" or "deux".
  ///
  /// @param date whether it may be a date, such as "tomorrow". Otherwise it may be a number
  record NotSure(Place at, boolean date) implements NumberOrDate {
    @Override
    public BigDecimal value() {
      return BigDecimal.ZERO;
    }
  }
}
