package dev.runup.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.markdown.NoteBlockParser.NoteBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Converts flexmark's blocks to blocks of a document.
record BlockParser(SpanText spans, InlineParser inlines, TableParser tables, FigureParser figures) {
  private static final Pattern ALERT =
      Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANK_LINE = Pattern.compile("(?md)^[ \\t]+$");

  /// Returns the blocks within `parent`.
  List<Block> blocks(Node parent) {
    return blocksFrom(parent.getFirstChild());
  }

  private List<Block> blocksFrom(@Nullable Node first) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      if (TableParser.isCaption(node) || figures.isCaption(node)) {
        continue;
      }
      Block block = block(node);
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private @Nullable Block block(Node node) {
    return switch (node) {
      case Heading heading ->
          new Block.Heading(heading.getLevel(), NormalForm.ofLine(inlines.inlines(heading)));
      case BlockQuote quote -> quote(quote);
      case BulletList list -> new Block.Bullets(list.isTight(), items(list));
      case OrderedList list ->
          new Block.Numbered(list.getStartNumber(), list.isTight(), items(list));
      case FencedCodeBlock code -> code(code, code.getInfoDelimitedByAny(c -> c == ' '));
      case IndentedCodeBlock code -> code(code, "");
      case ThematicBreak _ -> new Block.Rule();
      case TableBlock table -> tables.table(table);
      case Reference _, NoteBlock _ -> null;
      case Node asked when figures.isFigure(asked) -> figures.figure(asked);
      default -> paragraph(inlines.inlines(node));
    };
  }

  private static @Nullable Block paragraph(List<Inline> text) {
    return text.isEmpty() ? null : new Block.Paragraph(text);
  }

  private Block quote(BlockQuote quote) {
    Node first = quote.getFirstChild();
    if (first instanceof Paragraph opening) {
      Matcher alert = ALERT.matcher(opening.getLineChars(0));
      if (alert.matches()) {
        Block.AlertKind kind = Block.AlertKind.valueOf(alert.group(1).toUpperCase(Locale.ROOT));
        return new Block.Alert(kind, alertBlocks(opening));
      }
    }
    return new Block.Quote(blocks(quote));
  }

  private List<Block> alertBlocks(Paragraph opening) {
    Node node = opening.getFirstChild();
    while (node != null && !(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
      node = node.getNext();
    }
    List<Block> blocks = new ArrayList<>();
    List<Inline> text = node == null ? List.of() : inlines.inlinesFrom(node.getNext());
    if (!text.isEmpty()) {
      blocks.add(new Block.Paragraph(text));
    }
    blocks.addAll(blocksFrom(opening.getNext()));
    return blocks;
  }

  private List<Block.Item> items(Node list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(new Block.Item(blocks(item)));
    }
    return items;
  }

  private Block.CodeBlock code(com.vladsch.flexmark.util.ast.Block code, CharSequence info) {
    String text = code.getContentChars().normalizeEOL();
    if (code instanceof IndentedCodeBlock) {
      text = code.getContentChars().trimTailBlankLines().normalizeEndWithEOL();
    }
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    // flexmark removes the spaces of blank lines in lists only. They are removed everywhere, so
    // that the result is the same.
    String filled = BLANK_LINE.matcher(lines).replaceAll("");
    return new Block.CodeBlock(
        spans.joined(info).strip().split("\\s", 2)[0], spans.literal(filled));
  }
}
