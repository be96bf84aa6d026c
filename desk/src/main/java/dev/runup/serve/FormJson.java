package dev.runup.serve;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.Shape;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.node.JsonWriter;
import dev.runup.schema.WordDescriptions;
import dev.runup.typing.FormKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Describes the keys of all types to the page on which facts are typed. All comes from the tables
/// of keys.
final class FormJson {

  private FormJson() {}

  /// Returns the forms by type.
  static Map<String, Object> types() {
    Map<String, Object> types = new LinkedHashMap<>();
    for (FactType type : FactType.values()) {
      types.put(
          type.word(),
          JsonWriter.object(
              "plural", type.plural(),
              "description", type.description(),
              "register", type.isRegister(),
              "main", FormKeys.main(type).stream().map(Field::key).toList(),
              "required", required(type),
              "keys", keys(FormKeys.ordered(type))));
    }
    return types;
  }

  private static List<Object> required(FactType type) {
    List<Object> groups = new ArrayList<>();
    type.required().forEach(group -> groups.add(group.stream().map(Field::key).toList()));
    return groups;
  }

  private static List<Object> keys(List<? extends Field> fields) {
    List<Object> keys = new ArrayList<>();
    for (Field field : fields) {
      // A person doesn't type drafts here.
      if (field != CommonField.DRAFTED) {
        keys.add(key(field));
      }
    }
    return keys;
  }

  private static Map<String, Object> key(Field field) {
    FieldSpec spec = field.spec();
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("key", spec.key());
    key.put("many", spec.many());
    key.put("means", spec.description());
    key.put("example", spec.example());
    switch (spec.shape()) {
      case Shape.Word(List<String> words) -> {
        key.put("kind", "word");
        key.put("words", words(words));
      }
      case Shape.Reference(List<FactType> targets, boolean _) -> facts(key, "facts", targets);
      case Shape.DeskOr(List<FactType> targets) -> facts(key, "desk-or", targets);
      case Shape.IssueOrAll _ -> facts(key, "issue-or-all", List.of(FactType.ISSUE));
      case Shape.Participant _ -> facts(key, "participant", List.of(FactType.ACTOR));
      case Shape.FactOrText _ -> facts(key, "fact-or-text", Arrays.asList(FactType.values()));
      case Shape.Citation _ -> facts(key, "citation", List.of(FactType.SOURCE));
      case Shape.Office _ -> {
        key.put("kind", "office");
        key.put("keys", keys(List.of(OfficeField.values())));
      }
      case Shape.Date _ -> key.put("kind", "date");
      case Shape.DayOrMoment _ -> key.put("kind", "moment");
      case Shape.Quantity _ -> key.put("kind", "amount");
      case Shape.Translations _ -> key.put("kind", "translations");
      case Shape.Acceptance _, Shape.Review _ -> key.put("kind", "pairs");
      case Shape.Flag _ -> key.put("kind", "flag");
      default -> key.put("kind", "text");
    }
    return key;
  }

  private static void facts(Map<String, Object> key, String kind, List<FactType> targets) {
    key.put("kind", kind);
    key.put("targets", targets.stream().map(FactType::word).toList());
  }

  private static List<Object> words(List<String> words) {
    List<String> meanings = WordDescriptions.of(words);
    List<Object> described = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String meaning = i < meanings.size() ? meanings.get(i) : "";
      described.add(JsonWriter.object("word", words.get(i), "means", meaning));
    }
    return described;
  }
}
