package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.fact.FactDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Chooses the events of a figure that has no room for all. The summit, what is to come next and
/// what is under way have precedence. The rest are those nearest to the issue day.
///
/// @param all all events in order
record NearestEvents(List<Event> all, LocalDate issueDay) {

  /// Returns at most so many events, in order.
  List<Event> choose(int most) {
    if (all.size() <= most) {
      return all;
    }
    int next = next();
    Comparator<Integer> order =
        Comparator.comparing((Integer i) -> !all.get(i).isSummit())
            .thenComparing(i -> i != next)
            .thenComparing(i -> !isUnderWay(all.get(i)))
            .thenComparingLong(this::distance)
            .thenComparing(Comparator.reverseOrder());
    Set<Integer> chosen =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(order)
            .limit(most)
            .collect(Collectors.toSet());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (chosen.contains(i)) {
        events.add(all.get(i));
      }
    }
    return events;
  }

  private int next() {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).phase().equals(TimelineRows.TO_COME) && !all.get(i).isSummit()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isUnderWay(Event event) {
    return event.status().word().equals(TimelineRows.ONGOING);
  }

  /// Returns the days between an event and the issue day. An event without a date is as near as the
  /// one above it, or else the one below it.
  private long distance(int i) {
    FactDate date = null;
    for (int above = i; date == null && above >= 0; above--) {
      date = all.get(above).date();
    }
    for (int below = i; date == null && below < all.size(); below++) {
      date = all.get(below).date();
    }
    return date == null ? 0 : distance(date);
  }

  private long distance(FactDate date) {
    return date.earliest().isAfter(issueDay)
        ? ChronoUnit.DAYS.between(issueDay, date.earliest())
        : Math.max(0, ChronoUnit.DAYS.between(date.latest(), issueDay));
  }
}
