package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks files for site generators: they begin with YAML, and contain no code that a generator
/// runs.
class FrontMatterTest {

  private static final WebLayout FRONTED = new WebLayout(false, 2, true, false);

  private static Published titled(String title) {
    return new Published(
        "{mark: CLEAR, editions: {daily: {base: \"https://example.org/b/\"}}}\n",
        """
        intake: {source: article, recorded: 2025-12-28}
        sources:
        - {id: article, title: An article, kind: news-report}
        events:
        - {id: visit, title: A visit, status: occurred}
        headlines:
        - {title: "%s", rests-on: visit}
        """
            .formatted(title));
  }

  private static Node.Mapping front(String file) {
    assertThat(file).startsWith("---\n");
    int end = file.indexOf("\n---\n\n");
    return Published.read("front.yaml", file.substring(4, end + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "fragment"})
  void fileBeginsWithFrontMatter(String format) {
    String file = titled("A visit").file(format, null, FRONTED);
    Node.Mapping front = front(file);

    assertThat(file).startsWith("---\ntitle: \"A visit · TLP:CLEAR\"\ndescription: ");
    assertThat(Published.text(front, "date")).isEqualTo("2025-12-28");
    assertThat(Published.text(front, "lang")).isEqualTo("en");
    assertThat(Published.text(front, "canonical"))
        .isEqualTo("https://example.org/b/daily-2025-12-28.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "fragment"})
  void fileHasNoFrontMatterByDefault(String format) {
    assertThat(titled("A visit").file(format, null, WebLayout.DEFAULT)).doesNotStartWith("---");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ site.secret }}",
        "{% include x %}",
        "{{< readFile x >}}",
        "{{{x}}}",
        "{#x#}",
        "a: b",
        "--- # x",
        "' \\\" \\\\ \\\\n",
        "- x",
        "\\u2003x",
      })
  void titleIsQuotedInYaml(String title) {
    for (String format : new String[] {"md", "fragment"}) {
      String file = titled(title).file(format, null, FRONTED);

      assertThat(file).doesNotContain("{{", "{%", "{#");
      assertThat(Published.text(front(file), "title"))
          .isEqualTo(
              title.replace("\\\"", "\"").replace("\\\\", "\\").replace("\\u2003", "\u2003").strip()
                  + " · TLP:CLEAR");
    }
  }

  @Test
  void generatorCodeIsReported() {
    assertThat(
            FrontMatter.prependTo("x `{{ y }}` z\n", GoldenTest.parsed("x", "en").masthead(), "")
                .problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("generator-code");
  }
}
