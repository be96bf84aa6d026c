package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Origins.PlaceRecorder;
import dev.runup.reading.RawRecord.RawUpdate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the changes of an update: its keys `set`, `unset` and `add`.
record ChangeReader(FactReader facts, Origins origins, Problems problems) {

  private static final String NAMES_IT =
      "Actor and issue name a position: withdraw it and type another one.";

  /// The keys that no update can change, each with the hint for users who try.
  private static final Map<Field, String> FIXED =
      Map.of(
          CommonField.ID,
          "Withdraw the fact and type another one.",
          PositionField.ACTOR,
          NAMES_IT,
          PositionField.ISSUE,
          NAMES_IT,
          CommonField.DRAFTED,
          "A draft is accepted where it is typed: delete its \"drafted\", and type \"reviewed\". An"
              + " update that is a draft itself has \"drafted\" beside \"set\".",
          CommonField.RECORDED,
          "The fact's own \"recorded\" can't change. Write the update's \"recorded\" beside \"set\","
              + " not inside.");

  /// Returns the values with which an update replaces others. The passage of a source is checked
  /// too.
  Map<Field, List<Value>> set(RawUpdate raw, Fact before, int version) {
    Map<Field, List<Value>> set = read(raw, UpdateField.SET, before, version);
    Node.Mapping typed = mapping(raw, UpdateField.SET);
    Node.Entry passage = RawRecord.entry(typed, CommonField.PASSAGE);
    if (typed != null && passage != null && set.containsKey(CommonField.PASSAGE)) {
      Node.Entry source = RawRecord.entry(typed, CommonField.SOURCE);
      List<Value> cited = set.getOrDefault(CommonField.SOURCE, before.all(CommonField.SOURCE));
      boolean mapped = source != null && source.value() instanceof Node.Mapping;
      CompoundReader.attachPassage(passage, set.get(CommonField.PASSAGE), cited, mapped, problems);
    }
    return set;
  }

  /// Returns the values that an update adds to those of a list. Reports keys that take one value
  /// only.
  Map<Field, List<Value>> add(RawUpdate raw, Fact before, int version) {
    Map<Field, List<Value>> add = read(raw, UpdateField.ADD, before, version);
    Node.Mapping typed = mapping(raw, UpdateField.ADD);
    for (Node.Entry entry : typed == null ? List.<Node.Entry>of() : typed.entries()) {
      Field field = field(before.type(), entry.key());
      if (field != null && !field.spec().many() && add.remove(field) != null) {
        problems.report(
            ProblemCode.ONE_VALUE,
            entry.key().place(),
            "\"" + field.key() + "\" takes one value, so that none can be added",
            "Write it under \"set\".");
      }
    }
    return add;
  }

  /// Returns the keys that an update removes. Reports keys that the fact lacks, and `mark`, which a
  /// fact can't lose.
  Set<Field> unset(RawUpdate raw, Fact before) {
    Set<Field> unset = new LinkedHashSet<>();
    for (Node.Scalar key : raw.unset()) {
      Field field = findOrReport(before.type(), key);
      if (field == null || !checkMayChange(field, before.type(), key)) {
        continue;
      }
      if (field == CommonField.MARK) {
        problems.report(
            ProblemCode.CANT_CHANGE,
            key.place(),
            "a fact can't lose its mark",
            "Set it to another one, as in \"set: {mark: TLP:CLEAR}\".");
      } else if (!before.has(field)) {
        problems.report(
            ProblemCode.NOTHING_TO_UNSET,
            key.place(),
            before.id() + " has no \"" + field.key() + "\" at that time",
            "Delete the key here.");
      } else {
        unset.add(field);
      }
    }
    return unset;
  }

  private Node.@Nullable Mapping mapping(RawUpdate raw, UpdateField field) {
    Node.Entry entry = raw.entry(field);
    return entry != null && entry.value() instanceof Node.Mapping mapping ? mapping : null;
  }

  private Map<Field, List<Value>> read(RawUpdate raw, UpdateField under, Fact before, int version) {
    Map<Field, List<Value>> read = new LinkedHashMap<>();
    Node.Entry typed = raw.entry(under);
    if (typed == null || typed.value() instanceof Node.Scalar nothing && nothing.isAbsent()) {
      return read;
    }
    if (!(typed.value() instanceof Node.Mapping mapping)) {
      problems.report(
          ProblemCode.WRONG_FORM,
          typed.value().place(),
          "\"" + under.key() + "\" holds keys and values",
          "For example: " + under.key() + ": " + under.spec().example());
      return read;
    }
    PlaceRecorder origin = origins.recorder(before.id().owner(), version);
    for (Node.Entry entry : mapping.entries()) {
      Field field = findOrReport(before.type(), entry.key());
      if (field != null && checkMayChange(field, before.type(), entry.key())) {
        origin.add(field.key(), entry.value().place());
        List<Value> values = facts.values(before.id(), version, field, entry.value());
        if (!values.isEmpty()) {
          read.put(field, values);
        }
      }
    }
    return read;
  }

  private static @Nullable Field field(FactType type, Node.Scalar key) {
    String typed = key.text().strip();
    return type.fields().stream()
        .filter(field -> field.key().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Field findOrReport(FactType type, Node.Scalar key) {
    Field field = field(type, key);
    if (field == null && !problems.isUnreadable(key)) {
      List<String> keys = type.fields().stream().map(Field::key).toList();
      problems.report(
          ProblemCode.UNKNOWN_KEY,
          key.place(),
          type.withArticle() + " has no key \"" + key.text() + "\"",
          Suggestion.hint(key.text(), keys, "Keys"));
    }
    return field;
  }

  private boolean checkMayChange(Field field, FactType type, Node.Scalar key) {
    String hint = FIXED.get(field);
    if (hint != null) {
      problems.report(
          ProblemCode.CANT_CHANGE,
          key.place(),
          "an update can't change \"" + field.key() + "\" of " + type.withArticle(),
          hint);
    }
    return hint == null;
  }
}
