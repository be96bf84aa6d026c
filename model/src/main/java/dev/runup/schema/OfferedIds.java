package dev.runup.schema;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.node.JsonWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ids of a dossier, which an editor offers where a key takes a fact. It shows the name or the
/// text of each. Ids that are made of a fact's words are left out, because nobody types them.
///
/// @param names the text that sums up each fact, by type and id
record OfferedIds(Map<FactType, Map<String, String>> names) {

  /// The types in the pattern of a reference.
  private static final Pattern TYPES =
      Pattern.compile("^\\^\\(\\?:\\(\\?:\\(\\?:([a-z|-]+)\\):\\)\\?");

  static OfferedIds of(Dossier dossier) {
    Map<FactType, Map<String, String>> names = new TreeMap<>();
    for (Fact fact : dossier.facts()) {
      if (fact.has(CommonField.ID)) {
        List<String> gist = fact.texts(fact.gist());
        names
            .computeIfAbsent(fact.type(), _ -> new TreeMap<>())
            .putIfAbsent(fact.id().id(), gist.isEmpty() ? "" : gist.getFirst());
      }
    }
    return new OfferedIds(names);
  }

  /// Returns a schema that offers the ids wherever a value may refer to a fact. Other ids stay
  /// allowed, because a fact may be typed before the one that it names.
  Map<String, Object> in(Map<?, ?> schema) {
    Map<String, Object> offering = new LinkedHashMap<>();
    schema.forEach((key, value) -> offering.put((String) key, value(value)));
    Matcher types = TYPES.matcher(String.valueOf(schema.get("pattern")));
    if (!types.find()) {
      return offering;
    }
    List<String> ids = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Map<String, Integer> count = new HashMap<>();
    List<Map.Entry<FactType, Map<String, String>>> targets =
        names.entrySet().stream()
            .filter(named -> List.of(types.group(1).split("\\|")).contains(named.getKey().word()))
            .toList();
    targets.forEach(
        named -> named.getValue().keySet().forEach(id -> count.merge(id, 1, Integer::sum)));
    for (Map.Entry<FactType, Map<String, String>> named : targets) {
      FactType type = named.getKey();
      named
          .getValue()
          .forEach((id, text) -> {
            ids.add(count.getOrDefault(id, 1) == 1 ? id : new FactId(type, id).toString());
            texts.add(type.word() + ": " + text);
          });
    }
    if (ids.isEmpty()) {
      return offering;
    }
    Map<String, Object> offered = JsonWriter.object("enum", ids, "enumDescriptions", texts);
    Object message = offering.get("errorMessage");
    if (message != null) {
      offered.put("errorMessage", message);
    }
    return JsonWriter.object("anyOf", List.of(offered, offering));
  }

  private Object value(Object value) {
    return switch (value) {
      case Map<?, ?> map -> in(map);
      case List<?> list -> list.stream().map(this::value).toList();
      default -> value;
    };
  }
}
