package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.document.RunIn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The text that a document must have in a PDF, block by block. It is made from the document alone.
public final class LinearText {
  private final Masthead.Words words;
  private final List<String> blocks = new ArrayList<>();

  private LinearText(Masthead.Words words) {
    this.words = words;
  }

  /// Returns the text of each block, in reading order. It includes texts that the writer adds:
  /// labels of list items and notes, names of boxes, and the heading of the notes.
  public static List<String> of(Document document) {
    LinearText text = new LinearText(document.masthead().words());
    text.body(document.blocks());
    if (!document.notes().isEmpty()) {
      text.blocks.add(text.words.notes());
    }
    int number = 1;
    for (Note note : document.notes()) {
      text.blocks.add(String.valueOf(number++));
      text.blocks(note.blocks());
    }
    return text.blocks.stream().map(LinearText::normal).toList();
  }

  /// Returns the texts of the masthead, in the order of the banner.
  public static List<String> banner(Masthead masthead) {
    return Stream.concat(
            Stream.of(masthead.label().text(), masthead.status(), masthead.series().text()),
            masthead.particulars().stream().map(Phrase::text))
        .filter(text -> !text.isBlank())
        .map(LinearText::normal)
        .toList();
  }

  /// Returns a text as a reader sees it. It is composed, each gap is one space, and invisible
  /// characters are dropped.
  public static String normal(String text) {
    String visible =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\\u00ad\\u200b-\\u200f\\u2060\\u2066-\\u2069\\ufeff\\ufe0e\\ufe0f]", "");
    return visible
        .replaceAll("[\\s\\u00a0\\u0085\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+", " ")
        .strip();
  }

  /// Adds the blocks of the body. Below the first heading, opening words that are a heading are an
  /// element of their own.
  private void body(List<Block> list) {
    boolean titled = false;
    for (Block block : list) {
      List<Inline> text = titled && block instanceof Block.Paragraph(var words) ? words : List.of();
      int mark = startsWithMark(text) ? 1 : 0;
      RunIn parts = RunIn.of(text.subList(mark, text.size())).orElse(null);
      if (parts != null && parts.isHeading()) {
        blocks.add(text(text.subList(0, mark)) + text(parts.head()));
        blocks.add(text(parts.rest()));
      } else {
        blocks(List.of(block));
      }
      titled |= block instanceof Block.Heading(_, var title) && !Inline.plain(title).isBlank();
    }
  }

  private void blocks(List<Block> list) {
    for (Block block : list) {
      switch (block) {
        case Block.Heading(_, List<Inline> text) -> unlessBlank(text);
        case Block.Paragraph(List<Inline> text) -> unlessBlank(text);
        case Block.Quote(List<Block> inner) -> blocks(inner);
        case Block.Alert alert -> {
          if (!isNamed(alert)) {
            blocks.add(words.alerts().get(alert.kind().ordinal()));
          }
          blocks(alert.blocks());
        }
        case Block.Bullets(_, List<Block.Item> items) -> items.forEach(item -> item("•", item));
        case Block.Numbered(int start, _, List<Block.Item> items) -> {
          for (int i = 0; i < items.size(); i++) {
            item((long) start + i + ".", items.get(i));
          }
        }
        case Block.Table table -> table(table);
        case Block.CodeBlock(_, List<Inline.Leaf> text) -> blocks.add(text(text));
        case Block.Figure figure -> {
          unlessBlank(figure.caption());
          blocks.add(figure.drawn().alt());
        }
        case Block.Rule() -> {}
      }
    }
  }

  private static boolean startsWithMark(List<Inline> text) {
    return !text.isEmpty()
        && text.getFirst() instanceof Inline.Text(String mark)
        && mark.matches("\\(\\p{L}+\\) ");
  }

  /// Returns whether a box is named by its opening words. A document read from Markdown has its
  /// change label as text.
  private static boolean isNamed(Block.Alert alert) {
    if (alert.blocks().isEmpty()
        || !(alert.blocks().getFirst() instanceof Block.Paragraph(List<Inline> text))
        || !startsWithMark(text)) {
      return alert.runInName().isPresent();
    }
    Block unmarked = new Block.Paragraph(text.subList(1, text.size()));
    return new Block.Alert(alert.kind(), List.of(unmarked)).runInName().isPresent();
  }

  private void item(String label, Block.Item item) {
    blocks.add(label);
    blocks(item.blocks());
  }

  private void table(Block.Table table) {
    unlessBlank(table.caption());
    if (table.rows().isEmpty()
        || table.head().stream().anyMatch(cell -> !normal(text(cell.text())).isEmpty())) {
      table.head().forEach(cell -> blocks.add(text(cell.text())));
    }
    table.rows().forEach(row -> row.forEach(cell -> blocks.add(text(cell.text()))));
  }

  private void unlessBlank(List<Inline> text) {
    if (!normal(text(text)).isEmpty()) {
      blocks.add(text(text));
    }
  }

  private static String text(List<? extends Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> append(inline, text));
    return text.toString();
  }

  private static void append(Inline inline, StringBuilder to) {
    switch (inline) {
      case Inline.Leaf leaf -> to.append(leaf.text());
      case Inline.Emphasis(var text) -> to.append(text(text));
      case Inline.Strong(var text) -> to.append(text(text));
      case Inline.Struck(var text) -> to.append(text(text));
      case Inline.Code(var text) -> to.append(text(text));
      case Inline.Link(_, var text) -> to.append(text(text));
      case Inline.NoteMark(int number) -> to.append(number);
      case Inline.Break() -> to.append(' ');
    }
  }
}
