package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Mark;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values that facts inherit: from the intake of their file or folder, and the dossier's
/// marking.
final class Intakes {

  private final ValueReader values;
  private final @Nullable Mark dossierMark;

  /// The values of each intake. Compares nodes by identity, because an intake serves many facts and
  /// is read once.
  private final IdentityHashMap<Node.Mapping, Map<IntakeField, List<Value>>> read =
      new IdentityHashMap<>();

  /// @param dossierMark the marking of facts without one, or null if the settings have none
  Intakes(ValueReader values, @Nullable Mark dossierMark) {
    this.values = values;
    this.dossierMark = dossierMark;
  }

  /// Reads an intake and reports its problems, even if no fact inherits from it.
  Map<IntakeField, List<Value>> read(Node.Mapping intake) {
    return read.computeIfAbsent(intake, this::values);
  }

  private Map<IntakeField, List<Value>> values(Node.Mapping intake) {
    Map<IntakeField, List<Value>> found = new EnumMap<>(IntakeField.class);
    for (IntakeField field : IntakeField.values()) {
      Node.Entry entry = RawRecord.entry(intake, field);
      if (entry != null) {
        found.put(field, values.read(field, entry.value()));
      }
    }
    return found;
  }

  /// Returns the sources of an intake. Empty without an intake.
  List<FactId> sources(Node.@Nullable Mapping intake) {
    return intake == null
        ? List.of()
        : read(intake).getOrDefault(IntakeField.SOURCE, List.of()).stream()
            .flatMap(value -> value.facts().stream())
            .toList();
  }

  /// Returns the marking of facts without one, or null if the settings have none.
  @Nullable Mark dossierMark() {
    return dossierMark;
  }

  /// Adds the inherited values to those read from a record.
  void inherit(RawRecord raw, Map<Field, List<Value>> to) {
    if (raw.intake() != null) {
      Map<IntakeField, List<Value>> intake = read(raw.intake());
      inherit(raw, CommonField.SOURCE, intake.get(IntakeField.SOURCE), to);
      inherit(raw, CommonField.CREDIBILITY, intake.get(IntakeField.CREDIBILITY), to);
      inherit(raw, CommonField.RECORDED, intake.get(IntakeField.RECORDED), to);
      inherit(raw, CommonField.MARK, intake.get(IntakeField.MARK), to);
      inherit(raw, CommonField.LANG, intake.get(IntakeField.LANG), to);
      inherit(raw, CommonField.DRAFTED, intake.get(IntakeField.DRAFTED), to);
    }
    boolean marked = raw.entry(CommonField.MARK) != null || to.containsKey(CommonField.MARK);
    if (!marked && dossierMark != null) {
      to.put(CommonField.MARK, List.of(new Value.MarkLabel(dossierMark)));
    }
  }

  private static void inherit(
      RawRecord raw, CommonField field, @Nullable List<Value> values, Map<Field, List<Value>> to) {
    if (values != null && !values.isEmpty() && raw.inherits(field)) {
      to.put(field, values);
    }
  }
}
