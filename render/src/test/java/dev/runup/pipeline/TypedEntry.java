package dev.runup.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record or an update as a person types it, before it is text.
///
/// @param file the number of the file that it stands in
/// @param list the key of its list, as `events` or `updates`
/// @param of the fact: its id, or `actor/issue`; for an update, the one that it changes
/// @param canary a word that stands in each of its texts and nowhere else
/// @param rank the rank of its own mark, its intake's or the dossier's
/// @param at the minute in which the desk knew it; below 0 for what was known from the start
/// @param keys values are text, references, lists and maps
/// @param inherits the source that it has from its intake, or null
public record TypedEntry(
    int file,
    String list,
    String of,
    String canary,
    int rank,
    long at,
    Map<Object, Object> keys,
    @Nullable Reference inherits) {

  public static final String UPDATES = "updates";

  /// A reference to a fact.
  ///
  /// @param typed how it is typed
  /// @param needed whether what refers to a withheld fact is withheld too
  public record Reference(String typed, String id, boolean needed) {}

  /// Gives back an empty set of entries, which are told apart by what they are, not by what they
  /// hold.
  public static Set<TypedEntry> none() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  public boolean isUpdate() {
    return list.equals(UPDATES);
  }

  /// Gives back the facts that it can't do without, by key; what an update sets by the key it sets.
  public Map<String, Set<String>> needs() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    keys.forEach((key, value) -> {
      if (value instanceof Map<?, ?> map && (key.equals("set") || key.equals("add"))) {
        map.forEach((inner, further) -> collect(further, true, needs, (String) inner));
      } else {
        collect(value, true, needs, (String) key);
      }
    });
    if (inherits != null) {
      collect(inherits, true, needs, "source");
    }
    return needs;
  }

  private static void collect(
      Object value, boolean needed, Map<String, Set<String>> to, String key) {
    for (Reference reference : references(value)) {
      if (reference.needed() == needed) {
        to.computeIfAbsent(key, _ -> new HashSet<>()).add(reference.id());
      }
    }
  }

  public static List<Reference> references(@Nullable Object value) {
    List<Reference> found = new ArrayList<>();
    switch (value) {
      case Reference reference -> found.add(reference);
      case List<?> list -> list.forEach(one -> found.addAll(references(one)));
      case Map<?, ?> map ->
          map.forEach((key, inner) -> {
            found.addAll(references(key));
            found.addAll(references(inner));
          });
      case null -> {}
      default -> {}
    }
    return found;
  }

  /// Gives back the keys that an update sets, takes away or adds to.
  public Set<String> touched() {
    Set<String> touched = new HashSet<>();
    for (Object under : List.of("set", "add")) {
      if (keys.get(under) instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> touched.add((String) key));
      }
    }
    if (keys.get("unset") instanceof List<?> list) {
      list.forEach(key -> touched.add((String) key));
    }
    return touched;
  }

  /// Gives back what an update sets under a key, or null.
  public @Nullable Object set(String key) {
    return keys.get("set") instanceof Map<?, ?> map ? map.get(key) : null;
  }

  /// Gives back a value as text without the references to some facts, or null where that leaves
  /// nothing.
  public static @Nullable Object without(Object value, Set<String> gone) {
    return switch (value) {
      case Reference reference -> gone.contains(reference.id()) ? null : reference.typed();
      case List<?> list -> {
        List<Object> left = new ArrayList<>();
        for (Object one : list) {
          Object rest = without(one, gone);
          if (rest != null) {
            left.add(rest);
          }
        }
        yield left.isEmpty() && !list.isEmpty() ? null : left;
      }
      case Map<?, ?> map -> without(map, gone);
      default -> value;
    };
  }

  private static @Nullable Object without(Map<?, ?> map, Set<String> gone) {
    Map<String, Object> left = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = without(entry.getKey(), gone);
      Object rest = without(entry.getValue(), gone);
      if (key != null && rest != null) {
        left.put((String) key, rest);
      } else if ("actor".equals(key)) {
        return null;
      }
    }
    return left.isEmpty() && !map.isEmpty() ? null : left;
  }
}
