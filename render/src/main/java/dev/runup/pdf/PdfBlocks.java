package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.RunIn;
import dev.runup.theme.Theme;
import java.util.List;
import java.util.Optional;

/// Turns the blocks of one document into strips and structure elements.
final class PdfBlocks {
  /// Space between blocks, by the leading.
  private static final float LOOSE = 0.5f;

  /// Lines that stay below a heading at the bottom of a page.
  private static final int AFTER_HEADING = 2;

  /// Space between a paragraph of strong words alone and what it leads to, by the leading.
  private static final float AFTER_LEAD = 0.15f;

  /// What the rule below a heading of level 2 takes, in points.
  private static final float RULED = 2;

  private static final float CODE_PADDING = 7;
  private static final float QUOTE_INDENT = 13;
  private static final float NOTE_INDENT = 16;

  private final Compositor compositor;
  private final Flow flow;
  private final BlockStyles voices;
  private final Theme.Palette palette;
  private final Masthead.Words words;
  private final LinkAnchors places;
  private final PdfHeadings headings = new PdfHeadings();
  private final ChangeBars bars;
  private final PdfLists lists;
  private final PdfTables tables;
  private final PdfFigures pictures;
  private final Boxes boxes;
  private final SideHeads sideHeads;

  PdfBlocks(
      Compositor compositor, Flow flow, Theme theme, Masthead.Words words, LinkAnchors places) {
    this.compositor = compositor;
    this.flow = flow;
    this.voices = BlockStyles.of(theme);
    this.palette = theme.light();
    this.words = words;
    this.places = places;
    this.lists = new PdfLists(this, compositor, flow, palette);
    this.bars = new ChangeBars(compositor, flow, theme);
    this.tables = new PdfTables(compositor, flow, bars, voices, palette, words);
    this.pictures = new PdfFigures(compositor, flow, voices);
    this.boxes = new Boxes(this, compositor, flow, voices, words.alerts());
    this.sideHeads = new SideHeads(compositor, flow, voices);
  }

  /// Sets the body. A rule between its blocks ends the page: what follows stands on the next one.
  void body(List<Block> blocks, Tag document) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean between = i > 0 && i + 1 < blocks.size();
      if (between && blocks.get(i) instanceof Block.Rule) {
        flow.part();
      } else {
        flow.on(paper(blocks, i));
        set(blocks, i, column(document, voices.body(), LOOSE));
      }
    }
  }

  /// Gives back the page on which a block of the body stands: one with the longer side across for a
  /// table that asks for it and for what leads to it.
  Theme.Paper paper(List<Block> blocks, int i) {
    Theme.Paper paper = voices.theme().paper();
    return LeadIns.leadsToLandscape(blocks, i) ? paper.landscape() : paper;
  }

  private Column column(Tag tag, BlockStyle voice, float gap) {
    Theme.Paper paper = flow.paper();
    return new Column(tag, paper.left(), paper.columnWidth(), voice, gap);
  }

  /// Sets the notes below the body, under their heading.
  void notes(List<Note> notes, Tag document) {
    if (notes.isEmpty()) {
      return;
    }
    flow.on(voices.theme().paper());
    Column column = column(document, voices.note(), 0.4f);
    flow.space(voices.body().leading() * 1.6f);
    flow.add(1, 1, (pen, top) -> pen.rule(column.x(), top, column.width() / 4, palette.rule()));
    flow.keep();
    heading(
        new Block.Heading(2, List.of(new Inline.Text(words.notes()))),
        voices.heading(4),
        column,
        LinkAnchors.NOTES);
    for (int number = 1; number <= notes.size(); number++) {
      note(notes.get(number - 1), number, column);
    }
  }

  void set(List<Block> blocks, Column column) {
    for (int i = 0; i < blocks.size(); i++) {
      set(blocks, i, column);
    }
  }

  private void set(List<Block> blocks, int i, Column column) {
    set(blocks.get(i), column);
    if (LeadIns.staysWithNext(blocks, i)) {
      flow.keep(AFTER_HEADING);
    }
    if (LeadIns.headsNext(blocks, i)) {
      flow.spaceAtMost(AFTER_LEAD * column.voice().leading());
    }
  }

  private void set(Block block, Column column) {
    switch (block) {
      case Block.Heading heading ->
          heading(heading, voices.heading(heading.level()), column, places.next(heading));
      case Block.Paragraph(List<Inline> text) -> paragraph(text, column);
      case Block.Quote(List<Block> blocks) -> quote(blocks, column);
      case Block.Alert alert -> boxes.set(alert, column);
      case Block.Bullets bullets -> lists.set(bullets, column);
      case Block.Numbered numbered -> lists.set(numbered, column);
      case Block.Table table -> tables.set(table, column);
      case Block.Figure figure -> pictures.set(figure, column);
      case Block.CodeBlock(_, List<Inline.Leaf> text) -> code(text, column);
      case Block.Rule() -> rule(column);
    }
  }

  /// Sets a heading; one without words, which at most has a mark, is a paragraph.
  private void heading(Block.Heading heading, BlockStyle voice, Column column, String place) {
    String title = Inline.plain(heading.text());
    if (title.isBlank()) {
      paragraph(heading.text(), column);
      return;
    }
    int level = headings.next(heading.level());
    Galley galley = compositor.set(heading.text(), voice, column.tag().add("H" + level));
    flow.space(above(heading.level()) * voice.size());
    flow.wait((pen, baseline) -> {
      float y = baseline + voice.leading();
      pen.bookmark(headings, level, title, y);
      pen.place(place, y);
    });
    for (Line line : LineBreaker.balanced(galley, column.width())) {
      flow.line(galley, line, column.x(), voice);
      flow.keep(AFTER_HEADING);
    }
    if (voice.equals(voices.heading(2))) {
      flow.add(RULED, 1, (pen, top) -> pen.rule(column.x(), top, column.width(), palette.rule()));
      flow.keep(AFTER_HEADING);
    }
    flow.space(below(heading.level()) * voice.size());
  }

  /// Gives back the space above a heading by its size; always more than below, so that it belongs
  /// to what follows.
  private static float above(int level) {
    return switch (level) {
      case 1 -> 1.2f;
      case 2 -> 1.45f;
      case 3 -> 1.3f;
      default -> 1.1f;
    };
  }

  private static float below(int level) {
    return switch (level) {
      case 1 -> 0.5f;
      case 2 -> 0.45f;
      default -> 0.3f;
    };
  }

  private void paragraph(List<Inline> text, Column column) {
    paragraph(text, column, column.tag().inline("P"));
  }

  /// Sets a paragraph.
  ///
  /// @param tag the element that holds its text
  void paragraph(List<Inline> text, Column column, Tag tag) {
    Optional<RunIn> parts = RunIn.of(bars.unmarked(text));
    if (parts.isPresent() && sideHeads.hasRoom(parts.get(), column)) {
      setSideHead(text, parts.get(), column);
      return;
    }
    BlockStyle head = voices.lead().scaled(column.voice().size() / voices.body().size());
    BlockStyle voice = RunIn.isAlone(text) ? head : column.voice();
    Galley galley =
        parts.isPresent()
            ? compositor.set(parts.get(), head, voice, tag)
            : compositor.set(bars.unmarked(text), voice, tag);
    if (galley.isBlank()) {
      return;
    }
    tag.attach();
    flow.space(column.space());
    bars.open(text, tag);
    flow.lines(galley, LineBreaker.lines(galley, column.width()), column.x(), voice);
    bars.close(text);
    flow.space(column.space());
  }

  /// Sets a paragraph with its opening words to its left.
  private void setSideHead(List<Inline> text, RunIn parts, Column column) {
    Tag tag = column.tag().add("P");
    flow.space(column.space());
    bars.open(text, tag);
    Column rest = sideHeads.set(parts.head(), tag, column);
    lines(parts.rest(), tag, rest);
    bars.close(text);
    flow.space(column.space());
  }

  /// Sets a paragraph with its opening words above it.
  void headed(RunIn parts, Column column, BlockStyle voice) {
    Tag tag = column.tag().add("P");
    bars.open(parts.head(), tag);
    Galley head = compositor.set(bars.unmarked(parts.head()), voice, tag);
    for (Line line : LineBreaker.lines(head, column.width())) {
      flow.line(head, line, column.x(), voice);
      flow.keep();
    }
    lines(parts.rest(), tag, column);
    bars.close(parts.head());
    flow.space(column.space());
  }

  private void lines(List<Inline> text, Tag tag, Column column) {
    Galley galley = compositor.set(text, column.voice(), tag);
    flow.lines(galley, LineBreaker.lines(galley, column.width()), column.x(), column.voice());
  }

  private void quote(List<Block> blocks, Column column) {
    flow.space(column.space());
    flow.open(BlockDecoration.bar(column.x(), palette.rule()));
    set(blocks, column.inside(column.tag().add("BlockQuote"), QUOTE_INDENT).withGap(LOOSE));
    flow.close();
    flow.space(column.space());
  }

  private void code(List<Inline.Leaf> text, Column column) {
    BlockStyle voice = voices.code();
    Tag tag = column.tag().add("P").add("Code");
    Column inner = column.inside(tag, CODE_PADDING).narrower(CODE_PADDING);
    flow.space(column.space());
    flow.open(BlockDecoration.shade(column.x(), column.width(), palette.shade(), null));
    flow.pad(CODE_PADDING * 0.7f);
    List<List<Inline.Leaf>> lines = CodeLines.of(text);
    for (int i = 0; i < lines.size(); i++) {
      if (i == 1 || i == lines.size() - 1) {
        flow.keep();
      }
      Galley galley = compositor.verbatim(lines.get(i), voice, tag);
      LineBreaker.lines(galley, inner.width())
          .forEach(line -> flow.line(galley, line, inner.x(), voice));
    }
    flow.keep();
    flow.pad(CODE_PADDING * 0.7f);
    flow.close();
    flow.free();
    flow.space(column.space());
  }

  private void rule(Column column) {
    flow.space(column.voice().leading() * 0.9f);
    flow.add(1, 1, (pen, top) -> pen.rule(column.x(), top, column.width(), palette.rule()));
    flow.space(column.voice().leading() * 0.9f);
  }

  private void note(Note note, int number, Column column) {
    Tag tag = column.tag().add("Note").identifier(LinkAnchors.note(number));
    Tag label = tag.add("Lbl");
    BlockStyle voice = column.voice();
    String text = String.valueOf(number);
    Galley galley =
        places.isMarked(number)
            ? compositor.link(
                text, voice, label.inline("Link"), LinkAnchors.mark(number), words.back())
            : compositor.words(text, voice, label);
    flow.wait((pen, baseline) -> {
      pen.place(LinkAnchors.note(number), baseline + voice.leading());
      lists.label(pen, galley, column.x() + NOTE_INDENT, baseline);
    });
    set(note.blocks(), column.inside(tag, NOTE_INDENT));
    lists.settle(column);
    flow.space(column.space());
  }
}
