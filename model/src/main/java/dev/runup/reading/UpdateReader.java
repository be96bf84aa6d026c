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
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.RawRecord.RawUpdate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
          .anyMatch(key -> !Update.SCOPE.contains(key) && key.spec().shape() instanceof Shape.Text);
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
  @Nullable FactId readFact(RawUpdate draft) {
    KeyCheck.check(draft.node(), List.of(UpdateField.values()), "an update", problems);
    Node.Entry entry = draft.entry(UpdateField.FACT);
    if (entry != null && entry.value() instanceof Node.Scalar scalar) {
      return ids.resolve(scalar, List.of(FactType.values()));
    }
    reportMissing(draft, "an update needs \"fact\"", "Name the fact that it changes by its id.");
    return null;
  }

  /// Returns the time from which the desk knew of an update. Null if it is missing, which is
  /// reported.
  @Nullable Moment readRecorded(RawUpdate draft) {
    List<Value> read = ownOrInherited(draft, UpdateField.RECORDED, IntakeField.RECORDED);
    if (read.isEmpty()) {
      boolean refused =
          draft.intake() != null && RawRecord.entry(draft.intake(), IntakeField.RECORDED) != null;
      if (draft.entry(UpdateField.RECORDED) == null && !refused) {
        reportMissing(
            draft,
            "an update needs \"recorded\"",
            "Say when the desk knew, here or in the file's intake, as in \"recorded:"
                + " 2025-12-29\".");
      }
      return null;
    }
    return ((Value.Recorded) read.getFirst()).moment();
  }

  /// Returns the values of an update's key, or else those of the intake's key.
  private List<Value> ownOrInherited(RawUpdate draft, UpdateField field, IntakeField inherited) {
    Node.Entry entry = draft.entry(field);
    if (entry != null) {
      return values.read(field, entry.value());
    }
    return draft.intake() == null
        ? List.of()
        : intakes.read(draft.intake()).getOrDefault(inherited, List.of());
  }

  /// Returns the typed update.
  ///
  /// @param row the record or row of the fact, as typed
  /// @param before the previous version. It serves for checks only, because it may be withheld.
  /// @param version the number of the resulting version
  Update read(RawUpdate draft, Moment recorded, Fact row, Fact before, int version) {
    BiConsumer<String, Place> origin = origins.recorder(before.id().owner(), version);
    origin.accept("", draft.node().place());
    for (UpdateField field : UpdateField.values()) {
      Node.Entry entry = draft.entry(field);
      if (entry != null) {
        origin.accept(field.key(), entry.value().place());
      }
    }
    TypedChanges typed =
        new TypedChanges(
            changes.set(draft, before, version),
            changes.unset(draft, before),
            changes.add(draft, before, version));
    List<Value.Citation> sources = sources(draft, row);
    List<Value> lang = ownOrInherited(draft, UpdateField.LANG, IntakeField.LANG);
    checkAct(draft, typed);
    if (typed.setsContentText() && !typed.set().containsKey(CommonField.LANG) && !lang.isEmpty()) {
      typed.set().put(CommonField.LANG, lang);
    }
    return new Update(
        before.id(),
        version,
        readReason(draft, lang, origins.translationRecorder(before.id().owner(), version)),
        recorded,
        mark(draft),
        sources,
        typed.set(),
        typed.unset(),
        typed.add());
  }

  private UpdateReason readReason(
      RawUpdate draft, List<Value> lang, BiConsumer<String, Place> origin) {
    String act = word(draft, UpdateField.ACT);
    return new UpdateReason(
        act == null ? null : Act.valueOf(act.toUpperCase(Locale.ROOT)),
        word(draft, UpdateField.REASON),
        lang.isEmpty() ? null : ((Value.Text) lang.getFirst()).text(),
        translations(draft, origin));
  }

  private List<Value.Translation> translations(RawUpdate draft, BiConsumer<String, Place> origin) {
    Node.Entry entry = draft.entry(UpdateField.TRANSLATIONS);
    return entry == null
        ? List.of()
        : TranslationReader.of(UpdateReason.translatable(), origin, problems).read(entry.value());
  }

  private @Nullable String word(RawUpdate draft, UpdateField field) {
    for (Value value : values.read(field, draft.entry(field))) {
      if (value instanceof Value.Word(String word)) {
        return word;
      }
      if (value instanceof Value.Text(String text)) {
        return text;
      }
    }
    return null;
  }

  private @Nullable Mark mark(RawUpdate draft) {
    List<Value> read = ownOrInherited(draft, UpdateField.MARK, IntakeField.MARK);
    return read.isEmpty() ? intakes.dossierMark() : ((Value.Marked) read.getFirst()).mark();
  }

  /// Returns the sources of an update. The desk's own facts inherit none from the intake.
  private List<Value.Citation> sources(RawUpdate draft, Fact row) {
    Node.Entry own = draft.entry(UpdateField.SOURCE);
    List<Value> read =
        own == null && row.desksOwn()
            ? List.of()
            : ownOrInherited(draft, UpdateField.SOURCE, IntakeField.SOURCE);
    Node.Entry passage = draft.entry(UpdateField.PASSAGE);
    if (passage != null && (own == null || !read.isEmpty())) {
      List<Value> place = values.read(UpdateField.PASSAGE, passage.value());
      boolean mapped = own != null && own.value() instanceof Node.Mapping;
      read = CompoundReader.attachPassage(passage, place, read, mapped, problems);
    }
    List<Value.Citation> sources = new ArrayList<>();
    for (Value value : read) {
      if (value instanceof Value.Citation citation) {
        sources.add(citation);
      }
    }
    return sources;
  }

  /// Reports a missing `act` or `reason`. An update that only changes keys of [Update#SCOPE] needs
  /// neither.
  private void checkAct(RawUpdate draft, TypedChanges typed) {
    if (draft.withdraws()) {
      checkWithdrawal(draft);
    } else if (CHANGING.stream().allMatch(field -> draft.entry(field) == null)) {
      reportMissing(
          draft,
          "this update changes nothing",
          "Name the keys that change under \"set\", \"unset\" or \"add\", as in \"set: {value: ~95"
              + " %}\"; a further source stands under \"add\" too.");
    } else if (!Update.SCOPE.containsAll(typed.keys())) {
      checkNeeded(
          draft,
          UpdateField.ACT,
          "Write corrected (it was wrong) or superseded (things moved on).");
      checkNeeded(draft, UpdateField.REASON, "Say in a few words why, as the briefing prints it.");
    }
  }

  private void checkWithdrawal(RawUpdate draft) {
    checkNeeded(draft, UpdateField.REASON, "Say in a few words why, as the briefing prints it.");
    for (UpdateField field : CHANGING) {
      Node.Entry entry = draft.entry(field);
      if (entry != null) {
        problems.report(
            ProblemCode.CHANGES_WITHDRAWN,
            entry.key().place(),
            "what is withdrawn can't be changed",
            "Delete \"" + field.key() + "\", or write corrected instead of withdrawn.");
      }
    }
  }

  private void checkNeeded(RawUpdate draft, UpdateField field, String hint) {
    if (draft.entry(field) == null) {
      reportMissing(draft, "an update of what a fact says needs \"" + field.key() + "\"", hint);
    }
  }

  private void reportMissing(RawUpdate draft, String message, String hint) {
    problems.report(ProblemCode.MISSING_KEY, draft.node().place(), message, hint);
  }
}
