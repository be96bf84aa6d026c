package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that a text is read as typed, or refused. It never changes silently.
class KeptTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO",
        "no",
        "on",
        "off",
        "yes",
        "y",
        "True",
        "false",
        "TRUE",
        "012",
        "007",
        "0x1F",
        "0o17",
        "1_000",
        "3.10",
        "1.10",
        "1e3",
        ".5",
        "+1",
        "-0",
        ".inf",
        ".NaN",
        "12:30",
        "21:00",
        "1:20:30",
        "2025-12-28",
        "2025-12~",
        "2025-12-28/..",
        "2025-12-28T11:30:00Z",
        "~90 %",
        "~ 5",
        "nullable",
        "C#",
        "C# code",
        "1. Corps",
        "<unknown>",
        "x \\",
        "${7*7}",
        "<#include \"x\">",
        "He said \"yes\"",
        "=1+1",
        "a:b",
        "http://x.org/#a",
        "a, b",
        "a]b",
        "it's",
        "x & y",
        "-dash",
        "?q",
        ":x",
        "<<",
        "---x",
        "..x",
        "á́",
        "👩‍👩‍👧",
        "שלום",
        "naïve می\u200Cخواهم"
      })
  void plainTextIsKept(String typed) {
    ParsedFile parsed = Reading.yaml("a: " + typed + "\n");

    assertThat(parsed.problems()).isEmpty();
    assertThat(Reading.tree(parsed)).isEqualTo("{a: '" + typed + "'}");
    for (ParsedFile quoted :
        List.of(
            Reading.yaml("a: '" + typed.replace("'", "''") + "'\n"),
            Reading.yaml("a:\n- " + typed + "\n"),
            Reading.yaml("a: |-\n  " + typed + "\n"),
            Reading.json(
                "{\"a\": \"" + typed.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}"))) {
      assertThat(quoted.problems()).isEmpty();
      assertThat(Reading.tree(quoted)).isIn("{a: '" + typed + "'}", "{a: ['" + typed + "']}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\tb\nc: d\n", "a: b\n\t\nc: d\n", "a: b\t\nc: d\t# remark\n"})
  void aTabBetweenTextsIsASpace(String yaml) {
    assertThat(Reading.tree(Reading.yaml(yaml))).isEqualTo("{a: 'b', c: 'd'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~",
        "null",
        "Null",
        "NULL",
        "",
        "#x",
        "point #3",
        "&amp",
        "*x",
        "!x",
        "!!str x",
        "[sic] x",
        "*bold*",
        "**b**",
        "@handle",
        "`code`",
        "%x",
        "a: b",
        "'x' y",
        "\"x\" y",
        "- dash",
        "? q",
        "| pipe",
        "> gt",
        "\"\\0\"",
        "\"\\u202E\"",
        "\"\\uFEFF\"",
        "{a}",
        "{a, b}",
        "{a:b}",
        "x\t#y",
        "\"open",
        "'open",
        "[a",
        "{a: b",
        "[a]#x",
        "[a] #x",
        "[a]  #x",
        "[a,#x\n   ]",
        "[a, #x\n   ]",
        "[[a]#x\n   ]",
        "[#x\n   a]",
        "[\"a\",#x\n   ]",
        "{b: c,#x\n   }"
      })
  void textThatYamlWouldChangeIsRefused(String typed) {
    ParsedFile parsed = Reading.yaml("a: " + typed + "\n");

    assertThat(parsed.problems()).anyMatch(Problem::stops);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a] # x",
        "[a, # x\n   b]",
        "[ # x\n   a]",
        "[[a], # x\n   b] # x",
        "[a,\n   ## x\n   b]"
      })
  void commentAfterAListInBracketsIsAllowed(String typed) {
    assertThat(Reading.yaml("a: " + typed + "\n").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "-0", "1.10", "1e999999999", "0.1E+2", "12345678901234567890", "true"})
  void jsonNumbersAndWordsStayText(String typed) {
    ParsedFile parsed = Reading.json("{\"a\": " + typed + "}");

    assertThat(parsed.problems()).isEmpty();
    assertThat(Reading.tree(parsed)).isEqualTo("{a: '" + typed + "'}");
  }
}
