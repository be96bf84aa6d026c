package dev.runup.change;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateReason.Act;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The change of one fact from one issue to a later one.
///
/// Versions are compared as an issue prints them, see [dev.runup.fact.FactType#isNews]. Example: an
/// actor's new alias changes no key here.
///
/// @param before the version that the earlier issue printed. Null if it had none, or only withdrawn
///   ones
/// @param steps the later versions, at least one, the newest last
/// @param late whether the fact is dated before the day of the earlier issue
/// @param stated the position that the actor stated last up to `before`. Null for other facts, and
///   if the actor had stated none that stands
public record FactChange(
    @Nullable Fact before, List<Fact> steps, boolean late, @Nullable Fact stated) {

  /// The reason why an issue prints a fact differently from the previous issue. Each change has one
  /// cause, and is listed under it. The constants have the order of the page.
  public enum Cause {
    /// The previous issue was wrong.
    CORRECTED,
    /// The desk has withdrawn the fact.
    WITHDRAWN,
    /// A later row of the position was typed, and it is a move, see [#isMove].
    MOVED,
    /// The previous issue is out of date.
    SUPERSEDED,
    /// The previous issue did not have the fact.
    NEW,
    /// The previous issue did not have the fact, although it is dated before the day of that issue.
    /// Example: an event of 20 December that was recorded after the issue of 28 December.
    LATE,
    /// Only the mark, the sources, a remark or the translations changed.
    OTHER;

    /// Returns the word for the cause in templates and messages.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Returns whether a word means that the previous issue did not have the fact.
    public static boolean isNew(String word) {
      return word.equals(NEW.word()) || word.equals(LATE.word());
    }
  }

  /// Keys that change together with a text. They count as corrected only if no other key is.
  private static final Set<Field> FOLLOWING = Set.of(CommonField.LANG, CommonField.TRANSLATIONS);

  /// The keys that say of what kind an amount is, and who gives it.
  private static final Set<Field> OF_AMOUNT =
      Set.of(
          MeasureField.BY,
          MeasureField.BASIS,
          MeasureField.WHEN,
          CommonField.HEDGE,
          CommonField.INFERRED,
          CommonField.CREDIBILITY);

  /// The keys of a position whose change is a movement. The rest is the same in other words.
  private static final Set<Field> MOVING =
      Set.of(
          PositionField.STANCE,
          PositionField.IF,
          PositionField.UNTIL,
          PositionField.MINIMUM,
          PositionField.MAXIMUM);

  public FactChange {
    steps = List.copyOf(steps);
  }

  /// A version and the previous one.
  ///
  /// @param corrected the keys in which the version corrected a value that the earlier issue
  ///   printed
  private record Step(Fact last, Fact now, Set<Field> corrected) {

    /// Returns whether the step counts for the given keys. True if it gave one of them the value
    /// that it still has, or if it changed no key. If it changed content, its side keys don't
    /// count. Example: a step changes `value` and `source`. It counts for `value`, but not for
    /// `source`.
    boolean hasEffect(Set<Field> keys, Fact after) {
      Set<Field> changes = now.changedKeys(last);
      return changes.isEmpty()
          || mainKeys(changes, Update.SIDE_KEYS).stream()
              .anyMatch(key -> keys.contains(key) && now.all(key).equals(after.all(key)));
    }
  }

  public Fact after() {
    return steps.getLast();
  }

  /// Returns the printed keys whose values differ before and after. Empty for a new fact, and for
  /// one that is printed as before because it was withdrawn.
  public Set<Field> keys() {
    return before == null ? Set.of() : changedPrintedKeys(before, versionToPrint());
  }

  private static Set<Field> changedPrintedKeys(Fact one, Fact other) {
    Set<Field> keys = one.changedKeys(other);
    keys.removeIf(field -> !one.type().isNews(field));
    return keys;
  }

  /// Returns the version that withdrew the printed fact, or null. If a later row replaces a
  /// position first, a withdrawal after it concerns only that row.
  private @Nullable Fact withdrawal() {
    return steps.stream()
        .filter(version -> version.isWithdrawn() || isRow(version))
        .findFirst()
        .filter(Fact::isWithdrawn)
        .orElse(null);
  }

  /// Compares each version with the previous one, from the printed version on. Empty for a new
  /// fact.
  private List<Step> comparisons() {
    List<Step> all = new ArrayList<>();
    boolean counts = withdrawal() == null;
    Fact last = before;
    for (Fact now : steps) {
      if (before != null && last != null) {
        boolean corrects = counts && now.isCorrection();
        all.add(new Step(last, now, corrects ? correctedKeys(before, last, now) : Set.of()));
      }
      last = now;
    }
    return all;
  }

  /// Returns the keys in which a step corrects a printed value. They must still differ in the last
  /// version. Sources don't count. Nor does what is said of an amount that nobody had printed.
  ///
  /// Example: the issue printed 10, an update superseded it by 14, a correction made it 12 and
  /// typed its basis. Nothing printed was wrong: 10 was right then.
  private Set<Field> correctedKeys(Fact printed, Fact last, Fact now) {
    Set<Field> found = changedPrintedKeys(now, last);
    found.remove(CommonField.SOURCE);
    found.removeIf(field ->
        !last.all(field).equals(printed.all(field))
            || after().all(field).equals(printed.all(field)));
    if (!found.contains(MeasureField.VALUE)
        && !last.all(MeasureField.VALUE).equals(now.all(MeasureField.VALUE))) {
      found.removeAll(OF_AMOUNT);
    }
    return mainKeys(found, FOLLOWING);
  }

  /// Returns the keys without the minor ones. If all are minor, returns all.
  private static Set<Field> mainKeys(Set<Field> keys, Set<Field> minor) {
    Set<Field> main = new LinkedHashSet<>(keys);
    main.removeAll(minor);
    return main.isEmpty() ? keys : main;
  }

  public Cause cause() {
    if (before == null) {
      return late ? Cause.LATE : Cause.NEW;
    }
    if (after().isWithdrawn() || isCorrected()) {
      return after().isWithdrawn() ? Cause.WITHDRAWN : Cause.CORRECTED;
    }
    // A position that reads as before is not listed as moved.
    if (Update.SIDE_KEYS.containsAll(keys())) {
      return Cause.OTHER;
    }
    boolean superseded =
        hasNewRow() || steps.stream().anyMatch(version -> version.act() == Act.SUPERSEDED);
    return hasNewRow() && isMove(stated, after())
        ? Cause.MOVED
        : superseded ? Cause.SUPERSEDED : Cause.OTHER;
  }

  /// Returns whether an actor moved from one position to a later one. This is the only rule for
  /// what a move is. The actor stated both, and their stance, condition or limits differ. So it is
  /// no move to state none any longer, nor to state one again.
  ///
  /// @param from the position that the actor stated last and that stands, or null
  /// @param to a row that was typed later. What an update sets is no move
  public static boolean isMove(@Nullable Fact from, Fact to) {
    return from != null && isStated(from) && isStated(to) && differs(from, to);
  }

  /// Returns whether two positions have another stance, condition or limit.
  public static boolean differs(Fact one, Fact other) {
    return MOVING.stream().anyMatch(key -> !one.all(key).equals(other.all(key)));
  }

  /// Returns whether a position says more than that it is not known.
  public static boolean isStated(Fact position) {
    return !position.word(PositionField.STANCE, "").equals("not-stated");
  }

  /// Returns whether an earlier version has a value that this correction changed. All versions of a
  /// fact do that was withdrawn.
  boolean isMistaken(Fact version) {
    if (before == null || version.isWithdrawn() || version.version() >= after().version()) {
      return false;
    }
    return after().isWithdrawn()
        || mainKeys(keys(), Update.SIDE_KEYS).stream()
            .anyMatch(key ->
                version.all(key).equals(before.all(key))
                    && !version.all(key).equals(after().all(key)));
  }

  /// Returns whether the earlier issue did not have the fact.
  public boolean isNew() {
    return before == null;
  }

  /// Returns whether a later row of the position was typed.
  public boolean hasNewRow() {
    return before != null && steps.stream().anyMatch(FactChange::isRow);
  }

  /// Returns whether an update gave an act such as `corrected`.
  boolean hasAct() {
    return steps.stream().anyMatch(version -> version.act() != null);
  }

  /// Returns the version that an issue prints: the last one, or the printed one if it was
  /// withdrawn.
  ///
  /// Example: a later row replaces a position and is then withdrawn. That row is printed, because
  /// nobody withdrew the position that the earlier issue printed.
  public Fact versionToPrint() {
    if (before == null || !after().isWithdrawn()) {
      return after();
    }
    return withdrawal() != null
        ? before
        : steps.stream().filter(one -> !one.isWithdrawn()).reduce(before, (_, one) -> one);
  }

  /// Returns the steps that corrected something the earlier issue printed. If the fact was
  /// withdrawn, returns only the withdrawal (or nothing, if a position was withdrawn and typed
  /// again unchanged). A correction doesn't count if it was undone later, or if it fixed a value
  /// that was never printed.
  ///
  /// Example: the issue printed 20, an update superseded it by 25, a correction made it 30. The
  /// list is empty, because no reader had seen 25.
  public List<Fact> corrections() {
    Fact withdrawal = withdrawal();
    if (withdrawal != null) {
      boolean differs = keys().stream().anyMatch(field -> field != CommonField.SOURCE);
      return after().isWithdrawn() || differs ? List.of(withdrawal) : List.of();
    }
    return corrected().map(Step::now).toList();
  }

  private Stream<Step> corrected() {
    return comparisons().stream().filter(step -> !step.corrected.isEmpty());
  }

  /// Returns whether the earlier issue was wrong in a key that only corrections changed since.
  ///
  /// Example: printed 20, corrected to 30, superseded by 35. The change is listed as superseded,
  /// and the correction under "Corrections of earlier issues".
  private boolean isCorrected() {
    Set<Field> stillRight = new HashSet<>();
    for (Step step : comparisons()) {
      if (!step.now.isCorrection()) {
        stillRight.removeAll(step.now.changedKeys(step.last));
      }
      stillRight.addAll(step.corrected);
    }
    return withdrawal() == null ? !stillRight.isEmpty() : !corrections().isEmpty();
  }

  /// Returns the version whose values are printed after "Before:", or null. It is the printed
  /// version, with the corrections that are listed separately already applied.
  ///
  /// Example: printed 20, corrected to 30, superseded by 35. The result is 30.
  ///
  /// If an actor moved and the earlier issue printed that the position was not stated, it is the
  /// position that the actor had stated before.
  public @Nullable Fact comparedWith() {
    Fact compared = before;
    if (compared != null && !isStated(compared) && cause() == Cause.MOVED) {
      return stated;
    }
    if (compared != null && !isCorrected()) {
      for (Step step : comparisons()) {
        for (Field field : step.corrected) {
          compared = compared.with(field, step.now.all(field));
        }
      }
    }
    return compared;
  }

  /// Returns each correction as a separate change that contains nothing else. A position that was
  /// withdrawn and typed again counts as corrected by all of its steps.
  List<FactChange> separateCorrections() {
    if (withdrawal() == null) {
      return corrected().map(this::onlyCorrection).toList();
    }
    return corrections().stream()
        .map(step ->
            after().isWithdrawn() ? new FactChange(before, List.of(step), false, stated) : this)
        .toList();
  }

  /// Returns a change that contains one correction and nothing else. It starts from the version
  /// just before the correction. Besides source and translations, only the printed values that the
  /// correction fixed differ between the two.
  ///
  /// Example: printed were 20 tanks, an update made it 20 vehicles, the correction says 30 trucks.
  /// The result is 20 → 30, with trucks on both sides.
  private FactChange onlyCorrection(Step step) {
    Fact wrong = step.last;
    for (Field field : changedPrintedKeys(step.now, step.last)) {
      boolean isContent = field != CommonField.SOURCE && !FOLLOWING.contains(field);
      if (isContent && !step.corrected.contains(field)) {
        wrong = wrong.with(field, step.now.all(field));
      }
    }
    return new FactChange(wrong, List.of(step.now), false, wrong);
  }

  /// Returns the steps whose reasons are printed. A correction that is listed separately is left
  /// out here. A withdrawal has only its own reason. If a later row was withdrawn and not the
  /// printed fact, that is the reason of the row's withdrawal.
  public List<Fact> reasonSteps() {
    Cause cause = cause();
    if (cause == Cause.WITHDRAWN) {
      return List.of(Objects.requireNonNullElse(withdrawal(), after()));
    }
    Set<Field> keys = keys();
    List<Fact> corrections = corrections();
    return comparisons().stream()
        .filter(step -> step.hasEffect(keys, versionToPrint()))
        .map(Step::now)
        .filter(now -> corrections.contains(now) ? cause == Cause.CORRECTED : !now.isWithdrawn())
        .toList();
  }

  /// Returns whether "What changed" lists this change because of the given correction. True if the
  /// correction withdrew the fact. Also true if the change is listed as corrected and contains the
  /// correction.
  public boolean isListedFor(Fact correction) {
    return cause() == Cause.WITHDRAWN
        ? reasonSteps().contains(correction)
        : cause() == Cause.CORRECTED && steps.contains(correction);
  }

  private static boolean isRow(Fact version) {
    return version.updateReason() == null;
  }
}
