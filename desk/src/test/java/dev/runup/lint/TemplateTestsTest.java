package dev.runup.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pipeline.Dossiers;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the tests of templates on shipped and faulty templates.
class TemplateTestsTest {

  @TempDir private Path folder;

  private static TemplateTests trials(Path dossier) {
    return switch (TemplateTests.of(dossier, Pipelines.all())) {
      case Checked.Good<TemplateTests>(TemplateTests trials, var _) -> trials;
      case Checked.Bad<TemplateTests> bad -> throw new AssertionError(bad.problems());
    };
  }

  @Test
  void shippedTemplatesHaveNoFault() {
    TemplateTests trials = trials(null);

    assertThat(trials.problems()).isEmpty();
    assertThat(trials.tried()).containsKeys("daily", "changes");
    assertThat(trials.tried().values()).allMatch(times -> times >= 14);
  }

  @Test
  void faultIsReportedOnceAtItsPlace() throws IOException {
    new Dossiers(folder)
        .write(
            "templates/note/page.md.ftl",
            """
            <#ftl attributes={"complete": true}>
            # ${briefing.issue.day}

            <#list briefing.statements as s>
            ### ${s.words.says!""}

            - ${msg("draft")}: (${s.words.quote!""})

            </#list>
            <#list briefing.statements>
            | | What |
            |---|---|
            <#items as s>
            | x | ${s.words.says!""} |
            </#items>

            [](https://example.org)${msg("draft")}
            </#list>
            <#if briefing.statements?size == 0>${briefing.front.summit.title}</#if>
            """)
        .write(
            "templates/page.html.ftl",
            "<!doctype html>\n<html>\n<body><img src=\"${logo}\">${series}</body></html>\n")
        .write("templates/messages/en.properties", "product.note = Note\n");

    List<String> found =
        trials(folder).problems().stream()
            .filter(Problem::stops)
            .map(TemplateTestsTest::summary)
            .toList();

    assertThat(found)
        .anyMatch(
            line -> line.startsWith("note/page.md.ftl:5: a heading of level 3 follows one of"))
        .anyMatch(
            line -> line.startsWith("note/page.md.ftl:7: something is missing in the sentence"))
        .anyMatch(
            line -> line.startsWith("note/page.md.ftl:14: a column of a table has no heading"))
        .anyMatch(line -> line.startsWith("note/page.md.ftl:17: a link has no text"))
        .anyMatch(line -> line.startsWith("note/page.md.ftl:19: \"briefing.front.summit\" has no"))
        .anyMatch(line -> line.startsWith("page.html.ftl:2: the page does not say its language"))
        .anyMatch(line -> line.startsWith("page.html.ftl:1: the page has no title"))
        .anyMatch(line -> line.startsWith("page.html.ftl:3: the page does not show its mark"))
        .anyMatch(line -> line.startsWith("page.html.ftl:3: the briefing is not in the page"))
        .anyMatch(line -> line.startsWith("page.html.ftl:3: an image has no \"alt\""))
        .anyMatch(line -> line.contains("and of some position it does not print"))
        .doesNotHaveDuplicates();
  }

  @Test
  void eachValueThatAFactCanLackIsMissingOnItsOwn() throws IOException {
    new Dossiers(folder)
        .write(
            "templates/note/page.md.ftl",
            """
            # Note

            <#list briefing.statements as s>
            - ${s.words.quote!""} ${s.words.says}
            </#list>
            <#list briefing.events.timeline?filter(event -> event.time.begun) as event>
            - ${event.outcome!""} ${event.title}
            </#list>
            """)
        .write("templates/messages/en.properties", "product.note = Note\n");

    assertThat(trials(folder).problems().stream().map(TemplateTestsTest::summary))
        .containsExactly("note/page.md.ftl:4: \"s.words.says\" has no value");
  }

  private static String summary(Problem problem) {
    return problem.place().file().substring("templates/".length())
        + ":"
        + problem.place().line()
        + ": "
        + problem.message();
  }
}
