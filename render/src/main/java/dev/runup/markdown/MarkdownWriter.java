package dev.runup.markdown;

import dev.runup.document.Document;
import dev.runup.document.Note;
import java.util.ArrayList;
import java.util.List;

/// Writes a document's body and notes as Markdown, for people to read and for any Markdown reader:
/// parsing the result gives the same tree again, with plain text for spans.
public final class MarkdownWriter {

  private MarkdownWriter() {}

  /// Gives back the Markdown, with line feeds between lines and one at the end.
  public static String write(Document document) {
    List<String> lines = new ArrayList<>(BlockWriter.lines(document.blocks()));
    for (int i = 0; i < document.notes().size(); i++) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(note(i + 1, document.notes().get(i)));
    }
    return String.join("\n", lines) + "\n";
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
