package dev.runup.change;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.UpdateReason.Act;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How one fact changed from one issue to a later one.
///
/// Versions are compared as an issue prints them, see [dev.runup.fact.FactType#isNews]. Example: an
/// actor's new alias changes no key here.
public final class FactChange {

  /// Keys that change together with a text.
  private static final Set<Field> FOLLOWING = Set.of(CommonField.LANG, CommonField.TRANSLATIONS);

  private final @Nullable Fact before;
  private final List<Fact> steps;
  private final Set<Field> keys;

  /// For each step, the keys in which it corrected what the earlier issue printed.
  private final List<Set<Field>> corrected;

  /// The step that withdrew what the earlier issue printed, or null.
  private final @Nullable Fact withdrawal;

  private final Cause cause;

  /// @param before the version that the earlier issue printed; null if it had none, or only
  ///   withdrawn ones
  /// @param steps the versions that came after it; at least one
  /// @param isLate whether a fact is dated before the day of the earlier issue
  FactChange(@Nullable Fact before, List<Fact> steps, Predicate<Fact> isLate) {
    this.before = before;
    this.steps = List.copyOf(steps);
    this.keys = before == null ? Set.of() : changed(before, after());
    this.withdrawal = before == null ? null : firstWithdrawal();
    List<Set<Field>> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      all.add(before == null || withdrawal != null ? Set.of() : corrected(before, i));
    }
    this.corrected = List.copyOf(all);
    this.cause = findCause(isLate);
  }

  /// Returns the printed keys whose values differ in two versions.
  private static Set<Field> changed(Fact one, Fact other) {
    Set<Field> keys = one.changedKeys(other);
    keys.removeIf(field -> !one.type().isNews(field));
    return keys;
  }

  /// Returns the step that withdrew what the earlier issue printed. Once a later row of a position
  /// has replaced it, nothing can.
  private @Nullable Fact firstWithdrawal() {
    for (Fact step : steps) {
      if (step.isWithdrawn() || isRow(step)) {
        return step.isWithdrawn() ? step : null;
      }
    }
    return null;
  }

  /// Returns the keys in which a step corrects what the earlier issue printed, and that still
  /// differ in the last version. Sources don't count.
  private Set<Field> corrected(Fact printed, int step) {
    Fact now = steps.get(step);
    Fact last = last(step);
    if (!now.isCorrection() || last == null) {
      return Set.of();
    }
    Set<Field> found = changed(now, last);
    found.remove(CommonField.SOURCE);
    found.removeIf(field ->
        !last.all(field).equals(printed.all(field))
            || after().all(field).equals(printed.all(field)));
    Set<Field> own = new LinkedHashSet<>(found);
    own.removeAll(FOLLOWING);
    return own.isEmpty() ? found : own;
  }

  private Cause findCause(Predicate<Fact> isLate) {
    if (before == null) {
      return isLate.test(after()) ? new Cause.Late() : new Cause.New();
    }
    if (after().isWithdrawn()) {
      return new Cause.Withdrawn(withdrawal == null ? after() : withdrawal);
    }
    if (isCorrected()) {
      return new Cause.Corrected(corrections());
    }
    // A position that reads as before is not listed as moved.
    if (Update.SCOPE.containsAll(keys)) {
      return new Cause.Scope();
    }
    if (hasNewRow()) {
      return new Cause.Moved();
    }
    boolean superseded = steps.stream().anyMatch(step -> act(step) == Act.SUPERSEDED);
    return superseded ? new Cause.Superseded() : new Cause.Scope();
  }

  /// Returns the version that the earlier issue printed, or null.
  public @Nullable Fact before() {
    return before;
  }

  /// Returns the last version.
  public Fact after() {
    return steps.getLast();
  }

  /// Returns the versions after the printed one, the last one last.
  public List<Fact> steps() {
    return steps;
  }

  /// Returns the printed keys whose values differ before and after; none for a new fact.
  public Set<Field> keys() {
    return Collections.unmodifiableSet(keys);
  }

  /// Returns why it changed.
  public Cause cause() {
    return cause;
  }

  /// Returns whether the earlier issue did not have the fact.
  public boolean isNew() {
    return before == null;
  }

  /// Returns whether a later row of the position was typed.
  public boolean hasNewRow() {
    return before != null && steps.stream().anyMatch(FactChange::isRow);
  }

  /// Returns whether an update said why it changed the fact.
  boolean hasAct() {
    return steps.stream().anyMatch(step -> act(step) != null);
  }

  /// Returns the version that an issue prints: the last one, or the printed one if it was
  /// withdrawn.
  ///
  /// Example: a position is replaced by a later row, which is then withdrawn. That row is printed,
  /// because nobody withdrew the position that the earlier issue printed.
  public Fact versionToPrint() {
    if (before == null || !after().isWithdrawn()) {
      return after();
    }
    return withdrawal != null
        ? before
        : steps.stream().filter(step -> !step.isWithdrawn()).reduce(before, (_, step) -> step);
  }

  /// Returns the steps that corrected something the earlier issue printed. If the fact was
  /// withdrawn, returns only the withdrawal (or nothing, if a position was withdrawn and typed
  /// again unchanged). A correction doesn't count if it was undone later, or if it fixed a value
  /// that was never printed.
  ///
  /// Example: the issue printed 20, an update superseded it by 25, a correction made it 30. The
  /// list is empty, because no reader had seen 25.
  public List<Fact> corrections() {
    if (withdrawal != null) {
      boolean differs = keys.stream().anyMatch(field -> field != CommonField.SOURCE);
      return after().isWithdrawn() || differs ? List.of(withdrawal) : List.of();
    }
    List<Fact> corrections = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!corrected.get(i).isEmpty()) {
        corrections.add(steps.get(i));
      }
    }
    return corrections;
  }

  /// Returns whether the earlier issue was wrong in a key that only corrections changed since.
  ///
  /// Example: printed 20, corrected to 30, superseded by 35. The change is listed as superseded,
  /// and the correction under "Corrections of earlier issues".
  private boolean isCorrected() {
    if (withdrawal != null) {
      return !corrections().isEmpty();
    }
    for (int i = 0; i < steps.size(); i++) {
      for (Field field : corrected.get(i)) {
        if (!isSuperseded(field, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Returns whether something else than a correction changed a key after a step.
  private boolean isSuperseded(Field field, int step) {
    for (int i = step + 1; i < steps.size(); i++) {
      Fact now = steps.get(i);
      if (!now.isCorrection() && !now.all(field).equals(steps.get(i - 1).all(field))) {
        return true;
      }
    }
    return false;
  }

  /// Returns the version whose values are printed after "Before:", or null. It is the printed one
  /// with the corrections that are listed by themselves.
  ///
  /// Example: printed 20, corrected to 30, superseded by 35. Before is 30.
  public @Nullable Fact comparedWith() {
    if (before == null || withdrawal != null || isCorrected()) {
      return before;
    }
    Fact right = before;
    for (int i = 0; i < steps.size(); i++) {
      for (Field field : corrected.get(i)) {
        right = right.with(field, steps.get(i).all(field));
      }
    }
    return right;
  }

  /// Returns a change that contains one of the corrections and nothing else. It starts from the
  /// version just before the correction. Besides source and translations, only the printed values
  /// that the correction fixed differ between the two.
  ///
  /// Example: printed were 20 tanks, an update made it 20 vehicles, the correction says 30 trucks.
  /// The result is 20 → 30, with trucks on both sides.
  ///
  /// A correction that sets the amount starts from the printed one, whatever came in between.
  /// Example: printed 20, superseded by 25, corrected to 30 with a basis. The result is 20 → 30,
  /// because no reader had seen 25.
  FactChange onlyCorrection(Fact correction) {
    int step = steps.indexOf(correction);
    Fact last = last(step);
    if (before == null || last == null || correction.isWithdrawn()) {
      return new FactChange(before, List.of(correction), _ -> false);
    }
    Fact wrong = last;
    for (Field field : changed(correction, last)) {
      boolean besides = field != CommonField.SOURCE && !FOLLOWING.contains(field);
      if (field == MeasureField.VALUE) {
        wrong = wrong.with(field, before.all(field));
      } else if (besides && !corrected.get(step).contains(field)) {
        wrong = wrong.with(field, correction.all(field));
      }
    }
    return new FactChange(wrong, List.of(correction), _ -> false);
  }

  /// Returns the steps whose reasons are printed. A withdrawal has its own reason only, and a
  /// correction that is listed by itself has none here.
  public List<Fact> reasonSteps() {
    return switch (cause) {
      case Cause.New _, Cause.Late _ -> List.of();
      case Cause.Withdrawn(Fact step) -> List.of(step);
      case Cause.Corrected(List<Fact> corrections) -> effective(corrections, true);
      case Cause.Moved _, Cause.Superseded _, Cause.Scope _ -> effective(corrections(), false);
    };
  }

  private List<Fact> effective(List<Fact> corrections, boolean withCorrections) {
    List<Fact> effective = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Fact step = steps.get(i);
      boolean counts = corrections.contains(step) ? withCorrections : !step.isWithdrawn();
      if (counts && hasEffect(i)) {
        effective.add(step);
      }
    }
    return effective;
  }

  /// Returns whether a step changed one of the keys that differ now, or changed none. If it changed
  /// what the fact says, only that counts, and not a source that came with it.
  private boolean hasEffect(int step) {
    Fact last = last(step);
    Set<Field> changes = last == null ? Set.of() : steps.get(step).changedKeys(last);
    Set<Field> says = new LinkedHashSet<>(changes);
    says.removeAll(Update.SCOPE);
    return changes.isEmpty() || !Collections.disjoint(says.isEmpty() ? changes : says, keys);
  }

  private @Nullable Fact last(int step) {
    return step <= 0 ? before : steps.get(step - 1);
  }

  private static boolean isRow(Fact step) {
    return step.amendment() == null;
  }

  private static @Nullable Act act(Fact step) {
    UpdateReason amendment = step.amendment();
    return amendment == null ? null : amendment.act();
  }
}
