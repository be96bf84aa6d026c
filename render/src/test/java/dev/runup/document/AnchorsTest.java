package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Inline.SpanKind;
import dev.runup.markdown.Trees;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

  @ParameterizedTest
  @CsvSource({
    "Open points, open-points",
    "'1. About 90 % is final; more', 1-about-90--is-final-more",
    "Що змінилося?, що-змінилося",
    "الخلاصة, الخلاصة",
    "snake_case and-dash, snake_case-and-dash",
    "'\"><script>', script",
    "…, section-",
    "main, section-main",
    "Notes, section-notes",
    "Note 1, section-note-1",
    "Mark 12, section-mark-12",
    "Popover 3, section-popover-3",
    "Note one, note-one",
    "Title, section-title",
  })
  void headingAnchorIsMadeOfItsWords(String words, String id) {
    assertThat(anchors().anchorOf(heading(words))).isEqualTo(id);
  }

  @Test
  void repeatedHeadingsGetDifferentAnchors() {
    var anchors = anchors();

    assertThat(
            Stream.of("a", "A", "a 1", "a!", "a-1")
                .map(AnchorsTest::heading)
                .map(anchors::anchorOf))
        .containsExactly("a", "a-1", "a-1-1", "a-2", "a-1-2");
  }

  @Test
  void anchorOfMessageIsItsKeyInEachLanguage() {
    var heading =
        new Block.Heading(
            2, List.of(new Inline.Span("Відкрите", null, "uk", SpanKind.TEXT, "glance.open")));

    assertThat(anchors().anchorOf(heading)).isEqualTo("glance-open");
    assertThat(anchors(heading).target("відкрите")).isEqualTo("glance-open");
    assertThat(anchors(heading).target("glance-open")).isEqualTo("glance-open");
  }

  @Test
  void headingOfFactHasAnchorOfFactWhereverElseItIsTold() {
    Inline.Span crossings = span("issue", "crossings");
    Inline.Span talks = span("event", "talks");
    var paragraph = new Block.Paragraph(List.of(crossings, talks));
    var first = new Block.Heading(2, List.of(new Inline.Text("1. "), crossings));
    var second = new Block.Heading(2, List.of(crossings, talks));
    var third = new Block.Heading(2, List.of(new Inline.Text("On "), crossings));
    Anchors anchors = anchors(paragraph, first, second, third);

    assertThat(anchors.anchorOf(crossings)).isEmpty();
    assertThat(anchors.anchorOf(talks)).isEmpty();
    assertThat(Stream.of(first, second, third).map(anchors::anchorOf))
        .containsExactly("issue:crossings", "event:talks", "on");
    assertThat(anchors.anchorOf(crossings)).isEmpty();
  }

  @Test
  void factHasAnchorWhereMostOfItIsToldAndNeverAtPassage() {
    Inline.Span passage = told("statement:crossings", "passage");
    Inline.Span named = told("statement:crossings", "says");
    Inline.Span said = told("statement:crossings", "says");
    Inline.Span day = told("statement:crossings", "when");
    Inline.Span again = told("statement:crossings", "quote");
    var message = new Block.Paragraph(List.of(named, passage));
    var row =
        List.of(new Block.Cell(List.of(day)), new Block.Cell(List.of(said, passage, passage)));
    var table =
        new Block.Table(List.of(), List.of(Block.Align.START, Block.Align.START), row, List.of());
    var later = new Block.Paragraph(List.of(again, day));
    Anchors anchors = anchors(message, table, later);

    assertThat(
            Stream.of(named, passage, day, said, passage, passage, again, day)
                .map(anchors::anchorOf))
        .containsExactly("", "", "statement:crossings", "", "", "", "", "");
  }

  @Test
  void factHasAnchorInItsOwnRowEvenIfACorrectionTellsMore() {
    Inline.Span what = told("measure:trucks", "what");
    Inline.Span value = told("measure:trucks", "value");
    Inline.Span author = told("measure:trucks", "by");
    Inline.Span other = told("measure:ships", "what");
    var corrected = new Block.Paragraph(List.of(what, value, author));
    var rows = List.of(row(what, value), row(other, what));
    List<Block.Align> columns = List.of(Block.Align.START, Block.Align.START);
    Anchors anchors = anchors(corrected, new Block.Table(List.of(), columns, row(), rows));

    assertThat(Stream.of(what, value, author, what, value, other, what).map(anchors::anchorOf))
        .containsExactly("", "", "", "measure:trucks", "", "measure:ships", "");
  }

  private static List<Block.Cell> row(Inline... cells) {
    return cells.length == 0
        ? Collections.nCopies(2, new Block.Cell(List.of(new Inline.Text("Head"))))
        : Stream.of(cells).map(cell -> new Block.Cell(List.of(cell))).toList();
  }

  @Test
  void sourceHasAnchorAtItsNumberInTheList() {
    Inline.Span cited = source(SpanKind.CITATION);
    Inline.Span number = source(SpanKind.SOURCE);
    Inline.Span title = told("source:log", "title");
    Anchors anchors =
        anchors(
            new Block.Paragraph(List.of(title, cited)),
            new Block.Paragraph(List.of(number, title)));

    assertThat(anchors.hasSource("source:log")).isTrue();
    assertThat(anchors.hasSource("source:other")).isFalse();
    assertThat(Stream.of(title, cited, number, title).map(anchors::anchorOf))
        .containsExactly("", "", "source:log", "");
  }

  private static Inline.Span source(SpanKind kind) {
    return new Inline.Span("1", null, "", kind, "source:log");
  }

  private static Inline.Span told(String fact, String key) {
    var ref = new FieldRef(Owner.named(fact), key, 0);
    return new Inline.Span("Some words", ref, "", SpanKind.TEXT, null);
  }

  private static Inline.Span span(String type, String id) {
    var ref = new FieldRef(new Owner(type, id), "title", 0);
    return new Inline.Span("Some words", ref, "", SpanKind.TEXT, null);
  }

  private static Anchors anchors(Block... blocks) {
    return Anchors.of(new Document(Trees.masthead(), List.of(blocks), List.of()));
  }

  private static Block.Heading heading(String words) {
    return new Block.Heading(2, List.of(new Inline.Text(words)));
  }
}
