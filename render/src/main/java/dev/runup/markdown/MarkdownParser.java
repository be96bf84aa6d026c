package dev.runup.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
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
import dev.runup.problem.ProblemCode;
import dev.runup.text.StoppableText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses a filled template. It knows CommonMark with tables, footnotes, alerts, struck text and
/// captions.
///
/// flexmark reads only the Markdown of the template's author. Facts are put into the tree
/// afterwards. Raw HTML is read as text. Two of flexmark's extensions must stay off: autolinks
/// would turn escaped text into links, and attributes could set event handlers.
public final class MarkdownParser {
  /// The deepest nesting of blocks and inlines together, counted in flexmark's nodes.
  static final int DEEPEST = 64;

  private final Parser flexmark =
      Parser.builder(options())
          .customInlineParserFactory(FastLinkLabelParser::new)
          .customBlockParserFactory(new HeadingStart())
          // flexmark adds this factory only for its own inline parser, which is replaced above.
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
        .set(Parser.HEADING_PARSER, false) // HeadingStart is in its place
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.WITH_CAPTION, false)
        .toMutable();
  }

  /// Returns the document of a filled template, or the errors in its Markdown.
  public Checked<Document> parse(Filled filled) {
    return parse(filled, filled.markdown());
  }

  /// Parses like [#parse(Filled)]. The parser can be stopped, because some texts take very long.
  ///
  /// @param check is called again and again, and throws an exception to stop the parser
  public Checked<Document> parse(Filled filled, Runnable check) {
    return parse(filled, new StoppableText(filled.markdown(), check));
  }

  private Checked<Document> parse(Filled filled, CharSequence markdown) {
    Node tree;
    try {
      tree = flexmark.parse(BasedSequence.of(markdown));
    } catch (StackOverflowError _) {
      // flexmark's recursion overflows at about two thousand nested levels, for example of
      // brackets.
      return tooDeep();
    }
    return isDeeper(tree) ? tooDeep() : document(tree, filled);
  }

  private static Checked<Document> document(Node tree, Filled filled) {
    List<Problem> problems = new ArrayList<>();
    SpanText spans = new SpanText(filled.spans());
    Notes notes = new Notes();
    defineNotes(tree, spans, notes);
    InlineParser inlines = new InlineParser(filled, spans, notes, problems);
    BlockParser parser =
        new BlockParser(
            spans,
            inlines,
            new TableParser(inlines, problems),
            new FigureParser(filled, spans, inlines, problems));
    List<Block> body = parser.blocks(tree);
    List<Note> said = new ArrayList<>();
    // A note may refer to further notes, so the count grows during the loop.
    for (int number = 1; number <= notes.count(); number++) {
      said.add(new Note(parser.blocks(notes.note(number))));
    }
    notes.unused().forEach(label -> problems.add(filled.placed(unused(label), "[^" + label + "]")));
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
    return Problem.of(
        ProblemCode.UNUSED_NOTE,
        "nothing points to the note \"" + label + "\", it is left out",
        "Point to it with [^" + label + "], or take it out of the template.");
  }

  private static Checked<Document> tooDeep() {
    return Checked.bad(
        Problem.of(
            ProblemCode.NESTED_TOO_DEEPLY,
            "the filled template is nested too deeply",
            "Quotes, lists and emphasis may stand in one another " + DEEPEST + " deep."));
  }

  // Returns whether the tree is nested too deeply. flexmark passes through the nodes without
  // recursion, which would overflow on such a tree.
  private static boolean isDeeper(Node root) {
    for (Node node : root.getDescendants()) {
      int depth = 0;
      for (Node above = node; above != null && above != root; above = above.getParent()) {
        depth++;
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }

  /// flexmark's inline parser with a faster search for the labels of links. The original uses a
  /// pattern whose time doubles with each backslash in an unclosed label. This one takes one step
  /// for each character.
  private static final class FastLinkLabelParser extends CommonmarkInlineParser {

    /// The most characters of a label. The backslash of an escape counts too.
    private static final int LONGEST = 999;

    FastLinkLabelParser(
        DataHolder options,
        BitSet special,
        BitSet delimiters,
        Map<Character, DelimiterProcessor> processors,
        LinkRefProcessorData references,
        List<InlineParserExtensionFactory> extensions) {
      super(options, special, delimiters, processors, references, extensions);
    }

    /// Skips the search for emphasis in a link whose text has none. The original then goes through
    /// the emphasis of the whole paragraph before it, for each link.
    @Override
    public void processDelimiters(@Nullable Delimiter before) {
      if (before == null || before != lastDelimiter) {
        super.processDelimiters(before);
      }
    }

    /// Moves past the label at the current position and returns its length with both brackets.
    /// Returns 0 if there is no label.
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
        char c = text.charAt(at);
        if (c == ']') {
          return at + 1;
        }
        if (c == '[') {
          return -1;
        }
        boolean pair = at + 1 < text.length();
        boolean escape = c == '\\' && pair && MarkdownEscaper.isPunctuation(text.charAt(at + 1));
        length += escape ? 1 : 0;
        at += escape || pair && Character.isHighSurrogate(c) ? 2 : 1;
      }
      return -1;
    }
  }

  /// The notes of a document by label, numbered in the order of the first reference. Labels are
  /// compared by their printed text. Two references to one value have different placeholders, but
  /// the same printed text.
  static final class Notes {
    /// The notes by label, in the order of their definitions.
    private final Map<String, NoteBlock> byLabel = new LinkedHashMap<>();

    /// The numbers of the labels that are referenced.
    private final Map<String, Integer> numbers = new HashMap<>();

    /// The notes in the order of their numbers.
    private final List<NoteBlock> referenced = new ArrayList<>();

    /// Adds a note. If a label is defined twice, the first definition is kept.
    void define(String label, NoteBlock note) {
      byLabel.putIfAbsent(label, note);
    }

    /// Returns the number of the note with that label, from 1, or 0 if there is none. The first
    /// call for a label assigns its number.
    int numberOf(String label) {
      NoteBlock note = byLabel.get(label);
      if (note == null) {
        return 0;
      }
      Integer known = numbers.putIfAbsent(label, referenced.size() + 1);
      if (known == null) {
        referenced.add(note);
      }
      return known == null ? referenced.size() : known;
    }

    /// Returns the number of notes referenced so far.
    int count() {
      return referenced.size();
    }

    /// Returns the note with that number, from 1.
    NoteBlock note(int number) {
      return referenced.get(number - 1);
    }

    /// Returns the labels of the notes without a reference, in the order of their definitions.
    List<String> unused() {
      return byLabel.keySet().stream().filter(label -> !numbers.containsKey(label)).toList();
    }
  }
}
