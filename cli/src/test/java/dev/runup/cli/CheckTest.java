package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.publish.ProblemsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    Ran check = Ran.of("check", dossier.toString(), "--format", "json");
    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(dossier).then(read -> read.build(new Pipeline(), BuildRequest.NEWEST));

    assertThat(check.out()).contains(code == null ? "[]" : "\"" + code + "\"");
    assertThat(check.out()).isEqualTo(ProblemsJson.of(built.problems()));
  }

  @Test
  void checkLaysOutThePdfAndWritesNoFormat() throws IOException {
    Path dossier = DossierSamples.sound(folder.resolve("talks"), "A visit");

    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(dossier)
            .then(read -> read.buildForProblems(new Pipeline(), BuildRequest.NEWEST));

    assertThat(built)
        .isInstanceOfSatisfying(
            Checked.Good.class,
            good -> {
              BuiltEdition edition = (BuiltEdition) ((List<?>) good.value()).getFirst();
              assertThat(edition.artifacts()).isEmpty();
              assertThat(edition.pages()).isPositive();
            });
  }
}
