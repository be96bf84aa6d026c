package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
import dev.runup.history.IssueDay;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a fact's dates and times into leaves of a briefing.
///
/// @param zones the further zones in which times are printed
record Times(Known known, List<String> zones) {

  /// Gives back a day.
  static Leaf.When day(LocalDate day) {
    FactDate date =
        new FactDate.Point(
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            FactDate.Precision.DAY,
            false,
            FactDate.Qualifier.SURE);
    return new Leaf.When(date, null, null, null);
  }

  /// Gives back when an issue is made: its day, or a moment of it in the desk's zone.
  Leaf.When issued(IssueDay issue) {
    FactDate date = day(issue.day()).date();
    LocalTime time = issue.time();
    return time == null
        ? new Leaf.When(date, null, null, null)
        : new Leaf.When(
            date, new FactTime(time, null, false, null), known.settings().zone().toString(), null);
  }

  /// Gives back a key's date without a time, or null.
  static Leaf.@Nullable When date(Fact fact, Field field) {
    FactDate date = fact.date(field);
    return date == null ? null : new Leaf.When(date, null, null, fact.ref(field));
  }

  /// Gives back an event's date with its time and zone, or null.
  Leaf.@Nullable When when(Fact event) {
    FactDate date = event.date(EventField.WHEN);
    FactTime time = event.time(EventField.TIME);
    FieldRef ref = event.ref(date == null ? EventField.TIME : EventField.WHEN);
    String zone = time == null ? null : known.zone(event);
    return date == null && time == null ? null : new Leaf.When(date, time, zone, ref);
  }

  /// Gives back when a statement was made as far as it says so itself, or null; what it leaves out
  /// of date and zone is its event's.
  Leaf.@Nullable When said(Fact statement) {
    FactDate date = statement.date(StatementField.WHEN);
    FactTime time = statement.time(StatementField.TIME);
    if (date == null && time == null) {
      return null;
    }
    Fact event = known.find(statement.target(StatementField.EVENT));
    FactDate day = date != null || event == null ? date : event.date(EventField.WHEN);
    String own = statement.text(StatementField.ZONE);
    String zone = own != null || event == null ? own : known.zone(event);
    FieldRef ref = statement.ref(date == null ? StatementField.TIME : StatementField.WHEN);
    return new Leaf.When(day, time, time == null ? null : zone, ref);
  }

  /// Gives back a time in those of the edition's zones in which its date is another one.
  List<Leaf.When> elsewhere(Leaf.@Nullable When when) {
    FactTime time = when == null ? null : when.time();
    LocalTime from = time == null ? null : time.from();
    if (when == null || time == null || from == null || when.zone() == null) {
      return List.of();
    }
    LocalDate day = onDay(when.date());
    List<Leaf.When> elsewhere = new ArrayList<>();
    if (day == null) {
      return elsewhere;
    }
    for (String zone : zones) {
      ZoneId here = ZoneId.of(when.zone());
      ZonedDateTime there = day.atTime(from).atZone(here).withZoneSameInstant(ZoneId.of(zone));
      if (!there.toLocalDate().equals(day)) {
        Duration shift = Duration.between(from.atDate(day), there.toLocalDateTime());
        LocalTime until = time.until();
        FactTime shifted =
            new FactTime(
                there.toLocalTime(), until == null ? null : until.plus(shift), time.about(), null);
        elsewhere.add(new Leaf.When(day(there.toLocalDate()).date(), shifted, zone, when.ref()));
      }
    }
    return elsewhere;
  }

  /// Gives back the day of a date that is exactly one, else null.
  private static @Nullable LocalDate onDay(@Nullable FactDate date) {
    boolean one =
        date instanceof FactDate.Point point
            && !point.masked()
            && point.precision() == FactDate.Precision.DAY;
    return one && date != null ? date.earliest() : null;
  }
}
