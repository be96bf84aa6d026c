package dev.runup.html;

import static dev.runup.html.Given.body;
import static dev.runup.html.Given.heading;
import static dev.runup.html.Given.paragraph;
import static dev.runup.html.Given.span;
import static dev.runup.html.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.html.HtmlWriter.Form;
import dev.runup.html.HtmlWriter.PageContext;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Citations, their sources, the list of sections, and the links to other forms.
class CitationLinksTest {

  private static final Span CITED = span("3", SpanKind.CITATION, "source:log");
  private static final Span LISTED = span("3", SpanKind.SOURCE, "source:log");

  @Test
  void citationLeadsToItsSourceAndTheSourceBackToTheFirstOne() {
    var entry = paragraph(text("["), LISTED, text("] Log"));
    String again = "<a class=\"cite\" href=\"#source:log\" aria-label=\"Source 3\">3</a>";

    assertThat(
            body(
                paragraph(text("Said ["), CITED, text("]")),
                paragraph(text("And ["), CITED, text("]")),
                entry))
        .isEqualTo(
            "<p><span id=\"cite-1\"></span>Said\u00a0["
                + again
                + "]</p>\n<p>And\u00a0["
                + again
                + "]</p>\n<p><span id=\"source:log\"></span>[3] Log <a class=\"back\" href=\"#cite-1\""
                + " aria-label=\"Back to mark 3\">\u21a9\ufe0e</a></p>\n");
  }

  @Test
  void wordsLeadToTheirSourceInAParagraphOfSeveral() {
    var words =
        paragraph(text("From "), span("one cable", SpanKind.CITATION, "source:log"), text("."));
    var entries =
        paragraph(
            text("“Log”, "),
            span("cable", SpanKind.SOURCE, "source:log"),
            text(". · “Two”, "),
            span("post", SpanKind.SOURCE, "source:two"),
            text("."));

    assertThat(body(words, entries).replace('\u00a0', ' '))
        .isEqualTo(
            "<p><span id=\"cite-1\"></span>From <a class=\"cite\" href=\"#source:log\">one cable</a>.</p>\n"
                + "<p>“Log”, <span id=\"source:log\"></span>cable <a class=\"back\""
                + " href=\"#cite-1\" aria-label=\"Back to mark cable\">\u21a9\ufe0e</a>. · “Two”,"
                + " <span id=\"source:two\"></span>post.</p>\n");
  }

  @Test
  void citationOfSourceThatThePageDoesNotListIsNoLink() {
    assertThat(body(paragraph(text("["), CITED, text("]")))).isEqualTo("<p>[3]</p>\n");
  }

  @Test
  void sourceThatNothingCitesHasNoWayBack() {
    assertThat(body(paragraph(text("["), LISTED, text("]"))))
        .isEqualTo("<p><span id=\"source:log\"></span>[3]</p>\n");
  }

  @Test
  void blocksWithoutIdsHaveNoLinksToThem() {
    Document document =
        Given.document(paragraph(text("["), CITED, text("]")), paragraph(LISTED, text(" Log")));

    assertThat(HtmlWriter.blocks(document, "", 2, "")).isEqualTo("<p>[3]</p>\n<p>3\u00a0Log</p>\n");
  }

  @Test
  void fiveSectionsAreListedBeforeTheFirst() {
    assertThat(body(sections(4))).doesNotContain("<nav");
    assertThat(body(sections(5)))
        .startsWith(
            "<p>Page\u00a01.</p>\n<nav class=\"contents\" aria-label=\"Contents\">\n<ul>\n"
                + "<li><a href=\"#section-1\">Section 1</a></li>\n")
        .containsOnlyOnce("<nav");
  }

  private static Block[] sections(int count) {
    return IntStream.rangeClosed(0, count)
        .mapToObj(i -> i == 0 ? paragraph("Page 1.") : heading(2, "Section " + i))
        .toArray(Block[]::new);
  }

  @Test
  void otherFormsAreLinkedByTheirFiles() {
    var pdf = new Form("a b.pdf", "application/pdf", "en", "PDF");
    var page = new Form("a.uk.html", "text/html", "uk", "українська");
    Map<String, String> fields =
        HtmlWriter.page(
            Given.document(paragraph("a")),
            Given.THEME,
            new PageContext("", "", false, "", Map.of(), "", List.of(pdf, page)));

    assertThat(fields)
        .containsEntry(
            "pages",
            "<link rel=\"alternate\" type=\"application/pdf\" hreflang=\"en\""
                + " href=\"a%20b.pdf\">\n")
        .containsEntry(
            "forms",
            "<a href=\"a%20b.pdf\">PDF</a>\n"
                + "<a href=\"a.uk.html\" hreflang=\"uk\" lang=\"uk\">українська</a>\n");
  }
}
