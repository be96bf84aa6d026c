package dev.runup.compose;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Puts events in order: by date where they have one, by what comes before and after where they
/// have none.
final class Chronology {

  private static final Set<String> PAST = Set.of("occurred", "ongoing", "cancelled", "postponed");

  private final LocalDate today;
  private final Map<FactId, Fact> events = new LinkedHashMap<>();
  private final Map<FactId, Set<FactId>> earlier = new HashMap<>();
  private final Map<FactId, Set<FactId>> later = new HashMap<>();
  private final Map<FactId, LocalDateTime> keys = new HashMap<>();

  Chronology(Known known) {
    this.today = known.issue().day();
    for (Fact event : known.of(FactType.EVENT)) {
      events.put(event.id(), event);
    }
    for (Fact event : events.values()) {
      event.targets(EventField.AFTER).forEach(other -> follow(other, event.id()));
      event.targets(EventField.BEFORE).forEach(other -> follow(event.id(), other));
    }
  }

  private void follow(FactId first, FactId second) {
    if (events.containsKey(first) && events.containsKey(second)) {
      earlier(second).add(first);
      later(first).add(second);
    }
  }

  private Set<FactId> earlier(FactId id) {
    return earlier.computeIfAbsent(id, _ -> new TreeSet<>());
  }

  private Set<FactId> later(FactId id) {
    return later.computeIfAbsent(id, _ -> new TreeSet<>());
  }

  private Fact event(FactId id) {
    return Objects.requireNonNull(events.get(id));
  }

  /// Gives back all events, the earliest first.
  List<Fact> sorted() {
    events.keySet().forEach(id -> keys.put(id, key(id, new HashSet<>())));
    Comparator<FactId> byKey = Comparator.comparing(keys::get);
    Comparator<FactId> order =
        byKey.thenComparing(this::precision).thenComparing(Comparator.naturalOrder());
    Set<FactId> waiting = new TreeSet<>(order);
    waiting.addAll(events.keySet());
    List<Fact> sorted = new ArrayList<>();
    Set<FactId> placed = new HashSet<>();
    while (!waiting.isEmpty()) {
      FactId next = next(waiting, placed);
      waiting.remove(next);
      placed.add(next);
      sorted.add(event(next));
    }
    return sorted;
  }

  /// The first event of which everything earlier is placed; in a circle, the first one.
  private FactId next(Set<FactId> waiting, Set<FactId> placed) {
    for (FactId id : waiting) {
      if (placed.containsAll(earlier(id))) {
        return id;
      }
    }
    return waiting.iterator().next();
  }

  /// The vaguer date first: "December" opens the month that its days fill.
  private FactDate.Precision precision(FactId id) {
    FactDate date = event(id).date(EventField.WHEN);
    return date == null ? FactDate.Precision.CENTURY : date.precision();
  }

  /// An event without a date stands after the last thing before it, else before the first thing
  /// after it.
  private LocalDateTime key(FactId id, Set<FactId> visited) {
    Fact event = event(id);
    FactDate date = event.date(EventField.WHEN);
    if (date != null) {
      return date.earliest().equals(LocalDate.MIN)
          ? date.latest().atTime(LocalTime.MIN)
          : date.earliest().atTime(time(event.time(EventField.TIME)));
    }
    if (!visited.add(id)) {
      return LocalDateTime.MAX;
    }
    LocalDateTime after = null;
    for (FactId other : earlier(id)) {
      LocalDateTime key = key(other, visited);
      after = after == null || (key.isAfter(after) && !key.equals(LocalDateTime.MAX)) ? key : after;
    }
    if (after != null && !after.equals(LocalDateTime.MAX)) {
      return after;
    }
    LocalDateTime before = LocalDateTime.MAX;
    for (FactId other : later(id)) {
      LocalDateTime key = key(other, visited);
      before = key.isBefore(before) ? key : before;
    }
    return before.equals(LocalDateTime.MAX) ? byStatus(event) : before;
  }

  /// What is said to have happened stands before what is to come, whenever it was.
  private LocalDateTime byStatus(Fact event) {
    boolean past = PAST.contains(event.word(EventField.STATUS, ""));
    return past ? today.atTime(LocalTime.MIN) : LocalDateTime.MAX;
  }

  private static LocalTime time(@Nullable FactTime time) {
    if (time == null) {
      return LocalTime.MIN;
    }
    if (time.from() != null) {
      return time.from();
    }
    return switch (String.valueOf(time.part())) {
      case "morning" -> LocalTime.of(6, 0);
      case "afternoon" -> LocalTime.of(12, 0);
      case "evening" -> LocalTime.of(18, 0);
      default -> LocalTime.of(21, 0);
    };
  }

  /// Gives back the nearest event before one without a date, else the nearest after it, else null.
  ///
  /// @param order all events in order
  @Nullable Neighbour neighbour(Fact event, List<Fact> order, @Nullable FactId summit) {
    Fact nearest = null;
    for (Fact other : order) {
      nearest = earlier(event.id()).contains(other.id()) ? other : nearest;
    }
    if (nearest != null) {
      return new Neighbour("after", nearest);
    }
    // "Before the meeting" tells a reader more than before whatever small step comes first.
    if (summit != null && later(event.id()).contains(summit)) {
      return new Neighbour("before", event(summit));
    }
    for (Fact other : order) {
      if (later(event.id()).contains(other.id())) {
        return new Neighbour("before", other);
      }
    }
    return null;
  }

  /// An event that another one is placed by.
  ///
  /// @param word `before` or `after`
  record Neighbour(String word, Fact event) {}
}
