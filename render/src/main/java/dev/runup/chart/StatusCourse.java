package dev.runup.chart;

import dev.runup.briefing.FrontPage.StatusSince;
import dev.runup.briefing.Leaf;
import dev.runup.chart.DateParts.End;
import dev.runup.chart.DateParts.Kind;
import dev.runup.chart.DateParts.Part;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the status of the summit was until the issue day. It is drawn as a hollow bar while the
/// summit is planned or expected, as a filled one while it is confirmed, and as a line with a cross
/// while it is off.
///
/// @param statuses the statuses, the earliest first
/// @param days the first day of each. That of the first one may be null
/// @param today the issue day
record StatusCourse(List<StatusSince> statuses, List<@Nullable LocalDate> days, LocalDate today) {

  private static final double HALF = 2.2;

  /// The space between a bar and a cross beside it.
  private static final double ROOM = 1.8;

  /// Returns the course, or null if the status never changed, or the days of changes aren't known
  /// or not in order.
  static @Nullable StatusCourse of(List<StatusSince> statuses, LocalDate today) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    LocalDate last = null;
    for (StatusSince one : statuses) {
      Leaf.When since = one.since();
      LocalDate day = since == null || since.date() == null ? null : since.date().earliest();
      boolean ordered = day != null && (last == null || day.isAfter(last)) && !day.isAfter(today);
      if (!ordered && !(day == null && days.isEmpty())) {
        return null;
      }
      days.add(day);
      last = day;
    }
    return days.size() < 2 ? null : new StatusCourse(statuses, days, today);
  }

  /// Returns the days that the row needs.
  DateParts date() {
    return new DateParts(List.of(new Part(Kind.SURE, first(), today, End.JOINED, End.JOINED)));
  }

  private LocalDate first() {
    LocalDate first = days.getFirst();
    LocalDate second = days.get(1);
    return first != null ? first : second == null ? today : second;
  }

  /// @param left where a status begins whose first day isn't known
  void draw(Canvas canvas, DayAxis axis, double left, double y) {
    for (int i = 0; i < statuses.size(); i++) {
      LocalDate day = days.get(i);
      LocalDate next = i + 1 < days.size() ? days.get(i + 1) : null;
      double from = day == null ? left : axis.start(day);
      double to = next == null ? axis.end(today) : axis.start(next);
      String status = statuses.get(i).status();
      if (isOff(i)) {
        canvas.drawStroke(from, y, to, y, 1, Paint.ACCENT);
        canvas.drawCross((from + to) / 2, y, HALF, Paint.ACCENT);
      } else {
        // A cross of a short time needs room, so that it can be seen.
        double begin = isOff(i - 1) ? from + ROOM : from;
        double end = isOff(i + 1) ? to - ROOM : to;
        boolean hollow = status.equals("planned") || status.equals("expected");
        double width = Math.max(1, end - begin);
        canvas.drawBox(begin, y - HALF, width, 2 * HALF, hollow, Paint.ACCENT);
      }
    }
  }

  private boolean isOff(int i) {
    return i >= 0 && i < statuses.size() && TimelineRows.OFF.contains(statuses.get(i).status());
  }
}
