package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.LeadIns;
import dev.runup.document.Masthead;
import dev.runup.document.RunIn;
import dev.runup.document.ShortEntries;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the blocks of one document into strips and structure elements.
final class PdfBlocks {
  /// Space between blocks, as a share of the leading.
  private static final float BLOCK_GAP = 0.5f;

  /// Number of strips that stay on a heading's page after it.
  private static final int STRIPS_AFTER_HEADING = 2;

  /// Space between a bold paragraph and the block that it introduces, as a share of the leading.
  private static final float AFTER_LEAD = 0.15f;

  /// The level of whose style the title of a part is. The heading below it is the larger one.
  private static final int PART = 4;

  /// The deepest level of a heading, as in PDF/UA-1.
  private static final int MAX_LEVEL = 6;

  /// Height of the rule below a heading of level 2, with its space, in points.
  private static final float RULE_HEIGHT = 2;

  private static final float CODE_PADDING = 7;
  private static final float QUOTE_INDENT = 13;
  private static final float NOTE_INDENT = 16;

  private final Compositor compositor;
  private final Flow flow;
  private final BlockStyle.Sheet styles;
  private final Theme.Palette palette;
  private final Masthead.Words words;
  private final LinkAnchors anchors;
  private final HeadingPages pages;
  private final PageReferences references;
  private final ChangeBars bars;
  private final PdfLists lists;
  private final PdfTables tables;
  private final PdfFigures figures;
  private final PdfBoxes boxes;
  private final SideHeads sideHeads;
  private final PdfEntries entries;

  /// The level of the last heading in the structure tree, or 0 before the first one.
  private int lastLevel;

  PdfBlocks(
      Compositor compositor,
      Flow flow,
      Theme theme,
      Masthead.Words words,
      LinkAnchors anchors,
      HeadingPages pages) {
    this.compositor = compositor;
    this.flow = flow;
    this.styles = BlockStyle.Sheet.of(theme);
    this.palette = theme.light();
    this.words = words;
    this.anchors = anchors;
    this.pages = pages;
    this.references = new PageReferences(compositor, flow, theme, words, pages);
    this.lists = new PdfLists(this, compositor, flow, palette);
    this.bars = new ChangeBars(compositor, flow, theme);
    this.tables = new PdfTables(this, compositor, flow, bars, styles, words);
    this.figures = new PdfFigures(this, compositor, flow, styles);
    this.boxes = new PdfBoxes(this, compositor, flow, styles, words);
    this.sideHeads = new SideHeads(compositor, flow, styles);
    this.entries = new PdfEntries(compositor, flow, bars);
  }

  /// Sets the body. A horizontal rule between two blocks ends the page.
  void setBody(List<Block> blocks, Tag document) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean between = i > 0 && i + 1 < blocks.size();
      Optional<ShortEntries> run = ShortEntries.at(blocks, i);
      if (between && blocks.get(i) instanceof Block.Rule) {
        flow.startPart();
      } else if (run.isPresent()) {
        flow.usePaper(styles.theme().paper());
        entries.set(run.get().blocks(), newColumn(document, styles.note(), BLOCK_GAP));
        i += run.get().blocks().size() - 1;
      } else {
        flow.usePaper(paperOf(blocks, i));
        set(blocks, i, newColumn(document, styles.body(), BLOCK_GAP));
      }
    }
  }

  /// Returns the page size of a block of the body. It is landscape for a landscape table and for
  /// the blocks that lead to it.
  Theme.Paper paperOf(List<Block> blocks, int i) {
    Theme.Paper paper = styles.theme().paper();
    return new LeadIns(blocks).leadsToLandscape(i) ? paper.landscape() : paper;
  }

  private Flow.Column newColumn(Tag tag, BlockStyle style, float gap) {
    Theme.Paper paper = flow.paper();
    return new Flow.Column(tag, paper.left(), paper.columnWidth(), style, gap);
  }

  /// Sets the notes below the body, under their heading.
  void setNotes(List<Note> notes, Tag document) {
    if (notes.isEmpty()) {
      return;
    }
    flow.usePaper(styles.theme().paper());
    Flow.Column column = newColumn(document, styles.note(), 0.4f);
    flow.addSpace(styles.body().leading() * 1.6f);
    addRule(1, column, column.width() / 4);
    flow.keepNext();
    setHeading(
        new Block.Heading(2, List.of(new Inline.Text(words.notes()))),
        styles.heading(4),
        column,
        LinkAnchors.NOTES);
    for (int number = 1; number <= notes.size(); number++) {
      setNote(notes.get(number - 1), number, column);
    }
  }

  void set(List<Block> blocks, Flow.Column column) {
    for (int i = 0; i < blocks.size(); i++) {
      set(blocks, i, column);
    }
  }

  private void set(List<Block> blocks, int i, Flow.Column column) {
    switch (blocks.get(i)) {
      case Block.Heading part when RunIn.isPart(blocks, i) ->
          setHeading(part, styles.heading(PART), column, anchors.nextAnchor(part));
      case Block.Paragraph(List<Inline> text) when RunIn.isHeadOfNext(blocks, i) ->
          setLead(text, column);
      case Block block -> set(block, column);
    }
    if (new LeadIns(blocks).staysWithNext(i)) {
      flow.keepNext(STRIPS_AFTER_HEADING);
    }
    if (RunIn.isHeadOfNext(blocks, i)) {
      flow.limitSpace(AFTER_LEAD * column.style().leading());
    }
  }

  private void set(Block block, Flow.Column column) {
    switch (block) {
      case Block.Heading heading ->
          setHeading(heading, styles.heading(heading.level()), column, anchors.nextAnchor(heading));
      case Block.Paragraph(List<Inline> text) -> setParagraph(text, column);
      case Block.Quote(List<Block> blocks) -> setQuote(blocks, column);
      case Block.Alert alert -> boxes.set(alert, column);
      case Block.ItemList list -> lists.set(list, column);
      case Block.Table table -> tables.set(table, column);
      case Block.Figure figure -> figures.set(figure, column);
      case Block.CodeBlock(_, List<Inline.Leaf> text) -> setCode(text, column);
      case Block.Rule() -> setRule(column);
    }
  }

  /// Sets a heading. A heading without words is set as a paragraph, because it would be an empty
  /// bookmark.
  private void setHeading(
      Block.Heading heading, BlockStyle style, Flow.Column column, String anchor) {
    String title = Inline.plain(heading.text());
    if (title.isBlank()) {
      setParagraph(heading.text(), column);
      return;
    }
    // PDF/UA requires level 1 for the first heading, and at most one level more than before for
    // each other. Example: the author's levels 3, 6, 2 become 1, 2, 2.
    int level = Math.min(heading.level(), lastLevel + 1);
    lastLevel = level;
    Galley galley = compositor.set(heading.text(), style, column.tag().add("H" + level));
    flow.addSpace(spaceAbove(heading.level()) * style.size());
    pages.add(anchor, flow.strips().size());
    flow.drawWithNext((pen, baseline) -> {
      float y = baseline + style.leading();
      pen.addBookmark(level, compositor.settable(title), y);
      pen.addDestination(anchor, y);
    });
    for (Galley.Line line : LineBreaker.balancedLines(galley, column.width())) {
      flow.addLine(galley, line, column.x(), style);
      flow.keepNext(STRIPS_AFTER_HEADING);
    }
    if (style.equals(styles.heading(2))) {
      addRule(RULE_HEIGHT, column, column.width());
      flow.keepNext(STRIPS_AFTER_HEADING);
    }
    flow.addSpace(spaceBelow(heading.level()) * style.size());
  }

  /// Returns the space above a heading, as a share of its size. It is always more than the space
  /// below, so that the heading belongs to the text after it.
  private static float spaceAbove(int level) {
    return switch (level) {
      case 1 -> 1.2f;
      case 2 -> 1.45f;
      case 3 -> 1.3f;
      default -> 1.1f;
    };
  }

  private static float spaceBelow(int level) {
    return switch (level) {
      case 1 -> 0.5f;
      case 2 -> 0.45f;
      default -> 0.3f;
    };
  }

  private void setParagraph(List<Inline> text, Flow.Column column) {
    setParagraph(text, column, column.tag().addWhenUsed("P"));
  }

  /// Sets a bold paragraph that is the small heading of the block below it.
  private void setLead(List<Inline> text, Flow.Column column) {
    setParagraph(text, column, lead(text, column).orElseGet(() -> column.tag().addWhenUsed("P")));
  }

  /// Returns the element of the bold words that divide the body, and gives them a bookmark: a
  /// heading one level below the last one that is a block of its own. Empty before the first such
  /// heading, and outside the body.
  private Optional<Tag> lead(List<Inline> words, Flow.Column column) {
    if (lastLevel == 0 || !column.tag().isDocument()) {
      return Optional.empty();
    }
    int level = Math.min(lastLevel + 1, MAX_LEVEL);
    String title = compositor.settable(Inline.plain(words).strip());
    flow.drawWithNext(
        (pen, baseline) -> pen.addBookmark(level, title, baseline + column.style().leading()));
    return Optional.of(column.tag().addWhenUsed("H" + level));
  }

  /// Returns the element of the opening words of a paragraph, and gives them a bookmark if they are
  /// a heading. Otherwise it is the paragraph's own.
  ///
  /// @param text the paragraph, with its change label
  private Tag headTag(List<Inline> text, RunIn parts, Flow.Column column, Tag paragraph) {
    List<Inline> words = new ArrayList<>(parts.head());
    if (text.getFirst() instanceof Inline.ChangeMark mark && !words.contains(mark)) {
      words.addFirst(mark);
    }
    Optional<Tag> lead = parts.isHeading() ? lead(words, column) : Optional.empty();
    return lead.orElse(paragraph);
  }

  /// Sets a paragraph.
  ///
  /// @param tag the element that holds the text
  void setParagraph(List<Inline> text, Flow.Column column, Tag tag) {
    Optional<RunIn> parts = RunIn.of(bars.withoutMark(text));
    if (parts.isPresent() && sideHeads.hasRoom(parts.get(), column)) {
      setSideHead(text, parts.get(), column, tag);
      return;
    }
    BlockStyle head = styles.lead().scaled(column.style().size() / styles.body().size());
    BlockStyle style = RunIn.isBoldThroughout(text) ? head : column.style();
    Tag first = parts.isPresent() ? headTag(text, parts.get(), column, tag) : tag;
    Galley galley =
        parts.isPresent()
            ? compositor.set(parts.get(), head, first, style, tag)
            : compositor.set(bars.withoutMark(text), style, tag);
    if (galley.isBlank()) {
      return;
    }
    first.attach();
    tag.attach();
    flow.addSpace(column.space());
    bars.openBar(text, first);
    references.add(text);
    flow.addLines(galley, LineBreaker.lines(galley, column.width()), column.x(), style);
    bars.closeBar(text);
    flow.addSpace(column.space());
  }

  /// Sets a paragraph with its opening words at its left side.
  private void setSideHead(List<Inline> text, RunIn parts, Flow.Column column, Tag tag) {
    Tag head = headTag(text, parts, column, tag);
    head.attach();
    tag.attach();
    flow.addSpace(column.space());
    bars.openBar(text, head);
    sideHeads.set(parts.head(), head, column);
    setLines(parts.rest(), tag, sideHeads.beside(column, tag));
    bars.closeBar(text);
    flow.addSpace(column.space());
  }

  /// Sets a paragraph with its opening words above it.
  void setWithHeadAbove(RunIn parts, Flow.Column column, BlockStyle style) {
    Tag tag = column.tag().add("P");
    bars.openBar(parts.head(), tag);
    Galley head = compositor.set(bars.withoutMark(parts.head()), style, tag);
    addKeptLines(head, column, style);
    setLines(parts.rest(), tag, column);
    bars.closeBar(parts.head());
    flow.addSpace(column.space());
  }

  private void setLines(List<Inline> text, Tag tag, Flow.Column column) {
    Galley galley = compositor.set(text, column.style(), tag);
    flow.addLines(galley, LineBreaker.lines(galley, column.width()), column.x(), column.style());
  }

  /// Sets the caption of a table or a figure and returns whether it has one.
  ///
  /// @param tag the element of the caption, not yet attached
  boolean setCaption(List<Inline> text, Tag tag, Flow.Column column) {
    Galley galley = compositor.set(text, styles.caption().withBold(), tag);
    if (galley.isBlank()) {
      return false;
    }
    tag.attach();
    addKeptLines(galley, column, styles.caption());
    flow.addSpace(PdfTables.HEADROOM);
    return true;
  }

  /// Adds lines, each of which keeps the next strip on its page.
  private void addKeptLines(Galley galley, Flow.Column column, BlockStyle style) {
    for (Galley.Line line : LineBreaker.lines(galley, column.width())) {
      flow.addLine(galley, line, column.x(), style);
      flow.keepNext();
    }
  }

  private void setQuote(List<Block> blocks, Flow.Column column) {
    flow.addSpace(column.space());
    flow.openDecoration(BlockDecoration.bar(column.x(), palette.rule()));
    set(blocks, column.inside(column.tag().add("BlockQuote"), QUOTE_INDENT).withGap(BLOCK_GAP));
    flow.closeDecoration();
    flow.addSpace(column.space());
  }

  private void setCode(List<Inline.Leaf> text, Flow.Column column) {
    BlockStyle style = styles.code();
    Tag tag = column.tag().add("P").add("Code");
    Flow.Column inner = column.inside(tag, CODE_PADDING).narrower(CODE_PADDING);
    flow.addSpace(column.space());
    flow.openDecoration(BlockDecoration.shade(column.x(), column.width(), palette.shade(), null));
    flow.addPadding(CODE_PADDING * 0.7f);
    List<Galley> lines = compositor.setPreformatted(text, style, tag);
    for (int i = 0; i < lines.size(); i++) {
      if (i == 1 || i == lines.size() - 1) {
        flow.keepNext();
      }
      Galley line = lines.get(i);
      for (Galley.Line part : LineBreaker.lines(line, inner.width())) {
        flow.addLine(line, part, inner.x(), style);
      }
    }
    flow.keepNext();
    flow.addPadding(CODE_PADDING * 0.7f);
    flow.closeDecoration();
    flow.allowBreak();
    flow.addSpace(column.space());
  }

  private void setRule(Flow.Column column) {
    flow.addSpace(column.style().leading() * 0.9f);
    addRule(1, column, column.width());
    flow.addSpace(column.style().leading() * 0.9f);
  }

  private void addRule(float height, Flow.Column column, float width) {
    flow.addStrip(height, 1, (pen, top) -> pen.drawRule(column.x(), top, width, palette.rule()));
  }

  private void setNote(Note note, int number, Flow.Column column) {
    Tag tag = column.tag().add("Note").setIdentifier(LinkAnchors.noteAnchor(number));
    Tag label = tag.add("Lbl");
    BlockStyle style = column.style();
    String text = String.valueOf(number);
    Galley galley =
        anchors.hasMark(number)
            ? compositor.setLink(
                text,
                style,
                label.addWhenUsed("Link"),
                LinkAnchors.markAnchor(number),
                words.back())
            : compositor.setWords(text, style, label);
    flow.drawWithNext((pen, baseline) -> {
      pen.addDestination(LinkAnchors.noteAnchor(number), baseline + style.leading());
      lists.drawLabel(pen, galley, column.x() + NOTE_INDENT, baseline);
    });
    set(note.blocks(), column.inside(tag, NOTE_INDENT));
    lists.placeWaitingLabel(column);
    flow.addSpace(column.space());
  }
}
