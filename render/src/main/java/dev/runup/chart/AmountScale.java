package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.fact.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mapping of amounts of one unit to positions across a plot. It begins at zero and has equal
/// steps. If the amounts above zero differ 200 times or more, it is logarithmic and begins at a
/// power of ten. Zero has no place on it then.
///
/// @param first the amount at the left end
/// @param last the amount at the right end
record AmountScale(
    BigDecimal first, BigDecimal last, boolean logarithmic, double left, double right) {

  /// The ratio of the largest to the smallest amount from which a scale is logarithmic.
  private static final double FAR = 200;

  /// Half of a symbol's width, kept free at both ends.
  private static final double MARGIN = 5;

  /// The most steps of a logarithmic scale.
  private static final int MOST_STEPS = 6;

  /// Returns the scale for one or more amounts.
  static AmountScale of(List<Leaf.Quantity> values, double left, double right) {
    BigDecimal least = least(values);
    BigDecimal most = most(values);
    double from = left + MARGIN;
    double to = right - MARGIN;
    if (least != null && areFar(least, most)) {
      return new AmountScale(powerOfTen(least), roundUp(most, List.of(10)), true, from, to);
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal end =
        values.getFirst().amount().percent() && most.compareTo(hundred) <= 0
            ? hundred
            : roundUp(most, List.of(1, 2, 4, 5, 8, 10));
    return new AmountScale(BigDecimal.ZERO, end, false, from, to);
  }

  /// Returns whether the scale of some amounts is logarithmic.
  static boolean isLogarithmic(List<Leaf.Quantity> values) {
    BigDecimal least = least(values);
    return least != null && areFar(least, most(values));
  }

  private static boolean areFar(BigDecimal least, BigDecimal most) {
    return most.doubleValue() / least.doubleValue() >= FAR;
  }

  /// Returns the least number above zero, or null if there is none.
  private static @Nullable BigDecimal least(List<Leaf.Quantity> values) {
    return values.stream()
        .flatMap(value -> Stream.of(low(value.amount()), high(value.amount())))
        .filter(number -> number.signum() > 0)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static BigDecimal most(List<Leaf.Quantity> values) {
    return values.stream()
        .map(value -> high(value.amount()))
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /// Returns the lowest number that an amount names.
  static BigDecimal low(Amount amount) {
    return amount.scaled(amount.low());
  }

  /// Returns the highest number that an amount names.
  static BigDecimal high(Amount amount) {
    return amount.high() == null ? low(amount) : amount.scaled(amount.high());
  }

  /// Returns the numbers that have a line across the rows: both ends and the middle, or powers of
  /// ten.
  List<BigDecimal> steps() {
    if (!logarithmic) {
      return List.of(first, last.divide(BigDecimal.TWO), last);
    }
    int powers = last.precision() - last.scale() - first.precision() + first.scale();
    int step = (powers + MOST_STEPS - 1) / MOST_STEPS;
    List<BigDecimal> steps = new ArrayList<>();
    for (int power = 0; power < powers; power += step) {
      steps.add(first.scaleByPowerOfTen(power));
    }
    steps.add(last);
    return steps;
  }

  /// Returns the largest power of ten that is at most `number`. Example: 2300 gives 1000.
  private static BigDecimal powerOfTen(BigDecimal number) {
    return BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1);
  }

  /// Returns the smallest round number that is at least `number`, or 1 for zero. Example: 2300
  /// gives 4000, with 1, 2, 4, 5, 8 and 10 as `round`.
  ///
  /// @param round the first digits that a round number may have, ascending, with 10 as the last
  private static BigDecimal roundUp(BigDecimal number, List<Integer> round) {
    if (number.signum() == 0) {
      return BigDecimal.ONE;
    }
    for (int digit : round) {
      BigDecimal end = powerOfTen(number).multiply(BigDecimal.valueOf(digit));
      if (end.compareTo(number) >= 0) {
        return end;
      }
    }
    throw new AssertionError("ten times a power of ten is above " + number);
  }

  /// Returns a number as an amount in the unit of `like`. Large numbers are written with a scale.
  /// Example: 2000000 gives "2 m".
  static Amount withUnitOf(BigDecimal number, Amount like) {
    int digits = number.precision() - number.scale();
    String scale = digits > 12 ? "tn" : digits > 9 ? "bn" : digits > 6 ? "m" : null;
    int zeros = scale == null ? 0 : (digits - 1) / 3 * 3;
    String typed =
        number.scaleByPowerOfTen(-Math.min(12, zeros)).stripTrailingZeros().toPlainString();
    return new Amount(
        Amount.Bound.EXACT, like.currency(), typed, null, scale, false, like.percent());
  }

  /// Returns the position of a number. A number beyond an end of the scale is drawn at that end.
  double xOf(BigDecimal number) {
    double share =
        logarithmic
            ? (log(number) - log(first)) / (log(last) - log(first))
            : number.doubleValue() / last.doubleValue();
    return left + (right - left) * Math.clamp(share, 0, 1);
  }

  private static double log(BigDecimal number) {
    return StrictMath.log10(number.doubleValue());
  }
}
