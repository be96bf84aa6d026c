package dev.runup.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Rule;
import dev.runup.format.Format;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Builds the examples of `docs/rules.md`. The first example of a section breaks the rule at the
/// line with a comment. The second one is correct.
class RulesPageTest {

  private static final Pattern BLOCK =
      Pattern.compile("^```(?:yaml|text)\n# (\\S+)\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> firstExampleBreaksRuleAndSecondDoesNot() {
    return Arrays.stream(Rule.values())
        .map(rule -> DynamicTest.dynamicTest(rule.code().word(), () -> holdsItsWord(rule)));
  }

  private void holdsItsWord(Rule rule) throws IOException {
    List<Map<String, String>> examples = examples(rule);

    assertThat(examples)
        .as(
            "docs/rules.md has a section on %s with a wrong and a right example",
            rule.code().word())
        .hasSize(2);
    assertThat(found(examples.getFirst()))
        .isEqualTo(List.of(rule.code().word() + " " + marked(examples.getFirst())));
    assertThat(found(examples.getLast())).isEmpty();
  }

  @Test
  void explanationOfRuleNamesItsSeverity() {
    assertThat(CodePages.of("conflict"))
        .startsWith("## conflict\n")
        .endsWith(
            """

            It is a warning unless runup.yaml says otherwise, as in: rules: {conflict: off}
            """);
    assertThat(CodePages.of("unmarked")).endsWith("\nIt is an error, and can't be changed.\n");
    assertThat(CodePages.of("order")).contains("It is an error unless runup.yaml says otherwise");
    assertThat(CodePages.of("incomplete")).endsWith("rules: {incomplete: off}\n");
  }

  @Test
  void otherCodesAreExplainedAndUnknownOnesAreNot() {
    assertThat(CodePages.of("wrong-date")).startsWith("## wrong-date\n\nA text is not a date.\n");
    assertThat(CodePages.of("wrong-date"))
        .containsSubsequence("\n\nWrong:\n\n```", "\n```\n\nRight:\n\n```");
    assertThat(CodePages.of("unknown-actor")).isEqualTo(CodePages.of("unknown-event"));
    assertThat(CodePages.of("conflct")).isNull();
    assertThat(CodePages.of("")).isNull();
    assertThat(CodePages.codes())
        .contains("conflict", "unknown-source", "unknown-anchor", "not-known-yet")
        .doesNotHaveDuplicates();
  }

  @Test
  void codeWhoseSectionIsStillToBeWrittenIsExplainedByItsMessage() {
    assertThat(CodePages.of("conflict", null))
        .startsWith("## conflict\n\nIts message says what is wrong, its hint what to do.\n\nIt is")
        .endsWith("rules: {conflict: off}\n");
    assertThat(CodePages.of("wrong-date", null)).endsWith("its hint what to do.\n");
  }

  @Test
  void headingInAnExampleEndsNoSection() {
    List<CodePage> pages =
        CodePage.read(
            "# Page\n\n## Kind\n\n### hole\n\nOne.\n\n```ftl\n### Text\n```\n\n### tab\n\nTwo.\n");

    assertThat(pages)
        .containsExactly(
            new CodePage("Kind", List.of("hole"), "## hole\n\nOne.\n\n```ftl\n### Text\n```"),
            new CodePage("Kind", List.of("tab"), "## tab\n\nTwo."));
  }

  @Test
  void everyRuleIsDocumentedInOrder() throws IOException {
    List<String> rules =
        Pattern.compile("^## ([a-z0-9-]+)$", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("../docs/rules.md")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(rules)
        .containsExactly(
            Arrays.stream(Rule.values()).map(rule -> rule.code().word()).toArray(String[]::new));
  }

  /// Returns the files of a section's examples, each with the files that all share.
  private static List<Map<String, String>> examples(Rule rule) throws IOException {
    String page = Files.readString(Path.of("../docs/rules.md"));
    Map<String, String> shared = new LinkedHashMap<>();
    blocks(page.substring(0, page.indexOf("\n## ")))
        .forEach(block -> shared.put(block.group(1), block.group(2)));
    List<Map<String, String>> examples = new ArrayList<>();
    Map<String, String> files = new LinkedHashMap<>(shared);
    for (MatchResult block : blocks(CodePages.of(rule.code().word()))) {
      files.put(block.group(1), "# " + block.group(1) + "\n" + block.group(2));
      if (block.group(1).equals("facts.yaml")) {
        examples.add(files);
        files = new LinkedHashMap<>(shared);
      }
    }
    return examples;
  }

  private static List<MatchResult> blocks(String text) {
    return BLOCK.matcher(text).results().toList();
  }

  private static String marked(Map<String, String> files) {
    List<String> lines = files.getOrDefault("facts.yaml", "").lines().toList();
    for (String line : lines) {
      if (line.endsWith("  # here")) {
        return "facts.yaml:" + (lines.indexOf(line) + 1);
      }
    }
    throw new AssertionError("no line is marked");
  }

  /// Returns code, file and line of each problem that a check finds.
  private List<String> found(Map<String, String> files) throws IOException {
    Path typed = Files.createTempDirectory(folder, "dossier");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = typed.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue());
    }
    return DossierOnDisk.read(typed)
        .then(dossier ->
            dossier.buildForCheck(
                Pipelines.all(),
                new BuildRequest(
                    List.of(),
                    List.of(Format.MARKDOWN),
                    new IssueTime.OfDay(LocalDate.of(2026, 1, 14)))))
        .problems()
        .stream()
        .map(RulesPageTest::line)
        .toList();
  }

  private static String line(Problem problem) {
    Place place = problem.place();
    return problem.code().word() + (place == null ? "" : " " + place.file() + ":" + place.line());
  }
}
