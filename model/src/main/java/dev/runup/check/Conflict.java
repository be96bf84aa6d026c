package dev.runup.check;

import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Rule;
import dev.runup.fact.Value;
import dev.runup.history.ConflictingMeasures;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds facts that can't all be true and that the desk hasn't linked as contradictory. These are
/// measures of the same thing, reported once for each thing, and holders of the same office.
final class Conflict {

  /// Offices of a state that only one person holds at a time. Envoys are missing, because there may
  /// be two.
  private static final Set<String> SINGLE =
      Set.of(
          "president",
          "prime minister",
          "chancellor",
          "foreign minister",
          "minister of foreign affairs",
          "minister of defence",
          "defence minister");

  private Conflict() {}

  static void find(Known known, Findings found) {
    ConflictingMeasures.among(known).forEach(rivals -> reportFigures(rivals, known, found));
    reportOffices(known, found);
  }

  private static void reportFigures(ConflictingMeasures rivals, Known known, Findings found) {
    Map.Entry<FactId, Fact> first = rivals.others().entrySet().iterator().next();
    Fact one = Objects.requireNonNull(known.find(first.getKey()));
    Fact other = first.getValue();
    String what = "\"" + one.text(MeasureField.WHAT) + "\"";
    String values = " is " + value(one) + " here but " + value(other) + " in " + other.id();
    found.add(
        Rule.CONFLICT,
        one.ref(MeasureField.VALUE),
        what + values + ": the briefing will print both and say so",
        "If "
            + value(one)
            + " is out of date, add an update. If the two count different things, say so in \"what\" or"
            + " \"when\". If the sources disagree, add \"contradicts: "
            + other.id().id()
            + "\".");
  }

  private static String value(Fact measure) {
    Value.Quantity value =
        Objects.requireNonNull(measure.first(MeasureField.VALUE, Value.Quantity.class));
    String unit = measure.text(MeasureField.UNIT);
    return value.shortText() + (unit == null ? "" : " " + unit);
  }

  private static void reportOffices(Known known, Findings found) {
    Map<String, Fact> holders = new HashMap<>();
    for (Fact actor : known.ofType(FactType.ACTOR)) {
      for (Value.Office office : actor.all(ActorField.OFFICES, Value.Office.class)) {
        if (!isSingle(office, known) || !isHeld(office, known.issue().day())) {
          continue;
        }
        FactId of = office.of().getFirst();
        Fact other = holders.putIfAbsent(office.office().toLowerCase(Locale.ROOT) + of, actor);
        if (other != null && other != actor) {
          String title = office.office() + " of " + of;
          found.add(
              Rule.CONFLICT,
              actor.ref(ActorField.OFFICES),
              actor.id() + " and " + other.id() + " are both " + title,
              "Say when the earlier one left it, as in \"until: 2025-11-30\", or \"former: true\".");
        }
      }
    }
  }

  private static boolean isSingle(Value.Office office, Known known) {
    Fact of = office.of().size() == 1 ? known.find(office.of().getFirst()) : null;
    String title = office.office().toLowerCase(Locale.ROOT);
    return of != null
        && switch (of.word(ActorField.KIND, "")) {
          case "state" -> SINGLE.contains(title);
          // An organisation may have several presidents, each of another of its bodies.
          case "organisation" -> title.equals("secretary-general");
          default -> false;
        };
  }

  /// Returns whether an office is surely held on a day. The days on which it may be handed over
  /// don't count.
  private static boolean isHeld(Value.Office office, LocalDate day) {
    FactDate from = office.from();
    FactDate until = office.until();
    return !office.former()
        && (from == null || from.latest().isBefore(day))
        && (until == null || until.earliest().isAfter(day));
  }
}
