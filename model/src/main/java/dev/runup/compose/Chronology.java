package dev.runup.compose;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sorts the events by date. Undated events are placed by the events before and after them.
final class Chronology {

  private static final Set<String> PAST = Set.of("occurred", "ongoing", "cancelled", "postponed");

  private final Known known;
  private final ZoneId desk;
  private final Instant today;
  private final List<Fact> sorted;
  private final Map<FactId, Fact> events = new LinkedHashMap<>();

  /// The events that must directly precede each event.
  private final Map<FactId, Set<FactId>> earlier = new HashMap<>();

  /// The events that must directly follow each event.
  private final Map<FactId, Set<FactId>> later = new HashMap<>();

  Chronology(Known known) {
    this.known = known;
    this.desk = known.settings().zone();
    this.today = known.issue().day().atStartOfDay(desk).toInstant();
    for (Fact event : known.ofType(FactType.EVENT)) {
      events.put(event.id(), event);
    }
    for (Fact event : events.values()) {
      event.targets(EventField.AFTER).forEach(other -> addOrder(other, event.id()));
      event.targets(EventField.BEFORE).forEach(other -> addOrder(event.id(), other));
    }
    this.sorted = sort();
  }

  private void addOrder(FactId first, FactId second) {
    boolean both = events.containsKey(first) && events.containsKey(second);
    // Dates win over `before` and `after`. If the events begin on different days, the dates decide.
    if (both
        && !beginOnDifferentDays(
            event(first).date(EventField.WHEN), event(second).date(EventField.WHEN))) {
      earlier(second).add(first);
      later(first).add(second);
    }
  }

  private static boolean beginOnDifferentDays(@Nullable FactDate one, @Nullable FactDate other) {
    return one != null && other != null && !one.earliest().equals(other.earliest());
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

  /// Returns all events, the earliest first.
  List<Fact> sorted() {
    return sorted;
  }

  private List<Fact> sort() {
    Map<FactId, Instant> keys = keys();
    Comparator<FactId> order =
        Comparator.comparing((FactId id) -> Objects.requireNonNull(keys.get(id)))
            .thenComparing(this::precision)
            .thenComparing(Comparator.naturalOrder());
    List<FactId> waiting = new ArrayList<>(events.keySet());
    waiting.sort(order);
    Set<FactId> placed = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      // If events precede each other in a circle, the one with the lowest sort key goes first.
      FactId next =
          waiting.stream()
              .filter(id -> placed.containsAll(earlier(id)))
              .findFirst()
              .orElse(waiting.getFirst());
      placed.add(next);
      waiting.remove(next);
    }
    return placed.stream().map(this::event).toList();
  }

  /// Returns the precision of an event's date. Vaguer dates sort first, so "December" precedes its
  /// days.
  private FactDate.Precision precision(FactId id) {
    FactDate date = event(id).date(EventField.WHEN);
    return date == null ? FactDate.Precision.CENTURY : date.precision();
  }

  /// Returns the sort key of each event: the start of its date. An undated event takes the key of
  /// the last event before it. If there is none, it takes the key of the first event after it.
  /// Otherwise its status decides.
  private Map<FactId, Instant> keys() {
    Map<FactId, Instant> keys = new HashMap<>();
    for (Fact event : events.values()) {
      FactDate date = event.date(EventField.WHEN);
      if (date != null) {
        keys.put(event.id(), start(event, date));
      }
    }
    spreadKeys(keys, Comparator.reverseOrder(), this::later);
    spreadKeys(keys, Comparator.naturalOrder(), this::earlier);
    for (Fact event : events.values()) {
      // An undated past event precedes all events that are still to come.
      boolean past = PAST.contains(event.word(EventField.STATUS, ""));
      keys.putIfAbsent(event.id(), past ? today : Instant.MAX);
    }
    return keys;
  }

  /// Copies the keys of dated events to undated ones. Each undated event gets the first key in
  /// `order` whose event has it as a direct or indirect neighbour.
  ///
  /// Example: A is dated 1 May. B is after A, and C is after B, both undated. Both get the key of
  /// A.
  private static void spreadKeys(
      Map<FactId, Instant> keys,
      Comparator<Instant> order,
      Function<FactId, Set<FactId>> neighbours) {
    List<Map.Entry<FactId, Instant>> from = new ArrayList<>(keys.entrySet());
    from.sort(Map.Entry.comparingByValue(order));
    for (Map.Entry<FactId, Instant> entry : from) {
      Deque<FactId> reached = new ArrayDeque<>(neighbours.apply(entry.getKey()));
      while (!reached.isEmpty()) {
        FactId next = reached.remove();
        if (keys.putIfAbsent(next, entry.getValue()) == null) {
          reached.addAll(neighbours.apply(next));
        }
      }
    }
  }

  /// Returns the start of an event as an instant, so that events in Tokyo and New York sort
  /// correctly.
  private Instant start(Fact event, FactDate date) {
    String named = known.zone(event);
    ZoneId zone = named == null ? desk : ZoneId.of(named);
    boolean open = date.earliest().equals(LocalDate.MIN);
    return open
        ? date.latest().atStartOfDay(zone).toInstant()
        : date.earliest().atTime(time(event.time(EventField.TIME))).atZone(zone).toInstant();
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

  /// Returns the event by which an undated event is placed, or null. It is the last event before
  /// it. If there is none, it is the summit, provided the undated event must precede it. Otherwise
  /// it is the first event after the undated one.
  @Nullable Neighbour neighbour(FactId id, @Nullable FactId summit) {
    Optional<FactId> before = earlier(id).stream().max(Comparator.comparingInt(this::rank));
    if (before.isPresent()) {
      return new Neighbour("after", event(before.get()));
    }
    // "Before the summit" is clearer to a reader than "before" some smaller event.
    boolean beforeSummit = summit != null && later(id).contains(summit);
    return later(id).stream()
        .filter(other -> !beforeSummit || other.equals(summit))
        .min(Comparator.comparingInt(this::rank))
        .map(other -> new Neighbour("before", event(other)))
        .orElse(null);
  }

  private int rank(FactId id) {
    return sorted.indexOf(event(id));
  }

  /// An event by which an undated one is placed.
  record Neighbour(String word, Fact event) {}
}
