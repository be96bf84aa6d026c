package dev.runup.node;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tests each limit with the largest allowed value and the next larger one.
class LimitsTest {

  private static final int LEVELS = 32;
  private static final int LONGEST = 100_000;

  @Test
  void yamlListsMayBe32LevelsDeep() {
    assertThat(codes(Reading.yaml("[".repeat(LEVELS) + "]".repeat(LEVELS)))).isEmpty();
    assertThat(codes(Reading.yaml("- ".repeat(LEVELS) + "x\n"))).isEmpty();
    assertThat(codes(Reading.yaml("[".repeat(LEVELS + 1) + "]".repeat(LEVELS + 1))))
        .containsExactly("too-deep");
    assertThat(codes(Reading.yaml("- ".repeat(LEVELS + 1) + "x\n"))).containsExactly("too-deep");
  }

  @Test
  void yamlKeysMayBe32LevelsDeep() {
    assertThat(codes(Reading.yaml("{a: ".repeat(LEVELS) + "x" + "}".repeat(LEVELS)))).isEmpty();
    assertThat(codes(Reading.yaml("{a: ".repeat(LEVELS + 1) + "x" + "}".repeat(LEVELS + 1))))
        .containsExactly("too-deep");
    assertThat(codes(Reading.yaml(nestedKeys(LEVELS)))).isEmpty();
    assertThat(codes(Reading.yaml(nestedKeys(LEVELS + 1)))).containsExactly("too-deep");
  }

  private static String nestedKeys(int levels) {
    return IntStream.range(0, levels)
            .mapToObj(level -> " ".repeat(level) + "a:\n")
            .collect(joining())
        + " ".repeat(levels)
        + "x\n";
  }

  @Test
  void keyMayHave100000Characters() {
    String longest = "k".repeat(LONGEST);

    assertThat(codes(Reading.json("{\"" + longest + "\": 1}"))).isEmpty();
    assertThat(codes(Reading.json("{\"" + longest + "k\": 1}"))).containsExactly("too-long");
    assertThat(codes(Reading.csv(longest + ",b\n1,2\n"))).isEmpty();
    assertThat(codes(Reading.csv(longest + "k,b\n1,2\n"))).containsExactly("too-long");
  }

  @Test
  void escapedTextMayHave100000Characters() {
    for (String quoted : List.of("[\"%s\"]", "a: \"%s\"\n")) {
      String longest = quoted.formatted("\\u00e9".repeat(LONGEST));
      String longer = quoted.formatted("\\u00e9".repeat(LONGEST + 1));
      boolean json = quoted.startsWith("[");
      assertThat(codes(json ? Reading.json(longest) : Reading.yaml(longest))).isEmpty();
      assertThat(codes(json ? Reading.json(longer) : Reading.yaml(longer)))
          .containsExactly("too-long");
    }
  }

  @Test
  void fileReports200Problems() {
    for (int problems : List.of(200, 201)) {
      String more = problems == 200 ? "bad-character" : "more-problems";
      String lines = "x\u0007\n".repeat(problems);
      for (ParsedFile parsed :
          List.of(
              Reading.yaml("a: |\n" + lines.indent(2)),
              Reading.json("[1]" + lines.replace("x", " ")),
              Reading.csv("x\n" + lines))) {
        long found = codes(parsed).stream().filter(code -> code.equals("bad-character")).count();
        assertThat(found).isEqualTo(200);
        assertThat(codes(parsed)).contains(more);
      }
    }
  }

  @Test
  void yamlOfAMillionCharactersReportsAllProblems() {
    String broken = "- a: 'x\n\n- b\n\n- c: 'y\n";
    String longest = "#".repeat(1_000_000 - broken.length() - 1) + "\n" + broken;

    assertThat(longest).hasSize(1_000_000);
    assertThat(codes(Reading.yaml(longest))).hasSizeGreaterThan(1);
    assertThat(codes(Reading.yaml("#" + longest))).hasSize(1);
  }

  @Test
  void jsonMayBe32LevelsDeep() {
    assertThat(codes(Reading.json("[".repeat(LEVELS) + "]".repeat(LEVELS)))).isEmpty();
    assertThat(codes(Reading.json("[".repeat(LEVELS + 1) + "]".repeat(LEVELS + 1))))
        .containsExactly("too-deep");
    assertThat(codes(Reading.json("{\"a\":".repeat(LEVELS + 1) + "1" + "}".repeat(LEVELS + 1))))
        .containsExactly("too-deep");
  }

  @Test
  void messageNamesTheLimit() {
    ParsedFile deep = Reading.json("[".repeat(LEVELS + 1));
    ParsedFile wide = Reading.yaml("a: " + "x".repeat(LONGEST + 1) + "\n");

    assertThat(Reading.problems(deep)).containsExactly("1:33 too-deep");
    assertThat(deep.problems().getFirst().message()).contains("32 levels");
    assertThat(Reading.problems(wide)).containsExactly("1:4 too-long");
    assertThat(wide.problems().getFirst().message()).contains("100,001").contains("100,000");
  }

  @Test
  void textMayHave100000Characters() {
    String longest = "😀".repeat(LONGEST);

    for (String text : List.of("a: %s\n", "a: \"%s\"\n", "a: '%s'\n", "a: |-\n  %s\n")) {
      assertThat(codes(Reading.yaml(text.formatted(longest)))).isEmpty();
      assertThat(codes(Reading.yaml(text.formatted(longest + "x")))).containsExactly("too-long");
    }
    assertThat(codes(Reading.json("\"" + longest + "\""))).isEmpty();
    assertThat(codes(Reading.json("\"" + longest + "x\""))).containsExactly("too-long");
    for (String text : List.of("a,b\n1,%s\n", "a,b\n1,\"%s\"\n")) {
      assertThat(codes(Reading.csv(text.formatted(longest)))).isEmpty();
      assertThat(codes(Reading.csv(text.formatted(longest + "x")))).containsExactly("too-long");
    }
  }

  @Test
  void tableMayHave1000Columns() {
    String header = IntStream.range(0, 999).mapToObj(i -> "c" + i + ",").collect(joining());

    assertThat(codes(Reading.csv(header + "x\n" + ",".repeat(999) + "y\n"))).isEmpty();
    assertThat(codes(Reading.csv(header + "x,z\n" + ",".repeat(1000) + "y\n")))
        .containsExactly("too-wide");
    assertThat(codes(Reading.csv("a,b\n" + "y,".repeat(5_000_000)))).containsExactly("ragged-row");
  }

  @Test
  void jsonNumbersMayHave64Digits() {
    for (String number : List.of("%s", "-%s", "%s.5", "0.%s", "%se9")) {
      String longest = number.formatted("1".repeat(64 - number.replaceAll("\\D", "").length()));
      assertThat(codes(Reading.json("[" + longest + "]"))).isEmpty();
      ParsedFile longer = Reading.json("[" + longest.replaceFirst("1", "11") + "]");
      assertThat(codes(longer)).containsExactly("too-long");
      assertThat(longer.problems().getFirst().message())
          .isEqualTo("this number has 65 digits; 64 are the limit");
    }
  }

  @Test
  void endlessNestingIsRefusedQuickly() {
    for (String piece : List.of("[", "{a: ", "- ", "? ", "[a: ", ",", "[,", "[a]#,", "#", "'x")) {
      assertThat(Reading.yaml(piece.repeat(200_000)).problems()).isNotEmpty();
    }
    for (String piece : List.of("[", "{\"a\":", "[,", "\"", "1", "[1,")) {
      assertThat(Reading.json(piece.repeat(200_000)).problems()).isNotEmpty();
    }
  }

  @Test
  void manyDashesInAQuotedTextAreText() {
    ParsedFile parsed = Reading.yaml("a: \"begin\n  " + "- ".repeat(49_000) + "end\"\n");

    assertThat(codes(parsed)).isEmpty();
  }

  @Test
  void longLinesAreReadInLinearTime() {
    String crowded = "a: [" + "x,".repeat(200_000) + "x]\n" + " ".repeat(200_000) + "\n";

    assertThat(codes(Reading.yaml(crowded))).isEmpty();
  }

  @Test
  void otherFileReportsLimitedProblems() {
    ParsedFile parsed = Reading.yaml("- \n".repeat(100_000));

    assertThat(parsed.problems()).hasSizeLessThan(300);
    assertThat(codes(parsed)).contains("more-problems");
    assertThat(Reading.csv("a,b\n" + "1\n".repeat(100_000)).problems()).hasSizeLessThan(300);
  }

  @Test
  void charactersBeyondTheBasicPlaneAreReadAnywhere() {
    // The parser's default buffer has 1,024 chars. Between two buffers it fails on a surrogate
    // pair.
    for (int before = 1000; before < 1050; before++) {
      assertThat(codes(Reading.yaml("a: " + "x".repeat(before) + "😀\n"))).isEmpty();
    }
  }

  private static List<String> codes(ParsedFile parsed) {
    return parsed.problems().stream().map(problem -> problem.code().word()).toList();
  }
}
