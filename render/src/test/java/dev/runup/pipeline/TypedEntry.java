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

/// A record or an update as a user types it, as data.
///
/// @param file the index of its file
/// @param list the key of its list, for example `events` or `updates`
/// @param of the fact: its id, or `actor/issue`. For an update, the fact that it changes
/// @param canary a word that occurs in each of its texts and in no others
/// @param rank the rank of its own marking, or else of its intake's or the dossier's
/// @param at the minute from which the desk knew it. Below 0 if it was known from the start
/// @param keys its values: texts, references, lists and maps
/// @param inherits the source from its intake, or null
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
  /// @param typed its typed form
  /// @param needed whether an entry with this reference is withheld together with the fact
  public record Reference(String typed, String id, boolean needed) {}

  /// Returns an empty set that compares entries by identity. Two entries with the same values are
  /// different.
  public static Set<TypedEntry> none() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  public boolean isUpdate() {
    return list.equals(UPDATES);
  }

  /// Returns whether it is a draft, which only an edition with `status: draft` shows.
  public boolean isDrafted() {
    return keys.containsKey("drafted");
  }

  /// Returns the facts that it needs, by key. For an update, by the key that it sets.
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

  /// Returns the keys that an update sets, removes or adds to.
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

  /// Returns the value that an update sets for a key, or null.
  public @Nullable Object set(String key) {
    return keys.get("set") instanceof Map<?, ?> map ? map.get(key) : null;
  }

  /// Returns a value as text without the references to some facts. Null if nothing is left.
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
