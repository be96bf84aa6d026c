package dev.runup.markdown;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Note;
import java.util.ArrayList;
import java.util.List;

/// Writes a document as Markdown, for people to read and for any Markdown reader: parsing the
/// result gives the same tree again, with plain text for spans, and with the masthead as a line
/// below the title.
public final class MarkdownWriter {

  private MarkdownWriter() {}

  /// Gives back the Markdown, with line feeds between lines and one at the end.
  public static String write(Document document) {
    List<String> lines = new ArrayList<>(BlockWriter.lines(headed(document)));
    for (int i = 0; i < document.notes().size(); i++) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(note(i + 1, document.notes().get(i)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<Block> headed(Document document) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    List<Inline> line = document.masthead().line();
    if (!line.isEmpty()) {
      boolean titled = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading;
      blocks.add(titled ? 1 : 0, new Block.Paragraph(line));
    }
    return blocks;
  }

  private static List<String> note(int number, Note note) {
    String label = "[^" + number + "]:";
    List<String> text = BlockWriter.lines(note.blocks());
    // Some readers take everything up to the last "]:" of the line for the label.
    if (BlockWriter.startsWithParagraph(note.blocks()) && !text.getFirst().contains("]:")) {
      return BlockWriter.indented(label + " ", "    ", text);
    }
    List<String> lines = new ArrayList<>(List.of(label));
    lines.addAll(BlockWriter.indented("    ", "    ", text));
    return lines;
  }
}
