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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts events in order: by date where they have one, by what comes before and after where they
/// have none.
final class Chronology {

  private static final Set<String> PAST = Set.of("occurred", "ongoing", "cancelled", "postponed");

  private final Known known;
  private final ZoneId desk;
  private final Instant today;
  private final List<Fact> sorted;
  private final Map<FactId, Integer> ranks = new HashMap<>();
  private final Map<FactId, Fact> events = new LinkedHashMap<>();
  private final Map<FactId, Set<FactId>> earlier = new HashMap<>();
  private final Map<FactId, Set<FactId>> later = new HashMap<>();

  Chronology(Known known) {
    this.known = known;
    this.desk = known.settings().zone();
    this.today = known.issue().day().atStartOfDay(desk).toInstant();
    for (Fact event : known.ofType(FactType.EVENT)) {
      events.put(event.id(), event);
    }
    for (Fact event : events.values()) {
      event.targets(EventField.AFTER).forEach(other -> follow(other, event.id()));
      event.targets(EventField.BEFORE).forEach(other -> follow(event.id(), other));
    }
    this.sorted = sort();
    sorted.forEach(event -> ranks.put(event.id(), ranks.size()));
  }

  private void follow(FactId first, FactId second) {
    boolean both = events.containsKey(first) && events.containsKey(second);
    // Dates stand over words: what comes first of two events that begin on different days, they
    // say.
    if (both && !differ(event(first).date(EventField.WHEN), event(second).date(EventField.WHEN))) {
      earlier(second).add(first);
      later(first).add(second);
    }
  }

  private static boolean differ(@Nullable FactDate one, @Nullable FactDate other) {
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

  /// Gives back all events, the earliest first.
  List<Fact> sorted() {
    return sorted;
  }

  private List<Fact> sort() {
    Map<FactId, Instant> keys = keys();
    Comparator<FactId> order =
        Comparator.comparing((FactId id) -> Objects.requireNonNull(keys.get(id)))
            .thenComparing(this::precision)
            .thenComparing(Comparator.naturalOrder());
    Map<FactId, Integer> unplaced = new HashMap<>();
    events.keySet().forEach(id -> unplaced.put(id, earlier(id).size()));
    PriorityQueue<FactId> ready = new PriorityQueue<>(order);
    events.keySet().stream().filter(id -> earlier(id).isEmpty()).forEach(ready::add);
    // Where events come before each other in a circle, the earliest of them goes first.
    Iterator<FactId> all = events.keySet().stream().sorted(order).iterator();
    Set<FactId> placed = new LinkedHashSet<>();
    while (placed.size() < events.size()) {
      FactId next = ready.isEmpty() ? all.next() : ready.remove();
      if (placed.add(next)) {
        for (FactId follower : later(next)) {
          if (unplaced.merge(follower, -1, Integer::sum) == 0) {
            ready.add(follower);
          }
        }
      }
    }
    return placed.stream().map(this::event).toList();
  }

  /// The vaguer date first: "December" opens the month that its days fill.
  private FactDate.Precision precision(FactId id) {
    FactDate date = event(id).date(EventField.WHEN);
    return date == null ? FactDate.Precision.CENTURY : date.precision();
  }

  /// Gives back what each event is sorted by: its date, else that of the last thing before it, else
  /// that of the first thing after it, else what its status says.
  private Map<FactId, Instant> keys() {
    Map<FactId, Instant> keys = new HashMap<>();
    for (Fact event : events.values()) {
      FactDate date = event.date(EventField.WHEN);
      if (date != null) {
        keys.put(event.id(), start(event, date));
      }
    }
    spread(keys, Comparator.reverseOrder(), this::later);
    spread(keys, Comparator.naturalOrder(), this::earlier);
    for (Fact event : events.values()) {
      // What is said to have happened stands before what is to come, whenever it was.
      boolean past = PAST.contains(event.word(EventField.STATUS, ""));
      keys.putIfAbsent(event.id(), past ? today : Instant.MAX);
    }
    return keys;
  }

  /// Gives every neighbour without a key, near or far, the first key in `order` that reaches it.
  private static void spread(
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

  /// As an instant in its zone, so that what happens in Tokyo and in New York stands in order.
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

  /// Gives back what an event without a date is placed by: the last event before it, else the
  /// summit if it comes after it, else the first event after it, else null.
  @Nullable Neighbour neighbour(FactId id, @Nullable FactId summit) {
    Optional<FactId> before = earlier(id).stream().max(Comparator.comparingInt(this::rank));
    if (before.isPresent()) {
      return new Neighbour("after", event(before.get()));
    }
    // "Before the meeting" tells a reader more than before whatever small step comes first.
    if (summit != null && later(id).contains(summit)) {
      return new Neighbour("before", event(summit));
    }
    Optional<FactId> after = later(id).stream().min(Comparator.comparingInt(this::rank));
    return after.map(other -> new Neighbour("before", event(other))).orElse(null);
  }

  private int rank(FactId id) {
    return Objects.requireNonNull(ranks.get(id));
  }

  /// An event that another one is placed by.
  ///
  /// @param word `before` or `after`
  record Neighbour(String word, Fact event) {}
}
