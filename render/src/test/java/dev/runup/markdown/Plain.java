package dev.runup.markdown;

import dev.runup.document.Block;
import dev.runup.document.Block.Alert;
import dev.runup.document.Block.Bullets;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.CodeBlock;
import dev.runup.document.Block.Figure;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Item;
import dev.runup.document.Block.Numbered;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Quote;
import dev.runup.document.Block.Rule;
import dev.runup.document.Block.Table;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.Code;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Leaf;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Struck;
import dev.runup.document.Inline.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Returns trees with plain text in each leaf and with neighbouring texts joined. That is the tree
/// which is left after writing it as Markdown.
///
/// @param change replaces each leaf
record Plain(UnaryOperator<Leaf> change) {

  /// Returns the document with texts in place of spans.
  static Document text(Document document) {
    return new Plain(leaf -> new Text(leaf.text())).document(document);
  }

  Document document(Document document) {
    List<Note> notes = document.notes().stream().map(n -> new Note(blocks(n.blocks()))).toList();
    return new Document(document.masthead(), blocks(document.blocks()), notes);
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Heading(int level, var text) -> new Heading(level, inlines(text));
      case Paragraph(var text) -> new Paragraph(inlines(text));
      case Quote(var inner) -> new Quote(blocks(inner));
      case Alert(var kind, var inner) -> new Alert(kind, blocks(inner));
      case Bullets(boolean tight, var items) -> new Bullets(tight, items(items));
      case Numbered(int start, boolean tight, var items) ->
          new Numbered(start, tight, items(items));
      case Table(boolean landscape, var caption, var columns, var head, var rows) ->
          new Table(
              landscape,
              inlines(caption),
              columns,
              cells(head),
              rows.stream().map(this::cells).toList());
      case CodeBlock(var info, var text) -> new CodeBlock(info, leaves(text));
      case Figure(var name, var caption, var drawn) -> new Figure(name, inlines(caption), drawn);
      case Rule rule -> rule;
    };
  }

  private List<Item> items(List<Item> items) {
    return items.stream().map(item -> new Item(blocks(item.blocks()))).toList();
  }

  private List<Cell> cells(List<Cell> cells) {
    return cells.stream().map(cell -> new Cell(inlines(cell.text()))).toList();
  }

  private List<Inline> inlines(List<Inline> inlines) {
    List<Inline> plain = new ArrayList<>();
    for (Inline inline : inlines) {
      Inline next = inline(inline);
      if (!plain.isEmpty()
          && plain.getLast() instanceof Text(var a)
          && next instanceof Text(var b)) {
        plain.set(plain.size() - 1, new Text(a + b));
      } else {
        plain.add(next);
      }
    }
    return plain;
  }

  private Inline inline(Inline inline) {
    return switch (inline) {
      case Leaf leaf -> change.apply(leaf);
      case Emphasis(var text) -> new Emphasis(inlines(text));
      case Strong(var text) -> new Strong(inlines(text));
      case Struck(var text) -> new Struck(inlines(text));
      case Code(var text) -> new Code(leaves(text));
      case Link(var target, var text) -> new Link(target, inlines(text));
      case NoteMark _, Break _ -> inline;
    };
  }

  private List<Leaf> leaves(List<Leaf> leaves) {
    return inlines(List.copyOf(leaves)).stream().map(Leaf.class::cast).toList();
  }
}
