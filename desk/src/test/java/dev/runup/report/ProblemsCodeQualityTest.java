package dev.runup.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemsCodeQualityTest {

  private static final Problem CONFLICT =
      Problem.of(
          ProblemCode.CONFLICT, new FieldRef("measure:loss", "value", 0), "two", "Say which.");

  @Test
  void findingHasTextCodeSeverityAndPlace() {
    String report =
        ProblemsCodeQuality.of(List.of(CONFLICT.withPlace(at("a.yaml", 3))), "my dossier/");

    assertThat(report.replaceAll("[0-9a-f]{64}", "HASH"))
        .isEqualTo(
            """
            [
              {
                "description": "two\\nhint: Say which.",
                "check_name": "conflict",
                "fingerprint": "HASH",
                "severity": "minor",
                "location": {
                  "path": "my dossier/a.yaml",
                  "lines": {
                    "begin": 3
                  }
                }
              }
            ]
            """);
  }

  @Test
  void reportWithoutProblemsIsAnEmptyArray() {
    assertThat(ProblemsCodeQuality.of(List.of(), "")).isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void severityBecomesAWordOfGitLab() {
    for (Severity severity : Severity.values()) {
      String word =
          switch (severity) {
            case REFUSAL -> "blocker";
            case ERROR -> "critical";
            case WARNING -> "minor";
            case NOTICE -> "info";
          };
      assertThat(ProblemsCodeQuality.of(List.of(CONFLICT.withSeverity(severity)), ""))
          .contains("\"severity\": \"" + word + "\"");
    }
  }

  @Test
  void problemWithoutFileIsReportedInSettings() {
    assertThat(ProblemsCodeQuality.of(List.of(CONFLICT), "talks/"))
        .contains("\"path\": \"talks/runup.yaml\"")
        .contains("\"begin\": 1");
  }

  @Test
  void fingerprintSurvivesMovesAndSeparatesFilesOfDossiers() {
    List<String> before =
        fingerprints(
            "a/", CONFLICT.withPlace(at("a.yaml", 3)), CONFLICT.withPlace(at("a.yaml", 4)));
    List<String> after =
        fingerprints(
            "a/", CONFLICT.withPlace(at("a.yaml", 9)), CONFLICT.withPlace(at("a.yaml", 11)));

    assertThat(after).isEqualTo(before).doesNotHaveDuplicates();
    assertThat(fingerprints("b/", CONFLICT.withPlace(at("a.yaml", 3))))
        .doesNotContainAnyElementsOf(before);
  }

  private static List<String> fingerprints(String folder, Problem... problems) {
    return Pattern.compile("\"([0-9a-f]{64})\"")
        .matcher(ProblemsCodeQuality.of(Arrays.asList(problems), folder))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static Place at(String file, int line) {
    return new Place(new Input(file, "text"), line, 2, 4);
  }
}
