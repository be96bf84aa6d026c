package dev.runup.compose;

import dev.runup.briefing.Change;
import dev.runup.briefing.Leaf;
import dev.runup.fact.Act;
import dev.runup.fact.Amendment;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.Value;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Composes what changed since the issue before, by kind.
final class Changes {

  /// In the order of the page.
  private static final List<String> KINDS =
      List.of("corrected", "withdrawn", "moved", "superseded", "new", "other");

  private final Bench bench;
  private final Events events;
  private final Statements statements;
  private final Positions positions;
  private final Figures figures;
  private final Assessments assessments;

  Changes(
      Bench bench,
      Events events,
      Statements statements,
      Positions positions,
      Figures figures,
      Assessments assessments) {
    this.bench = bench;
    this.events = events;
    this.statements = statements;
    this.positions = positions;
    this.figures = figures;
    this.assessments = assessments;
  }

  /// Gives back all changes.
  List<Change.Kind> all() {
    Map<Integer, List<Change>> byKind = new TreeMap<>();
    for (dev.runup.history.Change change : bench.known().changes()) {
      byKind
          .computeIfAbsent(KINDS.indexOf(kind(change)), _ -> new ArrayList<>())
          .add(change(change));
    }
    List<Change.Kind> kinds = new ArrayList<>();
    byKind.forEach((kind, changes) -> kinds.add(new Change.Kind(KINDS.get(kind), changes)));
    return kinds;
  }

  private static String kind(dev.runup.history.Change change) {
    Amendment amendment = change.amendment();
    if (change.isNew()) {
      return "new";
    }
    if (change.withdrawn()) {
      return Act.WITHDRAWN.word();
    }
    if (change.moved()) {
      return "moved";
    }
    return amendment == null || amendment.act() == null ? "other" : amendment.act().word();
  }

  private Change change(dev.runup.history.Change change) {
    Fact fact = change.after();
    FactType type = fact.type();
    return new Change(
        fact.id().toString(),
        bench.leaves().gist(fact),
        type == FactType.EVENT ? events.event(fact) : null,
        type == FactType.STATEMENT ? statements.statement(fact) : null,
        type == FactType.POSITION ? positions.position(fact) : null,
        type == FactType.MEASURE ? figures.figure(fact) : null,
        type == FactType.ASSESSMENT ? assessments.assessment(fact) : null,
        reason(change),
        from(change),
        keys(change));
  }

  /// Gives back the keys that changed, in the order of their names, but for who spoke: that is not
  /// always to be printed.
  private static List<Change.Key> keys(dev.runup.history.Change change) {
    Fact before = change.before();
    List<Change.Key> keys = new ArrayList<>();
    if (before != null) {
      for (Field field : change.keys()) {
        if (field != StatementField.WHO && field != StatementField.VIA) {
          keys.add(new Change.Key(field.key(), typed(before, field), typed(change.after(), field)));
        }
      }
    }
    keys.sort(Comparator.comparing(Change.Key::key));
    return keys;
  }

  private static List<String> typed(Fact fact, Field field) {
    return fact.all(field).stream().map(Value::typed).toList();
  }

  private Leaf.@Nullable Prose reason(dev.runup.history.Change change) {
    Amendment amendment = change.amendment();
    if (amendment == null || amendment.reason() == null || change.isNew()) {
      return null;
    }
    Fact fact = change.after();
    FieldRef ref = new FieldRef(fact.id().toString(), UpdateField.REASON.key(), fact.version());
    String language = amendment.language();
    return new Leaf.Prose(amendment.reason(), ref, bench.leaves().foreign(language));
  }

  /// What stood there before: the one date or amount that a reader would look for.
  private @Nullable Leaf from(dev.runup.history.Change change) {
    Fact before = change.before();
    if (before == null || change.withdrawn()) {
      return null;
    }
    boolean date = change.keys().contains(EventField.WHEN);
    boolean amount = change.keys().contains(MeasureField.VALUE);
    if (date && before.has(EventField.WHEN)) {
      return bench.leaves().when(before);
    }
    return amount ? Figures.quantity(before) : null;
  }
}
