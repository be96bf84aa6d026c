package dev.runup.chart;

import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds places for labels beside marks, so that no label touches another one or a mark.
final class LabelPlaces {

  /// The space between a mark and its label.
  private static final double GAP = 3;

  /// How far a label is above or below the middle of its mark, if it is beside it.
  private static final double SHIFT = 8;

  /// The least space between a label and the mark of another one on its line.
  private static final double NEAR = 10;

  private final Area room;
  private final List<Area> taken = new ArrayList<>();
  private final List<Area> marks = new ArrayList<>();

  /// A rectangle.
  record Area(double left, double top, double right, double bottom) {
    boolean touches(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    private boolean holds(Area other) {
      return left <= other.left
          && other.right <= right
          && top <= other.top
          && other.bottom <= bottom;
    }
  }

  /// @param room where labels may stand
  LabelPlaces(Area room) {
    this.room = room;
  }

  /// Returns the same places, of which further ones can be taken.
  LabelPlaces copy() {
    LabelPlaces copy = new LabelPlaces(room);
    copy.taken.addAll(taken);
    copy.marks.addAll(marks);
    return copy;
  }

  /// Keeps labels away from an area.
  void take(Area area) {
    taken.add(area);
  }

  /// Keeps labels off a mark, and those of others so far from it that they don't seem to be its
  /// own.
  void takeMark(Area mark) {
    taken.add(mark);
    marks.add(mark);
  }

  private boolean isNearOther(Area label, Area own) {
    return marks.stream()
        .filter(mark -> !mark.equals(own))
        .map(mark -> new Area(mark.left - NEAR, mark.top, mark.right + NEAR, mark.bottom))
        .anyMatch(label::touches);
  }

  /// Takes a place beside a mark, or returns null if there is none.
  ///
  /// @param y the middle of what the label names
  /// @param width the width of the label
  @Nullable Area beside(Area mark, double y, double width) {
    double middle = y - TextMetrics.LEADING / 2;
    double right = mark.right + GAP;
    double left = mark.left - GAP - width;
    double centre = (mark.left + mark.right - width) / 2;
    double inside = Math.max(room.left, Math.min(centre, room.right - width));
    double above = mark.top - TextMetrics.LEADING;
    List<Area> places =
        List.of(
            label(right, middle, width),
            label(left, middle, width),
            label(inside, above, width),
            label(inside, mark.bottom, width),
            label(right, middle - SHIFT, width),
            label(right, middle + SHIFT, width),
            label(left, middle - SHIFT, width),
            label(left, middle + SHIFT, width));
    return firstFree(places.stream().filter(label -> !isNearOther(label, mark)).toList());
  }

  /// Takes a place above or below the start of a line, or returns null if there is none.
  ///
  /// @param start the start of the line
  @Nullable Area above(Area start, double width) {
    return firstFree(
        List.of(
            label(start.left + 1, start.top - TextMetrics.LEADING - 1, width),
            label(start.left + 1, start.bottom + 1, width)));
  }

  /// Takes a place beside the end of a line, or returns null if there is none.
  ///
  /// @param end the mark at the end of the line
  @Nullable Area atEnd(Area end, double width) {
    double middle = (end.top + end.bottom - TextMetrics.LEADING) / 2;
    double inside =
        Math.clamp(end.right - width, room.left, Math.max(room.left, room.right - width));
    return firstFree(
        List.of(
            label(end.right + GAP, middle, width),
            label(end.left - GAP - width, middle, width),
            label(inside, end.top - TextMetrics.LEADING, width),
            label(inside, end.bottom, width),
            label(end.left - GAP - width, end.top - TextMetrics.LEADING, width),
            label(end.left - GAP - width, end.bottom, width)));
  }

  private @Nullable Area firstFree(List<Area> areas) {
    for (Area area : areas) {
      if (room.holds(area) && taken.stream().noneMatch(area::touches)) {
        taken.add(area);
        return area;
      }
    }
    return null;
  }

  private static Area label(double left, double top, double width) {
    return new Area(left, top, left + width, top + TextMetrics.LEADING);
  }
}
