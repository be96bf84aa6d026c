package dev.runup.history;

import dev.runup.fact.Amendment;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What became of a fact from one issue to a later one.
///
/// @param before the version that the earlier issue knew; null if it knew none, or none that stood
/// @param after the version that the later issue knows
/// @param steps the versions on the way, `after` last; at least one
public record Change(@Nullable Fact before, Fact after, List<Fact> steps) {

  public Change {
    steps = List.copyOf(steps);
  }

  /// Gives back this change of another form of each version.
  public Change of(UnaryOperator<Fact> form) {
    return new Change(
        before == null ? null : form.apply(before),
        form.apply(after),
        steps.stream().map(form).toList());
  }

  /// Says whether the earlier issue did not have the fact.
  public boolean isNew() {
    return before == null;
  }

  /// Says whether the desk no longer stands by what the earlier issue had.
  public boolean withdrawn() {
    return after.withdrawn();
  }

  /// Gives back the version that is told of it: the one after it, or, where the desk no longer
  /// stands by that, the one before.
  public Fact told() {
    return before != null && withdrawn() ? before : after;
  }

  /// Says whether a position was taken anew, which no update did.
  public boolean moved() {
    return before != null && steps.stream().anyMatch(step -> step.amendment() == null);
  }

  /// Gives back the amendments on the way that say what they are, in their order.
  public List<Amendment> amendments() {
    List<Amendment> amendments = new ArrayList<>();
    for (Fact step : steps) {
      Amendment amendment = step.amendment();
      if (amendment != null && amendment.act() != null) {
        amendments.add(amendment);
      }
    }
    return amendments;
  }

  /// Gives back the steps that put right what the earlier issue had; what only came in between is
  /// none of that.
  public List<Fact> corrections() {
    Fact said = before;
    if (said == null) {
      return List.of();
    }
    List<Fact> corrections = new ArrayList<>();
    Fact last = said;
    for (Fact step : steps) {
      if (step.corrects() && rights(said, last, step)) {
        corrections.add(step);
      }
      last = step;
    }
    return corrections;
  }

  /// Says whether a step changes something that an issue said, and that is another thing now; where
  /// it is known from is none of it.
  private boolean rights(Fact said, Fact last, Fact step) {
    for (Field field : step.differing(last)) {
      List<Value> first = said.all(field);
      if (field != CommonField.SOURCE
          && last.all(field).equals(first)
          && !after.all(field).equals(first)) {
        return true;
      }
    }
    return false;
  }

  /// Gives back the keys whose values differ; none for a new fact.
  public Set<Field> keys() {
    return before == null ? Set.of() : before.differing(after);
  }
}
