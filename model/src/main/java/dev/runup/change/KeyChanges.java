package dev.runup.change;

import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.history.IssueDay;
import dev.runup.history.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the keys of a changed fact whose old and new values are listed.
///
/// @param names decides which names may be listed
public record KeyChanges(NamePolicy names) {

  /// Keys that are printed together with another one.
  private static final Map<Field, Field> PRINTED_WITH =
      Map.of(
          EventField.TIME, EventField.WHEN,
          EventField.ZONE, EventField.WHEN,
          StatementField.TIME, StatementField.WHEN,
          StatementField.ZONE, StatementField.WHEN,
          StatementField.ORIGINAL_LANG, StatementField.ORIGINAL,
          MeasureField.UNIT, MeasureField.VALUE);

  /// Returns the keys whose typed values `diff` lists, in the order of their names. Empty for a new
  /// fact, and for one that is printed as before because it was withdrawn.
  public List<Field> typedKeys(FactChange change) {
    Fact before = change.before();
    return before == null || isAsPrinted(change)
        ? List.of()
        : change.keys().stream()
            .filter(field -> names.mayPrintBefore(before, change.after(), field))
            .sorted(Comparator.comparing(Field::key))
            .toList();
  }

  /// Returns the keys that the page lists after "Before:", in the order of the type's table.
  ///
  /// If a later row replaced a position, only position keys and the hedge are listed. If the stance
  /// changed, the old row must also have the key. Example: the old row has no condition.
  /// "Condition: not given" would say nothing.
  public List<Field> pageKeys(FactChange change) {
    Fact before = change.comparedWith();
    List<Field> keys = new ArrayList<>();
    if (before == null || isAsPrinted(change)) {
      return keys;
    }
    for (Field field : candidates(before, change.keys())) {
      boolean ofReplaced = !change.hasNewRow() || isOfReplacedRow(before, field, change.keys());
      // The position's own words say more than the statement from which it is known.
      boolean said = field == PositionField.STATED_IN && before.has(PositionField.SAYS);
      if (ofReplaced && !said && names.mayPrintBefore(before, change.after(), field)) {
        keys.add(field);
      }
    }
    return keys;
  }

  /// Returns whether the issue prints a fact exactly as the previous one did, because it was
  /// withdrawn.
  private static boolean isAsPrinted(FactChange change) {
    return change.versionToPrint().equals(change.before());
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
  public List<Fact> earlierStatements(FactChange change) {
    Fact before = change.comparedWith();
    List<Fact> statements = new ArrayList<>();
    for (FactId id : before == null ? List.<FactId>of() : before.targets(PositionField.STATED_IN)) {
      Fact statement = names.known().find(id);
      Fact version = statement == null ? null : versionBefore(statement, change.steps().getFirst());
      if (version != null) {
        statements.add(version);
      }
    }
    return statements;
  }

  /// Returns the last version of a fact that was known before a step. If the step is later than the
  /// previous issue, that issue must have known the version. Returns null if there is no such
  /// version, or if it was withdrawn.
  private @Nullable Fact versionBefore(Fact fact, Fact step) {
    Known known = names.known();
    IssueDay since = known.comparedWith();
    Instant end = from(step);
    Fact found = null;
    for (Fact version : known.versionsUpTo(known.newest(fact))) {
      Instant from = from(version);
      boolean inTime =
          since == null || !end.isAfter(since.cutOff()) || !from.isAfter(since.cutOff());
      found = inTime && from.isBefore(end) ? version : found;
    }
    return found == null || found.isWithdrawn() ? null : found;
  }

  private static Instant from(Fact version) {
    Moment recorded = version.recorded();
    return recorded == null ? Instant.MIN : recorded.from();
  }
}
