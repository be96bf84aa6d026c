package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.publish.ProblemsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that `runup check` reports what a build would, with less work.
class CheckTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a sign and a script that no font has, which only the PDF needs
          No 🛸           | {daily: {}}                            | -                    | -                            | no-glyph
          No 🛸           | {daily: {formats: [md]}}               | -                    | -                            |
          No 公           | {daily: {}}                            | -                    | -                            | unset-script
          No 公           | {daily: {formats: [md]}}               | -                    | -                            |
          # own templates: Markdown, frames, words, an empty page
          A visit         | {daily: {formats: [md]}}               | daily/page.md.ftl    | "# T\\n[x](javascript:y)"    | link-refused
          A visit         | {daily: {formats: [html]}}             | page.html.ftl        | "${gone}"                    | template
          A visit         | {note: {formats: [md]}}                | note/page.md.ftl     | "# T"                        | no-name
          A visit         | {daily: {formats: [md]}}               | daily/page.md.ftl    | "<#-- -->"                   | template
          # the template itself, its language, and what its header counts
          A visit         | {daily: {template: dayly}}             | -                    | -                            | unknown-template
          A visit         | {daily: {languages: [de], formats: [md]}} | -                 | -                            | no-words
          """)
  void checkFindsTheProblemsOfABuild(
      String title, String editions, String template, String text, String code) throws IOException {
    Path dossier = DossierSamples.sound(folder.resolve("talks"), title);
    Files.writeString(dossier.resolve("runup.yaml"), "mark: CLEAR\neditions: " + editions + "\n");
    if (!template.equals("-")) {
      Path file = dossier.resolve("templates").resolve(template);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.replace("\"", "").replace("\\n", "\n") + "\n");
    }

    assertThat(problemsOfCheck(dossier)).contains(code == null ? "[]" : "\"" + code + "\"");
    assertThat(problemsOfCheck(dossier)).isEqualTo(problemsOfBuild(dossier));
  }

  /// The last event is only behind page 1.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily      | A visit | Talks | -
          daily      | A visit | No 🛸 | no-glyph
          daily      | A visit | No 公 | unset-script
          chronology | A visit | No 🛸 | no-glyph
          summit     | A visit | Talks | incomplete
          daily      | LONG    | Talks | page-1-long
          daily      | LONG    | No 🛸 | page-1-long
          """)
  void checkFindsTheProblemsOfAllPages(String template, String first, String last, String code)
      throws IOException {
    Path dossier =
        withManyEvents(template, first.replace("LONG", "A long visit. ".repeat(700)), last);

    String problems = problemsOfCheck(dossier);

    assertThat(problems).contains(code.equals("-") ? "unordered-day" : "\"" + code + "\"");
    assertThat(problems).isEqualTo(problemsOfBuild(dossier));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "examples/florida-2025",
        "examples/reykjavik-1986",
        "examples/singapore-2018",
        "render/src/test/products/talks"
      })
  void checkFindsTheProblemsOfAnExample(String example) {
    Path dossier = Path.of("..").resolve(example);

    assertThat(problemsOfCheck(dossier)).isEqualTo(problemsOfBuild(dossier));
  }

  private static String problemsOfCheck(Path dossier) {
    return Ran.of("check", dossier.toString(), "--format", "json").out();
  }

  private static String problemsOfBuild(Path dossier) {
    return ProblemsJson.of(
        DossierOnDisk.read(dossier)
            .then(read -> read.build(Pipelines.all(), BuildRequest.NEWEST))
            .problems());
  }

  private Path withManyEvents(String template, String first, String last) throws IOException {
    StringBuilder facts =
        new StringBuilder(
            """
            intake: {recorded: 2025-12-28, source: ss}
            sources: [{id: ss, title: S, kind: post}]
            events:
            - {id: visit, title: %s, status: planned}
            """
                .formatted(first));
    for (int i = 0; i < 100; i++) {
      String title = i == 0 ? last : "Talks " + i;
      facts.append("- {title: " + title + ", status: occurred, when: 2025-11-01}\n");
    }
    return DossierSamples.written(
        folder.resolve("talks"),
        "mark: CLEAR\nsummit: visit\neditions: {daily: {template: " + template + "}}\n",
        facts.toString());
  }

  /// A daily briefing is laid out up to page 1 if a font has all its characters.
  @ParameterizedTest
  @CsvSource({"Talks, 2", "No 🛸, 5"})
  void checkLaysOutThePagesThatCanHaveProblemsAndWritesNoFormat(String last, int pages)
      throws IOException {
    Path dossier = withManyEvents("daily", "A visit", last);

    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(dossier)
            .then(read -> read.buildForProblems(Pipelines.all(), BuildRequest.NEWEST));

    assertThat(built)
        .isInstanceOfSatisfying(
            Checked.Good.class,
            good -> {
              BuiltEdition edition = (BuiltEdition) ((List<?>) good.value()).getFirst();
              assertThat(edition.artifacts()).isEmpty();
              assertThat(edition.pages()).isEqualTo(pages);
            });
  }
}
