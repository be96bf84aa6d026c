package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Figure;
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

/// Amounts of one unit below each other: each from the least to the most that it can mean, with
/// whose it is and how sure. What is of another unit has a scale of its own.
final class RangesChart {

  /// The most amounts on one scale.
  private static final int MOST = 12;

  /// From one scale to the next.
  private static final double BETWEEN = 10;

  private static final double RADIUS = 3.2;
  private static final double HALF = 2.2;

  private final ChartWords words;
  private final List<List<Figure>> groups;

  private RangesChart(ChartWords words, List<List<Figure>> groups) {
    this.words = words;
    this.groups = groups;
  }

  /// Returns nothing where no two amounts can be compared.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    List<List<Figure>> groups = groups(briefing.figures());
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    RangesChart ranges = new RangesChart(words, groups);
    return Optional.of(RowLayout.drawn(ranges.alt(), ranges::scene));
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

  /// Returns what must be the same of two amounts that are compared: shares are of one whole, and
  /// bare numbers count one thing.
  private static List<String> unit(Figure figure, Leaf.Quantity value) {
    Amount amount = value.amount();
    String currency = Objects.requireNonNullElse(amount.currency(), "");
    String unit = value.unit() == null ? "" : value.unit().text();
    String whole = figure.shareOf() == null ? "" : figure.shareOf().text();
    boolean bare = currency.isEmpty() && unit.isEmpty() && !amount.percent();
    return List.of(
        currency, unit, amount.percent() ? "%" + whole : "", bare ? figure.what().text() : "");
  }

  private Scene scene(RowLayout frame) {
    Canvas canvas = new Canvas(frame.type());
    double next = 0;
    for (List<Figure> group : groups) {
      next = group(canvas, frame, next == 0 ? 0 : next + BETWEEN, group);
    }
    return canvas.scene(frame.width(), next);
  }

  private double group(Canvas canvas, RowLayout frame, double top, List<Figure> group) {
    List<Leaf.Quantity> values = group.stream().map(RangesChart::value).toList();
    AmountScale scale = AmountScale.of(values, frame.plotLeft(), frame.width());
    double begin = head(canvas, frame, scale, values.getFirst(), top);
    List<RowLayout.Row> rows = new ArrayList<>();
    for (Figure figure : group) {
      rows.add(
          new RowLayout.Row(
              Label.of(figure.what()),
              Label.muted(remark(figure)),
              (on, band) -> draw(on, scale, value(figure).amount(), band.middle())));
    }
    return frame.rows(canvas, begin, rows);
  }

  /// Draws both ends of the scale, and says where it is none of equal steps.
  private double head(
      Canvas canvas, RowLayout frame, AmountScale scale, Leaf.Quantity like, double top) {
    Label first = Label.muted(amount(scale.first(), like));
    Label last = Label.muted(amount(scale.last(), like));
    double next = top;
    if (scale.logarithmic()) {
      Label said = Label.muted(words.message("figure.ranges.logarithmic"));
      next = canvas.text(said, frame.plotLeft(), top, frame.plot());
    }
    boolean both = canvas.width(first) + Scene.TYPE + canvas.width(last) < frame.plot();
    canvas.line(first, frame.plotLeft(), next, Anchor.START);
    next = both ? next : next + TextMetrics.LEADING;
    next = canvas.line(last, frame.width(), next, Anchor.END) + 2;
    frame.rule(canvas, next);
    return next;
  }

  private String amount(BigDecimal number, Leaf.Quantity like) {
    Amount amount = AmountScale.typed(number, like.amount());
    return words.of(new Leaf.Quantity(amount, like.unit(), null));
  }

  private static Leaf.Quantity value(Figure figure) {
    return Objects.requireNonNull(figure.value());
  }

  /// Returns how much it is, who says so and with which reserve.
  private String remark(Figure figure) {
    List<String> parts = new ArrayList<>();
    parts.add(words.of(value(figure)));
    figure.by().forEach(name -> parts.add(name.text()));
    figure.standing().hedges().forEach(hedge -> parts.add(words.message("hedge." + hedge)));
    String all = parts.getFirst();
    for (String part : parts.subList(1, parts.size())) {
      all = words.message("list.more", all, part);
    }
    return all;
  }

  /// A dot for a number, a bar for a range, dashes to where an end is open.
  private static void draw(Canvas canvas, AmountScale scale, Amount amount, double y) {
    double low = scale.at(amount.scaled(amount.low()));
    double high = amount.high() == null ? low : scale.at(amount.scaled(amount.high()));
    switch (amount.bound()) {
      case OVER, AT_LEAST -> canvas.dashes(high + RADIUS, scale.right(), y, Paint.INK);
      case UNDER, AT_MOST, UP_TO -> canvas.dashes(scale.left(), low - RADIUS, y, Paint.INK);
      case ABOUT -> {
        canvas.dashes(Math.max(scale.left(), low - 3 * RADIUS), low - RADIUS, y, Paint.INK);
        canvas.dashes(high + RADIUS, Math.min(scale.right(), high + 3 * RADIUS), y, Paint.INK);
      }
      case EXACT -> {}
    }
    if (amount.more()) {
      canvas.dashes(high + RADIUS, scale.right(), y, Paint.INK);
    }
    if (high > low) {
      double width = Math.max(2 * HALF, high - low);
      double x = Math.min(low, scale.right() - width);
      canvas.box(x, y - HALF, width, 2 * HALF, false, Paint.INK);
    } else {
      canvas.dot(low, y, RADIUS, false, Paint.INK);
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

  /// Where amounts of one unit lie across a plot: from nothing on in equal steps, or where the
  /// largest is very much larger than the smallest, each step ten times the one before.
  ///
  /// @param first the amount at the left end
  /// @param last the amount at the right end
  private record AmountScale(
      BigDecimal first, BigDecimal last, boolean logarithmic, double left, double right) {

    /// How many times the smallest amount the largest one is, for steps of ten times.
    private static final double FAR = 200;

    /// Half of a mark's width, kept free at both ends.
    private static final double MARGIN = 5;

    /// Returns the scale for amounts, at least one.
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
          percent && most.compareTo(hundred) <= 0
              ? hundred
              : above(most, List.of(1, 2, 4, 5, 8, 10));
      return new AmountScale(BigDecimal.ZERO, end, false, left, right);
    }

    /// Returns the largest power of ten that is not above a number.
    private static BigDecimal power(BigDecimal number) {
      return BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1);
    }

    /// Returns the least round number that is not below another; 1 for nothing.
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

    /// Returns a number as an amount of the unit of another one.
    static Amount typed(BigDecimal number, Amount like) {
      int digits = number.precision() - number.scale();
      String scale = digits > 12 ? "tn" : digits > 9 ? "bn" : digits > 6 ? "m" : null;
      int zeros = scale == null ? 0 : (digits - 1) / 3 * 3;
      String typed =
          number.scaleByPowerOfTen(-Math.min(12, zeros)).stripTrailingZeros().toPlainString();
      return new Amount(
          Amount.Bound.EXACT, like.currency(), typed, null, scale, false, like.percent());
    }

    /// Returns where a number of the scale lies.
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
}
