package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.LabelPlaces.Area;
import dev.runup.chart.LabelPlaces.Place;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A scale from 0 to 100 per cent on a scale of days, with the marks of claims.
///
/// @param top the height of 100 per cent
/// @param height the distance from there to 0 per cent
record AgreedScale(ChartWords words, Canvas canvas, DayAxis axis, double top, double height) {

  /// The shares that have a line.
  static final List<Integer> LINES = List.of(0, 50, 100);

  /// What the label of a mark says besides what else is known of it.
  enum Detail {
    /// The authors and the share.
    ALL,
    /// The authors.
    AUTHOR,
    /// The share.
    SHARE
  }

  /// A mark at its place.
  ///
  /// @param area the area that it takes
  /// @param solid the same without dashes
  /// @param label its label, or null if it needs none
  /// @param place where the label stands, or null if there is no room for it
  record Placed(
      AgreedMark mark,
      double x,
      Area area,
      Area solid,
      @Nullable Label label,
      @Nullable Place place) {

    /// Returns whether it has the label that it needs.
    boolean isClear() {
      return label == null || place != null;
    }
  }

  double bottom() {
    return top + height;
  }

  /// Returns the height of a share in per cent.
  double y(double share) {
    return bottom() - height * share / 100;
  }

  /// Returns the marks at their places, the latest with the first choice of room. A mark that would
  /// touch a later one is left out, because both would look like one.
  ///
  /// @param places the free places, which are taken
  List<Placed> place(List<AgreedMark> marks, Detail detail, LabelPlaces places) {
    List<Placed> apart = new ArrayList<>();
    for (Placed one : placed(marks, detail).reversed()) {
      if (apart.stream().noneMatch(other -> one.solid.touches(other.solid))) {
        apart.add(one);
      }
    }
    apart.forEach(one -> places.takeMark(one.area));
    List<Placed> labelled = new ArrayList<>();
    for (Placed one : apart) {
      Label label = one.label;
      Place place =
          label == null
              ? null
              : places.beside(one.area, one.mark.anchor(this::y), canvas.width(label));
      labelled.addFirst(new Placed(one.mark, one.x, one.area, one.solid, label, place));
    }
    return labelled;
  }

  /// Returns the marks at their places. Those of one day that would cover each other stand beside
  /// each other if the day is wide enough.
  private List<Placed> placed(List<AgreedMark> marks, Detail detail) {
    Map<LocalDate, List<List<Area>>> columns = new HashMap<>();
    IdentityHashMap<AgreedMark, Integer> column = new IdentityHashMap<>();
    for (AgreedMark mark : marks) {
      Area area = mark.solid(0, this::y);
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
      ToDoubleFunction<Double> scale = this::y;
      placed.add(
          new Placed(
              mark, x, mark.area(x, scale), mark.solid(x, scale), label(mark, detail), null));
    }
    return placed;
  }

  /// Returns the label of a mark, or null if it needs none. The key says that hollow marks have no
  /// author.
  private @Nullable Label label(AgreedMark mark, Detail detail) {
    List<String> parts = new ArrayList<>();
    if (detail != Detail.SHARE) {
      parts.addAll(mark.authors());
    }
    if (detail != Detail.AUTHOR) {
      parts.add(words.textOf(new Leaf.Quantity(mark.amount(), null, null)));
    }
    parts.addAll(mark.states());
    return parts.isEmpty() ? null : new Label(words.joined(parts), "", false, Paint.INK);
  }

  /// Draws a mark with its label.
  void draw(Placed one) {
    one.mark.draw(canvas, one.x, this::y);
    if (one.label != null && one.place != null) {
      canvas.drawTextLine(one.label, one.place.x(), one.place.top(), one.place.anchor());
    }
  }
}
