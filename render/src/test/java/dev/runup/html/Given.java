package dev.runup.html;

import dev.runup.document.Block;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Item;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Table;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Inline.Text;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Label;
import dev.runup.document.Masthead.Phrase;
import dev.runup.document.Masthead.Words;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Palette;
import dev.runup.theme.Theme.Paper;
import dev.runup.theme.Theme.Sizes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Documents for tests, made in few words.
final class Given {

  static final Theme THEME =
      new Theme(
          palette(0x100000),
          palette(0x200000),
          new Paper(595.28f, 841.89f, 74, 62, 70, 62),
          new Sizes(10, 14.4f, 9, 8, 8, 19, 14, 11.5f, 10.5f));

  private static final Words WORDS =
      new Words(
          "Page {0} of {1}",
          "p. {0}",
          "Skip to the briefing",
          "Notes",
          "Note {0}",
          "Back to mark",
          "Source {0}",
          "Contents",
          "Other forms of this issue",
          "Table",
          "[original in {0} script]",
          List.of("What changed"),
          Map.of(),
          List.of("Note", "Tip", "Important", "Warning", "Caution"),
          Words.Mail.NONE);

  private Given() {}

  static Masthead masthead(String language) {
    return new Masthead(
        "The title",
        Phrase.of("Daily briefing 1"),
        "",
        "Sunday, 28 December 2025",
        "2025-12-28",
        Phrase.of("Summit desk"),
        null,
        new Label(Phrase.of("TLP:CLEAR"), "#ffffff", "#000000"),
        "",
        language,
        Instant.parse("2025-12-28T22:00:00Z"),
        WORDS);
  }

  static Document document(Block... blocks) {
    return new Document(masthead("en"), List.of(blocks), List.of());
  }

  /// Returns the fields of a page with these blocks.
  static Map<String, String> page(Block... blocks) {
    return HtmlWriter.page(document(blocks), THEME, PageContext.NONE);
  }

  /// Returns the body's HTML after the title.
  static String body(Block... blocks) {
    return body(List.of(), blocks);
  }

  static String body(List<Note> notes, Block... blocks) {
    return body("en", notes, blocks);
  }

  static String body(String language, List<Note> notes, Block... blocks) {
    var document = new Document(masthead(language), List.of(blocks), notes);
    String body = HtmlWriter.page(document, THEME, PageContext.NONE).get("body");
    String title = "<h1 id=\"title\">The title</h1>\n";
    return body.startsWith(title) ? body.substring(title.length()) : body;
  }

  /// Returns the HTML of inlines in a paragraph of an English page.
  static String inline(Inline... inlines) {
    return inline("en", inlines);
  }

  static String inline(String language, Inline... inlines) {
    String html = body(language, List.of(), paragraph(inlines));
    return html.substring("<p>".length(), html.length() - "</p>\n".length());
  }

  static Text text(String text) {
    return new Text(text);
  }

  static Span span(String text, SpanKind kind, String machine) {
    return new Span(text, null, "", kind, machine);
  }

  static Span span(String text, SpanKind kind) {
    return new Span(text, null, "", kind, null);
  }

  static Span in(String language, SpanKind kind, String text) {
    return new Span(text, null, language, kind, null);
  }

  static Paragraph paragraph(Inline... inlines) {
    return new Paragraph(List.of(inlines));
  }

  static Paragraph paragraph(String text) {
    return paragraph(text(text));
  }

  static Heading heading(int level, String text) {
    return new Heading(level, List.of(text(text)));
  }

  static Item item(Block... blocks) {
    return new Item(List.of(blocks));
  }

  static Note note(Block... blocks) {
    return new Note(List.of(blocks));
  }

  /// Returns a table. Cells are separated by `|`, and an empty one holds nothing.
  static Table table(String caption, List<Align> columns, String head, String... rows) {
    return new Table(
        caption.isEmpty() ? List.of() : List.of(text(caption)),
        columns,
        cells(head),
        Arrays.stream(rows).map(Given::cells).toList());
  }

  private static List<Cell> cells(String row) {
    return Arrays.stream(row.split("\\|", -1))
        .map(cell -> new Cell(cell.isEmpty() ? List.of() : List.of(text(cell))))
        .toList();
  }

  private static Palette palette(int first) {
    return new Palette(
        new Colour(first),
        new Colour(first + 1),
        new Colour(first + 2),
        new Colour(first + 3),
        new Colour(first + 4),
        new Colour(first + 5));
  }
}
