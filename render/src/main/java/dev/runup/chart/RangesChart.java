package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.fact.Amount;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A figure of amounts, one row each, those of one thing from the smallest to the largest. A row
/// shows the lowest and highest number that the amount can mean, its speaker and its reservations.
/// Amounts of another unit get their own scale. Amounts whose words were taken back are left out.
/// Shares of a plan are in [AgreedChart].
///
/// @param groups the amounts of each scale. One without a number follows those of the same thing
/// @param zeros the amounts that begin at zero and have no place on their logarithmic scale
/// @param alone the amounts of a thing that is drawn, in a unit that no other one has
/// @param more the number of all other amounts, which only the table has
record RangesChart(
    ChartWords words, List<List<Figure>> groups, List<Figure> zeros, List<Figure> alone, int more) {

  private static final Comparator<Figure> BY_NUMBER =
      Comparator.comparing((Figure figure) -> AmountScale.low(value(figure).amount()))
          .thenComparing(figure -> AmountScale.high(value(figure).amount()));

  /// The most amounts on one scale. Further ones are left out, and the figure says so.
  private static final int MOST = 12;

  /// The space between two scales.
  private static final double BETWEEN = 10;

  private static final double RADIUS = 3.2;
  private static final double HALF = 2.2;

  /// Returns the figure. Empty if no two amounts have the same unit.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    List<Figure> standing =
        briefing.figures().stream().filter(one -> one.takenBackBy().isEmpty()).toList();
    List<List<Figure>> groups = groups(standing);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    List<Figure> alone = alone(standing, groups);
    List<Figure> zeros = removeZeros(groups);
    List<List<Figure>> shown =
        groups.stream().map(group -> group.subList(0, Math.min(MOST, group.size()))).toList();
    long all = briefing.figures().stream().filter(figure -> !figure.ofPlan()).count();
    int told = shown.stream().mapToInt(List::size).sum() + zeros.size() + alone.size();
    RangesChart ranges = new RangesChart(words, shown, zeros, alone, (int) all - told);
    return Optional.of(RowLayout.drawAtAllWidths(ranges.alt(), ranges::scene));
  }

  /// Returns the amounts of each unit with more than one. Those of one thing follow each other,
  /// sorted by number, in the briefing's order of things.
  private static List<List<Figure>> groups(List<Figure> figures) {
    Map<List<String>, Map<String, List<Figure>>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (figure.value() != null && !figure.ofPlan()) {
        groups
            .computeIfAbsent(unit(figure, figure.value()), _ -> new LinkedHashMap<>())
            .computeIfAbsent(figure.what().text(), _ -> new ArrayList<>())
            .add(figure);
      }
    }
    List<List<Figure>> sorted = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Map<String, List<Figure>> group : groups.values()) {
      List<Figure> rows = new ArrayList<>();
      group.forEach((what, same) -> {
        rows.addAll(same.stream().sorted(BY_NUMBER).toList());
        if (done.add(what)) {
          figures.stream()
              .filter(figure -> figure.value() == null && figure.what().text().equals(what))
              .forEach(rows::add);
        }
      });
      if (rows.size() > 1) {
        sorted.add(rows);
      }
    }
    return sorted;
  }

  /// Removes the amounts that begin at zero from groups whose scale is logarithmic, and returns
  /// them.
  private static List<Figure> removeZeros(List<List<Figure>> groups) {
    List<Figure> zeros = new ArrayList<>();
    for (List<Figure> group : groups) {
      if (AmountScale.isLogarithmic(values(group))) {
        List<Figure> begin = group.stream().filter(RangesChart::beginsAtZero).toList();
        group.removeAll(begin);
        zeros.addAll(begin);
      }
    }
    return zeros;
  }

  private static boolean beginsAtZero(Figure figure) {
    return figure.value() != null && AmountScale.low(figure.value().amount()).signum() == 0;
  }

  private static List<Leaf.Quantity> values(List<Figure> group) {
    return group.stream().map(Figure::value).filter(Objects::nonNull).toList();
  }

  /// Returns the amounts of a thing that is drawn which have no scale.
  private static List<Figure> alone(List<Figure> figures, List<List<Figure>> groups) {
    Set<Figure> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> things = new HashSet<>();
    groups.forEach(group ->
        group.forEach(figure -> {
          drawn.add(figure);
          things.add(figure.what().text());
        }));
    return figures.stream()
        .filter(figure -> figure.value() != null && !figure.ofPlan() && !drawn.contains(figure))
        .filter(figure -> things.contains(figure.what().text()))
        .toList();
  }

  /// Returns what is not drawn, in words.
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    int untold =
        more
            + addNote(notes, "figure.ranges.zero", zeros)
            + addNote(notes, "figure.ranges.alone", alone);
    if (untold > 0) {
      notes.add(words.message("figure.ranges.more", untold));
    }
    return notes;
  }

  /// Adds a message with amounts, if there are any. Returns how many are too many for it.
  private int addNote(List<String> notes, String message, List<Figure> figures) {
    if (!figures.isEmpty()) {
      List<String> said = figures.stream().limit(MOST).map(this::said).toList();
      notes.add(words.message(message, String.join("; ", said)));
    }
    return Math.max(0, figures.size() - MOST);
  }

  private String said(Figure figure) {
    return words.message("figure.pair", title(figure).text(), remark(figure));
  }

  /// Returns what is measured, and for when.
  private Label title(Figure figure) {
    Label what = Label.of(figure.what());
    return figure.when() == null
        ? what
        : new Label(
            words.joined(List.of(what.text(), words.textOf(figure.when()))),
            what.language(),
            false,
            Paint.INK);
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
    for (String note : notes()) {
      next = canvas.drawText(Label.muted(note), 0, next + 3, layout.width());
    }
    return canvas.scene(layout.width(), next);
  }

  private double drawGroup(Canvas canvas, RowLayout layout, double top, List<Figure> group) {
    List<Leaf.Quantity> values = values(group);
    AmountScale scale = AmountScale.of(values, layout.plotLeft(), layout.width());
    double begin = drawHead(canvas, layout, scale, values.getFirst(), top);
    List<RowLayout.Row> rows = new ArrayList<>();
    for (Figure figure : group) {
      rows.add(
          new RowLayout.Row(
              title(figure),
              Label.muted(remark(figure)),
              (on, band) -> {
                drawSteps(on, scale, band);
                draw(on, scale, figure, band.middle());
              }));
    }
    return layout.drawRows(canvas, begin, rows);
  }

  /// Draws the lines of the scale in a row.
  private static void drawSteps(Canvas canvas, AmountScale scale, RowLayout.Band band) {
    for (BigDecimal step : scale.steps()) {
      double x = scale.xOf(step);
      canvas.drawStroke(x, band.top(), x, band.bottom(), 0.5, Paint.RULE);
    }
  }

  /// Draws the numbers of the scale, as far as there is room between its ends, and a remark if it
  /// is logarithmic. Returns the top of the first row.
  private double drawHead(
      Canvas canvas, RowLayout layout, AmountScale scale, Leaf.Quantity like, double top) {
    double next = top;
    if (scale.logarithmic()) {
      Label said = Label.muted(words.message("figure.ranges.logarithmic"));
      next = canvas.drawText(said, layout.plotLeft(), top, layout.plotWidth());
    }
    next = ScaleLabels.of(words, canvas, layout, scale, like).draw(next) + 2;
    layout.drawRule(canvas, next);
    return next;
  }

  private static Leaf.Quantity value(Figure figure) {
    return Objects.requireNonNull(figure.value());
  }

  /// Returns the amount in words, followed by its speakers and reservations.
  private String remark(Figure figure) {
    return figure.value() == null
        ? words.withSpeakers(words.message("figure.no.amount"), figure)
        : words.withAuthor(words.textOf(figure.value()), figure);
  }

  /// Draws a dot for a number, a bar for a range, and dashes towards an open end. An amount that
  /// isn't given has dashes from one end of the scale to the other.
  private static void draw(Canvas canvas, AmountScale scale, Figure figure, double y) {
    if (figure.value() == null) {
      canvas.drawDashes(scale.left(), scale.right(), y, Paint.MUTED);
      return;
    }
    Amount amount = figure.value().amount();
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
        parts.add(said(figure));
      }
    }
    List<String> all = new ArrayList<>();
    all.add(words.message("figure.ranges", String.join("; ", parts)));
    all.addAll(notes());
    return String.join(" ", all);
  }
}
