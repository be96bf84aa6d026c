package dev.runup.values;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Leaf.When.ZoneName;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PlaceField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.FieldRef;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the dates and times of facts into leaves.
///
/// @param zones the other zones in which the edition prints times
/// @param placesOfZones the first place that gives a name to each zone, in order of the ids
public record Times(
    Known known, List<String> zones, LeafFactory leaves, Map<String, Fact> placesOfZones) {

  Times(Known known, List<String> zones, LeafFactory leaves) {
    this(known, zones, leaves, new HashMap<>());
    for (Fact place : known.ofType(FactType.PLACE)) {
      String zone = place.text(PlaceField.ZONE);
      if (zone != null && place.has(PlaceField.CALLED)) {
        placesOfZones.putIfAbsent(zone, place);
      }
    }
  }

  public static Leaf.When day(LocalDate day) {
    FactDate date =
        new FactDate.Point(
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            FactDate.Precision.DAY,
            false,
            FactDate.Qualifier.SURE);
    return new Leaf.When(date, null);
  }

  /// Returns the day of an issue. An issue made for a time of day also has that time, in the desk's
  /// zone, which isn't printed.
  public Leaf.When issueDay(IssueDay issue) {
    Leaf.When day = day(issue.day());
    return issue.time() == null
        ? day
        : new Leaf.When(
            day.date(), new FactTime(issue.time(), null, false, null), null, null, null, false);
  }

  /// Returns the date of a key without a time, or null.
  public static Leaf.@Nullable When date(Fact fact, Field field) {
    FactDate date = fact.date(field);
    return date == null ? null : new Leaf.When(date, fact.ref(field));
  }

  /// Returns the date on which a source was published or read, or null. Its year is always printed.
  static Leaf.@Nullable When dateOfSource(Fact source, Field field) {
    FactDate date = source.date(field);
    return date == null ? null : new Leaf.When(date, null, null, null, source.ref(field), true);
  }

  /// Returns the date of an event with its time and zone. Null if the event has neither a date nor
  /// a time.
  public Leaf.@Nullable When when(Fact event) {
    FactDate date = event.date(EventField.WHEN);
    FactTime time = event.time(EventField.TIME);
    FieldRef ref = event.ref(date == null ? EventField.TIME : EventField.WHEN);
    String zone = time == null ? null : known.zone(event);
    return date == null && time == null ? null : when(date, time, zone, event, ref);
  }

  /// Returns the time of an event with its zone but without its date, or null if it has none.
  public Leaf.@Nullable When clock(Fact event) {
    FactTime time = event.time(EventField.TIME);
    return time == null
        ? null
        : when(null, time, known.zone(event), event, event.ref(EventField.TIME));
  }

  /// Returns a time with the name of its zone, also if it is the desk's.
  public Leaf.When inZone(
      @Nullable FactDate date, FactTime time, String zone, @Nullable FieldRef ref) {
    return new Leaf.When(date, time, zone, name(zone, null), ref, false);
  }

  /// Returns a date with a time. The desk's zone isn't named.
  private Leaf.When when(
      @Nullable FactDate date,
      @Nullable FactTime time,
      @Nullable String zone,
      @Nullable Fact event,
      FieldRef ref) {
    boolean named = zone != null && !zone.equals(known.settings().zone().getId());
    return new Leaf.When(
        date, time, zone, named && zone != null ? name(zone, event) : null, ref, false);
  }

  /// Returns the name that a place gives a zone. The place of the event decides first, then the
  /// places in order of their ids.
  private ZoneName name(String zone, @Nullable Fact event) {
    List<Fact> places =
        event == null ? List.of() : known.chain(event.target(EventField.WHERE), PlaceField.WITHIN);
    return places.stream()
        .filter(place -> zone.equals(place.text(PlaceField.ZONE)) && place.has(PlaceField.CALLED))
        .findFirst()
        .or(() -> Optional.ofNullable(placesOfZones.get(zone)))
        .map(place -> new ZoneName(leaves.prose(place, PlaceField.CALLED)))
        .orElse(new ZoneName(null));
  }

  /// Returns the date and time of a statement, or null if it sets neither. A missing date or zone
  /// is taken from its event. Example: a statement sets 14:00 alone, and its event is on
  /// 2025-12-28. The result is 2025-12-28, 14:00.
  public Leaf.@Nullable When saidAt(Fact statement) {
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
    return when(day, time, time == null ? null : zone, event, ref);
  }

  /// Returns a time in the desk's zone and in the edition's other zones. Zones in which the date is
  /// the same are left out. Returns an empty list unless the day, the hour and the zone are known.
  /// Example: 20:00 in New York on 28 December is 02:00 in Berlin on 29 December.
  public List<Leaf.When> elsewhere(Leaf.@Nullable When when) {
    FactTime time = when == null ? null : when.time();
    LocalTime from = time == null ? null : time.from();
    if (when == null || time == null || from == null || when.zone() == null) {
      return List.of();
    }
    LocalDate day = exactDay(when.date());
    List<Leaf.When> elsewhere = new ArrayList<>();
    if (day == null) {
      return elsewhere;
    }
    ZoneId here = ZoneId.of(when.zone());
    Set<String> others = new LinkedHashSet<>(List.of(known.settings().zone().getId()));
    others.addAll(zones);
    for (String zone : others) {
      ZonedDateTime there = day.atTime(from).atZone(here).withZoneSameInstant(ZoneId.of(zone));
      if (!there.toLocalDate().equals(day)) {
        Duration shift = Duration.between(from.atDate(day), there.toLocalDateTime());
        LocalTime until = time.until();
        FactTime shifted =
            new FactTime(
                there.toLocalTime(), until == null ? null : until.plus(shift), time.about(), null);
        elsewhere.add(
            new Leaf.When(
                day(there.toLocalDate()).date(),
                shifted,
                zone,
                name(zone, null),
                when.ref(),
                false));
      }
    }
    return elsewhere;
  }

  /// Returns the day of a time in the desk's zone, with the name of that zone. Null if it is the
  /// same day, or unless the day, the hour and the zone are known.
  public Leaf.@Nullable When atDesk(Leaf.@Nullable When when) {
    String zone = known.settings().zone().getId();
    return elsewhere(when).stream()
        .filter(there -> zone.equals(there.zone()))
        .findFirst()
        .map(there -> new Leaf.When(there.date(), null, zone, there.zoneName(), there.ref(), false))
        .orElse(null);
  }

  /// Returns the zone of the first of some places that has one, or null.
  public static @Nullable String zone(List<Fact> places) {
    return places.stream()
        .map(place -> place.text(PlaceField.ZONE))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Returns the day of a date, or null if the date isn't exactly one day.
  public static @Nullable LocalDate exactDay(@Nullable FactDate date) {
    return date == null ? null : date.exactDay();
  }
}
