package dev.runup.chart;

import dev.runup.briefing.Agreed;
import dev.runup.briefing.Agreed.Break;
import dev.runup.briefing.Agreed.Count;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.DayAxis.Tick;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.chart.LabelPlaces.Area;
import dev.runup.chart.TimelinePanels.Extent;
import dev.runup.fact.Amount;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The scales of a plan, with the marks of claims and the line of the own count.
final class AgreedPlot {

  /// The height of 100 per cent.
  private static final double HEIGHT = 140;

  /// The room above and below a scale for marks at its ends.
  private static final double ROOM = 9;

  /// The longest times whose scale is by day, and by month.
  private static final long BY_DAY = 62;

  private static final long BY_MONTH = 731;

  private final ChartWords words;
  private final Canvas canvas;
  private final RowLayout layout;
  private final Agreed agreed;
  private final double left;
  private final DayAxis axis;

  /// The marks that have a label, or need none.
  private final List<AgreedMark> drawn = new ArrayList<>();

  private final List<AgreedMark> marks;
  private final List<String> authors = new ArrayList<>();
  private boolean isNumbered;

  /// How much the label of a mark says.
  private enum Detail {
    SHARE,
    AUTHOR,
    NUMBER
  }

  /// A mark at its place.
  ///
  /// @param area the area that it takes
  /// @param solid the same without dashes
  private record Placed(AgreedMark mark, double x, Area area, Area solid) {}

  /// @param marks the marks by day, at least one
  AgreedPlot(
      ChartWords words, Canvas canvas, RowLayout layout, Agreed agreed, List<AgreedMark> marks) {
    this.words = words;
    this.canvas = canvas;
    this.layout = layout;
    this.agreed = agreed;
    this.marks = marks;
    this.left = canvas.width(percent(100)) + 6;
    LocalDate first = marks.getFirst().at();
    LocalDate last = marks.getLast().at();
    for (Count count : agreed.counts()) {
      last = count.at().isAfter(last) ? count.at() : last;
    }
    long days = ChronoUnit.DAYS.between(first, last);
    Unit unit = days <= BY_DAY ? Unit.DAY : days <= BY_MONTH ? Unit.MONTH : Unit.YEAR;
    Extent extent = new Extent(first, last).forThreeLabels(unit);
    this.axis = new DayAxis(unit, extent.first(), extent.last(), left + 2, layout.width() - 2);
    marks.forEach(mark ->
        mark.authors().stream().filter(author -> !authors.contains(author)).forEach(authors::add));
  }

  private Label percent(int number) {
    return Label.muted(
        words.textOf(
            new Leaf.Quantity(Objects.requireNonNull(Amount.parse(number + " %")), null, null)));
  }

  List<AgreedMark> drawn() {
    return drawn;
  }

  /// Returns the number of marks for whose label there is no room.
  int withoutRoom() {
    return marks.size() - drawn.size();
  }

  /// Returns what the numbers beside marks mean, if there is no room for names.
  List<Key.Item> authorKey() {
    List<Key.Item> key = new ArrayList<>();
    for (int i = 0; isNumbered && i < authors.size(); i++) {
      Label number = number(i);
      key.add(
          new Key.Item(
              canvas.width(number),
              (on, x, y) -> on.drawTextLine(number, x, y - TextMetrics.LEADING / 2, Anchor.START),
              new Label(authors.get(i), "", false, Paint.INK)));
    }
    return key;
  }

  private static Label number(int author) {
    return new Label(String.valueOf(author + 1), "", false, Paint.INK);
  }

  /// Returns the changes of the version that the scale has, in words.
  List<Key.Item> breakKey() {
    return breaks().stream()
        .map(change ->
            new Key.Item(
                9,
                (on, x, y) -> drawBreak(on, x, x + 9, y - 5, 10),
                Label.muted(new AgreedWords(words).change(change))))
        .toList();
  }

  private List<Break> breaks() {
    return agreed.breaks().stream()
        .filter(
            change -> change.known().isAfter(axis.first()) && !change.known().isAfter(axis.last()))
        .toList();
  }

  private double breakStart(Break change) {
    LocalDate after = change.after();
    return after == null ? left : Math.clamp(axis.end(after), left, layout.width());
  }

  /// Draws the scales and the marks, and returns the lower end.
  double draw(double from) {
    double top = from + ROOM;
    double bottom = top + HEIGHT;
    ToDoubleFunction<Double> scale = share -> bottom - HEIGHT * share / 100;
    for (int share : List.of(0, 50, 100)) {
      double y = scale.applyAsDouble((double) share);
      canvas.drawTextLine(percent(share), left - 4, y - TextMetrics.LEADING / 2, Anchor.END);
      drawGrid(y, share == 0 ? Paint.MUTED : Paint.RULE);
    }
    LabelPlaces places = new LabelPlaces(new Area(left, from, layout.width(), bottom + ROOM - 2));
    for (Break change : breaks()) {
      double start = breakStart(change);
      double end = axis.start(change.known());
      drawBreak(canvas, start, end, top, HEIGHT);
      places.take(new Area(start - 1, top, start + 1, bottom));
      places.take(new Area(end - 1, top, end + 1, bottom));
    }
    for (int share : List.of(0, 50, 100)) {
      double y = scale.applyAsDouble((double) share);
      places.take(new Area(left, y - 0.5, layout.width(), y + 0.5));
    }
    List<Placed> placed = apart(placed(scale));
    placed.forEach(one -> places.takeMark(one.area));
    drawMarks(placed, places, scale);
    return drawDays(bottom);
  }

  /// Draws a line across the plot that the changes of the version interrupt.
  private void drawGrid(double y, Paint paint) {
    double from = left;
    for (Break change : breaks()) {
      canvas.drawStroke(from, y, Math.max(from, breakStart(change)), y, 0.5, paint);
      from = Math.max(from, axis.start(change.known()));
    }
    canvas.drawStroke(from, y, layout.width(), y, 0.5, paint);
  }

  private static void drawBreak(Canvas on, double from, double to, double top, double height) {
    if (to > from) {
      on.drawBoxBelow(from, top, to - from, height, Paint.SHADE);
      on.drawStroke(from, top, from, top + height, 0.8, Paint.MUTED);
    }
    on.drawStroke(to, top, to, top + height, 0.8, Paint.MUTED);
  }

  /// Draws the labels of days below the plot and returns the top of what follows.
  private double drawDays(double bottom) {
    double top = bottom + ROOM - 1;
    List<Tick> ticks = axis.ticks(day -> canvas.width(tick(day)), left, layout.width());
    for (Tick tick : ticks) {
      canvas.drawStroke(tick.x(), bottom, tick.x(), bottom + 3, 0.8, Paint.MUTED);
      canvas.drawTextLine(tick(tick.start()), tick.middle(), top, Anchor.MIDDLE);
    }
    return top + TextMetrics.LEADING;
  }

  private Label tick(LocalDate start) {
    return Label.muted(words.tick(axis.unit().key(), start));
  }

  /// Returns the marks at their places. Those of one day that would cover each other stand beside
  /// each other if the day is wide enough.
  private List<Placed> placed(ToDoubleFunction<Double> scale) {
    Map<LocalDate, List<List<Area>>> columns = new HashMap<>();
    Map<AgreedMark, Integer> column = new HashMap<>();
    for (AgreedMark mark : marks) {
      Area area = mark.solid(0, scale);
      List<List<Area>> ofDay = columns.computeIfAbsent(mark.at(), _ -> new ArrayList<>());
      int free = 0;
      while (free < ofDay.size()
          && ofDay.get(free).stream()
              .anyMatch(other -> other.top() < area.bottom() && area.top() < other.bottom())) {
        free++;
      }
      if (free == ofDay.size()) {
        ofDay.add(new ArrayList<>());
      }
      ofDay.get(free).add(area);
      column.put(mark, free);
    }
    double day = axis.end(axis.first()) - axis.start(axis.first());
    double step = 3 * AgreedMark.HALF;
    List<Placed> placed = new ArrayList<>();
    for (AgreedMark mark : marks) {
      int count = Objects.requireNonNull(columns.get(mark.at())).size();
      int place = Objects.requireNonNull(column.get(mark));
      double aside = count * step <= day ? (place - (count - 1) / 2.0) * step : 0;
      double x = axis.middle(mark.at()) + aside;
      placed.add(new Placed(mark, x, mark.area(x, scale), mark.solid(x, scale)));
    }
    return placed;
  }

  /// Returns the marks without those that would cover a later one, because two marks that touch
  /// look like one.
  private static List<Placed> apart(List<Placed> placed) {
    List<Placed> apart = new ArrayList<>();
    for (Placed one : placed.reversed()) {
      if (apart.stream().noneMatch(other -> one.solid.touches(other.solid))) {
        apart.addFirst(one);
      }
    }
    return apart;
  }

  /// Draws the marks, with labels that say as much as all of them have room for.
  private void drawMarks(List<Placed> placed, LabelPlaces free, ToDoubleFunction<Double> scale) {
    for (Detail detail : Detail.values()) {
      LabelPlaces places = free.copy();
      List<@Nullable Area> labels = new ArrayList<>();
      for (Placed one : placed.reversed()) {
        Label label = label(one.mark, detail);
        labels.addFirst(
            label == null
                ? one.area
                : places.beside(one.area, one.mark.anchor(scale), canvas.width(label)));
      }
      if (detail != Detail.NUMBER && labels.contains(null)) {
        continue;
      }
      isNumbered = detail == Detail.NUMBER;
      for (int i = 0; i < placed.size(); i++) {
        Area area = labels.get(i);
        AgreedMark mark = placed.get(i).mark;
        Label label = label(mark, detail);
        if (area != null) {
          drawn.add(mark);
          mark.draw(canvas, placed.get(i).x, scale);
        }
        if (area != null && label != null) {
          canvas.drawTextLine(label, area.left(), area.top(), Anchor.START);
        }
      }
      return;
    }
  }

  /// Returns the label of a mark, or null if it needs none. The key says that hollow marks have no
  /// author.
  private @Nullable Label label(AgreedMark mark, Detail detail) {
    List<String> parts = new ArrayList<>();
    if (detail == Detail.NUMBER) {
      mark.authors().forEach(author -> parts.add(number(authors.indexOf(author)).text()));
    } else {
      parts.addAll(mark.authors());
      if (detail == Detail.SHARE) {
        parts.add(words.textOf(new Leaf.Quantity(mark.amount(), null, null)));
      }
      parts.addAll(mark.states());
    }
    return parts.isEmpty() ? null : new Label(words.joined(parts), "", false, Paint.INK);
  }

  /// Draws the own count below the plot and returns the lower end.
  double drawCounts(double from) {
    return new AgreedCounts(words, canvas, axis, left, layout.width()).draw(agreed.counts(), from);
  }
}
