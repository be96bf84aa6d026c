package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks the counts in the header of a template.
class CompletenessTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 1 headline is", "2, 2 headlines are", "6, 6 headlines are"})
  void wrongNumberOfHeadlinesIsReportedAtEdition(int count, String words) throws IOException {
    List<Problem> found = built(count, "").problems();

    assertThat(found)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.printed())
              .startsWith("runup.yaml:2:12: warning: " + words)
              .contains(
                  " in force besides the leading one, and the template \"note\" asks for 3 to 5"
                      + " [incomplete]");
        });
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "5"})
  void issueWithRequestedHeadlinesIsComplete(int count) throws IOException {
    assertThat(built(count, "").problems()).isEmpty();
  }

  @Test
  void heaviestHeadlineLeadsByDefault() throws IOException {
    assertThat(built(3, "", "").problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.printed())
                .contains("2 headlines are in force besides the leading one")
                .contains("The one with \"lead\" leads, or else the heaviest."));
    assertThat(built(4, "", "").problems()).isEmpty();
  }

  @Test
  void dossierSetsSeverityOfIncompleteIssue() throws IOException {
    assertThat(built(2, "rules: {incomplete: off}").problems()).isEmpty();
    assertThat(built(2, "rules: {incomplete: error}")).isInstanceOf(Checked.Bad.class);
  }

  private Checked<List<BuiltEdition>> built(int headlines, String rules) throws IOException {
    return built(headlines, "- {title: The lead, lead: true, rests-on: [said]}\n", rules);
  }

  private Checked<List<BuiltEdition>> built(int headlines, String lead, String rules)
      throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"), "mark: CLEAR\neditions: {note: {}}\n" + rules + "\n");
    Files.createDirectories(folder.resolve("templates/note"));
    Files.createDirectories(folder.resolve("templates/messages"));
    Files.writeString(
        folder.resolve("templates/note/page.md.ftl"),
        """
        <#ftl attributes={"headlines": [3, 5]}>
        # Note

        ${briefing.statements?size}
        """);
    Files.writeString(
        folder.resolve("templates/messages/en.properties"),
        "product.note = Note\nseries.note = Note {1}\n");
    String lines =
        IntStream.range(0, headlines)
            .mapToObj(i -> "- {title: Line " + "abcdef".charAt(i) + ", rests-on: [said]}\n")
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        intake: {source: src, recorded: 2026-01-12}
        sources: [{id: src, title: A source, kind: document}]
        statements: [{id: said, attribution: Somebody, says: Something is said.}]
        headlines:
        """
            + lead
            + lines);
    Checked<DossierOnDisk> dossier = DossierOnDisk.read(folder);
    return dossier.then(read ->
        read.build(
            Pipelines.all(),
            new BuildRequest(
                List.of(GoldenTest.value(read.edition("note"))),
                List.of(Format.MARKDOWN),
                new IssueTime.Newest())));
  }
}
