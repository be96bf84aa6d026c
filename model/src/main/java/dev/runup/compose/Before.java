package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.fact.ActionField;
import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stood there before a change.
final class Before {

  private static final Set<Field> TIMES_OF_EVENTS =
      Set.of(EventField.WHEN, EventField.TIME, EventField.ZONE);

  private static final Set<Field> TIMES_OF_STATEMENTS =
      Set.of(StatementField.WHEN, StatementField.TIME, StatementField.ZONE);

  /// What is printed beside the words of a fact.
  private static final List<Field> TEXTS =
      List.of(
          StatementField.IF,
          PositionField.IF,
          PositionField.UNTIL,
          EventField.OUTCOME,
          MeasureField.BASIS,
          AssessmentField.BASIS,
          ActionField.EVIDENCE);

  private final Bench bench;
  private final Told told;

  Before(Bench bench, Told told) {
    this.bench = bench;
    this.told = told;
  }

  /// Gives back what stood there before of what a reader would look for: the words, who said them,
  /// the date, the amount, the office, the place.
  List<Leaf> leaves(Change change) {
    Fact before = change.before();
    List<Leaf> leaves = new ArrayList<>();
    if (before == null || change.withdrawn()) {
      return leaves;
    }
    Leaf.Prose gist = bench.leaves().gist(before);
    Leaf.Prose now = bench.leaves().gist(change.after());
    if (gist != null && now != null && !gist.text().equals(now.text())) {
      leaves.add(gist);
    }
    Set<Field> keys = change.keys();
    if (gist == null && keys.contains(PositionField.STATED_IN)) {
      for (FactId said : before.targets(PositionField.STATED_IN)) {
        Fact statement = bench.known().find(said);
        add(statement == null ? null : bench.leaves().gist(statement), leaves);
      }
    }
    if (keys.contains(StatementField.WHO) && told.keepsNames(before, change.after())) {
      leaves.addAll(bench.leaves().names(before.targets(StatementField.WHO)));
    }
    if (keys.contains(StatementField.QUOTE) && before.gist() != StatementField.QUOTE) {
      add(bench.leaves().prose(before, StatementField.QUOTE), leaves);
    }
    for (Field text : TEXTS) {
      add(keys.contains(text) ? bench.leaves().prose(before, text) : null, leaves);
    }
    if (keys.contains(AssessmentField.ALTERNATIVES)) {
      leaves.addAll(gone(before, change.after(), AssessmentField.ALTERNATIVES));
    }
    if (keys.contains(ActionField.OWNER)) {
      leaves.addAll(bench.leaves().names(before.targets(ActionField.OWNER)));
    }
    if (keys.contains(EventField.WHO)) {
      List<Value.Participant> all = before.all(EventField.WHO, Value.Participant.class);
      leaves.addAll(bench.leaves().names(all.stream().map(Value.Participant::actor).toList()));
    }
    if (!Collections.disjoint(keys, TIMES_OF_EVENTS)) {
      add(bench.times().when(before), leaves);
    }
    if (!Collections.disjoint(keys, TIMES_OF_STATEMENTS)) {
      add(bench.times().said(before), leaves);
    }
    for (Field date : List.of(ActionField.DUE, MeasureField.WHEN)) {
      add(keys.contains(date) ? Times.date(before, date) : null, leaves);
    }
    if (keys.contains(MeasureField.VALUE) || keys.contains(MeasureField.UNIT)) {
      add(bench.leaves().quantity(before), leaves);
    }
    if (keys.contains(ActorField.OFFICES)) {
      leaves.addAll(gone(before, change.after(), ActorField.OFFICES));
    }
    if (keys.contains(EventField.WHERE)) {
      leaves.addAll(bench.leaves().names(before.targets(EventField.WHERE)));
    }
    return leaves;
  }

  /// Gives back the offices or the texts of a key that do not stand there any more as they did.
  private List<Leaf> gone(Fact before, Fact after, Field field) {
    List<Value> values = before.all(field);
    List<Leaf> gone = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (!after.all(field).contains(value)) {
        String text = value instanceof Value.Office office ? office.office() : value.typed();
        gone.add(bench.leaves().member(before, field, i, values.size(), text));
      }
    }
    return gone;
  }

  private static void add(@Nullable Leaf leaf, List<Leaf> to) {
    if (leaf != null) {
      to.add(leaf);
    }
  }

  /// Gives back the source's reserves that do not stand there any more.
  static List<String> hedges(Change change) {
    Fact before = change.before();
    List<String> hedges = new ArrayList<>();
    if (before != null && !change.withdrawn()) {
      hedges.addAll(before.words(CommonField.HEDGE));
      hedges.removeAll(change.after().words(CommonField.HEDGE));
    }
    return hedges;
  }

  /// Gives back the state, status, stance, likelihood or confidence that stood there before; null
  /// where it did not change.
  static @Nullable String state(Change change) {
    Fact before = change.before();
    if (before == null || change.withdrawn()) {
      return null;
    }
    Set<Field> keys = change.keys();
    for (Field field : keys) {
      if (States.has(field)) {
        return States.of(before, field);
      }
    }
    Value.Likely was = before.first(AssessmentField.LIKELIHOOD, Value.Likely.class);
    if (was != null && keys.contains(AssessmentField.LIKELIHOOD)) {
      return was.likelihood().word();
    }
    Value.Word sure = before.first(AssessmentField.CONFIDENCE, Value.Word.class);
    return sure != null && keys.contains(AssessmentField.CONFIDENCE) ? sure.word() : null;
  }
}
