package dev.runup.rows;

import dev.runup.briefing.Briefing.Action;
import dev.runup.briefing.Briefing.LinesToTake;
import dev.runup.fact.ActionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.LineField;
import dev.runup.history.Deadlines;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import dev.runup.values.Times;
import java.util.Comparator;
import java.util.List;

/// Composes the actions and the lines to take.
public record ActionRows(ComposeContext context) {

  /// Returns the open actions that were due before the issue day.
  public List<Action> overdue() {
    Deadlines deadlines = new Deadlines(context.known());
    return sorted().stream().filter(deadlines::isOverdue).map(this::action).toList();
  }

  /// Returns all actions. The next due comes first, undated ones follow, and settled ones come
  /// last.
  public List<Action> all() {
    return sorted().stream().map(this::action).toList();
  }

  private List<Fact> sorted() {
    return context.known().ofType(FactType.ACTION).stream()
        .sorted(
            Comparator.comparing(Deadlines::isSettled)
                .thenComparing(Deadlines::due)
                .thenComparing(Fact::id))
        .toList();
  }

  public Action action(Fact fact) {
    return new Action(
        context.leaves().required(fact, ActionField.SAYS),
        context.leaves().names(fact.targets(ActionField.OWNER)),
        Times.date(fact, ActionField.DUE),
        context.leaves().word(fact, ActionField.STATE, "open"),
        context.leaves().prose(fact, ActionField.EVIDENCE),
        context.citations().standing(fact));
  }

  /// Returns the lines to take by use, in the order of the format. Heavier lines come first.
  public List<LinesToTake> lines() {
    List<Fact> order =
        context.known().ofType(FactType.LINE).stream()
            .sorted(
                Comparator.comparingInt((Fact fact) -> -context.weight(fact, LineField.ABOUT))
                    .thenComparing(Fact::id))
            .toList();
    return LineField.USE.keywords().stream()
        .map(use ->
            new LinesToTake(
                use,
                order.stream()
                    .filter(fact -> fact.word(LineField.USE, "").equals(use))
                    .map(this::line)
                    .toList()))
        .filter(use -> !use.lines().isEmpty())
        .toList();
  }

  private LinesToTake.Line line(Fact fact) {
    LeafFactory leaves = context.leaves();
    return new LinesToTake.Line(
        leaves.required(fact, LineField.SAYS),
        leaves.gists(fact.targets(LineField.ABOUT)),
        leaves.name(fact, LineField.COUNTERPART),
        leaves.name(fact, LineField.RAISED_BY),
        context.citations().standing(fact));
  }
}
