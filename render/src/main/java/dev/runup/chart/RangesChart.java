package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Figure;
import dev.runup.briefing.Leaf;
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

  /// Gives back nothing where no two amounts can be compared.
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

  /// Gives back what must be the same of two amounts that are compared: shares are of one whole,
  /// and bare numbers count one thing.
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

  /// Gives back how much it is, who says so and with which reserve.
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
}
