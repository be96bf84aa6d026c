package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlEntryTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "word",
          "Kyiv’s",
          "“quoted”",
          "'",
          "\"",
          "\\",
          ": ",
          ":",
          " #",
          "#",
          "- ",
          "-",
          "[",
          "]",
          "{",
          "}",
          ",",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          "=",
          "~",
          "no",
          "true",
          "null",
          "10:00",
          "12",
          "¶5",
          "é",
          "Київ",
          "a\u00a0b",
          "\ud83d\ude00",
          " ",
          "…",
          "---",
          "\t",
          "a ".repeat(70));

  @Test
  void entryHasTheStyleOfTheCookbook() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("who", List.of("costa"));
    values.put("verb", "argued");
    values.put("quote", "strong and prosperous Ukraine within the EU");
    values.put("says", "Such a Ukraine is a cornerstone: it holds.");
    values.put("about", List.of("eu-membership", "european-security"));
    values.put("if", "");
    values.put("passage", "¶5");

    assertThat(YamlEntry.of(values, 0))
        .isEqualTo(
            """
            - who: costa
              verb: argued
              quote: strong and prosperous Ukraine within the EU
              says: "Such a Ukraine is a cornerstone: it holds."
              about: [eu-membership, european-security]
              passage: ¶5
            """);
  }

  @Test
  void longTextIsFoldedAndRolesAreInBraces() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("who", List.of("ada", Map.of("actor", "midmark", "role", "host: both, really")));
    values.put("says", "word ".repeat(40).strip());

    assertThat(YamlEntry.of(values, 2))
        .startsWith("  - who: [ada, {")
        .contains("role: \"host: both, really\"", "    says: >-\n      word word")
        .matches("(?s)(?:[^\\n]{0,120}\\n)+");
  }

  @Test
  void anyTextIsReadBackAsItWas() {
    Random random = new Random(11);
    for (int i = 0; i < 4_000; i++) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("id", "x");
      values.put("says", text(random));
      values.put("about", List.of(text(random), text(random)));
      values.put("role", Map.of("actor", text(random), "role", text(random)));
      String yaml = "facts:\n" + YamlEntry.of(values, 0);

      NodeReader.ParsedFile read = NodeReader.read(new Input("facts.yaml", yaml));

      assertThat(read.problems()).as(yaml).isEmpty();
      assertThat(
              plain(
                  ((Node.Sequence) ((Node.Mapping) read.root()).entries().getFirst().value())
                      .items()
                      .getFirst()))
          .as(yaml)
          .isEqualTo(values);
    }
  }

  /// Returns a text that a field of the page may hold: without blanks at its ends, and not empty.
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(5);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String stripped = text.toString().strip();
    return stripped.isEmpty() ? "x" : stripped;
  }

  private static Object plain(Node node) {
    return switch (node) {
      case Node.Scalar(String text, var _) -> text;
      case Node.Sequence(List<Node> items, var _) -> {
        List<Object> all = new ArrayList<>();
        items.forEach(one -> all.add(plain(one)));
        yield all;
      }
      case Node.Mapping(List<Node.Entry> entries, var _) -> {
        Map<String, Object> all = new LinkedHashMap<>();
        entries.forEach(one -> all.put(one.key().text(), plain(one.value())));
        yield all;
      }
    };
  }
}
