package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactDate.Precision;
import dev.runup.fact.FactDate.Qualifier;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The positions of events across the plot of a timeline. An event with a date lies at its date. An
/// event without one lies between the events before and after it.
final class TimelineLayout {

  static final Set<String> OFF = Set.of("postponed", "cancelled");

  static final Set<String> UPCOMING = Set.of("planned", "expected", "confirmed");
  static final String OCCURRED = "occurred";
  static final String ONGOING = "ongoing";

  /// The share of the plot's width that is kept free at a side where an end of an event is unknown.
  /// The larger one applies if the dates span at most three days.
  private static final double SIDE = 0.2;

  private static final double WIDE_SIDE = 0.42;
  private static final long SHORT_SPAN_DAYS = 3;

  /// Distance from the only known end of an event to its symbol.
  private static final double MARK_OFFSET = 14;

  /// Space at a side where all ends are known. Half a symbol fits into it.
  private static final double MARGIN = 11;

  /// The way in which an event fills its stretch.
  enum Kind {
    /// A day that is known.
    DAY,
    /// An approximate day.
    ABOUT,
    /// A duration from one end to the other.
    LASTING,
    /// A date that is somewhere between the ends.
    WITHIN,
    /// No date, only an order.
    ORDER
  }

  /// The stretch of the plot that an event takes.
  ///
  /// @param at the position of its symbol
  /// @param openFrom whether its start is unknown
  /// @param openTo whether its end is unknown
  record Stretch(Kind kind, double from, double at, double to, boolean openFrom, boolean openTo) {}

  private final List<Event> events;
  private final double left;
  private final double right;
  private final DayScale scale;
  private final double issueDayX;

  /// For each event, the index of the event that it comes after, or -1.
  private final int[] after;

  /// For each event, the index of the event that it comes before, or -1.
  private final int[] before;

  /// The stretch of each event. Dated events are filled first, because undated ones depend on them.
  private final Stretch[] stretches;

  /// @param events the events in the order of the timeline
  /// @param issueDay the day of the issue
  TimelineLayout(List<Event> events, LocalDate issueDay, double left, double right) {
    this.events = events;
    this.left = left;
    this.right = right;
    this.after = neighbours("after");
    this.before = neighbours("before");
    this.scale = scale(issueDay);
    this.issueDayX = scale.middle(issueDay);
    this.stretches = new Stretch[events.size()];
    for (int i = 0; i < stretches.length; i++) {
      FactDate date = date(i);
      if (date != null) {
        stretches[i] = datedStretch(i, date);
      }
    }
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = isDated(i) ? stretches[i] : undatedStretch(i);
    }
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = isDated(i) ? stretches[i] : shortenToNext(i);
    }
  }

  /// Returns the position of the middle of the issue day.
  double issueDayX() {
    return issueDayX;
  }

  DayScale scale() {
    return scale;
  }

  Stretch stretchOf(int event) {
    return stretches[event];
  }

  private boolean isDated(int i) {
    return date(i) != null;
  }

  private @Nullable FactDate date(int i) {
    Leaf.When when = events.get(i).when();
    return when == null ? null : when.date();
  }

  /// Returns for each event without a date the index of the event that it comes after, or before.
  /// The index is -1 if there is none. It is also -1 if the timeline lists that event on the wrong
  /// side.
  ///
  /// @param word the relation to look up, `after` or `before`
  private int[] neighbours(String word) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      FieldRef ref = events.get(i).title().ref();
      numbers.put(ref == null ? "" : ref.ownerName(), i);
    }
    int[] found = new int[events.size()];
    for (int i = 0; i < found.length; i++) {
      Event.Relation relation = events.get(i).relation();
      FieldRef other = relation == null ? null : relation.other().ref();
      boolean of = relation != null && relation.word().equals(word) && !isDated(i);
      int number = of && other != null ? numbers.getOrDefault(other.ownerName(), -1) : -1;
      boolean inOrder = word.equals("after") ? number < i : number > i;
      found[i] = inOrder ? number : -1;
    }
    return found;
  }

  private DayScale scale(LocalDate issueDay) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(issueDay, issueDay.plusDays(1)));
    boolean openLeft = false;
    boolean openRight = false;
    for (int i = 0; i < events.size(); i++) {
      FactDate date = date(i);
      boolean from = date != null && !date.earliest().equals(LocalDate.MIN);
      boolean to = date != null && !date.latest().equals(LocalDate.MAX);
      if (date != null && from) {
        days.addAll(List.of(date.earliest(), date.earliest().plusDays(1)));
      }
      if (date != null && to) {
        days.addAll(List.of(date.latest(), date.latest().plusDays(1)));
      }
      openLeft |= !from && (date != null || !isUpcoming(i));
      openRight |= !to && (date != null || !hasOccurred(i));
    }
    long span = days.last().toEpochDay() - days.first().toEpochDay();
    double side = (right - left) * (span <= SHORT_SPAN_DAYS ? WIDE_SIDE : SIDE);
    return DayScale.of(
        days, left + (openLeft ? side : MARGIN), right - (openRight ? side : MARGIN));
  }

  /// Returns whether the status says that the event is still to come, even if its date has passed.
  private boolean isUpcoming(int i) {
    return UPCOMING.contains(events.get(i).status().word());
  }

  private boolean hasOccurred(int i) {
    return events.get(i).status().word().equals(OCCURRED);
  }

  private Stretch datedStretch(int i, FactDate date) {
    Kind kind = kind(date);
    boolean openFrom = date.earliest().equals(LocalDate.MIN);
    boolean openTo = date.latest().equals(LocalDate.MAX);
    double from = openFrom ? left : scale.of(date.earliest());
    double to = openTo ? right : scale.of(date.latest().plusDays(1));
    if (kind == Kind.WITHIN && hasOccurred(i) && issueDayX > from && issueDayX < to) {
      // An event that occurred can't be later than the issue day.
      to = issueDayX;
      openTo = false;
    }
    double at = clampToPlot(symbolPosition(from, to, openFrom, openTo));
    return new Stretch(kind, from, at, to, openFrom, openTo);
  }

  /// Returns the position, moved so that a symbol fits between the edges.
  private double clampToPlot(double at) {
    return Math.clamp(at, left + MARGIN, right - MARGIN);
  }

  /// Returns the position of a symbol. It is near the only known end, or else in the middle.
  private static double symbolPosition(double from, double to, boolean openFrom, boolean openTo) {
    if (openFrom == openTo) {
      return (from + to) / 2;
    }
    return openFrom ? Math.max(from, to - MARK_OFFSET) : Math.min(to, from + MARK_OFFSET);
  }

  private static Kind kind(FactDate date) {
    return switch (date) {
      case FactDate.Point point when point.precision() == Precision.DAY ->
          point.qualifier() == Qualifier.SURE ? Kind.DAY : Kind.ABOUT;
      case FactDate.Interval(FactDate.Edge from, FactDate.Edge to) when from.equals(to) ->
          kind((FactDate) from);
      case FactDate.Interval _ -> Kind.LASTING;
      case FactDate.Point _, FactDate.Within _, FactDate.OneOf _ -> Kind.WITHIN;
    };
  }

  /// Returns the stretch of an event without a date. A past event ends at the issue day at the
  /// latest, and a coming one begins there at the earliest. A dated event that it comes after or
  /// before has precedence over the issue day.
  private Stretch undatedStretch(int i) {
    double least = after[i] < 0 ? left : end(after[i]);
    double most = before[i] >= 0 && isDated(before[i]) ? stretches[before[i]].from() : right;
    double from = isUpcoming(i) ? Math.max(least, Math.min(issueDayX, most)) : least;
    double to = hasOccurred(i) ? Math.min(most, Math.max(issueDayX, from)) : most;
    if (to < from) {
      to = from;
    }
    boolean lasting = events.get(i).status().word().equals(ONGOING);
    double at = clampToPlot(from + (to - from) / (2 + followers(i, 0)));
    return new Stretch(lasting ? Kind.LASTING : Kind.ORDER, from, at, to, true, true);
  }

  private double end(int i) {
    return isDated(i) ? stretches[i].to() : stretches[i].at();
  }

  /// Returns the length of the longest chain of undated events that follow an event. Example: if B
  /// comes after A and C after B, A has 2.
  ///
  /// @param depth the events of the chain so far, which ends a circle of references
  private int followers(int i, int depth) {
    int most = 0;
    for (int next = i + 1; next < after.length && depth < after.length; next++) {
      if (after[next] == i && !isDated(next) || before[i] == next && !isDated(next)) {
        most = Math.max(most, 1 + followers(next, depth + 1));
      }
    }
    return most;
  }

  /// Returns the stretch of an undated event, shortened to the symbol of the next one in its chain.
  private Stretch shortenToNext(int i) {
    Stretch own = stretches[i];
    double to = own.to();
    for (int next = i + 1; next < after.length; next++) {
      if (own.kind() == Kind.ORDER && after[next] == i && stretches[next].at() > own.at()) {
        to = Math.min(to, stretches[next].at());
      }
    }
    return new Stretch(own.kind(), own.from(), own.at(), to, own.openFrom(), own.openTo());
  }

  /// A mapping of days to positions across a plot. Up to 62 days, all days are equally wide. Over a
  /// longer time, the room of a gap grows with its logarithm, so that days close together stay
  /// apart. Example: three gaps of 1, 10 and 100 days get room in the ratio 1 to 2.2 to 3.3.
  ///
  /// @param edges the days on which something begins or ends, each with the position of its start
  record DayScale(NavigableMap<LocalDate, Double> edges) {

    /// The longest time, in days, on a scale of equal days.
    private static final double EVEN = 62;

    /// Returns a scale from `left` to `right`.
    ///
    /// @param days the days on which something begins or ends, at least two
    static DayScale of(TreeSet<LocalDate> days, double left, double right) {
      boolean even = gap(days.first(), days.last()) <= EVEN;
      TreeMap<LocalDate, Double> weights = new TreeMap<>();
      double sum = 0;
      LocalDate before = days.first();
      for (LocalDate day : days) {
        double gap = gap(before, day);
        sum += gap == 0 ? 0 : even ? gap : 1 + StrictMath.log(gap) / 2;
        weights.put(day, sum);
        before = day;
      }
      TreeMap<LocalDate, Double> edges = new TreeMap<>();
      for (Map.Entry<LocalDate, Double> one : weights.entrySet()) {
        edges.put(one.getKey(), left + (right - left) * one.getValue() / sum);
      }
      return new DayScale(edges);
    }

    private static double gap(LocalDate from, LocalDate to) {
      return to.toEpochDay() - from.toEpochDay();
    }

    /// Returns the position of the start of a day. The day must be in [#edges].
    double of(LocalDate day) {
      return Objects.requireNonNull(edges.get(day));
    }

    /// Returns the middle of a day. The day and the next one must be in [#edges].
    double middle(LocalDate day) {
      return (of(day) + of(day.plusDays(1))) / 2;
    }
  }
}
