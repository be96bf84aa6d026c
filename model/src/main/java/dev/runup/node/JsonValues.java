package dev.runup.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON of another program as maps, lists and values, without places. It is the opposite of
/// [JsonWriter].
public final class JsonValues {

  /// The deepest nesting that is read. Messages of programs are far flatter.
  private static final int MAX_DEPTH = 100;

  private JsonValues() {}

  /// Returns the value of a JSON text: a map, a list, a string, an integer or a boolean. Any other
  /// number, and a null in a list, is a [JsonWriter.Raw]. A key whose value is null is left out.
  /// Returns null if the text isn't JSON, or is nested too deeply.
  public static @Nullable Object read(String text) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return null;
      }
      Object value = value(parser);
      return parser.nextToken() == null ? value : null;
    } catch (JacksonException _) {
      return null;
    }
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          if (parser.nextToken() != JsonToken.VALUE_NULL) {
            map.put(key, value(parser));
          }
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
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
      case VALUE_NULL -> new JsonWriter.Raw("null");
      default -> parser.getString();
    };
  }

  private static Object number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException _) {
      return new JsonWriter.Raw(text);
    }
  }
}
