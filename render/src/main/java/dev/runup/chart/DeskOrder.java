package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.fact.FactDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The order of rows whose days are those of the desk. Lists group events by their own days. So
/// there an event at 15:00 on 15 May in Washington is above others of 15 May, also for a desk in
/// Seoul, where it is already 16 May.
final class DeskOrder {

  private DeskOrder() {}

  /// Returns rows in their order, but those of known days that follow each other by the desk's day.
  static <T> List<T> of(List<T> rows, Function<T, Event> event) {
    List<T> ordered = new ArrayList<>();
    List<T> known = new ArrayList<>();
    for (T row : rows) {
      if (day(event.apply(row)) == null) {
        ordered.addAll(byDay(known, event));
        known.clear();
        ordered.add(row);
      } else {
        known.add(row);
      }
    }
    ordered.addAll(byDay(known, event));
    return ordered;
  }

  private static <T> List<T> byDay(List<T> rows, Function<T, Event> event) {
    return rows.stream()
        .sorted(Comparator.comparing(row -> Objects.requireNonNull(day(event.apply(row)))))
        .toList();
  }

  private static @Nullable LocalDate day(Event event) {
    FactDate date = event.date();
    return date == null ? null : date.exactDay();
  }
}
