package dev.runup.html;

import dev.runup.document.Block;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Item;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Inline.Text;
import dev.runup.figure.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes random documents with every kind of block and inline. One seed gives the same tree for any
/// texts.
///
/// @param random decides about the structure only
/// @param text supplies each text
record Trees(Random random, Supplier<String> text) {

  private static final int NOTES = 3;
  private static final int DEEPEST = 3;

  List<Block> blocks() {
    return many(8, () -> block(0));
  }

  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < NOTES; i++) {
      notes.add(new Note(many(2, () -> block(DEEPEST - 1))));
    }
    return notes;
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 10 : 4)) {
      case 0 -> new Block.Paragraph(inlines(0));
      case 1 -> new Block.Heading(1 + random.nextInt(6), inlines(0));
      case 2 -> new Block.CodeBlock(text.get(), many(3, this::leaf));
      case 3 -> new Block.Rule();
      case 4 -> new Block.Quote(many(3, () -> block(depth + 1)));
      case 5 -> new Block.Alert(any(AlertKind.values()), many(3, () -> block(depth + 1)));
      case 6 -> new Block.Bullets(random.nextBoolean(), many(3, () -> item(depth)));
      case 7 ->
          new Block.Numbered(random.nextInt(9), random.nextBoolean(), many(3, () -> item(depth)));
      case 8 -> new Block.Figure("timeline", many(2, () -> inline(1)), scenes().next());
      default -> table();
    };
  }

  private Scenes scenes() {
    return new Scenes(random, text, () -> "uk");
  }

  private Item item(int depth) {
    return new Item(many(2, () -> block(depth + 1)));
  }

  private Block table() {
    List<Align> columns = many(3, () -> any(Align.values()));
    List<List<Cell>> rows = many(3, () -> cells(columns.size()));
    return new Block.Table(inlines(0), columns, cells(columns.size()), rows);
  }

  private List<Cell> cells(int count) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(new Cell(inlines(1)));
    }
    return cells;
  }

  private List<Inline> inlines(int depth) {
    List<Inline> inlines = new ArrayList<>(many(3, () -> inline(depth)));
    inlines.add(leaf()); // a heading or cell must not be empty
    return inlines;
  }

  private Inline inline(int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 8 : 4)) {
      case 0 -> leaf();
      case 1 -> new Inline.Code(many(2, this::leaf));
      case 2 -> new Inline.NoteMark(1 + random.nextInt(NOTES));
      case 3 -> new Inline.Break();
      case 4 -> new Inline.Emphasis(inlines(depth + 1));
      case 5 -> new Inline.Strong(inlines(depth + 1));
      case 6 -> new Inline.Struck(inlines(depth + 1));
      default -> new Inline.Link("https://example.org/?q=" + text.get(), inlines(depth + 1));
    };
  }

  private Inline.Leaf leaf() {
    return switch (random.nextInt(6)) {
      case 0 -> new Text(text.get());
      case 1 -> new Span(text.get(), null, "uk", SpanKind.TEXT, null);
      case 2 -> new Span(text.get(), null, "", SpanKind.NAME, null);
      case 3 -> new Span(text.get(), null, "", SpanKind.DATE, "2025-12-28");
      case 4 -> new Span(text.get(), null, "", SpanKind.DATE, text.get());
      default -> new Span(text.get(), null, "", SpanKind.AMOUNT, text.get());
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /// Returns a list of 1 to `most` elements made by `one`.
  private <T> List<T> many(int most, Supplier<T> one) {
    List<T> made = new ArrayList<>();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      made.add(one.get());
    }
    return made;
  }
}
