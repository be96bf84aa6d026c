package dev.runup.schema;

import static dev.runup.schema.ValueSchema.ref;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.node.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The JSON Schemas (draft-07) with which an editor completes and checks the files of a dossier.
///
/// They accept all that the reader accepts, except for oddities such as an empty list for one
/// value. They can't check everything: only the reader knows, for example, whether an id exists.
public final class Schema {

  private Schema() {}

  /// Returns the schema of a facts file that offers the ids of a dossier, withheld ones too.
  public static Map<String, Object> ofFacts(Dossier dossier) {
    return OfferedIds.of(dossier).in(ofFacts());
  }

  public static Map<String, Object> ofFacts() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("intake", intake());
    Map<String, Object> definitions = ValueSchema.definitions();
    definitions.put("common", Map.of("properties", common()));
    for (FactType type : FactType.values()) {
      definitions.put(type.word(), fact(type));
      properties.put(
          type.plural(),
          JsonWriter.object(
              "description", type.description(), "type", "array", "items", ref(type.word())));
    }
    for (FactType type : FactType.values()) {
      definitions.put("changes-of-" + type.word(), changes(type));
    }
    definitions.put("changes", changes());
    Map<String, Object> update = object(List.of(UpdateField.values()));
    update.putAll(changesByType());
    properties.put(
        "updates",
        JsonWriter.object(
            "description",
            "Changes of facts: the new values, when the desk learned of them, and why.",
            "type",
            "array",
            "items",
            update));
    return root("Facts of a Runup dossier", object(properties, List.of()), definitions);
  }

  public static Map<String, Object> ofSettings() {
    return root(
        "Settings of a Runup dossier",
        object(List.of(SettingField.values())),
        ValueSchema.definitions());
  }

  private static Map<String, Object> root(
      String title, Map<String, Object> schema, Map<String, Object> definitions) {
    Map<String, Object> root =
        JsonWriter.object("$schema", "http://json-schema.org/draft-07/schema#", "title", title);
    root.putAll(schema);
    root.put("definitions", definitions);
    return root;
  }

  private static Map<String, Object> common() {
    Map<String, Object> common = new LinkedHashMap<>();
    for (CommonField field : CommonField.values()) {
      if (field != CommonField.TRANSLATIONS) {
        common.put(field.key(), ValueSchema.of(field, List.of()));
      }
    }
    return common;
  }

  private static Map<String, Object> fact(FactType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      boolean shared = field instanceof CommonField && field != CommonField.TRANSLATIONS;
      properties.put(
          field.key(),
          shared
              ? ref("common/properties/" + field.key())
              : ValueSchema.of(field, type.translatable()));
    }
    Map<String, Object> schema =
        JsonWriter.object("title", type.word(), "description", type.description());
    schema.putAll(object(properties, type.required()));
    return schema;
  }

  /// The keys that an update may set. The schema allows those of all types, because it can't see
  /// the type of the updated fact.
  private static Map<String, Object> changes() {
    Map<String, Map<Object, Map<String, Object>>> ways = new LinkedHashMap<>();
    for (FactType type : FactType.values()) {
      for (Field field : type.fields()) {
        if (field != CommonField.ID && field != CommonField.RECORDED) {
          // A key of several types often takes the same values. One reference is enough for those.
          Object held = ValueSchema.of(field, type.translatable()).get("anyOf");
          ways.computeIfAbsent(field.key(), _ -> new LinkedHashMap<>())
              .putIfAbsent(held, ref(type.word() + "/properties/" + field.key()));
        }
      }
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    ways.forEach((key, refs) ->
        properties.put(
            key,
            JsonWriter.object("description", meaning(key), "anyOf", List.copyOf(refs.values()))));
    return JsonWriter.object(
        "type", "object", "properties", properties, "additionalProperties", false);
  }

  /// Returns what a key means, for each meaning the types that share it.
  private static String meaning(String key) {
    Map<String, List<String>> types = new LinkedHashMap<>();
    for (FactType type : FactType.values()) {
      for (Field field : type.fields()) {
        if (field.key().equals(key)) {
          types
              .computeIfAbsent(field.spec().description(), _ -> new ArrayList<>())
              .add(type.word());
        }
      }
    }
    return types.size() == 1
        ? types.keySet().iterator().next()
        : types.entrySet().stream()
            .map(one -> String.join(", ", one.getValue()) + ": " + one.getKey())
            .collect(Collectors.joining("\n\n"));
  }

  /// Returns the keys that an update of a fact of one type may set.
  private static Map<String, Object> changes(FactType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      if (field != CommonField.ID && field != CommonField.RECORDED) {
        properties.put(field.key(), ref(type.word() + "/properties/" + field.key()));
      }
    }
    return JsonWriter.object(
        "type", "object", "properties", properties, "additionalProperties", false);
  }

  /// Returns what an update may set: the keys of the type that its fact has before the colon, or
  /// those of all types.
  private static Map<String, Object> changesByType() {
    Map<String, Object> ways = set("changes");
    for (FactType type : FactType.values()) {
      Map<String, Object> named = JsonWriter.object("pattern", "^" + type.word() + ":");
      ways =
          JsonWriter.object(
              "if",
              JsonWriter.object("properties", Map.of("fact", named), "required", List.of("fact")),
              "then",
              set("changes-of-" + type.word()),
              "else",
              ways);
    }
    return ways;
  }

  private static Map<String, Object> set(String definition) {
    return JsonWriter.object("properties", Map.of("set", ref(definition)));
  }

  private static Map<String, Object> intake() {
    Map<String, Object> intake =
        JsonWriter.object(
            "description", "What every fact of the file inherits unless it says otherwise.");
    intake.putAll(object(List.of(IntakeField.values())));
    return intake;
  }

  /// Returns the schema of a record with these keys and no others.
  static Map<String, Object> object(List<? extends Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<List<Field>> required = new ArrayList<>();
    for (Field field : fields) {
      properties.put(field.key(), ValueSchema.of(field, translatable(field)));
      if (field.spec().required()) {
        required.add(List.of(field));
      }
    }
    return object(properties, required);
  }

  private static List<Field> translatable(Field field) {
    if (field == SettingField.TRANSLATIONS) {
      return Settings.translatable();
    }
    if (field == UpdateField.TRANSLATIONS) {
      return UpdateReason.translatable();
    }
    return field == EditionField.TRANSLATIONS ? Edition.Titles.translatable() : List.of();
  }

  /// Returns the schema of a record.
  ///
  /// @param properties the schema of each key
  /// @param required groups of keys. The record needs at least one key of each group.
  static Map<String, Object> object(Map<String, Object> properties, List<List<Field>> required) {
    Map<String, Object> schema =
        JsonWriter.object(
            "type", "object", "properties", properties, "additionalProperties", false);
    List<String> needed = new ArrayList<>();
    List<Object> choices = new ArrayList<>();
    for (List<Field> group : required) {
      List<String> keys = group.stream().map(Field::key).toList();
      if (keys.size() == 1) {
        needed.addAll(keys);
      } else {
        choices.add(oneOf(keys));
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

  /// Returns the schema of a record that needs one of some keys. An editor shows its message alone:
  /// that of `anyOf` would be about one of the keys.
  private static Map<String, Object> oneOf(List<String> keys) {
    List<Object> any = keys.stream().<Object>map(key -> needs(List.of(key))).toList();
    String message = "\"" + String.join("\" or \"", keys) + "\" is needed";
    return JsonWriter.object(
        "if",
        Map.of("not", Map.of("anyOf", any)),
        "then",
        JsonWriter.object("type", "string", "errorMessage", message));
  }

  private static Map<String, Object> needs(List<String> keys) {
    return Map.of("required", keys);
  }

  /// Returns the schema of values by name, for example of editions.
  ///
  /// @param names the pattern of the names
  static Map<String, Object> byName(String names, Map<String, Object> value) {
    return JsonWriter.object(
        "type", "object", "patternProperties", Map.of(names, value), "additionalProperties", false);
  }
}
