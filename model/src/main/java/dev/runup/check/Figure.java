package dev.runup.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number or a date that a text holds in digits. Numbers in words are none, nor are clock times,
/// which are printed in several zones.
sealed interface Figure {

  /// Gives back how it is typed.
  String typed();

  /// In days.
  BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);

  /// A number.
  ///
  /// @param digits the number as it stands there
  /// @param or what it is where others write the point for thousands, as 12.500; null where that is
  ///   nothing else
  /// @param scale the power of ten that follows it, 0 for none
  /// @param day the day that it may be, as 6 beside others in "6 or 7 March", or 7.3
  record Count(
      String typed, BigDecimal digits, @Nullable BigDecimal or, int scale, @Nullable Day day)
      implements Figure {

    Count(String typed, BigDecimal digits, int scale) {
      this(typed, digits, null, scale, null);
    }

    /// Gives back the same number, which may be that day as well.
    Count asDay(@Nullable Day other) {
      return new Count(typed, digits, or, scale, other);
    }

    /// Gives back the same number, which may be a day of the month of another.
    Count beside(Day other) {
      return isDay() ? asDay(new Day(typed, other.year, other.month, digits.intValue())) : this;
    }

    /// Gives back the same number with a scale.
    Count scaled(int power) {
      return new Count(typed, digits, or, power, null);
    }

    private boolean isDay() {
      return scale == 0
          && typed.length() <= 2
          && digits.signum() > 0
          && digits.compareTo(LONGEST_MONTH) <= 0;
    }

    /// Gives back what it may be, without the zeros at its end.
    ///
    /// @param power the power of ten by which it is multiplied
    List<BigDecimal> readings(int power) {
      BigDecimal first = digits.scaleByPowerOfTen(power).stripTrailingZeros();
      return or == null
          ? List.of(first)
          : List.of(first, or.scaleByPowerOfTen(power).stripTrailingZeros());
    }

    /// Says whether it may be one of the parts of a date: its year, its month or its day.
    boolean partOf(int... parts) {
      for (int part : parts) {
        if (scale == 0 && part > 0 && digits.compareTo(BigDecimal.valueOf(part)) == 0) {
          return true;
        }
      }
      return false;
    }
  }

  /// A month or a day.
  ///
  /// @param year the year, 0 where none stands there
  /// @param month 1 to 12; 0 for any, where its name is not read
  /// @param day the day, 0 where none stands there
  record Day(String typed, int year, int month, int day) implements Figure {

    /// Says whether it is what a date says, or less.
    boolean holds(LocalDate date) {
      return holds(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Says whether another one, as fine or finer, is the same as far as both go.
    boolean holds(Day other) {
      return holds(other.year, other.month, other.day);
    }

    private boolean holds(int otherYear, int otherMonth, int otherDay) {
      return (year == 0 || otherYear == 0 || year == otherYear)
          && (month == 0 || otherMonth == 0 || month == otherMonth)
          && (day == 0 || day == otherDay);
    }

    /// Says whether it lies in a stretch of days.
    boolean within(LocalDate first, LocalDate last) {
      // Nine years hold every day that there is.
      int from = year == 0 ? first.getYear() : year;
      int to = year == 0 ? Math.min(last.getYear(), from + 8) : year;
      for (int each = from; each <= to; each++) {
        YearMonth in = YearMonth.of(each, month);
        boolean begun = !in.atDay(day == 0 ? 1 : Math.min(day, in.lengthOfMonth())).isAfter(last);
        boolean over =
            (day == 0 ? in.atEndOfMonth() : in.atDay(1).plusDays(day - 1L)).isBefore(first);
        if (begun && !over) {
          return true;
        }
      }
      return false;
    }
  }

  /// A date that may be read in two ways, as 9/10/2026.
  record Either(String typed, Day one, Day other) implements Figure {}
}
