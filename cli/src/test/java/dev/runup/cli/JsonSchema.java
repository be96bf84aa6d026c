package dev.runup.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Checks JSON values against a JSON Schema. It knows only the keywords of Runup's own schemas: an
/// unknown keyword fails the test.
public final class JsonSchema {

  private static final List<String> SPOKEN = List.of("$schema", "title", "description");

  private JsonSchema() {}

  /// Returns the mistakes, each with its path. The list is empty if the value is valid.
  static List<String> wrong(Map<?, ?> schema, Object value) {
    List<String> wrong = new ArrayList<>();
    hold(schema, value, "", wrong);
    return wrong;
  }

  /// Returns a JSON text as maps, lists, strings, numbers and booleans.
  public static Object parsed(String json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("more than one value: " + json);
      }
      return value;
    }
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          map.put(key, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new AssertionError("no JSON of ours: " + parser.currentToken());
    };
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
            case "additionalProperties" -> {
              if (rule instanceof Map<?, ?> inner) {
                ((Map<?, ?>) value)
                    .forEach((key, member) -> hold(inner, member, path + "/" + key, wrong));
                yield true;
              }
              yield ((Map<?, ?>) schema.get("properties"))
                  .keySet()
                  .containsAll(((Map<?, ?>) value).keySet());
            }
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
