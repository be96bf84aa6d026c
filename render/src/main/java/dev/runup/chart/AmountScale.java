package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.fact.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mapping of amounts of one unit to positions across a plot. It begins at zero and has equal
/// steps. If the amounts differ 200 times or more, it is logarithmic and begins at a power of ten.
///
/// @param first the amount at the left end
/// @param last the amount at the right end
record AmountScale(
    BigDecimal first, BigDecimal last, boolean logarithmic, double left, double right) {

  /// The ratio of the largest to the smallest amount from which a scale is logarithmic.
  private static final double FAR = 200;

  /// Half of a symbol's width, kept free at both ends.
  private static final double MARGIN = 5;

  /// Returns the scale for one or more amounts.
  static AmountScale of(List<Leaf.Quantity> values, double left, double right) {
    BigDecimal least = null;
    BigDecimal most = BigDecimal.ZERO;
    for (Leaf.Quantity value : values) {
      Amount amount = value.amount();
      BigDecimal low = amount.scaled(amount.low());
      least = least == null || low.compareTo(least) < 0 ? low : least;
      most = most.max(amount.high() == null ? low : amount.scaled(amount.high()));
    }
    return of(least, most, values.getFirst().amount().percent(), left + MARGIN, right - MARGIN);
  }

  private static AmountScale of(
      @Nullable BigDecimal least, BigDecimal most, boolean percent, double left, double right) {
    boolean far =
        least != null && least.signum() > 0 && most.doubleValue() / least.doubleValue() >= FAR;
    if (far && least != null) {
      return new AmountScale(powerOfTen(least), roundUp(most, List.of(10)), true, left, right);
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal end =
        percent && most.compareTo(hundred) <= 0
            ? hundred
            : roundUp(most, List.of(1, 2, 4, 5, 8, 10));
    return new AmountScale(BigDecimal.ZERO, end, false, left, right);
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
