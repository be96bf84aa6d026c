package dev.runup.chart;

import dev.runup.briefing.FrontPage.StatusSince;
import dev.runup.chart.DateParts.End;
import dev.runup.chart.DateParts.Kind;
import dev.runup.chart.DateParts.Part;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the status of the summit was until the issue day. It is drawn as a hollow bar while the
/// summit is planned, expected or in doubt, as a filled one while it is confirmed, and as a line
/// with a cross while it is off. A bar of which the first day isn't exact begins with dashes.
///
/// @param statuses the statuses, the earliest first
/// @param days the last possible first day of each. That of the first one may be null
/// @param today the issue day
record StatusCourse(List<StatusSince> statuses, List<@Nullable LocalDate> days, LocalDate today) {

  /// The statuses of a summit that its sides have not confirmed.
  private static final Set<String> HOLLOW = Set.of("planned", "expected", "in-doubt");

  private static final double HALF = 2.2;

  /// The space between a bar and a cross beside it.
  private static final double ROOM = 1.8;

  /// The shortest piece that can be seen, with its frame.
  private static final double LEAST = 4;

  /// The length of the dashes at an approximate day.
  private static final double ABOUT = 9;

  /// A status on a scale.
  ///
  /// @param soft the place from which on it may hold. It is `from` if its first day is exact
  /// @param from the place from which on it is drawn
  /// @param to the place where it ends
  private record Piece(StatusSince status, double soft, double from, double to) {
    boolean isOff() {
      return TimelineRows.OFF.contains(status.status());
    }
  }

  /// Returns the course, or null if the status never changed, or the days of changes aren't known.
  /// The words of a status may be older than the day on which the desk knew the one before.
  static @Nullable StatusCourse of(List<StatusSince> statuses, LocalDate today) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    for (StatusSince one : statuses) {
      LocalDate day = one.lastDay();
      if (day == null ? !days.isEmpty() : day.isAfter(today)) {
        return null;
      }
      days.add(day);
    }
    return days.size() < 2 ? null : new StatusCourse(statuses, days, today);
  }

  /// Returns the days that the row needs.
  DateParts date() {
    return new DateParts(List.of(new Part(Kind.SURE, first(), today, End.JOINED, End.JOINED)));
  }

  LocalDate first() {
    LocalDate first = days.getFirst();
    LocalDate second = days.get(1);
    return first != null ? first : second == null ? today : second;
  }

  /// Returns whether each status can be seen on a scale. One that ends on its first day can't.
  ///
  /// @param left where a status begins whose first day isn't known
  boolean canBeSeen(DayAxis axis, double left) {
    List<Piece> pieces = pieces(axis, left);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      // A cross reaches into the room that the bars beside it leave.
      double least = piece.isOff() ? 2 * (HALF - ROOM) : LEAST + rooms(pieces, i);
      if (piece.to - piece.from < least) {
        return false;
      }
    }
    return true;
  }

  /// Draws the statuses on a scale of days.
  ///
  /// @param left where a status begins whose first day isn't known
  void draw(Canvas canvas, DayAxis axis, double left, double y) {
    draw(canvas, pieces(axis, left), y, axis.middle(today));
  }

  /// Draws the statuses in order, all equally long.
  void drawInOrder(Canvas canvas, double left, double right, double y) {
    double length = (right - left) / statuses.size();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < statuses.size(); i++) {
      double from = left + i * length;
      pieces.add(new Piece(statuses.get(i), from, from, from + length));
    }
    draw(canvas, pieces, y, Double.NEGATIVE_INFINITY);
  }

  private List<Piece> pieces(DayAxis axis, double left) {
    List<Piece> pieces = new ArrayList<>();
    double to = axis.end(today);
    for (int i = statuses.size() - 1; i >= 0; i--) {
      LocalDate day = days.get(i);
      double from = day == null ? left : axis.start(day);
      Part part = start(i);
      double soft =
          part == null
              ? from
              : Math.max(left, part.from() == null ? left : axis.start(part.from()) - about(part));
      double hard = part == null ? from : Math.min(from + about(part), (from + to) / 2);
      pieces.addFirst(new Piece(statuses.get(i), soft, hard, to));
      LocalDate before = i == 0 ? null : days.get(i - 1);
      // The dashes leave a part of the status before to be seen.
      to = before == null ? soft : Math.max(soft, Math.min(from, axis.start(before) + 2 * LEAST));
    }
    return pieces;
  }

  private static double about(Part part) {
    return part.start() == End.ABOUT ? ABOUT : 0;
  }

  /// Returns the days on which a status may have begun, or null if that day is exact or not known.
  private @Nullable Part start(int i) {
    if (days.get(i) == null) {
      return null;
    }
    Part part =
        DateParts.of(
                Objects.requireNonNull(Objects.requireNonNull(statuses.get(i).since()).date()),
                false,
                false,
                today)
            .parts()
            .getFirst();
    return part.kind() == Kind.DAY ? null : part;
  }

  /// @param now the line of the issue day
  private static void draw(Canvas canvas, List<Piece> pieces, double y, double now) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      double before = i == 0 ? piece.soft : Math.max(piece.soft, pieces.get(i - 1).to);
      canvas.drawDashes(before, piece.from, y, Paint.ACCENT);
      if (piece.isOff()) {
        double cross = cross(piece, now);
        canvas.drawStroke(piece.from, y, Math.max(piece.to, cross), y, 1, Paint.ACCENT);
        canvas.drawCross(cross, y, HALF, Paint.ACCENT);
      } else {
        String status = piece.status.status();
        boolean hollow = HOLLOW.contains(status);
        double begin = piece.from + room(pieces, i - 1);
        double width = Math.max(1, piece.to - piece.from - rooms(pieces, i));
        canvas.drawBox(begin, y - HALF, width, 2 * HALF, hollow, Paint.ACCENT);
      }
    }
  }

  /// Returns the place of a cross: in the middle of its piece, or else beside the line of the issue
  /// day.
  private static double cross(Piece piece, double now) {
    double middle = (piece.from + piece.to) / 2;
    double clear = HALF + ROOM;
    double before = now - clear;
    return Math.abs(middle - now) >= clear
        ? middle
        : before - HALF >= piece.from ? before : now + clear;
  }

  private static double rooms(List<Piece> pieces, int i) {
    return room(pieces, i - 1) + room(pieces, i + 1);
  }

  /// Returns the room that a bar leaves to a piece beside it. A cross of a short time needs some,
  /// so that it can be seen.
  private static double room(List<Piece> pieces, int beside) {
    boolean isOff = beside >= 0 && beside < pieces.size() && pieces.get(beside).isOff();
    return isOff ? ROOM : 0;
  }
}
