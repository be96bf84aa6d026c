package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.fact.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where amounts of one unit lie across a plot: from nothing on in equal steps, or where the
/// largest is very much larger than the smallest, each step ten times the one before.
///
/// @param first the amount at the left end
/// @param last the amount at the right end
record AmountScale(
    BigDecimal first, BigDecimal last, boolean logarithmic, double left, double right) {

  /// How many times the smallest amount the largest one is, for steps of ten times.
  private static final double FAR = 200;

  /// Half of a mark, which stands at the ends too.
  private static final double MARGIN = 5;

  /// Gives back the scale for amounts, at least one.
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
      return new AmountScale(power(least), above(most, List.of(10)), true, left, right);
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal end =
        percent && most.compareTo(hundred) <= 0 ? hundred : above(most, List.of(1, 2, 4, 5, 8, 10));
    return new AmountScale(BigDecimal.ZERO, end, false, left, right);
  }

  /// Gives back the largest power of ten that is not above a number.
  private static BigDecimal power(BigDecimal number) {
    return BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1);
  }

  /// Gives back the least round number that is not below another; 1 for nothing.
  private static BigDecimal above(BigDecimal number, List<Integer> round) {
    if (number.signum() == 0) {
      return BigDecimal.ONE;
    }
    for (int digit : round) {
      BigDecimal end = power(number).multiply(BigDecimal.valueOf(digit));
      if (end.compareTo(number) >= 0) {
        return end;
      }
    }
    throw new AssertionError("ten times a power of ten is above " + number);
  }

  /// Gives back a number as an amount of the unit of another one.
  static Amount typed(BigDecimal number, Amount like) {
    int digits = number.precision() - number.scale();
    String scale = digits > 12 ? "tn" : digits > 9 ? "bn" : digits > 6 ? "m" : null;
    int zeros = scale == null ? 0 : (digits - 1) / 3 * 3;
    String typed =
        number.scaleByPowerOfTen(-Math.min(12, zeros)).stripTrailingZeros().toPlainString();
    return new Amount(
        Amount.Bound.EXACT, like.currency(), typed, null, scale, false, like.percent());
  }

  /// Gives back where a number of the scale lies.
  double at(BigDecimal number) {
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
