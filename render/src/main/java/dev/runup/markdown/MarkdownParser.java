package dev.runup.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Note;
import dev.runup.markdown.NoteBlockParser.NoteBlock;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Parses a filled template: CommonMark with tables, footnotes, alerts, struck text and captions.
///
/// flexmark sees only what the template's author wrote; facts go into the tree afterwards. Raw HTML
/// is text. Autolinks and attributes stay off: the first would turn escaped text into links, the
/// second would let Markdown set event handlers.
public final class MarkdownParser {
  /// How deep blocks and inlines may be nested, counted together, as flexmark counts its nodes.
  static final int DEEPEST = 64;

  private final Parser flexmark =
      Parser.builder(options())
          .customInlineParserFactory(LinkLabels::new)
          // Which flexmark adds for its own parser of inlines only.
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();

  private static MutableDataSet options() {
    return new MutableDataSet()
        .set(
            Parser.EXTENSIONS,
            List.of(
                TablesExtension.create(),
                new NoteBlockParser.Extension(),
                StrikethroughExtension.create()))
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.WITH_CAPTION, false)
        .toMutable();
  }

  /// Gives back the document that a filled template says, or what is wrong with its Markdown.
  public Checked<Document> parse(Filled filled) {
    Node tree;
    try {
      tree = flexmark.parse(filled.markdown());
    } catch (StackOverflowError _) {
      // flexmark descends once for each level; some two thousand characters are enough.
      return tooDeep();
    }
    return isDeeper(tree) ? tooDeep() : document(tree, filled);
  }

  private static Checked<Document> document(Node tree, Filled filled) {
    List<Problem> problems = new ArrayList<>();
    SpanText spans = new SpanText(filled.spans());
    Notes notes = new Notes();
    defineNotes(tree, spans, notes);
    InlineParser inlines = new InlineParser(spans, notes, problems);
    BlockParser parser =
        new BlockParser(
            spans,
            inlines,
            new TableParser(inlines, problems),
            new FigureParser(filled, spans, inlines, problems));
    List<Block> body = parser.blocks(tree);
    List<Note> said = new ArrayList<>();
    // A note may point to further notes, so that their number grows on the way.
    for (int number = 1; number <= notes.count(); number++) {
      said.add(new Note(parser.blocks(notes.note(number))));
    }
    notes.unused().forEach(label -> problems.add(unused(label)));
    return Checked.of(new Document(filled.masthead(), body, said), problems);
  }

  private static void defineNotes(Node parent, SpanText spans, Notes notes) {
    for (Node node : parent.getDescendants()) {
      if (node instanceof NoteBlock note) {
        notes.define(spans.joined(note.label()), note);
      }
    }
  }

  private static Problem unused(String label) {
    return Problem.error(
            "unused-note",
            "nothing points to the note \"" + label + "\", it is left out",
            "Point to it with [^" + label + "], or take it out of the template.")
        .withSeverity(Severity.WARNING);
  }

  private static Checked<Document> tooDeep() {
    return Checked.bad(
        Problem.error(
            "nested-too-deeply",
            "the filled template is nested too deeply",
            "Quotes, lists and emphasis may stand in one another " + DEEPEST + " deep."));
  }

  // Walks without recursion, because what it looks for is what recursion can't bear.
  private static boolean isDeeper(Node root) {
    int depth = 0;
    Node node = root;
    while (true) {
      Node child = node.getFirstChild();
      if (child != null) {
        node = child;
        depth++;
        if (depth > DEEPEST) {
          return true;
        }
        continue;
      }
      while (node != root && node.getNext() == null) {
        node = Objects.requireNonNull(node.getParent());
        depth--;
      }
      if (node == root) {
        return false;
      }
      node = Objects.requireNonNull(node.getNext());
    }
  }
}
