package dev.runup.rows;

import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.briefing.ChangedFact.TypedChange;
import dev.runup.briefing.Leaf;
import dev.runup.change.FactChange;
import dev.runup.change.FactChange.Cause;
import dev.runup.change.PrintedChanges;
import dev.runup.change.PrintedValues;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.IssueField;
import dev.runup.fact.PositionField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.FieldRef;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import dev.runup.values.Speakers;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Composes "What changed" and "Corrections of earlier issues".
///
/// [PrintedChanges] finds the changes. [PrintedValues] decides which names they may print, and
/// which keys to list. [FactRows] builds the row of each fact, and [ChangedKeys] the values of the
/// listed keys.
public final class ChangeRows {

  private final ComposeContext context;
  private final LeafFactory leaves;
  private final PrintedChanges printed;
  private final FactRows rows;
  private final MessageTopics topics;

  /// The context in which withdrawn facts can be looked up too. Example: a withdrawn statement
  /// names an actor who was withdrawn with it.
  private final ComposeContext withWithdrawn;

  /// Builds the rows of facts that are no longer in force. Null until there is one.
  private @Nullable FactRows withdrawnRows;

  private final PrintedValues values;
  private final ChangedKeys keys;

  public ChangeRows(ComposeContext context, FactRows rows, MessageTopics topics) {
    this.context = context;
    this.leaves = context.leaves();
    this.printed = context.changes();
    this.rows = rows;
    this.topics = topics;
    this.withWithdrawn = context.withWithdrawn();
    this.values = new PrintedValues(withWithdrawn.known());
    this.keys = new ChangedKeys(context, withWithdrawn, values);
  }

  /// Returns the changes by their causes, in the order of the page.
  public List<ChangeGroup> all() {
    List<FactChange> sorted =
        printed.changes().stream()
            .sorted(
                Comparator.comparing((FactChange change) -> change.after().type())
                    .thenComparing(FactChange::after, rows.order())
                    .thenComparing(FactChange::after, rows.events().inTime()))
            .toList();
    List<ChangeGroup> groups = new ArrayList<>();
    for (Cause cause : Cause.values()) {
      List<FactChange> changes = sorted.stream().filter(one -> one.cause() == cause).toList();
      if (!changes.isEmpty()) {
        groups.add(new ChangeGroup(cause.word(), changes.stream().map(this::changedFact).toList()));
      }
    }
    return groups;
  }

  /// Returns the corrections and withdrawals of printed facts, the earliest first.
  public List<Correction> corrections() {
    return printed.corrections().stream()
        .sorted(Comparator.comparing(ChangeRows::correctedOn))
        .map(this::correction)
        .toList();
  }

  private Correction correction(FactChange change) {
    return new Correction(
        changedFact(change),
        change.after().isWithdrawn(),
        Times.day(correctedOn(change)),
        printed.changes().stream().anyMatch(listed -> listed.isListedFor(change.after())),
        printed.printedIn(change, context.known()).stream().map(IssueDay::typed).toList());
  }

  /// Returns the day on which the desk corrected a fact. Every update has one.
  private static LocalDate correctedOn(FactChange change) {
    return Objects.requireNonNull(change.corrections().getFirst().recorded()).day();
  }

  /// Returns a fact that didn't change since the previous issue, as a change without old values.
  public ChangedFact unchanged(Fact fact) {
    return new ChangedFact(
        fact.id().toString(),
        fact.type().word(),
        context.leaves().gist(fact),
        context.citations().standing(fact),
        rows.row(fact),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  public ChangedFact changedFact(FactChange change) {
    Fact fact = values.versionToPrint(change);
    // Only a withdrawn position can lack its actor. The matrix names the actors of all others.
    boolean nameless = fact.type() == FactType.POSITION && !fact.has(PositionField.ACTOR);
    return new ChangedFact(
        fact.id().toString(),
        fact.type().word(),
        nameless ? topic(fact) : leaves.gist(fact),
        context.citations().standing(fact),
        nameless ? new ChangeRow.TextChange() : row(change, fact),
        reasons(change),
        nameless ? List.of() : keys.of(change, fact),
        typedChanges(change),
        change.cause() == Cause.WITHDRAWN ? topicOf(fact) : null,
        context.citations().withdrawal(change));
  }

  private ChangeRow row(FactChange change, Fact fact) {
    if (fact.type() == FactType.ACTOR) {
      Fact before = change.after().isWithdrawn() ? null : change.before();
      LocalDate day = context.known().issue().day();
      return new ChangeRow.ActorChange(new Speakers(context).changed(before, fact, day));
    }
    return rowsFor(fact).row(fact);
  }

  private FactRows rowsFor(Fact fact) {
    if (context.known().find(fact.id()) != null) {
      return rows;
    }
    if (withdrawnRows == null) {
      withdrawnRows = FactRows.of(withWithdrawn);
    }
    return withdrawnRows;
  }

  /// Returns the text that sums up a position. If it has none, returns the title of its topic.
  private Leaf.@Nullable Prose topic(Fact position) {
    Leaf.Prose gist = leaves.gist(position);
    Fact topic = values.known().find(position.target(PositionField.ISSUE));
    return gist != null || topic == null ? gist : leaves.required(topic, IssueField.TITLE);
  }

  private Leaf.@Nullable Prose topicOf(Fact withdrawn) {
    Fact topic = values.known().find(topics.topic(withdrawn));
    return topic == null ? null : leaves.gist(topic);
  }

  private List<TypedChange> typedChanges(FactChange change) {
    Fact before = change.before();
    return before == null
        ? List.of()
        : values.typedKeys(change, before).stream()
            .map(key ->
                new TypedChange(key.key(), before.shortTexts(key), change.after().shortTexts(key)))
            .toList();
  }

  private List<Leaf.Prose> reasons(FactChange change) {
    List<Leaf.Prose> reasons = new ArrayList<>();
    for (Fact step : change.reasonSteps()) {
      UpdateReason update = step.updateReason();
      if (update != null && update.reason() != null) {
        FieldRef ref = new FieldRef(step.id().owner(), UpdateField.REASON.key(), step.version());
        reasons.add(
            leaves.translated(update.reason(), ref, update.language(), update.translations()));
      }
    }
    return reasons;
  }
}
