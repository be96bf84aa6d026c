package dev.runup.change;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides which old and new values of a changed fact may be printed. Earlier versions may hold
/// names that the desk has removed since, or that the newest terms forbid.
///
/// Example: a statement named Costa, then the desk put "an official" in place of the name. Later
/// issues don't print Costa for it, not even after "Before:".
///
/// @param known the facts of the issue, with withdrawn ones
public record PrintedValues(Known known) {

  /// Keys that name the author of a measure or an assessment.
  private static final List<Field> AUTHORS = List.of(MeasureField.BY, AssessmentField.BY);

  /// Keys without their own line after "Before:". Each is mapped to the key with which it is
  /// printed. Example: `unit` is printed with `value`.
  private static final Map<Field, Field> PRINTED_WITH =
      Map.of(
          EventField.TIME, EventField.WHEN,
          EventField.ZONE, EventField.WHEN,
          StatementField.TIME, StatementField.WHEN,
          StatementField.ZONE, StatementField.WHEN,
          StatementField.ORIGINAL_LANG, StatementField.ORIGINAL,
          MeasureField.UNIT, MeasureField.VALUE);

  /// Returns the keys whose typed values `diff` lists, in the order of their names.
  ///
  /// @param before the printed version
  public List<Field> typedKeys(FactChange change, Fact before) {
    return change.keys().stream()
        .filter(field -> mayPrintBefore(before, change.after(), field))
        .sorted(Comparator.comparing(Field::key))
        .toList();
  }

  /// Returns the keys that the page lists after "Before:", in the order of the type's table.
  ///
  /// If a later row replaced a position, only position keys and the hedge are listed. If the stance
  /// changed, the old row must also have the key. Example: the old row has no condition.
  /// "Condition: not given" would say nothing.
  ///
  /// @param before the version whose values are listed
  public List<Field> pageKeys(FactChange change, Fact before) {
    return candidates(before, change.keys()).stream()
        .filter(field -> !change.hasNewRow() || isOfReplacedRow(before, field, change.keys()))
        // The position's own words say more than the statement from which it is known.
        .filter(field -> field != PositionField.STATED_IN || !before.has(PositionField.SAYS))
        .filter(field -> mayPrintBefore(before, change.after(), field))
        .toList();
  }

  private static boolean isOfReplacedRow(Fact before, Field field, Set<Field> changed) {
    boolean own = field instanceof PositionField || field == CommonField.HEDGE;
    return own && (before.has(field) || !changed.contains(PositionField.STANCE));
  }

  /// Returns the keys whose printed values may differ. With a changed translation, any text may
  /// differ.
  private static Set<Field> candidates(Fact before, Set<Field> changed) {
    List<Field> texts =
        changed.contains(CommonField.TRANSLATIONS) ? before.type().translatable() : List.of();
    Set<Field> candidates = new LinkedHashSet<>();
    for (Field field : before.type().fields()) {
      boolean compared = !field.is(KeyTrait.NOT_NEWS) && !field.is(KeyTrait.NOT_COMPARED);
      if (compared && (changed.contains(field) || texts.contains(field))) {
        candidates.add(PRINTED_WITH.getOrDefault(field, field));
      }
    }
    return candidates;
  }

  /// Returns the statements from which a position was known, as the previous issue printed them.
  ///
  /// @param before the printed version of the position
  /// @param step the first later version
  public List<Fact> earlierStatements(Fact before, Fact step) {
    return before.targets(PositionField.STATED_IN).stream()
        .map(id -> versionBefore(id, step))
        .filter(Objects::nonNull)
        .toList();
  }

  /// Returns the last version of a fact that was known before a step. If the step is later than the
  /// previous issue, that issue must have known the version. Returns null if there is no such
  /// version, or if it was withdrawn.
  private @Nullable Fact versionBefore(FactId id, Fact step) {
    IssueDay since = known.comparedWith();
    Instant before = step.knownFrom().minusNanos(1);
    Instant end = since != null && since.cutOff().isBefore(before) ? since.cutOff() : before;
    return known.versions().getOrDefault(id, List.of()).stream()
        .filter(version -> !version.knownFrom().isAfter(end))
        .reduce((_, later) -> later)
        .filter(version -> !version.isWithdrawn())
        .orElse(null);
  }

  /// Returns the version of a changed fact that the issue prints, without names that may not be
  /// printed.
  public Fact versionToPrint(FactChange change) {
    Fact version = change.versionToPrint();
    Fact newest = known.newest(version);
    if (version.type() == FactType.STATEMENT && !known.namesSpeakers(newest)) {
      return version
          .with(StatementField.WHO, List.of())
          .with(StatementField.VIA, List.of())
          .with(StatementField.ATTRIBUTION, newest.all(StatementField.ATTRIBUTION));
    }
    for (Field by : AUTHORS) {
      version = newest.has(by) ? version : version.with(by, List.of());
    }
    return version;
  }

  /// Returns whether the old and the new values of a key may be printed.
  private boolean mayPrintBefore(Fact before, Fact after, Field field) {
    if (AUTHORS.contains(field)) {
      return after.has(field) && !known.isOnBackground(before) && known.newest(before).has(field);
    }
    if (field == StatementField.WHO || field == StatementField.VIA) {
      return known.namesSpeakers(before)
          && known.namesSpeakers(after)
          && known.namesSpeakers(known.newest(after));
    }
    return field != StatementField.ATTRIBUTION || !before.has(field) || mayPrintAttribution(before);
  }

  /// Returns whether an old attribution such as "a senior official" may be printed after "Before:".
  /// It may not if the newest terms forbid the name. Nor may it if an update other than a
  /// correction changed the attribution since. The desk may have removed it on purpose.
  private boolean mayPrintAttribution(Fact version) {
    Fact last = version;
    for (Fact one : known.versionsUpTo(known.newest(version))) {
      if (one.version() > version.version()) {
        boolean reworded = one.changedKeys(last).contains(StatementField.ATTRIBUTION);
        if (reworded && !one.isCorrection()) {
          return false;
        }
        last = one;
      }
    }
    return !known.forbidsName(last);
  }
}
