package dev.runup.schema;

import static dev.runup.schema.ValueSchema.with;

import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Field;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the JSON Schema of values that are typed as keys and values.
final class ObjectSchema {

  private ObjectSchema() {}

  /// Returns the schema of a record with these keys and no others.
  static Map<String, Object> of(List<? extends Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<List<Field>> required = new ArrayList<>();
    for (Field field : fields) {
      properties.put(field.key(), ValueSchema.of(field, translatable(field)));
      if (field.spec().required()) {
        required.add(List.of(field));
      }
    }
    return of(properties, required);
  }

  private static List<Field> translatable(Field field) {
    if (field == SettingField.TRANSLATIONS) {
      return Settings.translatable();
    }
    if (field == UpdateField.TRANSLATIONS) {
      return UpdateReason.translatable();
    }
    return field == EditionField.TRANSLATIONS ? Edition.translatable() : List.of();
  }

  /// Returns the schema of a record.
  ///
  /// @param properties the schema of each key
  /// @param required groups of keys. The record needs at least one key of each group.
  static Map<String, Object> of(Map<String, Object> properties, List<List<Field>> required) {
    Map<String, Object> schema =
        with("type", "object", "properties", properties, "additionalProperties", false);
    List<String> needed = new ArrayList<>();
    List<Object> choices = new ArrayList<>();
    for (List<Field> group : required) {
      List<String> keys = group.stream().map(Field::key).toList();
      if (keys.size() == 1) {
        needed.addAll(keys);
      } else {
        choices.add(Map.of("anyOf", keys.stream().map(key -> needs(List.of(key))).toList()));
      }
    }
    if (!needed.isEmpty()) {
      schema.putAll(needs(needed));
    }
    if (!choices.isEmpty()) {
      schema.put("allOf", choices);
    }
    return schema;
  }

  private static Map<String, Object> needs(List<String> keys) {
    return Map.of("required", keys);
  }

  /// Returns the schema of values by name, for example of editions.
  ///
  /// @param names the pattern of the names
  static Map<String, Object> byName(String names, Map<String, Object> value) {
    return with(
        "type", "object", "patternProperties", Map.of(names, value), "additionalProperties", false);
  }
}
