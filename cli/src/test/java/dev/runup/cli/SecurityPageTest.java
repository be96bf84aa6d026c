package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.ArchitecturePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that the pages on security name tests and scripts that exist.
class SecurityPageTest {

  private static final Path ROOT = Path.of("..");

  private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w+Test)\\b");
  private static final Pattern SCRIPT =
      Pattern.compile("(?<![\\w/.])(\\.ci/[\\w./-]+|bench/[\\w.]+)");

  @ParameterizedTest
  @ValueSource(strings = {"SECURITY.md", "docs/hardening.md", "CONTRIBUTING.md"})
  void namedTestsAndScriptsExist(String page) throws IOException {
    String text = Files.readString(ROOT.resolve(page));

    assertThat(names(TEST, text)).isNotEmpty().isSubsetOf(tests());
    assertThat(names(SCRIPT, text))
        .isNotEmpty()
        .allMatch(script -> Files.exists(ROOT.resolve(script)));
  }

  @Test
  void eachPromiseNamesItsTest() throws IOException {
    List<String> promises =
        Files.readString(ROOT.resolve("SECURITY.md"))
            .lines()
            .filter(line ->
                line.startsWith("| ") && !line.startsWith("| Promise") && !line.startsWith("| ---"))
            .toList();

    assertThat(promises).hasSizeGreaterThan(20);
    assertThat(promises).allMatch(row -> row.matches(".*\\| .*`[\\w./-]+`.* \\|"));
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : ArchitecturePage.read().modules().keySet()) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> tests.add(name.substring(0, name.length() - ".java".length())));
      }
    }
    return tests;
  }
}
