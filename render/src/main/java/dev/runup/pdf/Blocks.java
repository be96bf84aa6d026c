package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Note;
import dev.runup.theme.Theme;
import java.util.List;

/// Turns the blocks of one document into strips and structure elements.
final class Blocks {
  /// Space between blocks, by the leading.
  private static final float LOOSE = 0.5f;

  /// Lines that stay below a heading at the bottom of a page.
  private static final int AFTER_HEADING = 2;

  private static final float BOX_PADDING = 7;
  private static final float QUOTE_INDENT = 13;
  private static final float NOTE_INDENT = 16;

  private final Compositor compositor;
  private final Flow flow;
  private final Voices voices;
  private final Theme.Palette palette;
  private final Masthead.Words words;
  private final Places places;
  private final Headings headings = new Headings();
  private final ChangeBars bars;
  private final Lists lists;
  private final Tables tables;

  Blocks(Compositor compositor, Flow flow, Theme theme, Masthead.Words words, Places places) {
    this.compositor = compositor;
    this.flow = flow;
    this.voices = Voices.of(theme);
    this.palette = theme.light();
    this.words = words;
    this.places = places;
    this.lists = new Lists(this, compositor, flow, palette);
    this.bars = new ChangeBars(compositor, flow, theme);
    this.tables = new Tables(compositor, flow, bars, voices, palette, words);
  }

  /// Sets the body. A rule between its blocks ends the page: what follows stands on the next one.
  void body(List<Block> blocks, Tag document, float x, float width) {
    Column column = new Column(document, x, width, voices.body(), LOOSE);
    for (int i = 0; i < blocks.size(); i++) {
      boolean between = i > 0 && i + 1 < blocks.size();
      if (between && blocks.get(i) instanceof Block.Rule) {
        flow.turn();
      } else {
        set(blocks, i, column);
      }
    }
  }

  /// Sets the notes below the body, under their heading.
  void notes(List<Note> notes, Tag document, float x, float width) {
    flow.space(voices.body().leading() * 1.6f);
    flow.add(1, 1, (pen, top) -> pen.rule(x, top, width / 4, palette.rule()));
    Column column = new Column(document, x, width, voices.note(), 0.4f);
    flow.keep();
    heading(
        new Block.Heading(2, List.of(new Inline.Text(words.notes()))),
        voices.heading(4),
        column,
        Places.NOTES);
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
    if (opens(blocks, i)) {
      flow.keep(AFTER_HEADING);
    }
  }

  /// Says whether a block opens the part that follows: what stands alone between a rule and a
  /// heading.
  private static boolean opens(List<Block> blocks, int i) {
    boolean ruled = i > 0 && blocks.get(i - 1) instanceof Block.Rule;
    return ruled && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Heading;
  }

  private void set(Block block, Column column) {
    switch (block) {
      case Block.Heading heading ->
          heading(heading, voices.heading(heading.level()), column, places.next(heading));
      case Block.Paragraph(List<Inline> text) -> paragraph(text, column);
      case Block.Quote(List<Block> blocks) -> quote(blocks, column);
      case Block.Alert(Block.AlertKind kind, List<Block> blocks) -> alert(kind, blocks, column);
      case Block.Bullets bullets -> lists.set(bullets, column);
      case Block.Numbered numbered -> lists.set(numbered, column);
      case Block.Table table -> tables.set(table, column);
      case Block.CodeBlock(_, List<Inline.Leaf> text) -> code(text, column);
      case Block.Rule() -> rule(column);
    }
  }

  /// Sets a heading; one without words, which at most has a mark, is a paragraph.
  private void heading(Block.Heading heading, Voice voice, Column column, String place) {
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
    Tag tag = column.tag().inline("P");
    Voice voice = column.voice();
    Galley galley = compositor.set(bars.unmarked(text), voice, tag);
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

  private void quote(List<Block> blocks, Column column) {
    flow.space(column.space());
    flow.open(new Frame(column.x(), column.width(), null, palette.rule()));
    set(blocks, column.inside(column.tag().add("BlockQuote"), QUOTE_INDENT).withGap(LOOSE));
    flow.close();
    flow.space(column.space());
  }

  private void alert(Block.AlertKind kind, List<Block> blocks, Column column) {
    String name = words.alerts().get(kind.ordinal());
    Tag box = column.tag().add("Aside").title(name);
    Column inner = column.inside(box, BOX_PADDING + 4).narrower(BOX_PADDING).withGap(LOOSE * 0.8f);
    flow.space(column.space() * 1.2f);
    flow.open(new Frame(column.x(), column.width(), palette.shade(), palette.accent()));
    flow.pad(BOX_PADDING);
    Voice voice = voices.label().in(palette.accent());
    Galley label = compositor.words(name, voice, box.add("P"));
    for (Line line : LineBreaker.lines(label, inner.width())) {
      flow.line(label, line, inner.x(), voice);
      flow.keep();
    }
    set(blocks, inner);
    flow.drop();
    flow.keep();
    flow.pad(BOX_PADDING);
    flow.close();
    flow.free();
    flow.space(column.space() * 1.2f);
  }

  private void code(List<Inline.Leaf> text, Column column) {
    Voice voice = voices.code();
    Tag tag = column.tag().add("P").add("Code");
    Column inner = column.inside(tag, BOX_PADDING).narrower(BOX_PADDING);
    flow.space(column.space());
    flow.open(new Frame(column.x(), column.width(), palette.shade(), null));
    flow.pad(BOX_PADDING * 0.7f);
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
    flow.pad(BOX_PADDING * 0.7f);
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
    Tag tag = column.tag().add("Note").identifier(Places.note(number));
    Tag label = tag.add("Lbl");
    Voice voice = column.voice();
    String text = String.valueOf(number);
    Galley galley =
        places.isMarked(number)
            ? compositor.link(text, voice, label.inline("Link"), Places.mark(number), words.back())
            : compositor.words(text, voice, label);
    flow.wait((pen, baseline) -> {
      pen.place(Places.note(number), baseline + voice.leading());
      lists.label(pen, galley, column.x() + NOTE_INDENT, baseline);
    });
    set(note.blocks(), column.inside(tag, NOTE_INDENT));
    lists.settle(column);
    flow.space(column.space());
  }
}
