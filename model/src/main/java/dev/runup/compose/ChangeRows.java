package dev.runup.compose;

import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.briefing.ChangedFact.TypedChange;
import dev.runup.briefing.Leaf;
import dev.runup.change.Cause;
import dev.runup.change.FactChange;
import dev.runup.change.KeyChanges;
import dev.runup.change.NamePolicy;
import dev.runup.change.PrintedChanges;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Composes "What changed" and "Corrections of earlier issues".
///
/// [PrintedChanges] finds the changes. [NamePolicy] decides which names they may print, and
/// [KeyChanges] which keys to list. [FactRows] builds the row of each fact, and [ChangedKeys] the
/// values of the listed keys.
final class ChangeRows {

  private final ComposeContext context;
  private final PrintedChanges printed;
  private final FactRows rows;

  /// Builds the rows of facts that are no longer in force. Unlike `rows`, it can look up withdrawn
  /// facts. Example: a withdrawn statement names an actor who was withdrawn with it.
  private final FactRows withdrawnRows;

  private final NamePolicy names;
  private final KeyChanges keys;
  private final ChangedKeys parts;

  ChangeRows(ComposeContext context, FactRows rows) {
    this.context = context;
    this.printed = context.changes();
    this.rows = rows;
    ComposeContext all = context.withWithdrawn();
    this.withdrawnRows =
        all.known().facts().size() == context.known().facts().size() ? rows : FactRows.of(all);
    this.names = new NamePolicy(all.known());
    this.keys = new KeyChanges(names);
    this.parts = new ChangedKeys(context, all, keys);
  }

  /// Returns the changes by their causes, in the order of the page.
  List<ChangeGroup> all() {
    List<FactChange> order = new ArrayList<>(printed.changes());
    order.sort(
        Comparator.comparing((FactChange change) -> change.after().type())
            .thenComparing(change -> day(change.after())));
    Map<Integer, List<ChangedFact>> byCause = new TreeMap<>();
    for (FactChange change : order) {
      byCause
          .computeIfAbsent(Cause.WORDS.indexOf(change.cause().word()), _ -> new ArrayList<>())
          .add(changed(change));
    }
    List<ChangeGroup> groups = new ArrayList<>();
    byCause.forEach((cause, all) -> groups.add(new ChangeGroup(Cause.WORDS.get(cause), all)));
    return groups;
  }

  /// Returns the day by which facts of one type are sorted. Facts of the same day keep the order of
  /// their ids.
  private LocalDate day(Fact fact) {
    Field when = fact.type() == FactType.EVENT ? EventField.WHEN : StatementField.WHEN;
    return context.day(fact, when);
  }

  /// Returns the corrections and withdrawals of printed facts, the earliest first.
  List<Correction> corrections() {
    Map<FactId, FactChange> changes = new HashMap<>();
    printed.changes().forEach(change -> changes.put(change.after().id(), change));
    List<Correction> corrections = new ArrayList<>();
    for (FactChange change : printed.corrections()) {
      Fact last = change.after();
      Moment recorded = change.corrections().getFirst().recorded();
      corrections.add(
          new Correction(
              changed(change),
              last.isWithdrawn(),
              recorded == null ? null : Times.day(recorded.day()),
              isListed(last, changes.get(last.id()))));
    }
    corrections.sort(Comparator.comparing(ChangeRows::day));
    return corrections;
  }

  /// Returns whether "What changed" lists a correction too.
  private static boolean isListed(Fact correction, @Nullable FactChange change) {
    Cause cause = change == null ? null : change.cause();
    return switch (cause) {
      case Cause.Withdrawn(Fact step) -> step.equals(correction);
      case Cause.Corrected _ -> Objects.requireNonNull(change).steps().contains(correction);
      case null -> false;
      case Cause.Moved _, Cause.Superseded _, Cause.New _, Cause.Late _, Cause.Scope _ -> false;
    };
  }

  private static LocalDate day(Correction correction) {
    FactDate day = correction.day() == null ? null : correction.day().date();
    return day == null ? LocalDate.MIN : day.earliest();
  }

  private ChangedFact changed(FactChange change) {
    Fact fact = names.versionToPrint(change);
    // The matrix of positions names every actor whose position is in force.
    boolean nameless =
        fact.type() == FactType.POSITION && change.after().isWithdrawn() && names.isNameless(fact);
    return new ChangedFact(
        fact.id().toString(),
        fact.type().word(),
        nameless ? topic(fact) : context.leaves().gist(fact),
        context.citations().standing(fact),
        nameless ? new ChangeRow.TextChange() : row(change, fact),
        reasons(change),
        nameless ? List.of() : parts.of(change, fact),
        typed(change));
  }

  private ChangeRow row(FactChange change, Fact fact) {
    if (fact.type() == FactType.ACTOR) {
      Fact before = change.after().isWithdrawn() ? null : change.before();
      LocalDate day = context.known().issue().day();
      return new ChangeRow.ActorChange(new Speakers(context).changed(before, fact, day));
    }
    return (context.known().find(fact.id()) == null ? withdrawnRows : rows).row(fact);
  }

  /// Returns the text of a position, or else the title of its topic.
  private Leaf.@Nullable Prose topic(Fact position) {
    Leaf.Prose gist = context.leaves().gist(position);
    Fact topic = names.known().find(position.target(PositionField.ISSUE));
    return gist != null || topic == null
        ? gist
        : context.leaves().required(topic, IssueField.TITLE);
  }

  private List<TypedChange> typed(FactChange change) {
    Fact before = change.before();
    return before == null
        ? List.of()
        : keys.typedKeys(change).stream()
            .map(key -> new TypedChange(key.key(), typed(before, key), typed(change.after(), key)))
            .toList();
  }

  private static List<String> typed(Fact fact, Field key) {
    return fact.all(key).stream().map(Value::typed).toList();
  }

  private List<Leaf.Prose> reasons(FactChange change) {
    List<Leaf.Prose> reasons = new ArrayList<>();
    for (Fact step : change.reasonSteps()) {
      UpdateReason amendment = step.amendment();
      String reason = amendment == null ? null : amendment.reason();
      if (amendment != null && reason != null) {
        FieldRef ref = new FieldRef(step.id().toString(), UpdateField.REASON.key(), step.version());
        reasons.add(
            context
                .leaves()
                .worded(
                    reason,
                    UpdateField.REASON,
                    amendment.language(),
                    amendment.translations(),
                    ref));
      }
    }
    return reasons;
  }
}
