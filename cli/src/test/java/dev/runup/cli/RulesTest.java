package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the `rules` of a dossier and the output as SARIF through the command line.
class RulesTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      sources:
      - {id: article, title: An article, kind: news-report}
      events:
      - {title: Talks, status: planned, when: 2026-01-02}
      """;

  @TempDir private Path folder;

  private Ran check(String settings, String facts, String name, String... more) throws IOException {
    Path dossier = Files.createDirectories(folder.resolve("dossier"));
    Files.writeString(dossier.resolve("runup.yaml"), "mark: TLP:CLEAR\n" + settings);
    Files.writeString(dossier.resolve(name), facts);
    String[] arguments = new String[more.length + 2];
    arguments[0] = "check";
    arguments[1] = dossier.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Ran.of(arguments);
  }

  @Test
  void dossierChangesTheSeverityOfARule() throws IOException {
    Ran ran = check("rules: {conflict: error, stale: off}\n", FACTS, "facts.yaml");

    assertThat(ran.err()).contains("is sound");
    assertThat(ran.code()).isEqualTo(Exit.DONE);
  }

  @Test
  void acceptedWarningIsOnlyCounted() throws IOException {
    String due = FACTS.replace("2026-01-02", "2025-12-20").replace("}\n", "%s}\n");
    String facts = due.replace("report%s", "report").replace("2025-12-28%s", "2025-12-28");
    String accepted = facts.formatted(", accepted: {overdue: Nobody knows.}");

    assertThat(check("", facts.formatted(""), "facts.yaml").err()).contains("[overdue]");
    assertThat(check("", accepted, "facts.yaml").err())
        .endsWith(" is sound: 2 facts, 1 warning accepted\n")
        .doesNotContain("overdue");
    Ran json = check("", accepted, "facts.yaml", "--format", "json");
    assertThat(json.out()).isEqualTo("{\n  \"problems\": []\n}\n");
    assertThat(json.code()).isEqualTo(Exit.DONE);
    assertThat(check("rules: {overdue: error}\n", accepted, "facts.yaml").code())
        .isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void oneOfSeveralValuesIsReportedAtItsLine() throws IOException {
    String facts =
        FACTS
            + """
            statements:
            - {id: one, attribution: Somebody, says: It is so.}
            - {id: two, attribution: Somebody, says: It is not., recorded: 2025-12-30}
            assessments:
            - says: It opens.
              by: desk
              rests-on:
              - one
              - two
              alternatives:
              - It is a trick.
              - TODO
              translations:
                uk:
                  says: Відкриється.
                  caveat: TBD
              caveat: It may not.
            """;

    assertThat(check("", facts, "facts.yaml").err())
        .contains("facts.yaml:14:5: error: \"rests-on\" names statement:two");
    assertThat(check("", facts.replace(", recorded: 2025-12-30", ""), "facts.yaml").err())
        .contains("facts.yaml:17:5: warning: \"alternatives\" of assessment")
        .contains("facts.yaml:21:15: warning: \"uk.caveat\" of assessment");
  }

  @Test
  void misspeltAndFixedRulesAreReportedWithAHint() throws IOException {
    Ran ran = check("rules: {conflct: off, unmarked: off}\n", FACTS, "facts.yaml");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err())
        .contains("runup.yaml:2:9: error: there is no rule \"conflct\" [unknown-rule]")
        .contains("hint: did you mean \"conflict\"?")
        .contains("runup.yaml:2:23: error: the rule \"unmarked\" can't be changed [fixed-rule]");
  }

  @Test
  void sarifGoesToStdoutWithTheSameExitCode() throws IOException {
    String wrong = FACTS.replace("source: article", "source: artcle");
    Ran ran = check("", wrong, "ä b%.yaml", "--format", "sarif");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\"version\": \"2.1.0\"")
        .contains("\"uri\": \"%C3%A4%20b%25.yaml\"")
        .contains("\"ruleId\": \"unknown-source\"");
  }

  /// The schema says what GitLab documents of its format: all keys that it reads, and its words.
  @Test
  void codeQualityReportHasTheDocumentedForm() throws IOException {
    String schema =
        """
        {"type": "array",
         "items": {"type": "object",
          "required": ["description", "check_name", "fingerprint", "severity", "location"],
          "properties": {
           "description": {"type": "string"},
           "check_name": {"type": "string"},
           "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
           "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
           "location": {"type": "object", "required": ["path", "lines"], "properties": {
            "path": {"type": "string", "pattern": "^[^/.]"},
            "lines": {"type": "object", "required": ["begin"], "properties": {
             "begin": {"type": "integer", "minimum": 1}}, "additionalProperties": false}},
            "additionalProperties": false}},
          "additionalProperties": false}}
        """;
    String wrong = FACTS.replace("source: article", "source: artcle");

    Ran ran = check("", wrong, "ä b%.yaml", "--format", "codequality");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).isEmpty();
    Object report = JsonSchema.parsed(ran.out());
    assertThat(JsonSchema.wrong((Map<?, ?>) JsonSchema.parsed(schema), report)).isEmpty();
    assertThat(ran.out())
        .contains("\"check_name\": \"unknown-source\"")
        .contains("\"severity\": \"critical\"")
        .contains("\"path\": \"ä b%.yaml\"");
  }
}
