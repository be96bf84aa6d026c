package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which version of a fact that changed is told, and without whose names.
final class Told {

  private final ComposeContext bench;
  private final StatementRows statements;

  Told(ComposeContext bench, StatementRows statements) {
    this.bench = bench;
    this.statements = statements;
  }

  /// Gives back the version that is told of a change, without the names that a later one took back.
  Fact of(Change change) {
    return unnamed(change.told());
  }

  /// Says whether a position is known only from what nobody may be named for.
  boolean isUnnamed(Fact position) {
    List<Fact> stated = new ArrayList<>();
    for (FactId id : position.targets(PositionField.STATED_IN)) {
      Fact statement = bench.known().find(id);
      if (statement != null) {
        stated.add(statement);
      }
    }
    return bench.known().isOnBackground(position)
        || bench.known().isOnBackground(bench.known().newest(position))
        || (!stated.isEmpty() && stated.stream().noneMatch(statements::namesSpeakers));
  }

  /// Gives back in one text what a position is on where nobody is named for it.
  Leaf.@Nullable Prose gistOfUnnamed(Fact position) {
    Leaf.Prose gist = bench.leaves().gist(position);
    Fact issue = bench.known().find(position.target(PositionField.ISSUE));
    return gist != null || issue == null ? gist : bench.leaves().required(issue, IssueField.TITLE);
  }

  private Fact unnamed(Fact version) {
    Fact newest = bench.known().newest(version);
    Fact left = version;
    if (version.type() == FactType.STATEMENT && !statements.namesSpeakers(newest)) {
      left =
          left.with(StatementField.WHO, List.of())
              .with(StatementField.VIA, List.of())
              .with(StatementField.ATTRIBUTION, newest.all(StatementField.ATTRIBUTION));
    }
    for (Field by : List.of(MeasureField.BY, AssessmentField.BY)) {
      left = version.has(by) && isGone(newest, by) ? left.with(by, List.of()) : left;
    }
    return left;
  }

  private boolean isGone(Fact newest, Field by) {
    return !newest.has(by) || bench.known().isOnBackground(newest);
  }

  /// Says whether it may be told what stood under a key before a change and stands there now: no
  /// name that is not to be printed.
  boolean keeps(Fact before, Fact after, Field field) {
    if (field == MeasureField.BY || field == AssessmentField.BY) {
      return after.has(field) && !bench.known().isOnBackground(after) && keepsAuthor(before, field);
    }
    if (field == StatementField.WHO || field == StatementField.VIA) {
      return keepsNames(before, after);
    }
    boolean reworded = field == StatementField.ATTRIBUTION && before.has(field);
    return !reworded || keepsAttribution(before);
  }

  /// Says whether whose figure or judgement a version was may still be told.
  private boolean keepsAuthor(Fact version, Field by) {
    return !bench.known().isOnBackground(version) && !isGone(bench.known().newest(version), by);
  }

  /// Says whether the words that stood in for a name may still be told: no terms forbid the name,
  /// and nothing but corrections changed them since. What else does may have taken them back.
  private boolean keepsAttribution(Fact version) {
    Fact last = version;
    for (Fact one : bench.known().versionsUpTo(bench.known().newest(version))) {
      boolean since = one.version() > version.version();
      if (since && !one.isCorrection() && differ(last, one)) {
        return false;
      }
      last = since ? one : last;
    }
    return !bench.known().forbidsName(last);
  }

  private static boolean differ(Fact one, Fact other) {
    return !one.all(StatementField.ATTRIBUTION).equals(other.all(StatementField.ATTRIBUTION));
  }

  /// Says whether who spoke was named before and after a change, and still is.
  private boolean keepsNames(Fact before, Fact after) {
    return statements.namesSpeakers(before)
        && statements.namesSpeakers(after)
        && statements.namesSpeakers(bench.known().newest(after));
  }
}
