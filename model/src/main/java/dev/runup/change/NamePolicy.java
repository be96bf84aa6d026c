package dev.runup.change;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import java.util.List;
import java.util.Objects;

/// Decides which names a change may print. Earlier versions may hold names that the desk has
/// removed since, or that the newest terms forbid.
///
/// Example: a statement named Costa, then the desk put "an official" in place of the name. Later
/// issues don't print Costa for it, not even after "Before:".
///
/// @param known the facts of the issue, with withdrawn ones
public record NamePolicy(Known known) {

  private static final List<Field> AUTHORS = List.of(MeasureField.BY, AssessmentField.BY);

  /// Returns the version that an issue prints of a change, without names that may not be printed.
  public Fact versionToPrint(FactChange change) {
    Fact version = change.versionToPrint();
    Fact newest = known.newest(version);
    Fact left = version;
    if (version.type() == FactType.STATEMENT && !known.namesSpeakers(newest)) {
      left =
          left.with(StatementField.WHO, List.of())
              .with(StatementField.VIA, List.of())
              .with(StatementField.ATTRIBUTION, newest.all(StatementField.ATTRIBUTION));
    }
    for (Field by : AUTHORS) {
      left = version.has(by) && isAuthorRemoved(newest, by) ? left.with(by, List.of()) : left;
    }
    return left;
  }

  /// Returns whether a withdrawn position is printed without its actor and stance. It is if one of
  /// its sources is on background, or if all its statements hide their speakers.
  ///
  /// Example: a statement was attributed to "an official" from the start, and a position of Costa
  /// is known from it. Issues named Costa for the position all along, and still may.
  public boolean isNameless(Fact position) {
    List<Fact> stated =
        position.targets(PositionField.STATED_IN).stream()
            .map(known::find)
            .filter(Objects::nonNull)
            .toList();
    return known.isOnBackground(position)
        || known.isOnBackground(known.newest(position))
        || (!stated.isEmpty() && stated.stream().allMatch(this::hidesSpeakers));
  }

  /// Returns whether terms forbid the speakers of a statement, or the desk has replaced them by an
  /// attribution.
  private boolean hidesSpeakers(Fact statement) {
    boolean replaced =
        statement.has(StatementField.ATTRIBUTION)
            && known.versionsUpTo(statement).stream()
                .anyMatch(version -> !version.has(StatementField.ATTRIBUTION));
    return replaced || known.forbidsName(statement);
  }

  /// Returns whether the old and the new values of a key may be printed.
  public boolean mayPrintBefore(Fact before, Fact after, Field field) {
    if (AUTHORS.contains(field)) {
      return after.has(field)
          && !known.isOnBackground(after)
          && !known.isOnBackground(before)
          && !isAuthorRemoved(known.newest(before), field);
    }
    if (field == StatementField.WHO || field == StatementField.VIA) {
      return known.namesSpeakers(before)
          && known.namesSpeakers(after)
          && known.namesSpeakers(known.newest(after));
    }
    boolean reworded = field == StatementField.ATTRIBUTION && before.has(field);
    return !reworded || mayPrintAttribution(before);
  }

  private boolean isAuthorRemoved(Fact newest, Field by) {
    return !newest.has(by) || known.isOnBackground(newest);
  }

  /// Returns whether an old attribution such as "a senior official" may be printed after "Before:".
  /// It may not if the newest terms forbid the name. Nor may it if an update other than a
  /// correction changed the attribution since. The desk may have removed it on purpose.
  private boolean mayPrintAttribution(Fact version) {
    Fact last = version;
    for (Fact one : known.versionsUpTo(known.newest(version))) {
      if (one.version() > version.version()) {
        boolean reworded =
            !one.all(StatementField.ATTRIBUTION).equals(last.all(StatementField.ATTRIBUTION));
        if (reworded && !one.isCorrection()) {
          return false;
        }
        last = one;
      }
    }
    return !known.forbidsName(last);
  }
}
