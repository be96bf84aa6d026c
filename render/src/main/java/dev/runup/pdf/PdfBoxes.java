package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Masthead;
import dev.runup.document.RunIn;
import dev.runup.pdf.BlockDecoration.Edge;
import dev.runup.theme.Colour;
import java.util.Optional;

/// Turns boxes into strips and structure elements. The five kinds differ in shape, so that they
/// differ in a black and white print too.
record PdfBoxes(
    PdfBlocks blocks,
    Compositor compositor,
    Flow flow,
    BlockStyle.Sheet styles,
    Masthead.Words words) {
  private static final float PADDING = 7;

  /// Distance from the box's left edge to its text, in points.
  private static final float INDENT = PADDING + 4;

  private static final float GAP = 0.4f;

  /// Margin of the dark ground around the name of a warning, in points.
  private static final float PLATE_MARGIN = 3;

  void set(Block.Alert alert, Flow.Column column) {
    Optional<RunIn> named = alert.runInName();
    String name = words.name(alert);
    Tag box = column.tag().add("Aside").setTitle(name);
    Flow.Column inner = column.inside(box, INDENT).narrower(PADDING).withGap(GAP);
    flow.addSpace(column.space() * 1.2f);
    flow.openDecoration(decoration(alert.kind(), column));
    flow.addPadding(PADDING);
    if (named.isPresent()) {
      blocks.setWithHeadAbove(named.get(), inner, labelStyle());
      blocks.set(alert.blocks().subList(1, alert.blocks().size()), inner);
    } else {
      setName(alert.kind(), name, box, inner);
      blocks.set(alert.blocks(), inner);
    }
    flow.clearSpace();
    flow.keepNext();
    flow.addPadding(PADDING);
    flow.closeDecoration();
    flow.allowBreak();
    flow.addSpace(column.space() * 1.2f);
  }

  private BlockStyle labelStyle() {
    return styles.label().withInk(styles.palette().accent());
  }

  private BlockDecoration decoration(Block.AlertKind kind, Flow.Column column) {
    float x = column.x();
    float width = column.width();
    Colour accent = styles.palette().accent();
    Colour ink = styles.palette().ink();
    Colour shade = styles.palette().shade();
    return switch (kind) {
      case NOTE -> BlockDecoration.shade(x, width, shade, accent);
      case TIP -> BlockDecoration.edge(x, width, null, new Edge(accent, 1, false, 0));
      case IMPORTANT -> BlockDecoration.edge(x, width, shade, new Edge(accent, 1, true, 0));
      case WARNING -> BlockDecoration.edge(x, width, null, new Edge(ink, 1.4f, true, 0));
      case CAUTION -> BlockDecoration.edge(x, width, null, new Edge(ink, 1.4f, true, 3));
    };
  }

  /// Sets the name of a kind above the text. The name of a warning is white on black.
  private void setName(Block.AlertKind kind, String name, Tag box, Flow.Column column) {
    boolean plated = kind == Block.AlertKind.WARNING || kind == Block.AlertKind.CAUTION;
    BlockStyle style = plated ? styles.label().withInk(styles.palette().ground()) : labelStyle();
    Galley galley = compositor.setWords(name, style, box.add("P"));
    for (Galley.Line line : LineBreaker.lines(galley, column.width())) {
      flow.addStrip(
          style.leading(),
          style.baseline(),
          (pen, top) -> {
            if (plated) {
              pen.fillBox(
                  column.x() - PLATE_MARGIN,
                  top - style.leading(),
                  line.width(galley) + 2 * PLATE_MARGIN,
                  style.leading(),
                  styles.palette().ink());
            }
            pen.drawLine(galley, line, column.x(), top - style.baseline());
          });
      flow.keepNext();
    }
    if (plated) {
      flow.addSpace(PLATE_MARGIN);
    }
  }
}
