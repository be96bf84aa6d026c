package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.document.Block;
import dev.runup.document.Block.Alert;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.CodeBlock;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Quote;
import dev.runup.document.Block.Table;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Filled;
import dev.runup.document.Filled.Placeholder;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.Code;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Text;
import dev.runup.problem.Checked;
import dev.runup.problem.Checked.Bad;
import dev.runup.problem.Checked.Good;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownParserTest {
  private static final String F = new Placeholder(0).text();

  private final MarkdownParser parser = new MarkdownParser();

  @Test
  void spansReplaceTheirPlaceholders() {
    Span name = span("M*A*S*H");

    assertThat(blocks("# The " + F + "\n\na" + F + "*b" + F + "* `c" + F + "`", name))
        .containsExactly(
            new Heading(1, List.of(t("The "), name)),
            new Paragraph(
                List.of(
                    t("a"),
                    name,
                    new Emphasis(List.of(t("b"), name)),
                    t(" "),
                    new Code(List.of(t("c"), name)))));
  }

  @Test
  void placeholderWithoutSpanIsABug() {
    assertThatThrownBy(() -> parse(new Placeholder(1).text(), span("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no span has the number 1");
  }

  @Test
  void entityCannotForgeAPlaceholderOrAControlCharacter() {
    assertThat(blocks("&#xE000;&#xE010;&#xE001; &#7;&#10;x", span("secret")))
        .containsExactly(new Paragraph(List.of(t("\uFFFD\uFFFD\uFFFD \uFFFD x"))));
  }

  @ParameterizedTest
  @CsvSource({"a, 999, true", "a, 1000, false", "😀, 999, true", "😀, 1000, false"})
  void labelOfALinkHasAtMost999Characters(String character, int length, boolean links) {
    String label = character.repeat(length);
    Inline expected =
        links ? new Link("https://example.org", List.of(t(label))) : t("[" + label + "]");

    assertThat(blocks("[" + label + "]\n\n[" + label + "]: https://example.org").getFirst())
        .isEqualTo(new Paragraph(List.of(expected)));
  }

  @Test
  void escapeInALabelCountsAsTwoCharacters() {
    String label = "\\*".repeat(500);

    assertThat(blocks("[" + label + "]\n\n[" + label + "]: https://example.org").getFirst())
        .isEqualTo(new Paragraph(List.of(t("[" + "*".repeat(500) + "]"))));
  }

  @Test
  void emptySpanLeavesNoTrace() {
    Span empty = span("");

    assertThat(blocks("**" + F + "**\n\n- " + F + "\n\na " + F + " b", empty))
        .containsExactly(
            new Block.Bullets(true, List.of(new Block.Item(List.of()))),
            new Paragraph(List.of(t("a  b"))));
  }

  @Test
  void softBreakBecomesASpaceAndHardBreakStays() {
    assertThat(blocks("a\nb\\\nc  \nd\\"))
        .containsExactly(
            new Paragraph(List.of(t("a b"), new Break(), t("c"), new Break(), t("d\\"))));
  }

  @Test
  void rawHtmlIsText() {
    assertThat(blocks("<div>\n*a* <b class=\"x\">\n</div>"))
        .containsExactly(
            new Paragraph(
                List.of(t("<div> "), new Emphasis(List.of(t("a"))), t(" <b class=\"x\"> </div>"))));
  }

  @ParameterizedTest
  @EnumSource(AlertKind.class)
  void quoteThatOpensWithAKindIsAnAlert(AlertKind kind) {
    assertThat(blocks("> [!" + kind + "]\n> a\n>\n> b"))
        .containsExactly(new Alert(kind, List.of(paragraph("a"), paragraph("b"))));
  }

  @Test
  void otherQuoteStaysAQuote() {
    assertThat(blocks("> [!NOTE] a")).containsExactly(new Quote(List.of(paragraph("[!NOTE] a"))));
    assertThat(blocks("> [!OTHER]\n> a"))
        .containsExactly(new Quote(List.of(paragraph("[!OTHER] a"))));
  }

  @Test
  void paragraphBeforeATableIsItsCaption() {
    Span span = span("| Table: x");

    assertThat(blocks("Table: of " + F + "\n\n| a |\n|--:|\n| " + F + " |", span))
        .containsExactly(
            new Table(
                List.of(t("of "), span),
                List.of(Block.Align.END),
                List.of(new Block.Cell(List.of(t("a")))),
                List.of(List.of(new Block.Cell(List.of(span))))));
    assertThat(blocks("Table: x\n\ny")).containsExactly(paragraph("Table: x"), paragraph("y"));
    assertThat(blocks(F + "\n\n| a |\n|---|", span("Table: x"))).hasSize(2);
  }

  @Test
  void landscapeWordAtACaptionsEndTurnsThePage() {
    assertThat(table("Table: of all {landscape}")).isEqualTo(Map.entry(true, "of all"));
    assertThat(table("Table: {landscape}")).isEqualTo(Map.entry(true, ""));
    assertThat(table("Table: of all \\{landscape}"))
        .isEqualTo(Map.entry(false, "of all {landscape}"));
    assertThat(table("Table: of {landscape} all"))
        .isEqualTo(Map.entry(false, "of {landscape} all"));
    assertThat(table("Table: of " + F, span("all {landscape}")))
        .as("a fact is no order")
        .isEqualTo(Map.entry(false, "of all {landscape}"));
  }

  @Test
  void unknownWordInACaptionsBracesIsAnError() {
    assertThat(parse("Table: of all {lanscape}\n\n| a |\n|---|").problems())
        .extracting(problem -> problem.code().word(), Problem::message)
        .containsExactly(tuple("unknown-table-option", "a table can't be {lanscape}"));
  }

  private Map.Entry<Boolean, String> table(String caption, Span... spans) {
    Table table = (Table) blocks(caption + "\n\n| a |\n|---|", spans).getFirst();
    return Map.entry(table.landscape(), Inline.plain(table.caption()));
  }

  @Test
  void rowLongerThanItsTableIsAnError() {
    Checked<Document> parsed = parse("| a | b |\n|---|---|\n| c | d | e |\n| f |");

    assertThat(parsed).isInstanceOf(Bad.class);
    assertThat(parsed.problems())
        .extracting(problem -> problem.code().word(), Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "long-table-row", "the row \"c\" has 3 cells in a table of 2 columns"));
  }

  @Test
  void notesAreNumberedByTheirFirstReference() {
    Document document =
        document(
            """
            b[^b] a[^a] b[^b]

            [^a]: A
            [^b]: B, see [^c] and [^b]
            [^c]: C, see [^b]\
            """);

    assertThat(document.blocks())
        .containsExactly(
            new Paragraph(
                List.of(
                    t("b"), new NoteMark(1), t(" a"), new NoteMark(2), t(" b"), new NoteMark(1))));
    assertThat(document.notes())
        .containsExactly(
            new Note(
                List.of(
                    new Paragraph(
                        List.of(t("B, see "), new NoteMark(3), t(" and "), new NoteMark(1))))),
            new Note(List.of(paragraph("A"))),
            new Note(List.of(new Paragraph(List.of(t("C, see "), new NoteMark(1))))));
  }

  @Test
  void noteLabelMayBeAFactsText() {
    String again = new Placeholder(1).text();

    Document document = document("a[^" + F + "]\n\n[^" + again + "]: b", span("7"), span("7"));

    assertThat(document.notes()).containsExactly(new Note(List.of(paragraph("b"))));
  }

  @Test
  void noteMayHoldTextThatLooksLikeALabel() {
    assertThat(document("a[^1]\n\n[^1]: see [b]: c").notes())
        .containsExactly(new Note(List.of(paragraph("see [b]: c"))));
  }

  @Test
  void noteWithoutReferenceGetsAWarning() {
    Checked<Document> parsed = parse("a[^2]\n\n[^1]: b");

    assertThat(blocks("a[^2]")).containsExactly(paragraph("a[^2]"));
    assertThat(parsed).isInstanceOf(Good.class);
    assertThat(parsed.problems())
        .extracting(Problem::severity, problem -> problem.code().word())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.WARNING, "unused-note"));
  }

  @Test
  void picturesAndTitlesAreLeftOutWithAWarning() {
    Checked<Document> parsed = parse("![a *b*](c.png) [d](https://e.org \"f\")");

    assertThat(parsed.problems())
        .extracting(Problem::severity, problem -> problem.code().word())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Severity.WARNING, "image-left-out"),
            org.assertj.core.groups.Tuple.tuple(Severity.WARNING, "link-title-left-out"));
    assertThat(Inline.plain(((Paragraph) document("![a *b*](c.png) d").blocks().getFirst()).text()))
        .isEqualTo("a b d");
  }

  @Test
  void emphasisWithinEmphasisIsDropped() {
    assertThat(blocks("**a __b__ *" + F + "*_" + F + "_**", span("c")))
        .containsExactly(
            new Paragraph(
                List.of(
                    new Strong(List.of(t("a b "), new Emphasis(List.of(span("c"), span("c"))))))));
  }

  @Test
  void codeKeepsItsLinesAndItsFirstWord() {
    assertThat(blocks("```java x\n" + F + "\n\n  b\n```", span("`*a*`")))
        .containsExactly(new CodeBlock("java", List.of(span("`*a*`"), t("\n\n  b"))));
  }

  @Test
  void underlinedParagraphIsAHeading() {
    assertThat(blocks("a\nb\n===\n\nc\n---\nd"))
        .containsExactly(
            new Heading(1, List.of(t("a b"))), new Heading(2, List.of(t("c"))), paragraph("d"));
  }

  private Checked<Document> parse(String markdown, Span... spans) {
    return parser.parse(new Filled(markdown, List.of(spans), Trees.masthead()));
  }

  private Document document(String markdown, Span... spans) {
    return switch (parse(markdown, spans)) {
      case Good<Document>(Document document, var _) -> document;
      case Bad<Document>(var problems) -> throw new AssertionError(problems);
    };
  }

  private List<Block> blocks(String markdown, Span... spans) {
    return document(markdown, spans).blocks();
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(List.of(t(text)));
  }

  private static Text t(String text) {
    return new Text(text);
  }

  private static Span span(String text) {
    return new Span(text, null, "", SpanKind.TEXT, null);
  }
}
