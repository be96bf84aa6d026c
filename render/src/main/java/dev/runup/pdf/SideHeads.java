package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.RunIn;
import java.util.List;

/// Sets a paragraph's short opening words in a column of their own to the left of it, so that the
/// parts of a page are found at a glance.
final class SideHeads {
  /// The width of the words' column, and the space behind it, in points.
  private static final float WIDTH = 72;

  private static final float GAP = 8;

  /// The narrowest text column of a page that has room for words at its side, in points.
  private static final float NARROWEST = 340;

  /// Longest opening words in characters; what is longer never fits.
  private static final int LONGEST = 24;

  private final Compositor compositor;
  private final Flow flow;
  private final BlockStyle voice;
  private final BlockStyle body;

  SideHeads(Compositor compositor, Flow flow, BlockStyles voices) {
    this.compositor = compositor;
    this.flow = flow;
    this.body = voices.body();
    this.voice = voices.lead().in(voices.theme().light().accent());
  }

  /// Says whether the words are short enough and the column is that of the page: in a box, a list
  /// or a note they run in.
  boolean hasRoom(RunIn parts, Column column) {
    String words = Inline.plain(parts.head()).strip();
    return column.width() >= Math.max(NARROWEST, flow.paper().columnWidth())
        && column.voice().equals(body)
        && words.length() <= LONGEST
        && compositor.words(words, voice, null).width() <= WIDTH;
  }

  /// Lets the next strip take the words with it and gives back the column for the rest.
  Column set(List<Inline> head, Tag tag, Column column) {
    Galley galley = compositor.set(head, voice, tag);
    Line line = new Line(0, galley.visibleEnd(0, galley.length()), galley.length());
    flow.wait((pen, baseline) -> pen.line(galley, line, column.x(), baseline));
    return column.inside(tag, WIDTH + GAP);
  }
}
