package dev.runup.html;

import static dev.runup.html.Given.body;
import static dev.runup.html.Given.heading;
import static dev.runup.html.Given.item;
import static dev.runup.html.Given.note;
import static dev.runup.html.Given.paragraph;
import static dev.runup.html.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block.Alert;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Bullets;
import dev.runup.document.Block.CodeBlock;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Numbered;
import dev.runup.document.Block.Quote;
import dev.runup.document.Block.Rule;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.NoteMark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlocksTest {

  @Test
  void aHeadingHasAnId() {
    assertThat(body(heading(2, "Open points")))
        .isEqualTo("<h2 id=\"open-points\">Open points</h2>\n");
  }

  @Test
  void anEmptyHeadingIsNoStepInTheOutline() {
    assertThat(body(new Heading(2, List.of()), heading(3, " "))).isEmpty();
  }

  @Test
  void aParagraphIsAParagraph() {
    assertThat(body(paragraph("a"))).isEqualTo("<p>a</p>\n");
  }

  @Test
  void aQuotationHoldsBlocks() {
    assertThat(body(new Quote(List.of(paragraph("a"), new Rule()))))
        .isEqualTo("<blockquote>\n<p>a</p>\n<hr>\n</blockquote>\n");
  }

  @ParameterizedTest
  @EnumSource
  void anAlertIsLabelledByItsWord(AlertKind kind) {
    String lower = kind.name().toLowerCase(java.util.Locale.ROOT);
    String word = kind.name().charAt(0) + lower.substring(1);

    assertThat(body(new Alert(kind, List.of(paragraph("a")))))
        .isEqualTo(
            """
            <aside class="%s" role="note" aria-labelledby="alert-1">
            <p class="kind" id="alert-1">%s</p>
            <p>a</p>
            </aside>
            """
                .formatted(lower, word));
  }

  @Test
  void alertsAreCounted() {
    var alert = new Alert(AlertKind.TIP, List.of());

    assertThat(body(alert, alert)).contains("id=\"alert-1\"", "id=\"alert-2\"");
  }

  @Test
  void anItemOfATightListIsItsText() {
    var inner = new Bullets(true, List.of(item(paragraph("b"))));

    assertThat(body(new Bullets(true, List.of(item(paragraph("a"), inner), item()))))
        .isEqualTo("<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li></li>\n</ul>\n");
  }

  @Test
  void anItemOfALooseListHoldsParagraphs() {
    assertThat(body(new Bullets(false, List.of(item(paragraph("a"))))))
        .isEqualTo("<ul>\n<li><p>a</p>\n</li>\n</ul>\n");
  }

  @Test
  void aNumberedListStartsWhereItSays() {
    var items = List.of(item(paragraph("a")));

    assertThat(body(new Numbered(1, true, items))).isEqualTo("<ol>\n<li>a</li>\n</ol>\n");
    assertThat(body(new Numbered(0, true, items))).startsWith("<ol start=\"0\">");
    assertThat(body(new Numbered(7, true, items))).startsWith("<ol start=\"7\">");
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertThat(body(new CodeBlock("yaml", List.of(text("\na: <b>\n  c"), text("\n")))))
        .isEqualTo("<pre><code>\na: &lt;b&gt;\n  c\n</code></pre>\n");
  }

  @Test
  void notesStandAtTheEndAndLinkBack() {
    var marked = paragraph(text("a"), new NoteMark(1));

    assertThat(body(List.of(note(paragraph("n"))), marked, paragraph("b")))
        .isEqualTo(
            """
            <p>a<sup><a href="#note-1" id="mark-1" aria-label="Note 1">1</a></sup></p>
            <p>b</p>
            <section class="notes" aria-labelledby="notes">
            <h2 id="notes">Notes</h2>
            <ol>
            <li id="note-1"><p>n <a class="back" href="#mark-1" aria-label="Back to mark 1">↩︎</a></p></li>
            </ol>
            </section>
            """);
  }

  @Test
  void aNoteMayEndInAnyBlock() {
    var list = new Bullets(true, List.of(item(paragraph("m"))));

    assertThat(body(List.of(note(paragraph("n"), list)), paragraph(new NoteMark(1))))
        .contains("<li id=\"note-1\"><p>n</p>\n<ul>\n<li>m</li>\n</ul>\n <a class=\"back\"");
  }

  @Test
  void aNoteThatNothingPointsToHasNoWayBack() {
    assertThat(body(List.of(note(paragraph("n"))), paragraph("a")))
        .contains("<li id=\"note-1\"><p>n</p></li>");
  }

  @Test
  void theMastheadsTitleHeadsABodyWithoutOne() {
    assertThat(Given.page(paragraph("a")).get("body"))
        .isEqualTo("<h1 id=\"the-title\">The title</h1>\n<p>a</p>\n");
    assertThat(Given.page(new Heading(1, List.of(new Emphasis(List.of(text("Own")))))).get("body"))
        .isEqualTo("<h1 id=\"own\"><em>Own</em></h1>\n");
  }
}
