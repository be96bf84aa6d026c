package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.template.TemplateTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a dossier's own templates print can be too large to be read or written.
class TooLargeOutputTest {

  @Test
  void theProblemNamesTheTemplateOfThePage() {
    TemplateTexts own =
        new TemplateTexts(Map.of("daily/page.md.ftl", "A page."), _ -> null, List.of());
    Place page = Pipelines.all().with(own).filled().templates().page("daily");

    Checked<String> read =
        FilledTemplates.withinMemory(
            page,
            () -> {
              throw new StackOverflowError();
            });

    Problem problem = read.problems().getFirst();
    assertThat(problem.message())
        .isEqualTo("what the dossier's own templates print takes too much memory");
    assertThat(Objects.requireNonNull(problem.place()).fileAndLine())
        .isEqualTo("templates/daily/page.md.ftl, line 1");
    assertThat(problem.printed()).contains("A page.");
  }
}
