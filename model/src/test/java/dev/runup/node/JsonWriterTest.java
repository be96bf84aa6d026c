package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.node.NodeReader.ParsedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void treeIsWrittenWithOneKeyPerLine() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", "¶5 “Так”, said \"Carney\"");
    tree.put("count", 2);
    tree.put("all", true);
    tree.put("list", List.of("a", Map.of("b", List.of())));
    tree.put("empty", Map.of());

    assertThat(JsonWriter.write(tree))
        .isEqualTo(
            """
            {
              "title": "¶5 “Так”, said \\"Carney\\"",
              "count": 2,
              "all": true,
              "list": [
                "a",
                {
                  "b": []
                }
              ],
              "empty": {}
            }
            """);
  }

  @Test
  void writtenTextIsReadBackUnchanged() {
    String text = "\\ \" / ' 漢 😀 é e\u0301 ﷽ ක්\u200Dෂ </script>";

    ParsedFile parsed = Reading.json(JsonWriter.write(Map.of("a", List.of(text))));

    assertThat(Reading.tree(parsed)).isEqualTo("{a: ['" + text + "']}");
    assertThat(parsed.problems()).isEmpty();
  }

  @Test
  void invisibleCharactersAreWrittenAsCodes() {
    String json =
        JsonWriter.write(Map.of("a\u001B", "\u0000\r\n\t\u007F\u009B\u202E\u2028\uD800\uFEFF"));

    assertThat(json)
        .isEqualTo(
            """
            {
              "a\\u001B": "\\u0000\\r\\n\\t\\u007F\\u009B\\u202E\\u2028\\uD800\\uFEFF"
            }
            """);
    assertThat(JsonWriter.write(Map.of("a", "\uDB40\uDC41"))).contains("\"\\uDB40\\uDC41\"");
  }

  @Test
  void otherTypesThrow() {
    assertThatThrownBy(() -> JsonWriter.write(Map.of("a", 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
