package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.fact.ActionField;
import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
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

  /// Whom and what readers look for by name.
  private static final List<Field> NAMED =
      List.of(StatementField.TO, ActionField.OWNER, EventField.WHERE);

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
    Set<Field> keys = change.keys();
    words(before, change.after(), keys, leaves);
    names(before, change.after(), keys, leaves);
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
    return leaves;
  }

  private void words(Fact before, Fact after, Set<Field> keys, List<Leaf> leaves) {
    Leaf.Prose gist = bench.leaves().gist(before);
    Leaf.Prose now = bench.leaves().gist(after);
    if (gist != null && now != null && !gist.text().equals(now.text())) {
      leaves.add(gist);
    }
    if (gist == null && keys.contains(PositionField.STATED_IN)) {
      leaves.addAll(bench.leaves().gists(before.targets(PositionField.STATED_IN)));
    }
    if (keys.contains(StatementField.QUOTE) && before.gist() != StatementField.QUOTE) {
      add(bench.leaves().prose(before, StatementField.QUOTE), leaves);
    }
    if (keys.contains(StatementField.ORIGINAL)) {
      String language = before.text(StatementField.ORIGINAL_LANG);
      add(bench.leaves().quote(before, StatementField.ORIGINAL, language), leaves);
    }
    for (Field text : TEXTS) {
      add(keys.contains(text) ? bench.leaves().prose(before, text) : null, leaves);
    }
    for (Field texts : List.of(HeadlineField.TEXT, AssessmentField.ALTERNATIVES)) {
      leaves.addAll(gone(before, after, texts));
    }
  }

  private void names(Fact before, Fact after, Set<Field> keys, List<Leaf> leaves) {
    if (keys.contains(StatementField.WHO) && told.keepsNames(before, after)) {
      leaves.addAll(bench.leaves().names(before.targets(StatementField.WHO)));
    }
    if (keys.contains(StatementField.ATTRIBUTION) && told.keepsAttribution(before)) {
      add(bench.leaves().prose(before, StatementField.ATTRIBUTION), leaves);
    }
    if (keys.contains(MeasureField.BY) && told.keepsAuthor(before, MeasureField.BY)) {
      leaves.addAll(bench.leaves().names(before.targets(MeasureField.BY)));
    }
    if (keys.contains(EventField.WHO)) {
      List<Value.Participant> all = before.all(EventField.WHO, Value.Participant.class);
      leaves.addAll(bench.leaves().names(all.stream().map(Value.Participant::actor).toList()));
    }
    for (Field named : NAMED) {
      if (keys.contains(named)) {
        leaves.addAll(bench.leaves().names(before.targets(named)));
      }
    }
    if (keys.contains(ActorField.OFFICES)) {
      offices(before, after, leaves);
    }
  }

  /// Adds the offices that do not stand there any more as they did; of one that is told as it is
  /// now, whose office it was.
  private void offices(Fact before, Fact after, List<Leaf> leaves) {
    Value.Office now = Speakers.told(before, after, bench.known().issue().day());
    List<Value.Office> offices = before.all(ActorField.OFFICES, Value.Office.class);
    for (int i = 0; i < offices.size(); i++) {
      Value.Office office = offices.get(i);
      boolean gone = !after.all(ActorField.OFFICES).contains(office);
      if (gone && now != null && now.office().equals(office.office())) {
        leaves.addAll(bench.leaves().names(now.of().equals(office.of()) ? List.of() : office.of()));
      } else if (gone) {
        leaves.add(
            bench.leaves().member(before, ActorField.OFFICES, i, offices.size(), office.office()));
      }
    }
  }

  /// Gives back the texts of a key that do not stand there any more.
  private List<Leaf> gone(Fact before, Fact after, Field field) {
    List<Value> values = before.all(field);
    List<Leaf> gone = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String text = values.get(i).typed();
      if (!after.all(field).contains(values.get(i))) {
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

  /// Gives back the state, status, stance or verb, the likelihood and the confidence that stood
  /// there before, as far as these changed.
  static List<String> states(Change change) {
    Fact before = change.before();
    List<String> states = new ArrayList<>();
    if (before == null || change.withdrawn()) {
      return states;
    }
    Set<Field> keys = change.keys();
    for (Field field : keys) {
      if (States.has(field)) {
        states.add(States.of(before, field));
      }
    }
    Value.Likely was = before.first(AssessmentField.LIKELIHOOD, Value.Likely.class);
    if (was != null && keys.contains(AssessmentField.LIKELIHOOD)) {
      states.add(was.likelihood().word());
    }
    if (keys.contains(AssessmentField.CONFIDENCE)) {
      states.addAll(before.words(AssessmentField.CONFIDENCE));
    }
    return states;
  }
}
