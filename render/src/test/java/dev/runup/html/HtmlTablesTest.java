package dev.runup.html;

import static dev.runup.document.Block.Align.CENTRE;
import static dev.runup.document.Block.Align.END;
import static dev.runup.document.Block.Align.START;
import static dev.runup.html.Given.body;
import static dev.runup.html.Given.heading;
import static dev.runup.html.Given.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block.Align;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTablesTest {

  private static final List<Align> TWO = List.of(START, START);

  @Test
  void tableIsInANamedScrollingRegion() {
    assertThat(body(table("Who pays", List.of(START, END, CENTRE), "Who|Sum|Known", "Kyiv|7|yes")))
        .isEqualTo(
            """
            <div class="table" role="region" tabindex="0" aria-label="Who pays"><table>
            <caption>Who pays</caption>
            <thead>
            <tr><th scope="col">Who</th><th scope="col" class="end">Sum</th>\
            <th scope="col" class="centre">Known</th></tr>
            </thead>
            <tbody>
            <tr><th scope="row">Kyiv</th><td class="end">7</td><td class="centre">yes</td></tr>
            </tbody></table></div>
            """);
  }

  @Test
  void tableWithoutCaptionIsNamedAfterItsSection() {
    String html =
        body(
            table("", TWO, "a|b", "c|d"),
            heading(2, "Timeline"),
            table("", TWO, "a|b", "c|d"),
            table("", TWO, "a|b", "c|d"));

    assertThat(html)
        .contains("aria-label=\"Table: The title\"")
        .contains("aria-label=\"Table: Timeline\"")
        .contains("aria-label=\"Table: Timeline (2)\"")
        .doesNotContain("<caption>");
  }

  @Test
  void firstCellIsARowHeaderIfNoneIsBlank() {
    assertThat(body(table("", TWO, "a|b", "c|d", "e|f"))).contains("<th scope=\"row\">c</th>");
    assertThat(body(table("", TWO, "a|b", "c|d", "|f"))).doesNotContain("scope=\"row\"");
    assertThat(body(table("", List.of(END, START), "a|b", "1|d"))).doesNotContain("scope=\"row\"");
    assertThat(body(table("", List.of(START), "a", "c"))).doesNotContain("scope=\"row\"");
  }

  @Test
  void blankHeaderCellIsNoHeader() {
    assertThat(body(table("", TWO, "|b", "c|d"))).contains("<tr><td></td><th scope=\"col\">b</th>");
    assertThat(body(table("", TWO, "|", "c|d"))).doesNotContain("<thead>");
  }

  @Test
  void tableMayHaveNoRows() {
    assertThat(body(table("", TWO, "a|b"))).endsWith("<tbody>\n</tbody></table></div>\n");
  }
}
