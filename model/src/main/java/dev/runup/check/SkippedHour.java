package dev.runup.check;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/// Finds hours of events and statements that don't exist, because the clock of their zone skips
/// them on that day.
///
/// @param found gets the findings
record SkippedHour(Findings found) {

  static void find(Known known, Findings found) {
    SkippedHour rule = new SkippedHour(found);
    for (Fact event : known.ofType(FactType.EVENT)) {
      rule.check(event, EventField.WHEN, EventField.TIME, known.zone(event));
    }
    for (Fact statement : known.ofType(FactType.STATEMENT)) {
      Fact event = known.find(statement.target(StatementField.EVENT));
      String own = statement.text(StatementField.ZONE);
      String zone = own != null || event == null ? own : known.zone(event);
      rule.check(statement, StatementField.WHEN, StatementField.TIME, zone);
    }
  }

  private void check(Fact fact, Field when, Field key, @Nullable String zone) {
    FactTime time = fact.time(key);
    if (zone == null
        || time == null
        || time.from() == null
        || !(fact.date(when) instanceof FactDate.Point date)
        || date.masked()
        || !date.earliest().equals(date.latest())) {
      return;
    }
    LocalDate day = date.earliest();
    LocalTime until = time.until();
    check(fact, key, day.atTime(time.from()), zone);
    if (until != null) {
      check(fact, key, day.plusDays(until.isAfter(time.from()) ? 0 : 1).atTime(until), zone);
    }
  }

  private void check(Fact fact, Field key, LocalDateTime at, String zone) {
    ZoneOffsetTransition change = ZoneId.of(zone).getRules().getTransition(at);
    if (change != null && change.isGap()) {
      found.add(
          Rule.SKIPPED_HOUR,
          fact.ref(key),
          "there is no "
              + at.toLocalTime()
              + " on "
              + at.toLocalDate()
              + " in "
              + zone
              + ": the clock goes from "
              + change.getDateTimeBefore().toLocalTime()
              + " to "
              + words(change.getDateTimeAfter(), at.toLocalDate()),
          "The next hour that exists is "
              + words(change.getDateTimeAfter(), at.toLocalDate())
              + ". Look again at what the source says, and at the zone.");
    }
  }

  /// Returns an hour, with its day if that is another one. A zone may skip a whole day.
  private static String words(LocalDateTime hour, LocalDate day) {
    return hour.toLocalTime() + (hour.toLocalDate().equals(day) ? "" : " on " + hour.toLocalDate());
  }
}
