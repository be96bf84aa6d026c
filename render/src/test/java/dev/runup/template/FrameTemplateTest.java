package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Checked;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTemplateTest {

  private final Map<String, String> fields = new HashMap<>(Map.of("title", "The title"));

  @Test
  void fieldIsPrinted() {
    assertThat(fill("<title>${title}</title>")).isEqualTo(Checked.good("<title>The title</title>"));
  }

  @Test
  void fieldIsEscaped() {
    fields.put("title", "</title><script>alert('1') & \"2\"</script>");

    assertThat(fill("<title>${title}</title>"))
        .isEqualTo(
            Checked.good(
                "<title>&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;) &amp; &quot;2&quot;"
                    + "&lt;/script&gt;</title>"));
  }

  @Test
  void bodyAndStyleAreNotEscaped() {
    fields.put("body", "<p>&amp;</p>");
    fields.put("style", "a>b{content:\"&\"}");

    assertThat(fill("<style>${style}</style>${body}"))
        .isEqualTo(Checked.good("<style>a>b{content:\"&\"}</style><p>&amp;</p>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"</style><script>alert(1)</script>", "<!--", "a{}<"})
  void styleCanNotCloseItsElement(String style) {
    fields.put("style", style);

    assertThat(fill("<style>${style}</style>").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("style"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${title?no_esc}", "<#noautoesc>${title}</#noautoesc>", "${title?api}"})
  void frameCanNotSwitchEscapingOff(String frame) {
    assertThat(fill(frame)).isInstanceOf(Checked.Bad.class);
  }

  @Test
  void missingFieldIsReportedWithItsPlace() {
    Checked<String> filled = fill("<title>\n${titel}</title>");

    assertThat(filled.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).isEqualTo("there is no \"titel\"");
          assertThat(problem.place().file()).isEqualTo("templates/page.html.ftl");
          assertThat(problem.place().line()).isEqualTo(2);
        });
  }

  @Test
  void missingFrameIsReported() {
    assertThat(
            new FrameTemplate(ShippedTexts.of(name -> null))
                .fill("page.html.ftl", fields)
                .problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message()).isEqualTo("no template is named \"page.html.ftl\""));
  }

  private Checked<String> fill(String frame) {
    Function<String, String> templates = Map.of("page.html.ftl", frame)::get;
    return new FrameTemplate(ShippedTexts.of(templates::apply)).fill("page.html.ftl", fields);
  }
}
