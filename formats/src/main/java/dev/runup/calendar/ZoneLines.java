package dev.runup.calendar;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes the zones of a calendar's times (`VTIMEZONE`), each with the changes of its clock around
/// the times that the calendar has: the last one before each time, and the first one after it. So a
/// program that knows no zones, or older rules of a zone, shows the right hours.
final class ZoneLines {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private final Map<String, Map<LocalDateTime, Change>> zones = new TreeMap<>();

  /// A change of a zone's clock.
  private record Change(ZoneOffset before, ZoneOffset after, boolean isSummer) {}

  /// Adds what a time needs.
  void add(ZonedDateTime time) {
    Map<LocalDateTime, Change> changes =
        zones.computeIfAbsent(time.getZone().getId(), _ -> new TreeMap<>());
    ZoneRules rules = time.getZone().getRules();
    ZoneOffsetTransition last = rules.previousTransition(time.toInstant().plusSeconds(1));
    if (last == null) {
      ZoneOffset offset = time.getOffset();
      changes.put(
          LocalDateTime.of(time.getYear(), Month.JANUARY, 1, 0, 0),
          new Change(offset, offset, false));
    } else {
      add(changes, rules, last);
    }
    ZoneOffsetTransition next = rules.nextTransition(time.toInstant());
    if (next != null) {
      add(changes, rules, next);
    }
  }

  private static void add(
      Map<LocalDateTime, Change> changes, ZoneRules rules, ZoneOffsetTransition one) {
    // The clock shows the time before the change (RFC 5545, 3.6.5).
    changes.put(
        one.getDateTimeBefore(),
        new Change(
            one.getOffsetBefore(),
            one.getOffsetAfter(),
            rules.isDaylightSavings(one.getInstant())));
  }

  /// Adds UTC, which a calendar without any entry has: a calendar can't have nothing.
  void addUtc() {
    add(LocalDateTime.of(1970, Month.JANUARY, 1, 0, 0).atZone(ZoneId.of("UTC")));
  }

  void writeTo(ContentLines lines) {
    zones.forEach((zone, changes) -> {
      lines.begin("VTIMEZONE");
      lines.plain("TZID", zone);
      changes.forEach((at, change) -> {
        String kind = change.isSummer ? "DAYLIGHT" : "STANDARD";
        lines.begin(kind);
        lines.plain("DTSTART", LOCAL.format(at));
        lines.plain("TZOFFSETFROM", offset(change.before));
        lines.plain("TZOFFSETTO", offset(change.after));
        lines.end(kind);
      });
      lines.end("VTIMEZONE");
    });
  }

  /// Returns an hour in its zone, as the value of a property with the parameter `TZID`.
  static String local(ZonedDateTime time) {
    return LOCAL.format(time);
  }

  /// Returns a distance from UTC, for example `+0200`. Seconds follow if there are any.
  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    String minutes = sign + twoDigits(seconds / 3600) + twoDigits(seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + twoDigits(seconds % 60);
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
