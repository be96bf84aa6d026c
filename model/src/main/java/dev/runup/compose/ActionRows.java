package dev.runup.compose;

import dev.runup.briefing.Action;
import dev.runup.briefing.Briefing.LinesToTake;
import dev.runup.fact.ActionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.LineField;
import dev.runup.fact.Shape;
import dev.runup.history.Deadlines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Composes what is to be done, and what is to be said.
final class ActionRows {

  private final ComposeContext bench;

  ActionRows(ComposeContext bench) {
    this.bench = bench;
  }

  /// Gives back the actions that are not settled and were due before the issue day.
  List<Action> overdue() {
    Deadlines pending = new Deadlines(bench.known());
    return sorted().stream().filter(pending::isOverdue).map(this::action).toList();
  }

  /// Gives back all actions: the next due first, those without a date behind them, the settled
  /// last.
  List<Action> all() {
    return sorted().stream().map(this::action).toList();
  }

  private List<Fact> sorted() {
    List<Fact> order = new ArrayList<>(bench.known().ofType(FactType.ACTION));
    order.sort(
        Comparator.comparing(Deadlines::isSettled)
            .thenComparing(Deadlines::due)
            .thenComparing(Fact::id));
    return order;
  }

  /// Gives back one action.
  Action action(Fact fact) {
    return new Action(
        bench.leaves().required(fact, ActionField.SAYS),
        bench.leaves().names(fact.targets(ActionField.OWNER)),
        Times.date(fact, ActionField.DUE),
        bench.leaves().word(fact, ActionField.STATE, "open"),
        bench.leaves().prose(fact, ActionField.EVIDENCE),
        bench.citations().standing(fact));
  }

  /// Gives back the lines to take by use, in the order of the format, the heavier first.
  List<LinesToTake> lines() {
    List<Fact> order = new ArrayList<>(bench.known().ofType(FactType.LINE));
    order.sort(
        Comparator.comparingInt((Fact fact) -> -bench.weights().of(fact, LineField.ABOUT))
            .thenComparing(Fact::id));
    List<LinesToTake> lines = new ArrayList<>();
    if (LineField.USE.spec().shape() instanceof Shape.Word(List<String> uses)) {
      for (String use : uses) {
        List<LinesToTake.Line> ofUse =
            order.stream()
                .filter(fact -> fact.word(LineField.USE, "").equals(use))
                .map(this::line)
                .toList();
        if (!ofUse.isEmpty()) {
          lines.add(new LinesToTake(use, ofUse));
        }
      }
    }
    return lines;
  }

  private LinesToTake.Line line(Fact fact) {
    LeafFactory leaves = bench.leaves();
    Fact counterpart = bench.known().find(fact.target(LineField.COUNTERPART));
    Fact raisedBy = bench.known().find(fact.target(LineField.RAISED_BY));
    return new LinesToTake.Line(
        leaves.required(fact, LineField.SAYS),
        leaves.gists(fact.targets(LineField.ABOUT)),
        counterpart == null ? null : leaves.name(counterpart),
        raisedBy == null ? null : leaves.name(raisedBy),
        bench.citations().standing(fact));
  }
}
