package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds words and past events with an hour that were recorded on their day, without an hour. They
/// count as known from midnight on, so an issue of the morning would tell of the evening. Reports
/// each day once.
final class RecordedBefore {

  private static final Set<String> BEGUN = Set.of("occurred", "ongoing");

  private RecordedBefore() {}

  static void find(Known known, Findings found) {
    Map<LocalDate, List<Fact>> byDay = new TreeMap<>();
    Stream.of(FactType.EVENT, FactType.STATEMENT)
        .flatMap(type -> known.ofType(type).stream())
        .forEach(fact -> {
          Moment recorded = fact.recorded();
          if (recorded != null && recorded.wholeDay() && recorded.day().equals(day(fact, known))) {
            byDay.computeIfAbsent(recorded.day(), _ -> new ArrayList<>()).add(fact);
          }
        });
    byDay.forEach((day, facts) -> {
      Fact first = facts.getFirst();
      String more = facts.size() == 1 ? "" : ", and so are " + (facts.size() - 1) + " more";
      found.add(
          Rule.RECORDED_BEFORE,
          first.ref(CommonField.RECORDED),
          first.id()
              + " is of "
              + time(first).typed()
              + " on "
              + day
              + ", but recorded on that day without an hour"
              + more,
          "Without an hour it counts as known from 00:00 on. If an issue of that day may be made"
              + " before, write the hour too, as in \"recorded: "
              + day
              + " 21:00\".");
    });
  }

  /// Returns the day at the desk on which words were said or an event began, or null unless its
  /// hour is known.
  private static @Nullable LocalDate day(Fact fact, Known known) {
    boolean isEvent = fact.type() == FactType.EVENT;
    FactTime time = fact.time(isEvent ? EventField.TIME : StatementField.TIME);
    FactDate date = isEvent ? fact.date(EventField.WHEN) : known.dateOf(fact);
    LocalDate day = date == null ? null : date.exactDay();
    if (time == null || time.from() == null || day == null) {
      return null;
    }
    if (isEvent && !BEGUN.contains(fact.word(EventField.STATUS, ""))) {
      return null;
    }
    ZoneId desk = known.settings().zone();
    String zone = isEvent ? known.zone(fact) : zone(fact, known);
    return day.atTime(time.from())
        .atZone(zone == null ? desk : ZoneId.of(zone))
        .withZoneSameInstant(desk)
        .toLocalDate();
  }

  private static @Nullable String zone(Fact statement, Known known) {
    String own = statement.text(StatementField.ZONE);
    FactId at = statement.target(StatementField.EVENT);
    Fact event = own == null ? known.find(at) : null;
    return event == null ? own : known.zone(event);
  }

  private static FactTime time(Fact fact) {
    return Objects.requireNonNull(
        fact.time(fact.type() == FactType.EVENT ? EventField.TIME : StatementField.TIME));
  }
}
