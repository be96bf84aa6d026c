package dev.runup.typing;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.UpdateField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What somebody has typed into a form: a fact, or an update.
///
/// @param type the type of the fact, or null for an update
/// @param values the values by key, in the order of a file: texts, and lists and maps of them
public record TypedEntry(@Nullable FactType type, Map<String, Object> values) {

  private static final String UPDATES = "updates";

  public TypedEntry {
    Map<String, Object> sorted = new LinkedHashMap<>();
    for (String key : keys(type)) {
      Object value = values.get(key);
      if (value != null) {
        sorted.put(key, value);
      }
    }
    values.forEach(sorted::putIfAbsent);
    values = sorted;
  }

  private static List<String> keys(@Nullable FactType type) {
    List<Field> fields = type == null ? List.of(UpdateField.values()) : FormKeys.ordered(type);
    List<String> keys = new ArrayList<>(fields.stream().map(Field::key).toList());
    // The passage of a fact comes last, as in the cookbook. That of an update stands before what it
    // sets.
    String passage = CommonField.PASSAGE.key();
    if (type == null) {
      keys.remove(passage);
      keys.add(keys.indexOf(UpdateField.SET.key()), passage);
    } else if (keys.remove(passage)) {
      keys.add(passage);
    }
    return keys;
  }

  /// Returns the key of the list that holds such entries.
  String list() {
    return type == null ? UPDATES : type.plural();
  }

  /// Returns the entry with those keys that it may have and has not typed itself. Entries of
  /// registers are no news, so only their marking counts.
  public TypedEntry with(Map<String, String> keys) {
    List<String> own = keys(type);
    Map<String, Object> all = new LinkedHashMap<>(values);
    keys.forEach((key, value) -> {
      boolean isTaken = type == null || !type.isRegister() || key.equals(CommonField.MARK.key());
      if (isTaken && own.contains(key)) {
        all.putIfAbsent(key, value);
      }
    });
    return new TypedEntry(type, all);
  }

  /// Returns an id for the fact, made of the words that name it. Empty for an update and a
  /// position, which have none.
  ///
  /// @param isTaken returns whether an id is that of another fact
  public String proposedId(Predicate<String> isTaken) {
    return type == null || type == FactType.POSITION ? "" : ProposedId.of(type, values, isTaken);
  }

  /// Returns the id that was typed, or an empty text. That of a position is its actor and issue.
  public String id() {
    if (type == FactType.POSITION) {
      return values.getOrDefault("actor", "") + "/" + values.getOrDefault("issue", "");
    }
    return values.getOrDefault(CommonField.ID.key(), "").toString();
  }
}
