package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.fact.Amount;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A figure of amounts, one row each. A row shows the lowest and highest number that the amount can
/// mean, its speaker and its reservations. Amounts of another unit get their own scale.
///
/// @param groups the amounts of each scale
record RangesChart(ChartWords words, List<List<Figure>> groups) {

  /// The most amounts on one scale. Further ones are left out.
  private static final int MOST = 12;

  /// The space between two scales.
  private static final double BETWEEN = 10;

  private static final double RADIUS = 3.2;
  private static final double HALF = 2.2;

  /// Returns the figure. Empty if no two amounts have the same unit.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    List<List<Figure>> groups = groups(briefing.figures());
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    RangesChart ranges = new RangesChart(words, groups);
    return Optional.of(RowLayout.drawAtAllWidths(ranges.alt(), ranges::scene));
  }

  private static List<List<Figure>> groups(List<Figure> figures) {
    Map<List<String>, List<Figure>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (figure.value() != null) {
        groups.computeIfAbsent(unit(figure, figure.value()), _ -> new ArrayList<>()).add(figure);
      }
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.subList(0, Math.min(MOST, group.size())))
        .toList();
  }

  /// Returns a key that two amounts share if they can be compared. Percentages must be shares of
  /// the same whole. Numbers without a unit must count the same thing.
  private static List<String> unit(Figure figure, Leaf.Quantity value) {
    Amount amount = value.amount();
    String currency = Objects.requireNonNullElse(amount.currency(), "");
    String unit = value.unit() == null ? "" : value.unit().text();
    String whole = figure.shareOf() == null ? "" : figure.shareOf().text();
    boolean bare = currency.isEmpty() && unit.isEmpty() && !amount.percent();
    return List.of(
        currency, unit, amount.percent() ? "%" + whole : "", bare ? figure.what().text() : "");
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double next = 0;
    for (List<Figure> group : groups) {
      next = drawGroup(canvas, layout, next == 0 ? 0 : next + BETWEEN, group);
    }
    return canvas.scene(layout.width(), next);
  }

  private double drawGroup(Canvas canvas, RowLayout layout, double top, List<Figure> group) {
    List<Leaf.Quantity> values = group.stream().map(RangesChart::value).toList();
    AmountScale scale = AmountScale.of(values, layout.plotLeft(), layout.width());
    double begin = drawHead(canvas, layout, scale, values.getFirst(), top);
    List<RowLayout.Row> rows = new ArrayList<>();
    for (Figure figure : group) {
      rows.add(
          new RowLayout.Row(
              Label.of(figure.what()),
              Label.muted(remark(figure)),
              (on, band) -> draw(on, scale, value(figure).amount(), band.middle())));
    }
    return layout.drawRows(canvas, begin, rows);
  }

  /// Draws the numbers at both ends of the scale, and a remark if the scale is logarithmic. Returns
  /// the top of the first row.
  private double drawHead(
      Canvas canvas, RowLayout layout, AmountScale scale, Leaf.Quantity like, double top) {
    Label first = Label.muted(amount(scale.first(), like));
    Label last = Label.muted(amount(scale.last(), like));
    double next = top;
    if (scale.logarithmic()) {
      Label said = Label.muted(words.message("figure.ranges.logarithmic"));
      next = canvas.drawText(said, layout.plotLeft(), top, layout.plotWidth());
    }
    boolean both = canvas.width(first) + Scene.TEXT_SIZE + canvas.width(last) < layout.plotWidth();
    canvas.drawTextLine(first, layout.plotLeft(), next, Anchor.START);
    next = both ? next : next + TextMetrics.LEADING;
    next = canvas.drawTextLine(last, layout.width(), next, Anchor.END) + 2;
    layout.drawRule(canvas, next);
    return next;
  }

  private String amount(BigDecimal number, Leaf.Quantity like) {
    Amount amount = AmountScale.withUnitOf(number, like.amount());
    return words.textOf(new Leaf.Quantity(amount, like.unit(), null));
  }

  private static Leaf.Quantity value(Figure figure) {
    return Objects.requireNonNull(figure.value());
  }

  /// Returns the amount in words, followed by its speakers and reservations.
  private String remark(Figure figure) {
    return words.withSpeakers(words.textOf(value(figure)), figure);
  }

  /// Draws a dot for a number, a bar for a range, and dashes towards an open end.
  private static void draw(Canvas canvas, AmountScale scale, Amount amount, double y) {
    double low = scale.xOf(amount.scaled(amount.low()));
    double high = amount.high() == null ? low : scale.xOf(amount.scaled(amount.high()));
    switch (amount.bound()) {
      case OVER, AT_LEAST -> canvas.drawDashes(high + RADIUS, scale.right(), y, Paint.INK);
      case UNDER, AT_MOST, UP_TO -> canvas.drawDashes(scale.left(), low - RADIUS, y, Paint.INK);
      case ABOUT -> {
        canvas.drawDashes(Math.max(scale.left(), low - 3 * RADIUS), low - RADIUS, y, Paint.INK);
        canvas.drawDashes(high + RADIUS, Math.min(scale.right(), high + 3 * RADIUS), y, Paint.INK);
      }
      case EXACT -> {}
    }
    if (amount.more()) {
      canvas.drawDashes(high + RADIUS, scale.right(), y, Paint.INK);
    }
    if (high > low) {
      double width = Math.max(2 * HALF, high - low);
      double x = Math.min(low, scale.right() - width);
      canvas.drawBox(x, y - HALF, width, 2 * HALF, false, Paint.INK);
    } else {
      canvas.drawDot(low, y, RADIUS, false, Paint.INK);
    }
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (List<Figure> group : groups) {
      for (Figure figure : group) {
        parts.add(words.message("figure.pair", figure.what().text(), remark(figure)));
      }
    }
    return words.message("figure.ranges", String.join("; ", parts));
  }

  /// A mapping of amounts of one unit to positions across a plot. It begins at zero and has equal
  /// steps. If the amounts differ 200 times or more, it is logarithmic and begins at a power of
  /// ten.
  ///
  /// @param first the amount at the left end
  /// @param last the amount at the right end
  private record AmountScale(
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
}
