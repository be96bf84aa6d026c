package dev.runup.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Holds plain trees to a JSON Schema, as far as ours go: types, properties, items, words, patterns
/// and least numbers. A keyword that it does not know is an error of the test.
final class JsonSchema {

  private static final List<String> SPOKEN = List.of("$schema", "title", "description");

  private JsonSchema() {}

  /// Gives back what is wrong, each with its path; nothing if the value is valid.
  static List<String> wrong(Map<?, ?> schema, Object value) {
    List<String> wrong = new ArrayList<>();
    hold(schema, value, "", wrong);
    return wrong;
  }

  private static void hold(Map<?, ?> schema, Object value, String path, List<String> wrong) {
    schema.forEach((keyword, rule) -> {
      boolean holds =
          switch ((String) keyword) {
            case "type" -> isOf((String) rule, value);
            case "enum" -> ((List<?>) rule).stream().anyMatch(one -> Objects.equals(one, value));
            case "pattern" -> Pattern.compile((String) rule).matcher((String) value).find();
            case "minimum" -> ((Integer) value) >= (Integer) rule;
            case "required" -> ((Map<?, ?>) value).keySet().containsAll((List<?>) rule);
            case "additionalProperties" ->
                ((Map<?, ?>) schema.get("properties"))
                    .keySet()
                    .containsAll(((Map<?, ?>) value).keySet());
            case "properties" -> {
              ((Map<?, ?>) rule)
                  .forEach((key, inner) -> {
                    if (((Map<?, ?>) value).containsKey(key)) {
                      Object member = ((Map<?, ?>) value).get(key);
                      hold((Map<?, ?>) inner, member, path + "/" + key, wrong);
                    }
                  });
              yield true;
            }
            case "items" -> {
              ((List<?>) value).forEach(one -> hold((Map<?, ?>) rule, one, path + "/-", wrong));
              yield true;
            }
            default -> {
              if (!SPOKEN.contains(keyword)) {
                throw new AssertionError("no word of ours: " + keyword);
              }
              yield true;
            }
          };
      if (!holds) {
        wrong.add(path + " breaks " + keyword + " with " + value);
      }
    });
  }

  private static boolean isOf(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "integer" -> value instanceof Integer;
      default -> throw new AssertionError("no type of ours: " + type);
    };
  }
}
