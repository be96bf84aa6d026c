package dev.runup.chart;

import dev.runup.fact.Amount;
import dev.runup.fact.Amount.Bound;
import java.math.BigDecimal;
import java.util.Objects;

/// The ends of a share in per cent.
///
/// @param low the lowest percentage that it can mean. Example: "up to 90 %" has 0, "about 90 %" and
///   "over 90 %" have 90
/// @param high the highest one. Example: "over 90 %" has 100, "up to 90 %" has 90
/// @param about whether both are approximate
/// @param openUp whether no upper limit is said
/// @param openDown whether no lower limit is said
record PercentEnds(
    BigDecimal low, BigDecimal high, boolean about, boolean openUp, boolean openDown) {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static PercentEnds of(Amount amount) {
    Bound bound = amount.bound();
    boolean openUp = bound == Bound.OVER || bound == Bound.AT_LEAST;
    boolean openDown = bound == Bound.UNDER || bound == Bound.AT_MOST || bound == Bound.UP_TO;
    boolean more = openUp || amount.more();
    return new PercentEnds(
        openDown ? BigDecimal.ZERO : new BigDecimal(amount.low()),
        more ? HUNDRED : new BigDecimal(Objects.requireNonNullElse(amount.high(), amount.low())),
        bound == Bound.ABOUT,
        more,
        openDown);
  }
}
