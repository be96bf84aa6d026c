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
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Quote;
import dev.runup.document.Block.Rule;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.problem.FieldRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlBlocksTest {

  @Test
  void headingHasAnId() {
    assertThat(body(heading(2, "Open points")))
        .isEqualTo("<h2><span id=\"open-points\"></span>Open points</h2>\n");
  }

  @Test
  void blankHeadingIsLeftOut() {
    assertThat(body(new Heading(2, List.of()), heading(3, " "))).isEmpty();
  }

  @Test
  void paragraphBecomesAParagraphElement() {
    assertThat(body(paragraph("a"))).isEqualTo("<p>a</p>\n");
  }

  @Test
  void numberedEntriesGetColumns() {
    assertThat(body(paragraph("[1] a"), paragraph("[2] b"), paragraph("[3] c"), paragraph("[4] d")))
        .isEqualTo(
            "<ol class=\"entries\">\n<li>[1] a</li>\n<li>[2] b</li>\n<li>[3] c</li>\n<li>[4] d</li>\n"
                + "</ol>\n");
    assertThat(body(paragraph("[1] a"), paragraph("[2] b"))).doesNotContain("entries");
  }

  @Test
  void openingWordsAreAHeadingBelowTheLastOne() {
    String line =
        """
        <section class="run-in"><h3><strong>Not known.</strong></h3>
        <p>The hour.</p></section>
        """;

    assertThat(body(heading(2, "Open"), new Paragraph(strong("Not known.", " The hour."))))
        .endsWith(line);
    assertThat(body(heading(2, "Open"), new Quote(List.of(new Paragraph(strong("No.", " 1"))))))
        .doesNotContain("run-in");
  }

  @Test
  void wordsBeforeAColonNameAValue() {
    assertThat(body(heading(1, "Back"), new Paragraph(strong("Reason:", " Sent too early."))))
        .endsWith("<p><strong>Reason:</strong> Sent too early.</p>\n");
  }

  @Test
  void boldParagraphIsTheHeadingOfTheListBelow() {
    assertThat(
            body(
                heading(2, "Changes"),
                new Paragraph(strong("Other matters.", "")),
                new Bullets(true, List.of(item(paragraph("a"))))))
        .contains("<h3 class=\"lead\"><strong>Other matters.</strong></h3>\n<ul>");
  }

  @Test
  void headingRightAboveAnotherOneIsTheTitleOfAPart() {
    assertThat(body(heading(2, "For reference"), heading(2, "Timeline")))
        .isEqualTo(
            """
            <h2 class="part"><span id="for-reference"></span>For reference</h2>
            <h2><span id="timeline"></span>Timeline</h2>
            """);
  }

  private static List<Inline> strong(String bold, String rest) {
    Inline strong = new Inline.Strong(List.of(new Inline.Text(bold)));
    return rest.isEmpty() ? List.of(strong) : List.of(strong, new Inline.Text(rest));
  }

  @Test
  void quotationHoldsBlocks() {
    assertThat(body(new Quote(List.of(paragraph("a"), new Rule()))))
        .isEqualTo("<blockquote>\n<p>a</p>\n<hr>\n</blockquote>\n");
  }

  @ParameterizedTest
  @EnumSource
  void alertIsLabelledWithItsKind(AlertKind kind) {
    String lower = kind.name().toLowerCase(java.util.Locale.ROOT);
    String word = kind.name().charAt(0) + lower.substring(1);

    assertThat(body(new Alert(kind, List.of(paragraph("a")))))
        .isEqualTo(
            """
            <div class="%s" role="note" aria-label="%s">
            <p class="kind">%s</p>
            <p>a</p>
            </div>
            """
                .formatted(lower, word, word));
  }

  @Test
  void tightListItemHasNoParagraphElement() {
    var inner = new Bullets(true, List.of(item(paragraph("b"))));

    assertThat(body(new Bullets(true, List.of(item(paragraph("a"), inner), item()))))
        .isEqualTo("<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li></li>\n</ul>\n");
  }

  @Test
  void looseListItemHoldsParagraphs() {
    assertThat(body(new Bullets(false, List.of(item(paragraph("a"))))))
        .isEqualTo("<ul>\n<li><p>a</p>\n</li>\n</ul>\n");
  }

  @Test
  void numberedListStartsAtItsNumber() {
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
  void noteIsAPopUpAndAnEndnote() {
    var marked = paragraph(text("a"), new NoteMark(1));

    assertThat(body(List.of(note(paragraph("n"))), marked, paragraph("b")))
        .isEqualTo(
            """
            <p>a<sup><button popovertarget="popover-1" id="mark-1" aria-label="Note 1">1</button></sup></p>
            <div popover="auto" id="popover-1" class="popover" role="note" aria-label="Note 1">
            <p><a href="#note-1">Note 1</a></p>
            <p>n</p>
            </div>
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
  void repeatedNoteHasOnePopUpWithoutAnchors() {
    var fact = new Span("f", new FieldRef("event:e", "title", 0), "", SpanKind.TEXT, null);
    var inner = note(heading(3, "H"), paragraph(fact, new NoteMark(2)));
    var marks = paragraph(new NoteMark(1), new NoteMark(1));
    String body = body(List.of(inner, note(paragraph("m"))), marks, marks);

    assertThat(body)
        .containsOnlyOnce("id=\"popover-1\"")
        .doesNotContain("id=\"popover-2\"")
        .containsOnlyOnce("id=\"h\"")
        .containsOnlyOnce("id=\"event:e\"")
        .containsOnlyOnce("id=\"mark-2\"");
    assertThat(body.indexOf("id=\"event:e\"")).isGreaterThan(body.indexOf("id=\"note-1\""));
    assertThat(body)
        .contains("<a href=\"#note-2\" aria-label=\"Note 2\">2</a>")
        .contains("<a href=\"#note-2\" id=\"mark-2\" aria-label=\"Note 2\">2</a>");
  }

  @Test
  void noteMayEndInAnyBlock() {
    var list = new Bullets(true, List.of(item(paragraph("m"))));

    assertThat(body(List.of(note(paragraph("n"), list)), paragraph(new NoteMark(1))))
        .contains("<li id=\"note-1\"><p>n</p>\n<ul>\n<li>m</li>\n</ul>\n <a class=\"back\"");
  }

  @Test
  void noteWithoutReferenceHasNoBackLink() {
    assertThat(body(List.of(note(paragraph("n"))), paragraph("a")))
        .contains("<li id=\"note-1\"><p>n</p></li>");
  }

  @Test
  void bodyWithoutTitleGetsTheMastheadsTitle() {
    assertThat(Given.page(paragraph("a")).get("body"))
        .isEqualTo("<h1 id=\"title\">The title</h1>\n<p>a</p>\n");
    assertThat(Given.page(new Heading(1, List.of(new Emphasis(List.of(text("Own")))))).get("body"))
        .isEqualTo("<h1><span id=\"own\"></span><em>Own</em></h1>\n");
  }
}
