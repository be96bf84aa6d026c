package dev.runup.writing;

import dev.runup.clearance.Cleared;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a cleared dossier as files that contain nothing withheld.
public final class ClearedFiles {

  private final Map<FactType, List<Object>> records = new LinkedHashMap<>();
  private final List<Object> updates = new ArrayList<>();

  private ClearedFiles() {}

  /// Returns the files, in memory, as if they had been read from a folder. Reading them yields the
  /// cleared facts again.
  ///
  /// @param editions all editions of the dossier, because facts may name any of them
  public static DossierFolder.Contents of(Cleared cleared, List<Edition> editions) {
    ClearedFiles files = new ClearedFiles();
    FactId last = null;
    Fact before = null;
    for (Cleared.Shown shown : cleared.shown()) {
      Fact fact = shown.fact();
      files.add(fact.id().equals(last) ? before : null, fact);
      last = fact.id();
      before = fact;
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    files.records.forEach((type, list) -> facts.put(type.plural(), list));
    facts.put("updates", files.updates);
    Map<String, Object> settings = SettingsTree.of(cleared.settings(), editions);
    return new DossierFolder.Contents(
        new Input("runup.json", JsonWriter.write(settings)),
        List.of(new Input("facts.json", JsonWriter.write(facts))),
        List.of());
  }

  /// Writes a version. The first version of a fact becomes a record. A later one becomes an update
  /// of the version before it. Without a reason, it is a row of a position and becomes a record
  /// too.
  private void add(@Nullable Fact before, Fact fact) {
    Fact from = fact.amendment() == null ? null : before;
    if (from == null) {
      records.computeIfAbsent(fact.type(), _ -> new ArrayList<>()).add(record(fact));
    }
    if (fact.amendment() != null) {
      updates.addAll(UpdateTree.of(from == null ? fact : from, fact));
    }
  }

  private static Map<String, Object> record(Fact fact) {
    Map<String, Object> record = new LinkedHashMap<>();
    if (fact.type() != FactType.POSITION) {
      record.put(CommonField.ID.key(), fact.id().id());
    }
    fact.values().forEach((field, values) -> record.put(field.key(), ValueTree.of(field, values)));
    return record;
  }
}
