package dev.runup.values;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import dev.runup.history.Nearest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sorts the events by date and hour. Undated events are placed by the events before and after
/// them.
///
/// On a day, events with an hour precede those without one. A whole precedes its parts.
public final class Chronology {

  private static final Set<String> PAST = Set.of("occurred", "ongoing", "cancelled", "postponed");

  private final Known known;
  private final ZoneId desk;
  private final Instant today;
  private final List<Fact> sorted;

  /// The instants by which the events are sorted.
  private final Map<FactId, Instant> keys;

  /// The place of each event in `sorted`.
  private final Map<FactId, Integer> ranks;

  private final Map<FactId, Fact> events = new LinkedHashMap<>();

  /// The undated events without an order, and undated parts. They follow the others of their place.
  private final Set<FactId> unplaced = new HashSet<>();

  /// The order that `after` and `before` state.
  private final Order stated = new Order();

  /// The stated order, and that of wholes and their parts.
  private final Order all = new Order();

  public Chronology(Known known) {
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
    for (Fact part : events.values()) {
      FactId whole = part.target(EventField.PART_OF);
      if (whole != null && canPrecede(whole, part.id()) && !stated.precedes(part.id(), whole)) {
        all.add(whole, part.id());
      }
    }
    this.keys = new SortKeys().all();
    this.sorted = sort();
    this.ranks = places(sorted.stream().map(Fact::id).toList());
  }

  /// The events that directly precede and follow each event.
  ///
  /// @param earlier the events that must directly precede each event
  /// @param later the events that must directly follow each event
  private record Order(Map<FactId, Set<FactId>> earlier, Map<FactId, Set<FactId>> later) {

    Order() {
      this(new HashMap<>(), new HashMap<>());
    }

    void add(FactId first, FactId second) {
      earlier.computeIfAbsent(second, _ -> new TreeSet<>()).add(first);
      later.computeIfAbsent(first, _ -> new TreeSet<>()).add(second);
    }

    Set<FactId> earlier(FactId id) {
      return earlier.getOrDefault(id, Set.of());
    }

    Set<FactId> later(FactId id) {
      return later.getOrDefault(id, Set.of());
    }

    boolean precedes(FactId first, FactId second) {
      return later(first).contains(second);
    }
  }

  private void addOrder(FactId first, FactId second) {
    if (canPrecede(first, second)) {
      stated.add(first, second);
      all.add(first, second);
    }
  }

  /// Returns whether two events are known, and their dates don't decide. Dates win over `before`
  /// and `after` if the events begin on different days.
  private boolean canPrecede(FactId first, FactId second) {
    return events.containsKey(first)
        && events.containsKey(second)
        && !beginOnDifferentDays(date(first), date(second));
  }

  private static boolean beginOnDifferentDays(@Nullable FactDate one, @Nullable FactDate other) {
    return one != null && other != null && !one.earliest().equals(other.earliest());
  }

  private Fact event(FactId id) {
    return Objects.requireNonNull(events.get(id));
  }

  private @Nullable FactDate date(FactId id) {
    return event(id).date(EventField.WHEN);
  }

  /// Returns all events, the earliest first.
  public List<Fact> sorted() {
    return sorted;
  }

  private List<Fact> sort() {
    List<FactId> byKey =
        events.keySet().stream()
            .map(id -> placed(id, Objects.requireNonNull(keys.get(id))))
            .sorted(PlacedEvent.ORDER)
            .map(PlacedEvent::id)
            .toList();
    return inStatedOrder(byKey).stream().map(this::event).toList();
  }

  /// An event with all that decides its place.
  ///
  /// @param precision how exact its date is. Vaguer dates sort first, so "December" precedes its
  ///   days
  /// @param isOtherVersion whether it contradicts another event, which it follows
  private record PlacedEvent(
      FactId id,
      Instant key,
      LocalDate firstDay,
      boolean isUnplaced,
      boolean isUntimed,
      FactDate.Precision precision,
      boolean isOtherVersion) {

    private static final Comparator<PlacedEvent> ORDER =
        Comparator.comparing(PlacedEvent::key)
            .thenComparing(PlacedEvent::isUnplaced)
            .thenComparing(PlacedEvent::firstDay)
            .thenComparing(PlacedEvent::isUntimed)
            .thenComparing(PlacedEvent::precision)
            .thenComparing(PlacedEvent::isOtherVersion)
            .thenComparing(PlacedEvent::id);
  }

  private PlacedEvent placed(FactId id, Instant key) {
    FactDate date = date(id);
    return new PlacedEvent(
        id,
        key,
        firstDay(id),
        unplaced.contains(id),
        isUntimed(id),
        date == null ? FactDate.Precision.CENTURY : date.precision(),
        event(id).has(EventField.CONTRADICTS));
  }

  /// Returns the events in the order of their sort keys, except that each follows those that must
  /// precede it. If events precede each other in a circle, the one with the lowest sort key goes
  /// first.
  private List<FactId> inStatedOrder(List<FactId> byKey) {
    Map<FactId, Integer> places = places(byKey);
    int[] missing = byKey.stream().mapToInt(id -> all.earlier(id).size()).toArray();
    BitSet waiting = new BitSet();
    waiting.set(0, byKey.size());
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    IntStream.range(0, missing.length).filter(i -> missing[i] == 0).forEach(ready::add);
    List<FactId> placed = new ArrayList<>();
    while (!waiting.isEmpty()) {
      int next = ready.isEmpty() ? waiting.nextSetBit(0) : ready.remove();
      if (waiting.get(next)) {
        waiting.clear(next);
        placed.add(byKey.get(next));
        for (FactId later : all.later(byKey.get(next))) {
          int place = Objects.requireNonNull(places.get(later));
          missing[place]--;
          if (missing[place] == 0) {
            ready.add(place);
          }
        }
      }
    }
    return placed;
  }

  private static Map<FactId, Integer> places(List<FactId> ids) {
    Map<FactId, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    return places;
  }

  private LocalDate firstDay(FactId id) {
    FactDate date = date(id);
    return date == null ? LocalDate.MIN : date.earliest();
  }

  /// Returns whether an event is on a single day, and its hour is not given.
  private boolean isUntimed(FactId id) {
    return Times.exactDay(date(id)) != null && event(id).time(EventField.TIME) == null;
  }

  /// The first and the last start of the timed events of a day.
  private record DayBounds(Instant first, Instant last) {
    DayBounds and(DayBounds other) {
      return new DayBounds(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /// The instants by which the events are sorted.
  private final class SortKeys {

    private final Map<FactId, Instant> keys = new HashMap<>();

    /// Returns the key of each event.
    ///
    /// - An event with an hour, or of several days: its start.
    /// - An event of one day without an hour: the key of the last event of its day before it. If
    ///   there is none, that of the first one after it, or else the end of the day.
    /// - An undated event: the key of the last event before it. If there is none, that of the first
    ///   one after it, or of its whole, or of its first part. If one of these has no hour, the
    ///   start of its day. Otherwise the status decides.
    Map<FactId, Instant> all() {
      for (FactId id : events.keySet()) {
        FactDate date = date(id);
        if (date != null && !isUntimed(id)) {
          keys.put(id, start(event(id), date));
        }
      }
      NavigableMap<LocalDate, DayBounds> days = timedDays();
      Predicate<FactId> untimed = Chronology.this::isUntimed;
      spread(() -> keys, Comparator.reverseOrder(), stated::later, untimed);
      spread(() -> keys, Comparator.naturalOrder(), all::earlier, untimed);
      events.keySet().stream()
          .filter(untimed)
          .forEach(id -> keys.putIfAbsent(id, endOfDay(firstDay(id), days)));
      spread(() -> keys, Comparator.reverseOrder(), stated::later, _ -> true);
      spread(this::startsOfDays, Comparator.naturalOrder(), stated::earlier, _ -> true);
      Nearest dated =
          new Nearest(
              known,
              EventField.PART_OF,
              whole -> events.containsKey(whole.id()) && whole.has(EventField.WHEN));
      events.values().stream()
          .filter(part -> !keys.containsKey(part.id()))
          .forEach(part -> addKeyOfWhole(part, dated.after(part), days));
      spread(this::startsOfDays, Comparator.naturalOrder(), all::earlier, _ -> true);
      for (Fact event : events.values()) {
        // An undated past event precedes all events that are still to come.
        boolean past = PAST.contains(event.word(EventField.STATUS, ""));
        if (keys.putIfAbsent(event.id(), past ? today : Instant.MAX) == null) {
          unplaced.add(event.id());
        }
      }
      return keys;
    }

    /// Returns the keys, with the start of the day for untimed events.
    private Map<FactId, Instant> startsOfDays() {
      Map<FactId, Instant> starts = new HashMap<>(keys);
      starts.replaceAll((id, key) ->
          isUntimed(id)
              ? Collections.min(
                  List.of(key, firstDay(id).atStartOfDay(zone(event(id))).toInstant()))
              : key);
      return starts;
    }

    /// Returns the days that have timed events.
    private NavigableMap<LocalDate, DayBounds> timedDays() {
      NavigableMap<LocalDate, DayBounds> days = new TreeMap<>();
      keys.forEach((id, start) -> {
        if (Times.exactDay(date(id)) != null) {
          days.merge(firstDay(id), new DayBounds(start, start), DayBounds::and);
        }
      });
      return days;
    }

    /// Returns the key of the untimed events of a day: its end in the desk's zone. It is no earlier
    /// than the last start on that day, and no later than the first start on the next day.
    ///
    /// Example: an event is at 22:00 on 11 June in Washington, where it is already 12 June in Kyiv.
    /// An untimed event of 11 June follows it, also if the desk is in Kyiv.
    private Instant endOfDay(LocalDate day, NavigableMap<LocalDate, DayBounds> days) {
      Instant end = day.atTime(LocalTime.MAX).atZone(desk).toInstant();
      DayBounds own = days.get(day);
      Map.Entry<LocalDate, DayBounds> next = days.higherEntry(day);
      Instant after = own == null || end.isAfter(own.last()) ? end : own.last();
      return next == null || after.isBefore(next.getValue().first())
          ? after
          : next.getValue().first();
    }

    /// Gives an undated part the end of the last day of its whole. If that day is not known, the
    /// part takes the key of the whole. A part that took place is no later than today.
    ///
    /// @param whole the nearest dated event that it is part of, or null
    private void addKeyOfWhole(
        Fact part, @Nullable Fact whole, NavigableMap<LocalDate, DayBounds> days) {
      if (whole != null) {
        LocalDate last = Objects.requireNonNull(date(whole.id())).latest();
        LocalDate issue = known.issue().day();
        boolean isPast = part.word(EventField.STATUS, "").equals("occurred");
        LocalDate day = isPast && issue.isBefore(last) ? issue : last;
        Instant key = Objects.requireNonNull(keys.get(whole.id()));
        keys.put(part.id(), day.equals(LocalDate.MAX) ? key : endOfDay(day, days));
        unplaced.add(part.id());
      }
    }

    /// Copies keys to events without one. Each gets the first key in `order` whose event has it as
    /// a direct or indirect neighbour.
    ///
    /// Example: A is dated 1 May. B is after A, and C is after B, both undated. Both get the key of
    /// A.
    ///
    /// @param known returns the keys to copy. It isn't asked if no event has a stated order
    /// @param accepts whether an event may get a key
    private void spread(
        Supplier<Map<FactId, Instant>> known,
        Comparator<Instant> order,
        Function<FactId, Set<FactId>> neighbours,
        Predicate<FactId> accepts) {
      if (all.later().isEmpty()) {
        return;
      }
      List<Map.Entry<FactId, Instant>> from = new ArrayList<>(known.get().entrySet());
      from.sort(Map.Entry.comparingByValue(order));
      for (Map.Entry<FactId, Instant> entry : from) {
        Deque<FactId> reached = new ArrayDeque<>(neighbours.apply(entry.getKey()));
        while (!reached.isEmpty()) {
          FactId next = reached.remove();
          if (accepts.test(next) && keys.putIfAbsent(next, entry.getValue()) == null) {
            reached.addAll(neighbours.apply(next));
          }
        }
      }
    }
  }

  /// Returns the start of an event as an instant, so that events in Tokyo and New York sort
  /// correctly. Days without an hour are compared as days, wherever they are.
  private Instant start(Fact event, FactDate date) {
    ZoneId zone = event.has(EventField.TIME) ? zone(event) : desk;
    boolean open = date.earliest().equals(LocalDate.MIN);
    return open
        ? date.latest().atStartOfDay(zone).toInstant()
        : date.earliest().atTime(hour(event.time(EventField.TIME))).atZone(zone).toInstant();
  }

  private ZoneId zone(Fact event) {
    String named = known.zone(event);
    return named == null ? desk : ZoneId.of(named);
  }

  /// Returns the hour at which a time begins, or the start of the day if there is none.
  public static LocalTime hour(@Nullable FactTime time) {
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
  public @Nullable Neighbour neighbour(FactId id, @Nullable FactId summit) {
    Optional<FactId> before = stated.earlier(id).stream().max(Comparator.comparingInt(this::rank));
    if (before.isPresent()) {
      return new Neighbour("after", event(before.get()));
    }
    // "Before the summit" is clearer to a reader than "before" some smaller event.
    boolean beforeSummit = summit != null && stated.precedes(id, summit);
    return stated.later(id).stream()
        .filter(other -> !beforeSummit || other.equals(summit))
        .min(Comparator.comparingInt(this::rank))
        .map(other -> new Neighbour("before", event(other)))
        .orElse(null);
  }

  /// Returns the instant by which an event is sorted, or null if it is not in force.
  public @Nullable Instant key(FactId id) {
    return keys.get(id);
  }

  /// Returns the place of an event in the order, from 0.
  public int rank(FactId id) {
    return Objects.requireNonNull(ranks.get(id));
  }

  /// An event by which an undated one is placed.
  public record Neighbour(String word, Fact event) {}
}
