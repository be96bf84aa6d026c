package dev.runup.chart;

import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds places for labels beside marks, so that no label touches another one or a mark.
final class LabelPlaces {

  /// The space between a mark and its label.
  private static final double GAP = 3;

  /// How far a label is above or below the middle of its mark, if it is beside it.
  private static final double SHIFT = 8;

  /// The least space between a label and the mark of another one beside it.
  private static final double NEAR = 10;

  /// The least space between a label and the mark of another one above or below it.
  private static final double OVER = 4;

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

  /// The place of a label. A reader's typeface may be narrower than the widest one for which the
  /// area has room, so the text begins, ends or is centred where its mark is.
  record Place(Area area, Anchor anchor) {

    /// Returns where the text begins, has its middle or ends, by `anchor`.
    double x() {
      return switch (anchor) {
        case START -> area.left;
        case MIDDLE -> (area.left + area.right) / 2;
        case END -> area.right;
      };
    }

    double top() {
      return area.top;
    }
  }

  /// @param room where labels may stand
  LabelPlaces(Area room) {
    this.room = room;
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
        .map(mark ->
            new Area(mark.left - NEAR, mark.top - OVER, mark.right + NEAR, mark.bottom + OVER))
        .anyMatch(label::touches);
  }

  /// Takes a place beside a mark, or returns null if there is none.
  ///
  /// @param y the middle of what the label names
  /// @param width the width of the label
  @Nullable Place beside(Area mark, double y, double width) {
    double middle = y - TextMetrics.LEADING / 2;
    double above = mark.top - TextMetrics.LEADING;
    List<Place> places =
        List.of(
            rightOf(mark, middle, width),
            leftOf(mark, middle, width),
            centred(mark, above, width),
            centred(mark, mark.bottom, width),
            rightOf(mark, middle - SHIFT, width),
            rightOf(mark, middle + SHIFT, width),
            leftOf(mark, middle - SHIFT, width),
            leftOf(mark, middle + SHIFT, width));
    return firstFree(places.stream().filter(place -> !isNearOther(place.area, mark)).toList());
  }

  private static Place rightOf(Area mark, double top, double width) {
    return new Place(label(mark.right + GAP, top, width), Anchor.START);
  }

  private static Place leftOf(Area mark, double top, double width) {
    return new Place(label(mark.left - GAP - width, top, width), Anchor.END);
  }

  /// Returns the place above or below the middle of a mark, or at an edge of the room.
  private Place centred(Area mark, double top, double width) {
    double left = (mark.left + mark.right - width) / 2;
    return left + width > room.right
        ? new Place(label(room.right - width, top, width), Anchor.END)
        : left < room.left
            ? new Place(label(room.left, top, width), Anchor.START)
            : new Place(label(left, top, width), Anchor.MIDDLE);
  }

  /// Takes a place above or below the start of a line, or returns null if there is none.
  ///
  /// @param start the start of the line
  @Nullable Place above(Area start, double width) {
    return firstFree(
        Stream.of(start.top - TextMetrics.LEADING - 1, start.bottom + 1)
            .map(top -> new Place(label(start.left + 1, top, width), Anchor.START))
            .toList());
  }

  /// Takes a place beside the end of a line, or returns null if there is none.
  ///
  /// @param end the mark at the end of the line
  @Nullable Place atEnd(Area end, double width) {
    double middle = (end.top + end.bottom - TextMetrics.LEADING) / 2;
    double above = end.top - TextMetrics.LEADING;
    double inside =
        Math.clamp(end.right - width, room.left, Math.max(room.left, room.right - width));
    return firstFree(
        List.of(
            rightOf(end, middle, width),
            leftOf(end, middle, width),
            new Place(label(inside, above, width), Anchor.END),
            new Place(label(inside, end.bottom, width), Anchor.END),
            leftOf(end, above, width),
            leftOf(end, end.bottom, width)));
  }

  private @Nullable Place firstFree(List<Place> places) {
    for (Place place : places) {
      if (room.holds(place.area) && taken.stream().noneMatch(place.area::touches)) {
        taken.add(place.area);
        return place;
      }
    }
    return null;
  }

  private static Area label(double left, double top, double width) {
    return new Area(left, top, left + width, top + TextMetrics.LEADING);
  }
}
