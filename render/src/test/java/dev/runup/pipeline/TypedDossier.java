package dev.runup.pipeline;

import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A dossier as a user types it, as data. A test can remove records before it is written as text.
///
/// @param settings `runup.yaml`
/// @param intakes the intake of each file
/// @param entries all records and updates, in their order in the files
public record TypedDossier(
    Map<Object, Object> settings, List<Map<Object, Object>> intakes, List<TypedEntry> entries) {

  /// Returns the files with all entries.
  DossierFolder.Contents files() {
    return files(Set.of());
  }

  /// Returns the files without some records and without references to them.
  public DossierFolder.Contents files(Set<TypedEntry> removed) {
    Set<String> gone = new HashSet<>();
    Set<String> left = new HashSet<>();
    for (TypedEntry entry : entries) {
      if (!entry.isUpdate()) {
        (removed.contains(entry) ? gone : left).add(entry.of());
      }
    }
    gone.removeAll(left);
    List<Input> files = new ArrayList<>();
    for (int file = 0; file < intakes.size(); file++) {
      files.add(new Input(name(file), JsonWriter.write(file(file, removed, gone))));
    }
    return new DossierFolder.Contents(
        new Input("runup.yaml", JsonWriter.write(map(settings, gone))), files, List.of());
  }

  private static String name(int file) {
    return (file % 2 == 0 ? "" : "sub/") + "facts-" + file + (file == 2 ? ".yaml" : ".json");
  }

  private Map<String, Object> file(int file, Set<TypedEntry> removed, Set<String> gone) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("intake", map(intakes.get(file), gone));
    for (TypedEntry entry : entries) {
      if (entry.file() == file && !removed.contains(entry)) {
        list(tree, entry.list()).add(map(entry.keys(), gone));
      }
    }
    if (tree.size() == 1) {
      list(tree, "events");
    }
    return tree;
  }

  @SuppressWarnings("unchecked") // All values but the intake's are lists made here.
  private static List<Object> list(Map<String, Object> tree, String name) {
    return (List<Object>) tree.computeIfAbsent(name, _ -> new ArrayList<>());
  }

  private static Map<String, Object> map(Map<Object, Object> keys, Set<String> gone) {
    Map<String, Object> text = new LinkedHashMap<>();
    keys.forEach((key, value) -> {
      Object left = TypedEntry.without(value, gone);
      if (left != null) {
        text.put((String) key, left);
      }
    });
    return text;
  }

  /// Returns the records of a fact, or its updates.
  public List<TypedEntry> of(String fact, boolean updates) {
    return entries.stream()
        .filter(entry -> entry.of().equals(fact) && entry.isUpdate() == updates)
        .toList();
  }

  /// Returns the canaries of entries that occur in a text, in lower case. None may occur.
  public static List<String> canaries(String text, Collection<TypedEntry> entries) {
    String lower = text.toLowerCase(Locale.ROOT);
    return entries.stream().map(TypedEntry::canary).filter(lower::contains).distinct().toList();
  }
}
