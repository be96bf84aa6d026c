package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds events and statements in an impossible order. These are circles, a date that contradicts
/// another one, and a fact recorded before it took place.
final class Order {

  /// The statuses of events that don't take place on their date.
  private static final Set<String> OFF = Set.of("postponed", "cancelled");

  /// The words for the status of an event that has begun, as messages print them.
  private static final Map<String, String> BEGUN =
      Map.of("occurred", " has occurred", "ongoing", " is ongoing");

  private final Known known;
  private final RuleFindings found;
  private final Cycles sequence = new Cycles();
  private final Cycles parts = new Cycles();
  private final Cycles grounds = new Cycles();

  private Order(Known known, RuleFindings found) {
    this.known = known;
    this.found = found;
  }

  static void find(Known known, RuleFindings found) {
    Order order = new Order(known, found);
    for (Fact event : known.ofType(FactType.EVENT)) {
      order.relations(event);
      order.begun(event);
    }
    known.ofType(FactType.STATEMENT).forEach(order::said);
    order.grounds(FactType.ASSESSMENT, CommonField.RESTS_ON);
    order.grounds(FactType.MEASURE, MeasureField.SHARE_OF);
    order.grounds(FactType.ISSUE, IssueField.WITHIN);
    order.circles();
  }

  /// Collects the facts of a type that rest on others, or are a share or a part of them.
  private void grounds(FactType type, Field ground) {
    for (Fact fact : known.ofType(type)) {
      for (FactId id : fact.targets(ground)) {
        grounds.add(fact.id(), id, fact, ground);
      }
    }
  }

  private void relations(Fact event) {
    for (FactId id : event.targets(EventField.BEFORE)) {
      relation(event, known.find(id), event, EventField.BEFORE);
    }
    for (FactId id : event.targets(EventField.AFTER)) {
      relation(known.find(id), event, event, EventField.AFTER);
    }
    Fact whole = known.find(event.target(EventField.PART_OF));
    if (whole != null) {
      parts.add(event.id(), whole.id(), event, EventField.PART_OF);
    }
  }

  private void relation(@Nullable Fact first, @Nullable Fact second, Fact typed, Field field) {
    if (first == null || second == null) {
      return;
    }
    if (off(first) || off(second) || !bounds(first).after(bounds(second))) {
      sequence.add(first.id(), second.id(), typed, field);
      return;
    }
    found.add(
        Rule.ORDER,
        typed.ref(field),
        first.id()
            + " can't come before "
            + second.id()
            + ": "
            + dated(first)
            + " is after "
            + dated(second),
        "Correct one of the dates, or what comes before what.");
  }

  private static boolean off(Fact event) {
    return OFF.contains(event.word(EventField.STATUS, ""));
  }

  private Bounds bounds(Fact event) {
    return Bounds.of(event.date(EventField.WHEN), event.time(EventField.TIME), known.zone(event));
  }

  private String dated(Fact event) {
    return dated(event.date(EventField.WHEN), event.time(EventField.TIME), known.zone(event));
  }

  private static String dated(
      @Nullable FactDate date, @Nullable FactTime time, @Nullable String zone) {
    return (date == null ? "" : date.typed())
        + (time == null ? "" : " " + time.typed())
        + (zone == null ? "" : " " + zone);
  }

  private void begun(Fact event) {
    Moment recorded = event.recorded();
    String begun = BEGUN.get(event.word(EventField.STATUS, ""));
    if (begun != null && recorded != null && bounds(event).after(end(recorded))) {
      found.add(
          Rule.ORDER,
          event.ref(EventField.WHEN),
          event.id()
              + begun
              + ", but "
              + dated(event)
              + " is after "
              + typed(recorded, known.zone(event)),
          "Correct the date, or \"recorded\". What is still to come is \"planned\" or \"expected\".");
    }
  }

  /// Checks that a statement was not recorded before it was made. Statements under embargo may be.
  private void said(Fact statement) {
    Moment recorded = statement.recorded();
    FactDate date = statement.date(StatementField.WHEN);
    if (recorded == null || date == null || underEmbargo(statement)) {
      return;
    }
    FactTime time = statement.time(StatementField.TIME);
    Fact event = known.find(statement.target(StatementField.EVENT));
    String own = statement.text(StatementField.ZONE);
    String zone = own != null || event == null ? own : known.zone(event);
    if (Bounds.of(date, time, zone).after(end(recorded))) {
      found.add(
          Rule.ORDER,
          statement.ref(StatementField.WHEN),
          statement.id()
              + " was said "
              + dated(date, time, zone)
              + ", after "
              + typed(recorded, zone),
          "Correct the date, or \"recorded\".");
    }
  }

  private Instant end(Moment recorded) {
    return Bounds.recorded(recorded, known.settings().zone());
  }

  /// Returns a moment as messages print it. It names the desk's zone if the message also names
  /// another one.
  private String typed(Moment recorded, @Nullable String zone) {
    ZoneId desk = known.settings().zone();
    LocalTime time = recorded.from().atZone(desk).toLocalTime();
    boolean same = zone == null || zone.equals(desk.getId());
    return recorded.day()
        + (recorded.wholeDay() ? "" : " " + time)
        + (same ? "" : " " + desk)
        + ", when it was recorded";
  }

  private boolean underEmbargo(Fact statement) {
    return statement.words(StatementField.TERMS).contains("embargo")
        || statement.citations().stream()
            .map(citation -> known.find(citation.source()))
            .anyMatch(
                source -> source != null && source.words(SourceField.TERMS).contains("embargo"));
  }

  private void circles() {
    for (Cycles.Circle circle : sequence.all()) {
      found.add(
          Rule.ORDER,
          circle.at(),
          circle.first() + " comes before itself: " + circle.names(),
          "Take out the \"before\" or \"after\" that is wrong.");
    }
    for (Cycles.Circle circle : parts.all()) {
      found.add(
          Rule.ORDER,
          circle.at(),
          circle.first() + " is part of itself: " + circle.names(),
          "Take out the \"part-of\" that is wrong.");
    }
    for (Cycles.Circle circle : grounds.all()) {
      found.add(
          Rule.ORDER,
          circle.at(),
          circle.first() + " leads back to itself: " + circle.names(),
          "Take out the \"" + circle.at().key() + "\" that is wrong.");
    }
  }
}
