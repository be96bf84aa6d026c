package dev.runup.reading;

import dev.runup.fact.ActionField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Checks whether a version of a fact has all required keys.
///
/// A key with a wrong value counts as present. It has been reported already.
record Requirements(Origins origins, Problems problems) {

  /// Reports each missing key of a version.
  ///
  /// @param isPresent whether a key was typed or inherited, even if its values can't be read
  /// @param place the place of the version
  void check(Fact fact, Predicate<Field> isPresent, Place place) {
    FactType type = fact.type();
    checkKeys(type, isPresent, place);
    boolean derived = isPresent.test(CommonField.DERIVED);
    boolean concluded = derived || (type == FactType.ASSESSMENT && fact.isByDesk());
    if (concluded && !isPresent.test(CommonField.RESTS_ON)) {
      problems.add(
          missing(
              place,
              (derived ? "what is derived" : "an assessment by the desk") + " needs \"rests-on\"",
              "Name the facts that it is concluded from."));
    }
    // Only if it is known whose assessment it is, it is known whether it needs a source.
    boolean isOfUnknownAuthor = type == FactType.ASSESSMENT && !fact.has(AssessmentField.BY);
    if (type.needsSource() && !concluded && !isOfUnknownAuthor && isUnsourced(fact, isPresent)) {
      problems.report(
          ProblemCode.UNSOURCED,
          place,
          type.withArticle() + " names no source",
          place.cell() == null
              ? "Add \"source: ID\" here, or an intake with \"source\" to the file."
              : "Fill a column \"source\", or write intake.yaml with \"source\" beside the file.");
    }
    checkInferred(fact, isPresent, place);
    checkEmbargo(fact);
  }

  /// Reports a part of the date of an event or an action that was inferred although it has none.
  /// Example: `inferred: year` was left when `when` was deleted. The words of other facts may hold
  /// a date.
  private void checkInferred(Fact fact, Predicate<Field> isPresent, Place place) {
    Field date =
        switch (fact.type()) {
          case EVENT -> EventField.WHEN;
          case ACTION -> ActionField.DUE;
          default -> null;
        };
    if (date == null || isPresent.test(date)) {
      return;
    }
    fact.words(CommonField.INFERRED).stream()
        .filter(List.of("year", "month", "day")::contains)
        .findFirst()
        .ifPresent(part ->
            problems.add(
                missing(
                    place,
                    "\"inferred: " + part + "\" is about a date, and the fact has none",
                    "Type the date under \"" + date.key() + "\", or delete \"inferred\".")));
  }

  /// Returns whether a fact has neither a source nor, as a position, anything in place of one.
  private static boolean isUnsourced(Fact fact, Predicate<Field> isPresent) {
    // A position has its sources from its statements. One that wasn't stated needs no source.
    boolean position =
        isPresent.test(PositionField.STATED_IN)
            || fact.words(PositionField.STANCE).contains("not-stated");
    // A passage without a source is reported at the passage.
    return !isPresent.test(CommonField.SOURCE) && !isPresent.test(CommonField.PASSAGE) && !position;
  }

  /// Reports each group of required keys of which none is present.
  private void checkKeys(FactType type, Predicate<Field> isPresent, Place place) {
    for (List<Field> group : type.required()) {
      if (group.stream().noneMatch(isPresent)) {
        List<String> keys = group.stream().map(Field::key).toList();
        Field first = group.getFirst();
        problems.add(
            missing(
                place,
                type.withArticle() + " needs \"" + String.join("\" or \"", keys) + "\"",
                "For example: " + first.key() + ": " + first.spec().example()));
      }
    }
  }

  /// Warns of an embargo. The format has no date for the end of an embargo. Only the sender knows
  /// whether it is over.
  private void checkEmbargo(Fact fact) {
    for (Field field : List.of(SourceField.TERMS, StatementField.TERMS)) {
      if (!fact.words(field).contains("embargo")) {
        continue;
      }
      // Warns only in the version that typed it, not again in each later one.
      FieldRef typed = fact.ref(field);
      Place place = typed.version() == fact.version() ? origins.exactPlace(typed) : null;
      if (place != null) {
        problems.report(
            ProblemCode.EMBARGO,
            place,
            "this is under embargo, and the briefing shows it",
            "Check that the embargo is over before you send it.");
      }
    }
  }

  private static Problem missing(Place place, String message, String hint) {
    return Problem.of(ProblemCode.MISSING_KEY, place, message, hint);
  }

  /// Reports each reference to a fact that the desk learned later than the fact that refers to it.
  ///
  /// @param versions all versions of all facts
  void checkOrder(List<Fact> versions) {
    Map<FactId, Moment> known = new HashMap<>();
    for (Fact version : versions) {
      Moment recorded = version.recorded();
      if (version.version() == 0 && recorded != null) {
        known.put(version.id(), recorded);
      }
    }
    for (Fact version : versions) {
      // A version without `recorded` was known from the start.
      Moment recorded = version.recorded();
      if (recorded != null) {
        version.forEachNeeded((field, needed) -> {
          Moment first = known.get(needed);
          if (first != null && !recorded.follows(first)) {
            reportKnownLater(version, field, needed, first);
          }
        });
      }
    }
  }

  private void reportKnownLater(Fact version, Field field, FactId needed, Moment first) {
    problems.add(
        Problem.of(
            ProblemCode.KNOWN_LATER,
            version.ref(field, needed),
            "\""
                + field.key()
                + "\" names "
                + needed
                + ", which the desk knew only later, on "
                + first.day(),
            "Correct one of the two \"recorded\", or name it in an update of that day."));
  }
}
