package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.SourceField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What some facts hold to support what is said of them: their own values, those of what they can't
/// be shown without, and those of what these name, such as a meeting's day or a plan's title.
final class Support {

  private static final Set<Field> NOT_PRINTED = Set.of(CommonField.NOTE, SourceField.ARCHIVED);

  private final List<String> texts = new ArrayList<>();
  private final List<FactDate> dates = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  private Support() {}

  static Support of(Known known, List<FactId> facts) {
    Support support = new Support();
    Set<FactId> needed = new LinkedHashSet<>();
    Set<FactId> named = new LinkedHashSet<>();
    Deque<FactId> open = new ArrayDeque<>(facts);
    while (!open.isEmpty()) {
      Fact fact = known.find(open.pop());
      if (fact != null && needed.add(fact.id())) {
        fact.needs().values().forEach(open::addAll);
        fact.values().values().forEach(all -> all.forEach(one -> named.addAll(one.facts())));
      }
    }
    Set<FactId> all = new HashSet<>(needed);
    needed.forEach(id -> support.add(known.find(id)));
    named.stream().filter(all::add).forEach(id -> support.add(known.find(id)));
    return support;
  }

  private void add(@Nullable Fact fact) {
    if (fact != null) {
      fact.values()
          .forEach((field, values) -> {
            if (!NOT_PRINTED.contains(field)) {
              values.forEach(this::add);
            }
          });
    }
  }

  private void add(Value value) {
    switch (value) {
      case Value.Text(String text) -> add(text);
      case Value.Participant(var _, String role) when role != null -> add(role);
      case Value.Translation translation -> translation.texts().values().forEach(this::add);
      case Value.Quantity(var amount) -> add(amount.typed());
      case Value.Time(var time) -> add(time.typed());
      case Value.Date(FactDate date) -> add(date);
      case Value.Recorded(var moment) -> add(FactDate.parse(moment.day().toString()));
      case Value.Office(var office, var _, var from, var until, var _) -> {
        add(office);
        add(from);
        add(until);
      }
      case Value.Likely(var likelihood) -> add(likelihood.low() + " " + likelihood.high());
      case Value.Participant _, Value.Citation _, Value.Word _, Value.Digit _ -> {}
      case Value.Flag _, Value.Marked _, Value.Target _, Value.AllIssues _ -> {}
      case Value.Desk _, Value.Others _ -> {}
    }
  }

  private void add(String text) {
    texts.add(text);
    figures.addAll(Figure.in(text));
  }

  private void add(@Nullable FactDate date) {
    switch (date) {
      case null -> {}
      case FactDate.Interval(var from, var to) -> {
        dates.add(date);
        add(from instanceof FactDate.Point point ? point : null);
        add(to instanceof FactDate.Point point ? point : null);
      }
      case FactDate.OneOf(var points) -> points.forEach(this::add);
      case FactDate.Within(var from, var to) -> {
        dates.add(date);
        add(from);
        add(to);
      }
      case FactDate.Point point -> dates.add(point);
    }
  }

  /// Gives back the texts of these facts.
  List<String> texts() {
    return texts;
  }

  /// Gives back the numbers and dates of these facts as they are typed, each once.
  List<String> held() {
    Set<String> held = new LinkedHashSet<>();
    figures.forEach(figure -> held.add(figure.typed()));
    dates.forEach(date -> held.add(date.typed()));
    return List.copyOf(held);
  }

  /// Says whether these facts hold a number or a date.
  boolean holds(Figure figure) {
    return switch (figure) {
      case Figure.Day day -> holds(day);
      case Figure.Count count -> holds(count);
    };
  }

  private boolean holds(Figure.Day day) {
    for (Figure figure : figures) {
      if (figure instanceof Figure.Day other && day.holds(other)) {
        return true;
      }
    }
    return dates.stream().anyMatch(date -> holds(day, date));
  }

  /// Says whether a date is as fine as what is said of it, or finer. Of a stretch of days each is
  /// one.
  private static boolean holds(Figure.Day day, FactDate date) {
    LocalDate first = date.earliest();
    LocalDate last = date.latest();
    if (date instanceof FactDate.Interval && day.day() > 0 && day.year() > 0) {
      return within(day, first, last);
    }
    return day.holds(first) && day.holds(last) && !first.plusMonths(1).isBefore(last);
  }

  private static boolean within(Figure.Day day, LocalDate first, LocalDate last) {
    LocalDate start = LocalDate.of(day.year(), 1, 1);
    boolean real = day.month() >= 1 && day.month() <= 12 && day.day() <= 31;
    // Days that a month does not have run over into the next.
    LocalDate date = real ? start.plusMonths(day.month() - 1L).plusDays(day.day() - 1L) : null;
    return date != null && !date.isBefore(first) && !date.isAfter(last);
  }

  private boolean holds(Figure.Count count) {
    for (Figure figure : figures) {
      boolean same =
          switch (figure) {
            case Figure.Count other -> count.same(other);
            case Figure.Day day -> part(count, day.year(), day.month(), day.day());
          };
      if (same) {
        return true;
      }
    }
    return dates.stream().anyMatch(date -> part(count, date));
  }

  /// Says whether a number is the year, the month or the day of a date.
  private static boolean part(Figure.Count count, FactDate date) {
    LocalDate first = date.earliest();
    LocalDate last = date.latest();
    return part(count, first.getYear(), first.getMonthValue(), first.getDayOfMonth())
        || part(count, last.getYear(), last.getMonthValue(), last.getDayOfMonth());
  }

  private static boolean part(Figure.Count count, int... parts) {
    for (int part : parts) {
      if (count.scale() == 0 && count.digits().compareTo(BigDecimal.valueOf(part)) == 0) {
        return true;
      }
    }
    return false;
  }
}
