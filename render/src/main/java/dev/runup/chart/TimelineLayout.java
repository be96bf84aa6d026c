package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactDate.Precision;
import dev.runup.fact.FactDate.Qualifier;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where the events of a timeline lie across a plot: by their dates, and where they have none,
/// between what comes before and what comes after them.
final class TimelineLayout {

  static final Set<String> TO_COME = Set.of("planned", "expected", "confirmed");
  static final String OCCURRED = "occurred";
  static final String ONGOING = "ongoing";

  /// Room at a side where something begins or ends at no known day, by the plot's width: where
  /// there are dates to show as well, and where there is hardly one.
  private static final double SIDE = 0.2;

  private static final double WIDE_SIDE = 0.42;
  private static final long HARDLY = 3;

  /// From the only end that is known to the mark.
  private static final double NEAR = 14;

  /// Room at a side without such, for half a mark.
  private static final double MARGIN = 11;

  /// How an event fills its stretch.
  enum Kind {
    /// It is a day's.
    DAY,
    /// It is a day's, more or less.
    ABOUT,
    /// It lasts from end to end.
    LASTING,
    /// It is somewhere between the ends.
    WITHIN,
    /// Only its order is known.
    ORDER
  }

  /// Where an event lies.
  ///
  /// @param at its mark
  /// @param openFrom whether it is not known where it begins
  /// @param openTo whether it is not known where it ends
  record Stretch(Kind kind, double from, double at, double to, boolean openFrom, boolean openTo) {}

  private final List<Event> events;
  private final double left;
  private final double right;
  private final DayScale scale;
  private final double now;
  private final int[] after;
  private final int[] before;
  private final Stretch[] stretches;

  /// @param events in their order
  /// @param today the issue day
  TimelineLayout(List<Event> events, LocalDate today, double left, double right) {
    this.events = events;
    this.left = left;
    this.right = right;
    this.after = neighbours("after");
    this.before = neighbours("before");
    this.scale = scale(today);
    this.now = scale.middle(today);
    this.stretches = new Stretch[events.size()];
    for (int i = 0; i < stretches.length; i++) {
      FactDate date = date(i);
      if (date != null) {
        stretches[i] = dated(i, date);
      }
    }
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = isDated(i) ? stretches[i] : undated(i);
    }
    for (int i = 0; i < stretches.length; i++) {
      stretches[i] = isDated(i) ? stretches[i] : upToNext(i);
    }
  }

  /// Gives back where the issue day has its middle.
  double now() {
    return now;
  }

  DayScale scale() {
    return scale;
  }

  Stretch of(int event) {
    return stretches[event];
  }

  private boolean isDated(int i) {
    return date(i) != null;
  }

  private @Nullable FactDate date(int i) {
    Leaf.When when = events.get(i).when();
    return when == null ? null : when.date();
  }

  /// Gives back the number of the event that each one without a date is said to come after, or
  /// before; -1 where there is none, or it stands on the wrong side.
  private int[] neighbours(String word) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      FieldRef ref = events.get(i).title().ref();
      numbers.put(ref == null ? "" : ref.fact(), i);
    }
    int[] found = new int[events.size()];
    for (int i = 0; i < found.length; i++) {
      Event.Relation relation = events.get(i).relation();
      FieldRef other = relation == null ? null : relation.other().ref();
      boolean of = relation != null && relation.word().equals(word) && !isDated(i);
      int number = of && other != null ? numbers.getOrDefault(other.fact(), -1) : -1;
      boolean inOrder = word.equals("after") ? number < i : number > i;
      found[i] = inOrder ? number : -1;
    }
    return found;
  }

  private DayScale scale(LocalDate today) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(today, today.plusDays(1)));
    boolean openLeft = false;
    boolean openRight = false;
    for (int i = 0; i < events.size(); i++) {
      FactDate date = date(i);
      boolean from = date != null && !date.earliest().equals(LocalDate.MIN);
      boolean to = date != null && !date.latest().equals(LocalDate.MAX);
      if (date != null && from) {
        days.add(date.earliest());
        days.add(date.earliest().plusDays(1));
      }
      if (date != null && to) {
        days.add(date.latest());
        days.add(date.latest().plusDays(1));
      }
      openLeft |= !from && (date != null || !comesAfterToday(i));
      openRight |= !to && (date != null || !isPast(i));
    }
    long span = days.last().toEpochDay() - days.first().toEpochDay();
    double side = (right - left) * (span <= HARDLY ? WIDE_SIDE : SIDE);
    return DayScale.of(
        days, left + (openLeft ? side : MARGIN), right - (openRight ? side : MARGIN));
  }

  private boolean comesAfterToday(int i) {
    return TO_COME.contains(events.get(i).status().word());
  }

  private boolean isPast(int i) {
    return events.get(i).status().word().equals(OCCURRED);
  }

  private Stretch dated(int i, FactDate date) {
    Kind kind = kind(date);
    boolean openFrom = date.earliest().equals(LocalDate.MIN);
    boolean openTo = date.latest().equals(LocalDate.MAX);
    double from = openFrom ? left : scale.of(date.earliest());
    double to = openTo ? right : scale.of(date.latest().plusDays(1));
    if (kind == Kind.WITHIN && isPast(i) && now > from && now < to) {
      // What happened did so by now.
      to = now;
      openTo = false;
    }
    double at = inside(middle(from, to, openFrom, openTo));
    return new Stretch(kind, from, at, to, openFrom, openTo);
  }

  /// Leaves room for a mark at both sides.
  private double inside(double at) {
    return Math.clamp(at, left + MARGIN, right - MARGIN);
  }

  /// The mark stands near the only end that is known.
  private static double middle(double from, double to, boolean openFrom, boolean openTo) {
    if (openFrom == openTo) {
      return (from + to) / 2;
    }
    return openFrom ? Math.max(from, to - NEAR) : Math.min(to, from + NEAR);
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

  /// What happened lies before now, what is to come after it, unless its neighbours say otherwise.
  private Stretch undated(int i) {
    double least = after[i] < 0 ? left : end(after[i]);
    double most = before[i] >= 0 && isDated(before[i]) ? stretches[before[i]].from() : right;
    double from = comesAfterToday(i) ? Math.max(least, Math.min(now, most)) : least;
    double to = isPast(i) ? Math.min(most, Math.max(now, from)) : most;
    if (to < from) {
      to = from;
    }
    boolean lasting = events.get(i).status().word().equals(ONGOING);
    double at = inside(from + (to - from) / (2 + followers(i, 0)));
    return new Stretch(lasting ? Kind.LASTING : Kind.ORDER, from, at, to, true, true);
  }

  private double end(int i) {
    return isDated(i) ? stretches[i].to() : stretches[i].at();
  }

  /// Gives back how many events without a date come after one, each after the one before.
  private int followers(int i, int depth) {
    int most = 0;
    for (int next = i + 1; next < after.length && depth < after.length; next++) {
      if (after[next] == i && !isDated(next) || before[i] == next && !isDated(next)) {
        most = Math.max(most, 1 + followers(next, depth + 1));
      }
    }
    return most;
  }

  /// What another event comes after is over by then.
  private Stretch upToNext(int i) {
    Stretch own = stretches[i];
    double to = own.to();
    for (int next = i + 1; next < after.length; next++) {
      if (own.kind() == Kind.ORDER && after[next] == i && stretches[next].at() > own.at()) {
        to = Math.min(to, stretches[next].at());
      }
    }
    return new Stretch(own.kind(), own.from(), own.at(), to, own.openFrom(), own.openTo());
  }

  /// Gives back titles of events, as a sentence lists them.
  static List<String> titles(List<Event> events) {
    List<String> titles = new ArrayList<>();
    events.forEach(event -> titles.add(event.title().text()));
    return titles;
  }
}
