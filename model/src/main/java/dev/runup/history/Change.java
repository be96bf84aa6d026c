package dev.runup.history;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.UpdateReason;
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

  /// Keys that change with the texts of others.
  private static final Set<Field> FOLLOWING = Set.of(CommonField.LANG, CommonField.TRANSLATIONS);

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
    return after.isWithdrawn();
  }

  /// Gives back the version that is told of it: the one after it, or, where the desk no longer
  /// stands by that, the one before. A position that was taken in between and withdrawn is told
  /// itself, beside the one before: nobody says that that one was wrong.
  public Fact told() {
    if (before == null || !withdrawn()) {
      return after;
    }
    return withdrawal() != null
        ? before
        : steps.stream().filter(step -> !step.isWithdrawn()).reduce(before, (_, step) -> step);
  }

  /// Gives back the step by which the desk withdrew what is told of it, where it did.
  public Fact withdrawing() {
    Fact withdrawal = withdrawal();
    return withdrawal == null ? after : withdrawal;
  }

  /// Says whether a position was taken anew, which no update did.
  public boolean moved() {
    return before != null && steps.stream().anyMatch(step -> step.amendment() == null);
  }

  /// Gives back the amendments on the way that say what they are, in their order.
  public List<UpdateReason> amendments() {
    List<UpdateReason> amendments = new ArrayList<>();
    for (Fact step : steps) {
      UpdateReason amendment = step.amendment();
      if (amendment != null && amendment.act() != null) {
        amendments.add(amendment);
      }
    }
    return amendments;
  }

  /// Says whether what the earlier issue had was wrong, and is owned up to: it was taken back, or
  /// what was put right was changed by corrections alone since.
  public boolean corrected() {
    Fact said = before;
    if (said == null || withdrawal() != null) {
      return !corrections().isEmpty();
    }
    for (int i = 0; i < steps.size(); i++) {
      for (Field field : righted(said, i)) {
        if (!changedAgain(field, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Gives back the steps that put right or took back what the earlier issue had: its withdrawal
  /// alone where it came to that. What was undone, and what only came in between, is none of that.
  public List<Fact> corrections() {
    Fact said = before;
    if (said == null) {
      return List.of();
    }
    Fact withdrawal = withdrawal();
    if (withdrawal != null) {
      boolean taken = keys().stream().anyMatch(field -> field != CommonField.SOURCE);
      return withdrawn() || taken ? List.of(withdrawal) : List.of();
    }
    List<Fact> corrections = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!righted(said, i).isEmpty()) {
        corrections.add(steps.get(i));
      }
    }
    return corrections;
  }

  /// Gives back what one of the corrections made of what stood there, apart from all else: keys
  /// that it changed and that it puts right in nothing that an issue said read as they do after it.
  public Change by(Fact correction) {
    int step = steps.indexOf(correction);
    Fact last = step > 0 ? steps.get(step - 1) : before;
    if (before == null || last == null || correction.isWithdrawn()) {
      return new Change(before, correction, List.of(correction));
    }
    List<Field> righted = righted(before, step);
    Fact wrong = last;
    for (Field field : correction.changedKeys(last)) {
      boolean besides = field != CommonField.SOURCE && !FOLLOWING.contains(field);
      if (besides && !righted.contains(field)) {
        wrong = wrong.with(field, correction.all(field));
      }
    }
    return new Change(wrong, correction, List.of(correction));
  }

  /// Gives back this change as from what corrections made of what the earlier issue had.
  public Change righted() {
    Fact said = before;
    if (said == null || withdrawal() != null) {
      return this;
    }
    Fact right = said;
    for (int i = 0; i < steps.size(); i++) {
      for (Field field : righted(said, i)) {
        right = right.with(field, steps.get(i).all(field));
      }
    }
    return new Change(right, after, steps);
  }

  /// Gives back the step by which the desk took back what the earlier issue had, or null: none is
  /// once another position took its place.
  private @Nullable Fact withdrawal() {
    for (Fact step : steps) {
      if (step.isWithdrawn() || step.amendment() == null) {
        return step.isWithdrawn() ? step : null;
      }
    }
    return null;
  }

  /// Gives back the keys in which a step corrects something that an issue said, and that is another
  /// thing now; where it is known from is none of it.
  private List<Field> righted(Fact said, int step) {
    Fact last = step == 0 ? said : steps.get(step - 1);
    Fact now = steps.get(step);
    if (!now.isCorrection()) {
      return List.of();
    }
    List<Field> righted = new ArrayList<>();
    for (Field field : now.changedKeys(last)) {
      List<Value> first = said.all(field);
      if (field != CommonField.SOURCE
          && last.all(field).equals(first)
          && !after.all(field).equals(first)) {
        righted.add(field);
      }
    }
    List<Field> own = righted.stream().filter(field -> !FOLLOWING.contains(field)).toList();
    return own.isEmpty() ? righted : own;
  }

  /// Says whether something else than a correction changed a key after a step.
  private boolean changedAgain(Field field, int step) {
    for (int i = step + 1; i < steps.size(); i++) {
      Fact now = steps.get(i);
      if (!now.isCorrection() && !now.all(field).equals(steps.get(i - 1).all(field))) {
        return true;
      }
    }
    return false;
  }

  /// Gives back the keys whose values differ; none for a new fact.
  public Set<Field> keys() {
    return before == null ? Set.of() : before.changedKeys(after);
  }
}
