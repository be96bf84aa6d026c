package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tests that random texts without quotes are read exactly as typed, or refused.
class KeptOrRefusedTest {

  private static final int ROUNDS = 10_000;

  private static final List<String> PIECES =
      List.of(
          "a", "b", "9", " ", "  ", " #", "#", "# ", ":", ": ", " - ", "-", ",", ", ", "\"", "'",
          "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "~", "null", "\\",
          "<<", "---", "...", "é", "漢", "😀", "\u0301", "\t", "\u00A0", "=", "/");

  /// The first characters that give a text another meaning in YAML: quotes, brackets and block
  /// marks.
  private static final String OTHER = "\"'[{|>";

  @Test
  void textOfOneLineIsKeptOrRefused() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String typed = text(new Random(seed));
      if (!hasComment(typed)) {
        keptOrRefused(seed, "a: " + typed + "\nz: end\n", typed);
      }
    }
  }

  @Test
  void textOfTwoLinesIsKeptOrRefused() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String first = text(random);
      String second = text(random);
      boolean comment = hasComment(first) || hasComment(second) || second.matches("#+([ \t].*)?");
      // After a comment, "- x" begins a list and "x: y" a mapping. Neither was meant as one text.
      boolean nested = first.startsWith("#") && second.matches("-( .*)?|.*:.*");
      if (!comment && !nested) {
        keptOrRefused(seed, "a: " + first + "\n   " + second + "\nz: end\n", first + " " + second);
      }
    }
  }

  private static void keptOrRefused(int seed, String yaml, String typed) {
    ParsedFile parsed = Reading.yaml(yaml);
    if (parsed.problems().stream().noneMatch(Problem::stops)) {
      assertThat(Reading.tree(parsed))
          .as("seed %d: %s", seed, yaml)
          .isEqualTo("{a: '" + typed + "', z: 'end'}");
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String typed = text.toString().replaceAll("^[ \t]+|[ \t]+$", "");
    return typed.isEmpty() || OTHER.indexOf(typed.charAt(0)) >= 0 ? "x" + typed : typed;
  }

  /// Returns whether a text contains a comment in the required form.
  private static boolean hasComment(String typed) {
    return typed.matches(".*[ \t]{2}#+([ \t].*)?");
  }
}
