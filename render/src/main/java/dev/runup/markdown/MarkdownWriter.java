package dev.runup.markdown;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes a document as Markdown, for people and for any Markdown reader. Parsing the result gives
/// the same tree, with two differences. Spans are plain text, and the masthead is a line below the
/// title.
public final class MarkdownWriter {

  private MarkdownWriter() {}

  /// Returns the Markdown, which ends with a line feed. A figure is included as in a template, by
  /// `figure:NAME`.
  public static String write(Document document) {
    return write(document, name -> FigureParser.SCHEME + name);
  }

  /// Returns the Markdown, with figures at their addresses.
  ///
  /// @param addresses returns the address of a figure by name, or an empty text to print the
  ///   figure's text instead
  public static String write(Document document, Function<String, String> addresses) {
    return write(blocksWithMasthead(document), document, new BlockWriter(addresses, _ -> ""));
  }

  /// Returns the Markdown of a document whose title stands elsewhere. The line of the masthead
  /// comes first.
  ///
  /// @param addresses returns the address of a figure by name
  /// @param anchors returns what stands before the text of a heading, as finished Markdown
  public static String writeUntitled(
      Document document,
      Function<String, String> addresses,
      Function<Block.Heading, String> anchors) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    List<Inline> line = document.masthead().line();
    if (!line.isEmpty()) {
      blocks.addFirst(new Block.Paragraph(line));
    }
    return write(blocks, document, new BlockWriter(addresses, anchors));
  }

  private static String write(List<Block> blocks, Document document, BlockWriter writer) {
    List<String> lines = new ArrayList<>(writer.lines(blocks));
    for (int i = 0; i < document.notes().size(); i++) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(note(i + 1, document.notes().get(i), writer));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<Block> blocksWithMasthead(Document document) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    List<Inline> line = document.masthead().line();
    if (!line.isEmpty()) {
      boolean titled = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading;
      blocks.add(titled ? 1 : 0, new Block.Paragraph(line));
    }
    return blocks;
  }

  private static List<String> note(int number, Note note, BlockWriter writer) {
    String label = "[^" + number + "]:";
    List<String> text = writer.lines(note.blocks());
    // Some readers take all text up to the last `]:` of a line for the label. Such a paragraph
    // begins on the next line.
    if (BlockWriter.startsWithParagraph(note.blocks()) && !text.getFirst().contains("]:")) {
      return BlockWriter.indentLines(label + " ", "    ", text);
    }
    List<String> lines = new ArrayList<>(List.of(label));
    lines.addAll(BlockWriter.indentLines("    ", "    ", text));
    return lines;
  }
}
