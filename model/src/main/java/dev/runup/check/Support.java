package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What some facts hold to support what is said of them: their own values, those of what they can't
/// be shown without, and those of what these name, such as a meeting's day or a plan's title.
final class Support {

  private static final Set<Field> NOT_PRINTED =
      Set.of(CommonField.ID, CommonField.NOTE, SourceField.ARCHIVED, SourceField.URL);

  private final List<Text> texts = new ArrayList<>();
  private final List<Haystack> folded = new ArrayList<>();
  private final List<FactDate> dates = new ArrayList<>();

  /// Those of the texts, once they were asked for: most headlines hold none.
  private @Nullable Held held;

  /// Whether what is said of the facts has the names of months that are read.
  private final boolean english;

  private Support(boolean english) {
    this.english = english;
  }

  /// @param english whether the names of its months are read, and its numbers in words; else each
  ///   number may be a day, and others may stand there in words
  private record Text(String text, boolean english) {}

  /// @param english whether what is said of the facts is; else each number may be a day
  static Support of(Known known, List<FactId> facts, boolean english) {
    Support support = new Support(english);
    Set<FactId> needed = new LinkedHashSet<>();
    Set<FactId> named = new LinkedHashSet<>();
    Deque<FactId> open = new ArrayDeque<>(facts);
    while (!open.isEmpty()) {
      Fact fact = known.find(open.pop());
      if (fact != null && needed.add(fact.id())) {
        fact.eachNeed((_, id) -> open.add(id));
        fact.values().values().forEach(all -> all.forEach(one -> named.addAll(one.facts())));
      }
    }
    Set<FactId> all = new HashSet<>(needed);
    needed.forEach(id -> support.add(known.find(id), known));
    named.stream().filter(all::add).forEach(id -> support.add(known.find(id), known));
    return support;
  }

  private void add(@Nullable Fact fact, Known known) {
    if (fact != null) {
      addDayAtDesk(fact, known);
      addWithUnit(fact);
      String language = fact.text(CommonField.LANG);
      boolean ofFact = isEnglish(language == null ? known.settings().language() : language);
      fact.values()
          .forEach((field, values) -> {
            if (!NOT_PRINTED.contains(field)) {
              values.forEach(value -> add(value, ofFact));
            }
          });
    }
  }

  /// A clock time late in the evening is on another day at the desk, and both are printed.
  private void addDayAtDesk(Fact fact, Known known) {
    boolean event = fact.type() == FactType.EVENT;
    boolean statement = fact.type() == FactType.STATEMENT;
    FactDate date = event ? fact.date(EventField.WHEN) : fact.date(StatementField.WHEN);
    FactTime time = event ? fact.time(EventField.TIME) : fact.time(StatementField.TIME);
    String zone = event ? known.zone(fact) : statement ? fact.text(StatementField.ZONE) : null;
    LocalTime from = time == null ? null : time.from();
    if (date instanceof FactDate.Point && from != null && zone != null) {
      Instant at = date.earliest().atTime(from).atZone(ZoneId.of(zone)).toInstant();
      add(FactDate.parse(at.atZone(known.settings().zone()).toLocalDate().toString()));
    }
  }

  static boolean isEnglish(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("en");
  }

  /// A unit may hold the scale: 5, million barrels.
  private void addWithUnit(Fact fact) {
    Value.Quantity value = fact.first(MeasureField.VALUE, Value.Quantity.class);
    String unit = fact.text(MeasureField.UNIT);
    if (value != null && unit != null) {
      add(value.amount().typed() + " " + unit, true);
    }
  }

  private void add(Value value, boolean english) {
    switch (value) {
      case Value.Text(String text) -> add(text, english);
      case Value.Participant(var _, String role) when role != null -> add(role, english);
      // What it says in words or as a date, the fact's own text says, too.
      case Value.Translation translation ->
          translation.texts().values().forEach(text -> add(text, true));
      case Value.Quantity(var amount) -> add(amount.typed(), true);
      case Value.Time(var time) -> add(time.typed(), true);
      case Value.Date(FactDate date) -> add(date);
      case Value.Recorded(var moment) -> add(FactDate.parse(moment.day().toString()));
      case Value.Office(var office, var _, var from, var until, var _) -> {
        add(office, english);
        add(from);
        add(until);
      }
      case Value.Likely(var likelihood) -> add(likelihood.low() + " " + likelihood.high(), true);
      case Value.Participant _, Value.Citation _, Value.Word _, Value.WholeNumber _ -> {}
      case Value.Flag _, Value.Marked _, Value.Target _, Value.AllIssues _ -> {}
      case Value.Desk _, Value.Others _ -> {}
    }
  }

  /// Adds a text that supports as much as the facts do.
  void add(@Nullable String text, boolean english) {
    if (text != null) {
      texts.add(new Text(text, english));
    }
  }

  /// Says whether numbers may stand there in words that are not read.
  boolean otherWords() {
    return !english || texts.stream().anyMatch(text -> !text.english());
  }

  /// The numbers and days of the texts.
  ///
  /// @param typed all as they are typed, each once
  /// @param numbers what numbers are with their scales
  /// @param digits what they are without
  private record Held(
      Set<String> typed, Set<BigDecimal> numbers, Set<BigDecimal> digits, Set<Figure.Day> days) {

    Held() {
      this(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>(), new LinkedHashSet<>());
    }

    void add(Figure figure) {
      typed.add(figure.typed());
      if (figure instanceof Figure.Count count) {
        numbers.addAll(count.readings(count.scale()));
        digits.addAll(count.readings(0));
        add(count.day());
      } else if (figure instanceof Figure.Either either) {
        add(either.one());
        add(either.other());
      } else if (figure instanceof Figure.Day day) {
        add(day);
      }
    }

    private void add(Figure.@Nullable Day day) {
      if (day != null) {
        days.add(new Figure.Day("", day.year(), day.month(), day.day()));
      }
    }
  }

  private Held held() {
    if (held == null) {
      held = new Held();
      for (Text text : texts) {
        for (Figure figure : Figures.supportedBy(text.text(), text.english())) {
          held.add(text.english() ? figure : mayBeDay(figure));
        }
        NumberWords.in(text.text()).forEach(held::add);
        if (!text.english()) {
          Scales.alone(text.text()).forEach(held::add);
        }
      }
    }
    return held;
  }

  /// Where the names of months are not read, a number may be the day of any.
  private static Figure mayBeDay(Figure figure) {
    return figure instanceof Figure.Count count
        ? count.beside(new Figure.Day("", 0, 0, 0))
        : figure;
  }

  private void add(@Nullable FactDate date) {
    switch (date) {
      case null -> {}
      case FactDate.Point point -> dates.add(point);
      case FactDate.OneOf(var points) -> points.forEach(this::add);
      case FactDate.Within(var from, var to) -> {
        add(from);
        add(to);
      }
      case FactDate.Interval(FactDate.Point _, FactDate.Point _) -> dates.add(date);
      // Of a stretch without an end, no day but the first is known.
      case FactDate.Interval(var from, var to) -> {
        add(from instanceof FactDate.Point point ? point : null);
        add(to instanceof FactDate.Point point ? point : null);
      }
    }
  }

  /// Says whether one of these facts holds a quotation.
  boolean holds(Quote quote) {
    if (folded.size() < texts.size()) {
      texts.stream()
          .map(text -> new Haystack(Folded.of(text.text()), Set.of()))
          .forEach(folded::add);
    }
    return folded.stream().anyMatch(quote::in);
  }

  /// Gives back the numbers and dates of these facts as they are typed, each once.
  List<String> typed() {
    Set<String> typed = new LinkedHashSet<>(held().typed());
    dates.forEach(date -> typed.add(date.typed()));
    return List.copyOf(typed);
  }

  /// Says whether these facts hold a number or a date.
  boolean holds(Figure figure) {
    return switch (figure) {
      case Figure.Day day -> holds(day);
      case Figure.Either either -> holds(either.one()) || holds(either.other());
      case Figure.Count count -> holds(count);
    };
  }

  private boolean holds(Figure.@Nullable Day day) {
    return day != null
        && (held().days().stream().anyMatch(day::holds)
            || dates.stream().anyMatch(date -> holds(day, date)));
  }

  /// Says whether a date is as fine as what is said of it, or finer. Of a stretch of days each is
  /// one.
  private static boolean holds(Figure.Day day, FactDate date) {
    LocalDate first = date.earliest();
    LocalDate last = date.latest();
    return date instanceof FactDate.Interval
        ? day.within(first, last)
        : day.holds(first) && day.holds(last);
  }

  /// Of a date the year alone supports a number: its day is another thing than how many there are.
  /// A number without a scale may be said of one that has it, as 5 of 5 million.
  private boolean holds(Figure.Count count) {
    return count.readings(count.scale()).stream().anyMatch(held().numbers()::contains)
        || (count.scale() == 0 && count.readings(0).stream().anyMatch(held().digits()::contains))
        || held().days().stream().anyMatch(day -> partOf(count, day))
        || holds(count.day())
        || dates.stream().anyMatch(date -> year(count, date) || !english && day(count, date));
  }

  private boolean partOf(Figure.Count count, Figure.Day day) {
    return count.partOf(day.year()) || !english && count.partOf(day.month(), day.day());
  }

  private static boolean year(Figure.Count count, FactDate date) {
    return IntStream.rangeClosed(date.earliest().getYear(), date.latest().getYear())
        .anyMatch(count::partOf);
  }

  private static boolean day(Figure.Count count, FactDate date) {
    LocalDate last = date.latest();
    LocalDate month = date.earliest().plusMonths(1);
    // A month holds every day's number.
    LocalDate end = last.isBefore(month) ? last : month;
    return count.partOf(last.getMonthValue(), last.getDayOfMonth())
        || date.earliest()
            .datesUntil(end.plusDays(1))
            .anyMatch(day -> count.partOf(day.getMonthValue(), day.getDayOfMonth()));
  }
}
