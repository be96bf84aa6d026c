package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.Shape;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Origins.PlaceRecorder;
import dev.runup.reading.RawRecord.RawUpdate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the updates of facts.
final class UpdateReader {

  /// The typed changes of an update.
  private record TypedChanges(
      Map<Field, List<Value>> set, Set<Field> unset, Map<Field, List<Value>> add) {

    Set<Field> keys() {
      Set<Field> keys = new HashSet<>(set.keySet());
      keys.addAll(unset);
      keys.addAll(add.keySet());
      return keys;
    }

    boolean setsContentText() {
      return set.keySet().stream()
          .anyMatch(
              key -> !Update.SIDE_KEYS.contains(key) && key.spec().shape() instanceof Shape.Text);
    }
  }

  private static final List<UpdateField> CHANGING =
      List.of(UpdateField.SET, UpdateField.UNSET, UpdateField.ADD);

  private final ValueReader values;
  private final Intakes intakes;
  private final ChangeReader changes;
  private final Ids ids;
  private final Origins origins;
  private final Problems problems;

  /// The updates with a key of which nobody can say what was meant. Nothing is missing in them for
  /// certain.
  private final Set<RawUpdate> unclear = new HashSet<>();

  /// @param origins the collection to which the place of each value is added
  UpdateReader(
      ValueReader values,
      Intakes intakes,
      ChangeReader changes,
      Ids ids,
      Origins origins,
      Problems problems) {
    this.values = values;
    this.intakes = intakes;
    this.changes = changes;
    this.ids = ids;
    this.origins = origins;
    this.problems = problems;
  }

  /// Returns the fact that an update changes. Null if it names no known fact, which is reported.
  @Nullable FactId readFact(RawUpdate raw) {
    if (KeyCheck.check(raw.node(), List.of(UpdateField.values()), "an update", problems)
        .isAnyUnclear()) {
      unclear.add(raw);
    }
    Node.Entry entry = raw.entry(UpdateField.FACT);
    if (entry != null && entry.value() instanceof Node.Scalar scalar) {
      return ids.resolve(scalar, List.of(FactType.values()));
    }
    reportMissing(raw, "an update needs \"fact\"", "Name the fact that it changes by its id.");
    return null;
  }

  /// Returns the time from which the desk knew of an update. Null if it is missing, which is
  /// reported.
  @Nullable Moment readRecorded(RawUpdate raw) {
    List<Value> read = ownOrInherited(raw, UpdateField.RECORDED, IntakeField.RECORDED);
    if (read.isEmpty()) {
      boolean refused =
          raw.intake() != null && RawRecord.entry(raw.intake(), IntakeField.RECORDED) != null;
      if (raw.entry(UpdateField.RECORDED) == null && !refused) {
        reportMissing(
            raw,
            "an update needs \"recorded\"",
            "Say when the desk knew, here or in the file's intake, as in \"recorded:"
                + " 2025-12-29\".");
      }
      return null;
    }
    return ((Value.DayOrMoment) read.getFirst()).moment();
  }

  /// Returns the values of an update's key, or else those of the intake's key.
  private List<Value> ownOrInherited(RawUpdate raw, UpdateField field, IntakeField inherited) {
    Node.Entry entry = raw.entry(field);
    if (entry != null) {
      return values.read(field, entry.value());
    }
    return raw.intake() == null
        ? List.of()
        : intakes.read(raw.intake()).getOrDefault(inherited, List.of());
  }

  /// Returns the typed update.
  ///
  /// @param typedVersion the record of the fact, as typed
  /// @param before the previous version. It serves for checks only, because it may be withheld.
  /// @param version the number of the resulting version
  Update read(RawUpdate raw, Moment recorded, Fact typedVersion, Fact before, int version) {
    PlaceRecorder origin = origins.recorder(before.id().owner(), version);
    origin.add("", raw.node().place());
    for (UpdateField field : UpdateField.values()) {
      Node.Entry entry = raw.entry(field);
      if (entry != null) {
        origin.add(field.key(), entry.value().place());
      }
    }
    TypedChanges typed =
        new TypedChanges(
            changes.set(raw, before, version),
            changes.unset(raw, before),
            changes.add(raw, before, version));
    List<Value.Citation> sources = sources(raw, typedVersion);
    List<Value> lang = ownOrInherited(raw, UpdateField.LANG, IntakeField.LANG);
    checkAct(raw, typed);
    if (typed.setsContentText() && !typed.set().containsKey(CommonField.LANG) && !lang.isEmpty()) {
      typed.set().put(CommonField.LANG, lang);
    }
    List<Value> drafted = ownOrInherited(raw, UpdateField.DRAFTED, IntakeField.DRAFTED);
    if (!drafted.isEmpty()) {
      typed.set().put(CommonField.DRAFTED, drafted);
    }
    return new Update(
        before.id(),
        version,
        readReason(raw, lang, origins.translationRecorder(before.id().owner(), version)),
        recorded,
        mark(raw),
        sources,
        typed.set(),
        typed.unset(),
        typed.add());
  }

  private UpdateReason readReason(RawUpdate raw, List<Value> lang, PlaceRecorder origin) {
    String act = word(raw, UpdateField.ACT);
    return new UpdateReason(
        act == null ? null : Act.valueOf(act.toUpperCase(Locale.ROOT)),
        word(raw, UpdateField.REASON),
        lang.isEmpty() ? null : ((Value.Text) lang.getFirst()).text(),
        translations(raw, origin));
  }

  private List<Value.Translation> translations(RawUpdate raw, PlaceRecorder origin) {
    Node.Entry entry = raw.entry(UpdateField.TRANSLATIONS);
    return entry == null
        ? List.of()
        : TranslationReader.of(UpdateReason.translatable(), origin, problems).read(entry.value());
  }

  private @Nullable String word(RawUpdate raw, UpdateField field) {
    for (Value value : values.read(field, raw.entry(field))) {
      if (value instanceof Value.Word(String word)) {
        return word;
      }
      if (value instanceof Value.Text(String text)) {
        return text;
      }
    }
    return null;
  }

  private @Nullable Mark mark(RawUpdate raw) {
    List<Value> read = ownOrInherited(raw, UpdateField.MARK, IntakeField.MARK);
    return read.isEmpty() ? intakes.dossierMark() : ((Value.MarkLabel) read.getFirst()).mark();
  }

  /// Returns the sources of an update. The desk's own facts inherit none from the intake.
  private List<Value.Citation> sources(RawUpdate raw, Fact typedVersion) {
    Node.Entry own = raw.entry(UpdateField.SOURCE);
    List<Value> read =
        own == null && typedVersion.isByDesk()
            ? List.of()
            : ownOrInherited(raw, UpdateField.SOURCE, IntakeField.SOURCE);
    Node.Entry passage = raw.entry(UpdateField.PASSAGE);
    if (passage != null && (own == null || !read.isEmpty())) {
      List<Value> place = values.read(UpdateField.PASSAGE, passage.value());
      boolean mapped = own != null && own.value() instanceof Node.Mapping;
      read = CompoundReader.attachPassage(passage, place, read, mapped, problems);
    }
    return read.stream()
        .filter(Value.Citation.class::isInstance)
        .map(Value.Citation.class::cast)
        .toList();
  }

  /// Returns the sources of the intake of an update of a desk's own text, see
  /// [FactReader#sourcesNotTaken].
  List<FactId> sourcesNotTaken(RawUpdate raw, Fact typedVersion) {
    return typedVersion.isByDesk() && raw.entry(UpdateField.SOURCE) == null
        ? intakes.sources(raw.intake())
        : List.of();
  }

  /// Reports a missing `act` or `reason`. An update that only changes keys of [Update#SIDE_KEYS]
  /// needs neither.
  private void checkAct(RawUpdate raw, TypedChanges typed) {
    if (raw.withdraws()) {
      checkWithdrawal(raw);
    } else if (CHANGING.stream().allMatch(field -> raw.entry(field) == null)) {
      reportMissing(
          raw,
          "this update changes nothing",
          "Name the keys that change under \"set\", \"unset\" or \"add\", as in \"set: {value: ~95"
              + " %}\"; write a further source under \"add\" too.");
    } else if (!Update.SIDE_KEYS.containsAll(typed.keys())) {
      checkNeeded(
          raw, UpdateField.ACT, "Write corrected (it was wrong) or superseded (things moved on).");
      checkNeeded(raw, UpdateField.REASON, "Say in a few words why, as the briefing prints it.");
    }
  }

  private void checkWithdrawal(RawUpdate raw) {
    checkNeeded(raw, UpdateField.REASON, "Say in a few words why, as the briefing prints it.");
    for (UpdateField field : CHANGING) {
      Node.Entry entry = raw.entry(field);
      if (entry != null) {
        problems.report(
            ProblemCode.CHANGES_WITHDRAWN,
            entry.key().place(),
            "what is withdrawn can't be changed",
            "Delete \"" + field.key() + "\", or write corrected instead of withdrawn.");
      }
    }
  }

  private void checkNeeded(RawUpdate raw, UpdateField field, String hint) {
    if (raw.entry(field) == null) {
      reportMissing(
          raw, "an update that changes the content of a fact needs \"" + field.key() + "\"", hint);
    }
  }

  private void reportMissing(RawUpdate raw, String message, String hint) {
    if (!unclear.contains(raw)) {
      problems.report(ProblemCode.MISSING_KEY, raw.node().place(), message, hint);
    }
  }
}
