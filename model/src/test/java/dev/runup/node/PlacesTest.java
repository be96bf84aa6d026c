package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.Node.Mapping;
import dev.runup.node.Node.Scalar;
import dev.runup.node.Node.Sequence;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests the places of the nodes of a tree.
class PlacesTest {

  @Test
  void keysAndTextsInBlockStyleHavePlaces() {
    assertThat(places(Reading.yaml("who: costa\nsays:  We met.  # note\n")))
        .containsExactly("1:1 who: costa", "1:1 who", "1:6 costa", "2:1 says", "2:8 We met.");
  }

  @Test
  void listsAndBracketsHavePlaces() {
    assertThat(places(Reading.yaml("about: [a, \"b c\"]\nto:\n- d\n- {e: f}\n")))
        .containsExactly(
            "1:1 about: [a, \"b c\"]",
            "1:1 about",
            "1:8 [a, \"b c\"]",
            "1:9 a",
            "1:12 \"b c\"",
            "2:1 to",
            "3:1 - d",
            "3:3 d",
            "4:3 {e: f}",
            "4:4 e",
            "4:7 f");
  }

  @Test
  void textOfManyLinesHasItsFirstAsPlace() {
    assertThat(places(Reading.yaml("a: >-\n  one\n  two\nb: one\n  two\nc: \"x\n  y\"\n")))
        .contains("1:4 >-", "4:4 one", "6:4 \"x");
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(places(Reading.yaml("{漢字: 😀, e\u0301a: ж, z: end}\n")))
        .contains("1:2 漢字", "1:6 😀", "1:9 e\u0301a", "1:14 ж", "1:17 z", "1:20 end");
    assertThat(places(Reading.json("{\"漢字\": \"😀\", \"e\u0301a\": 1}\n")))
        .contains("1:2 \"漢字\"", "1:8 \"😀\"", "1:13 \"e\u0301a\"", "1:20 1");
  }

  @Test
  void windowsLineEndsCountAsOne() {
    assertThat(places(Reading.yaml("a: b\r\n\r\nc:\r\n  - d\r\n")))
        .containsExactly("1:1 a: b", "1:1 a", "1:4 b", "3:1 c", "4:3 - d", "4:5 d");
  }

  @Test
  void jsonValuesHavePlaces() {
    assertThat(places(Reading.json("{\n  \"a\": [1.50, true],\n  \"b\\\"\": {\"c\": \"x\\n\"}\n}")))
        .containsExactly(
            "1:1 {",
            "2:3 \"a\"",
            "2:8 [1.50, true]",
            "2:9 1.50",
            "2:15 true",
            "3:3 \"b\\\"\"",
            "3:10 {\"c\": \"x\\n\"}",
            "3:11 \"c\"",
            "3:16 \"x\\n\"");
  }

  @Test
  void textsAreFoldedAndUnescapedByYamlsRules() {
    ParsedFile parsed =
        Reading.yaml(
            """
            folded: >
              one
              two

              three
            literal: |
              one
                two
            kept: |+
              x

            plain: one
              two # three
              four
            single: 'it''s'
            double: "a\\tb \\u00e9 \\
              c"
            """
                .replace("two # three", "two#three"));

    assertThat(parsed.problems()).isEmpty();
    assertThat(Reading.tree(parsed))
        .isEqualTo(
            "{folded: 'one two\nthree\n', literal: 'one\n  two\n', kept: 'x\n\n', "
                + "plain: 'one two#three four', single: 'it's', double: 'a\tb é c'}");
  }

  @Test
  void emptyFileHasNoTree() {
    for (String text : List.of("", "\n\n", "# only a remark\n", "---\n", "  \n# x")) {
      ParsedFile parsed = Reading.yaml(text);
      assertThat(parsed.root()).isNull();
      assertThat(Reading.problems(parsed)).containsExactly("1:1 empty-file");
      assertThat(parsed.problems().getFirst().stops()).isFalse();
    }
    assertThat(Reading.problems(Reading.json(" "))).containsExactly("1:1 empty-file");
  }

  @Test
  void commentsChangeNothing() {
    String text =
        """
        # head
        intake: {source: article, lang: en}  # for all

        statements:   # what was said
        # first
        - id: a       # its name
          # about
          about: [b,  # one
            c]        # two
          says: >     # folded
            text # kept
        # end
        """;

    ParsedFile parsed = Reading.yaml(text);

    assertThat(parsed.problems()).isEmpty();
    assertThat(Reading.tree(parsed))
        .isEqualTo(
            "{intake: {source: 'article', lang: 'en'}, "
                + "statements: [{id: 'a', about: ['b', 'c'], says: 'text # kept\n'}]}");
  }

  /// Returns `line:column text` of all nodes, outer ones first.
  private static List<String> places(ParsedFile parsed) {
    assertThat(parsed.problems()).isEmpty();
    List<String> places = new ArrayList<>();
    Node root = parsed.root();
    if (root != null) {
      collect(root, places);
    }
    return places;
  }

  private static void collect(Node node, List<String> places) {
    Place place = node.place();
    places.add(place.line() + ":" + place.column() + " " + Reading.at(place));
    switch (node) {
      case Scalar _ -> {}
      case Sequence list -> list.items().forEach(item -> collect(item, places));
      case Mapping mapping ->
          mapping
              .entries()
              .forEach(entry -> {
                collect(entry.key(), places);
                collect(entry.value(), places);
              });
    }
  }
}
