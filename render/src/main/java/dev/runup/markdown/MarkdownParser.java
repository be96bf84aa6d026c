package dev.runup.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Filled;
import dev.runup.markdown.NoteBlockParser.NoteBlock;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// Returns the document that a filled template says, or what is wrong with its Markdown.
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

  /// flexmark's parser of inlines, which finds the labels of links by a pattern: where a label is
  /// not closed, that takes twice as long with each backslash in it. Here it takes as many steps as
  /// the label has characters.
  private static final class LinkLabels extends CommonmarkInlineParser {

    /// The longest label, as CommonMark has it, an escape counted as one.
    private static final int LONGEST = 1_000;

    LinkLabels(
        DataHolder options,
        BitSet special,
        BitSet delimiters,
        Map<Character, DelimiterProcessor> processors,
        LinkRefProcessorData references,
        List<InlineParserExtensionFactory> extensions) {
      super(options, special, delimiters, processors, references, extensions);
    }

    /// Goes behind the label that begins here, and gives back its length with its brackets; 0 where
    /// none does.
    @Override
    public int parseLinkLabel() {
      BasedSequence text = getInput();
      int from = getIndex();
      int end = from < text.length() && text.charAt(from) == '[' ? end(text, from + 1) : -1;
      if (end < 0) {
        return 0;
      }
      setIndex(end);
      return end - from;
    }

    /// Returns the index after the bracket that closes a label, or -1.
    private static int end(BasedSequence text, int from) {
      int at = from;
      for (int length = 0; at < text.length() && length <= LONGEST; length++) {
        switch (text.charAt(at)) {
          case ']' -> {
            return at + 1;
          }
          case '[' -> {
            return -1;
          }
          case '\\' -> at += at + 1 < text.length() && isPunctuation(text.charAt(at + 1)) ? 2 : 1;
          default -> at++;
        }
      }
      return -1;
    }

    private static boolean isPunctuation(char c) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
  }

  /// The notes of a document by their labels, and the order in which they are first pointed to.
  ///
  /// Labels are compared as the reader would see them: two references to one value are two runs of
  /// private-use characters, and still the same label.
  static final class Notes {
    private final Map<String, NoteBlock> byLabel = new LinkedHashMap<>();
    private final List<String> pointedTo = new ArrayList<>();

    /// Adds a note; the first one of a label counts.
    void define(String label, NoteBlock note) {
      byLabel.putIfAbsent(label, note);
    }

    /// Returns the number of the note with that label, from 1, or 0 if there is none.
    int pointTo(String label) {
      if (!byLabel.containsKey(label)) {
        return 0;
      }
      if (!pointedTo.contains(label)) {
        pointedTo.add(label);
      }
      return pointedTo.indexOf(label) + 1;
    }

    /// Returns how many notes have been pointed to so far.
    int count() {
      return pointedTo.size();
    }

    /// Returns the note with that number, from 1.
    NoteBlock note(int number) {
      return Objects.requireNonNull(byLabel.get(pointedTo.get(number - 1)));
    }

    /// Returns the labels of the notes that nothing points to, in the order they were defined.
    List<String> unused() {
      return byLabel.keySet().stream().filter(label -> !pointedTo.contains(label)).toList();
    }
  }
}
