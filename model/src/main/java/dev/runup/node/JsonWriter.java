package dev.runup.node;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Writes a tree of maps and lists as JSON text.
public final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private JsonWriter() {}

  /// JSON text that was written before, on one line.
  public record Raw(String json) {}

  /// Returns the JSON text of a tree of maps, lists, strings, integers and booleans. Each level is
  /// indented by two spaces. Keys keep the order of the map. The text ends in a line feed.
  ///
  /// Invisible characters (controls, half characters and those that change the reading order) are
  /// written as codes. The text is therefore safe for a terminal too.
  public static String write(Map<String, ?> tree) {
    return write(tree, new Layout());
  }

  /// Returns the JSON text of a list of such trees, in the same form.
  public static String write(List<?> trees) {
    return write(trees, new Layout());
  }

  /// Returns an object of keys and values in turn. A key whose value is null is left out.
  public static Map<String, Object> object(@Nullable Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null) {
        object.put(String.valueOf(keysAndValues[i]), value);
      }
    }
    return object;
  }

  /// Returns the JSON text of a list on one line, without a line end.
  public static String list(List<?> list) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(list, json);
    }
    return escaped(text.toString());
  }

  /// Returns the JSON text on one line that ends in a line feed, for use as a record of NDJSON.
  public static String line(Map<String, ?> tree) {
    return write(tree, ObjectWriteContext.empty());
  }

  private static String write(Object tree, ObjectWriteContext layout) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(layout, text)) {
      write(tree, json);
    }
    return escaped(text.append('\n').toString());
  }

  private static void write(Object value, JsonGenerator json) {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((key, inner) -> {
          json.writeName((String) key);
          write(inner, json);
        });
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(inner -> write(inner, json));
        json.writeEndArray();
      }
      case Raw(String written) -> json.writeRawValue(written);
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  /// Replaces invisible characters, such as U+200B, by codes. Characters that aren't ASCII occur
  /// only inside JSON strings, where a code means the same.
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(point -> {
          if (point < 0x7F || isVisible(point)) {
            escaped.appendCodePoint(point);
          } else {
            for (char unit : Character.toChars(point)) {
              escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
            }
          }
        });
    return escaped.toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /// The layout with one key or entry per line. It is the same on every system.
  private static final class Layout extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);
    }
  }
}
