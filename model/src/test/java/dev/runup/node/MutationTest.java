package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests valid files with small random mistakes. Reading ends with a tree, or with problems whose
/// places are inside the text.
class MutationTest {

  private static final int ROUNDS = 10_000;

  private static final String YAML =
      """
      intake: {source: article, recorded: 2025-12-28, mark: TLP:CLEAR, credibility: 3}

      statements:
      - id: costa-eu-member   # an id only where it is needed
        who: costa
        quote: "strong and prosperous Ukraine within the EU"
        says: Such a Ukraine is a cornerstone
          of continental security.
        about: [eu-membership, european-security]
        passage: ¶5
      - who: [мерц, "tusk"]
        says: >
          A longer text
          in two lines.

          And a paragraph.
        note: |
          漢字 # not a comment
        translations:
          uk: {title: 'Це ''так''', by: human}
      """;

  private static final String JSON =
      """
      {"intake": {"source": "article", "recorded": "2025-12-28"},
       "statements": [
        {"id": "a-b", "who": ["costa", "мерц"], "weight": 5, "share": -1.5e3, "lead": true,
         "says": "He said \\"yes\\" \\u00e9 😀 漢字.\\n", "about": []},
        {"x": {"y": [[1, 2], {}]}}
       ]}
      """;

  private static final String CSV =
      """
      id,title,when,who,source,uk.title,note
      call,"A ""first"" call, then",2025-12-27,zelensky | carney (host),dawn ¶3 | ap,Розмова,
      visit,"Two lines
      of text 😀",[2025-12-27..2025-12-28],+others,article,,"x"

      ,,,,,,
      stop,Stop #1,~,costa,ap,,漢字
      """;

  private static final List<String> PIECES =
      List.of(
          " ", "\n", "\t", ":", ": ", "- ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "&", "*",
          "!", "|", ">", "%", "@", "`", "? ", "\\", "\\u", "\\U", "~", "null", "---\n", "...\n",
          "0", "\u202e", "\u0000", "😀", "é", "\u0301", "\ud800", "\r", "\ufeff", "\u2028", "{a: ",
          "  ", ";", ",,", "\"\"", "\",\"", "\r\n", "sep=;\n");

  @ParameterizedTest
  @ValueSource(strings = {"facts.yaml", "facts.json", "events.csv"})
  void readingNeverThrowsAndPlacesLieInTheText(String name) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String text = mutated(valid(name), new Random(seed));
      try {
        check(text, NodeReader.read(new Input(name, text)));
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        fail("seed " + seed + ":\n" + text, e);
      }
    }
  }

  private static String valid(String name) {
    return name.endsWith("csv") ? CSV : name.endsWith("json") ? JSON : YAML;
  }

  private static void check(String text, ParsedFile parsed) {
    assertThat(parsed.root() != null || !parsed.problems().isEmpty()).isTrue();
    List<String> lines = text.lines().toList();
    for (Problem problem : parsed.problems()) {
      Place place = problem.place();
      assertThat(place).isNotNull();
      assertThat(place.line()).isBetween(1, lines.size() + 1);
      String line = place.line() > lines.size() ? "" : lines.get(place.line() - 1);
      assertThat(place.end()).isLessThanOrEqualTo(line.codePointCount(0, line.length()) + 1);
      assertThat(problem.printed()).contains(problem.code().word());
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(mutated.length() + 1);
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(3)) {
        case 0 -> mutated.insert(at, piece);
        case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(4)));
        case 2 -> mutated.replace(at, Math.min(mutated.length(), at + 1), piece);
        default -> throw new AssertionError();
      }
    }
    return mutated.toString();
  }
}
