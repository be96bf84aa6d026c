package dev.runup.markdown;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes a document as Markdown, for people to read and for any Markdown reader: parsing the
/// result gives the same tree again, with plain text for spans, and with the masthead as a line
/// below the title.
public final class MarkdownWriter {

  private MarkdownWriter() {}

  /// Gives back the Markdown, with line feeds between lines and one at the end; a figure is asked
  /// for as in a template.
  public static String write(Document document) {
    return write(document, name -> FigureParser.SCHEME + name);
  }

  /// Gives back the Markdown, with figures at their addresses.
  ///
  /// @param addresses gives the address of a figure by its name; an empty one where what it says is
  ///   to stand in its place
  public static String write(Document document, Function<String, String> addresses) {
    BlockWriter writer = new BlockWriter(addresses);
    List<String> lines = new ArrayList<>(writer.lines(headed(document)));
    for (int i = 0; i < document.notes().size(); i++) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(note(i + 1, document.notes().get(i), writer));
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

  private static List<String> note(int number, Note note, BlockWriter writer) {
    String label = "[^" + number + "]:";
    List<String> text = writer.lines(note.blocks());
    // Some readers take everything up to the last "]:" of the line for the label.
    if (BlockWriter.startsWithParagraph(note.blocks()) && !text.getFirst().contains("]:")) {
      return BlockWriter.indented(label + " ", "    ", text);
    }
    List<String> lines = new ArrayList<>(List.of(label));
    lines.addAll(BlockWriter.indented("    ", "    ", text));
    return lines;
  }
}
