package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.RunIn;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns boxes into strips and structure elements. Each kind has a look of its own, in black and
/// white too.
final class Boxes {
  private static final float PADDING = 7;

  /// From the box's left edge to its text, in points.
  private static final float INDENT = PADDING + 4;

  private static final float GAP = 0.4f;

  /// How far the ground behind a warning's name reaches around it, in points.
  private static final float PLATE = 3;

  private final PdfBlocks blocks;
  private final Compositor compositor;
  private final Flow flow;
  private final BlockStyles voices;
  private final Theme.Palette palette;
  private final List<String> names;

  /// @param names the names of the kinds, in their order
  Boxes(
      PdfBlocks blocks, Compositor compositor, Flow flow, BlockStyles voices, List<String> names) {
    this.blocks = blocks;
    this.compositor = compositor;
    this.flow = flow;
    this.voices = voices;
    this.palette = voices.theme().light();
    this.names = names;
  }

  void set(Block.Alert alert, Column column) {
    Optional<RunIn> named = alert.named();
    String name =
        named
            .map(parts -> Inline.plain(parts.head()).strip())
            .orElse(names.get(alert.kind().ordinal()));
    Tag box = column.tag().add("Aside").title(name);
    Column inner = column.inside(box, INDENT).narrower(PADDING).withGap(GAP);
    flow.space(column.space() * 1.2f);
    flow.open(frame(alert.kind(), column));
    flow.pad(PADDING);
    if (named.isPresent()) {
      blocks.headed(named.get(), inner, label());
      blocks.set(alert.blocks().subList(1, alert.blocks().size()), inner);
    } else {
      name(alert.kind(), name, box, inner);
      blocks.set(alert.blocks(), inner);
    }
    flow.drop();
    flow.keep();
    flow.pad(PADDING);
    flow.close();
    flow.free();
    flow.space(column.space() * 1.2f);
  }

  private BlockStyle label() {
    return voices.label().in(palette.accent());
  }

  private BlockDecoration frame(Block.AlertKind kind, Column column) {
    float x = column.x();
    float width = column.width();
    Colour accent = palette.accent();
    return switch (kind) {
      case NOTE -> BlockDecoration.shade(x, width, palette.shade(), accent);
      case TIP ->
          BlockDecoration.edge(x, width, null, new BlockDecoration.Edge(accent, 1, false, 0));
      case IMPORTANT ->
          BlockDecoration.edge(
              x, width, palette.shade(), new BlockDecoration.Edge(accent, 1, true, 0));
      case WARNING ->
          BlockDecoration.edge(
              x, width, null, new BlockDecoration.Edge(palette.ink(), 1.4f, true, 0));
      case CAUTION ->
          BlockDecoration.edge(
              x, width, null, new BlockDecoration.Edge(palette.ink(), 1.4f, true, 3));
    };
  }

  /// Sets a kind's name above the text; that of a warning is white on black.
  private void name(Block.AlertKind kind, String name, Tag box, Column column) {
    boolean plated = kind == Block.AlertKind.WARNING || kind == Block.AlertKind.CAUTION;
    BlockStyle voice = plated ? voices.label().in(palette.ground()) : label();
    Galley galley = compositor.words(name, voice, box.add("P"));
    List<Line> lines = new ArrayList<>(LineBreaker.lines(galley, column.width()));
    for (Line line : lines) {
      Drawing plate =
          (pen, top) ->
              pen.box(
                  column.x() - PLATE,
                  top - voice.leading(),
                  line.width(galley) + 2 * PLATE,
                  voice.leading(),
                  palette.ink());
      Drawing text = (pen, top) -> pen.line(galley, line, column.x(), top - voice.baseline());
      flow.add(voice.leading(), voice.baseline(), plated ? plate.then(text) : text);
      flow.keep();
    }
    if (plated) {
      flow.space(PLATE);
    }
  }
}
