package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;

/// Turns figures into strips and structure elements.
final class PdfFigures {
  /// The most and the least scale of a picture, as a share of the usual one. If it doesn't fit at
  /// the least scale, its narrower drawing is used.
  private static final float MAX_SCALE = 1.12f;

  private static final float MIN_SCALE = 0.94f;

  private final Compositor compositor;
  private final Flow flow;
  private final BlockStyle.Sheet styles;

  PdfFigures(Compositor compositor, Flow flow, BlockStyle.Sheet styles) {
    this.compositor = compositor;
    this.flow = flow;
    this.styles = styles;
  }

  void set(Block.Figure figure, Flow.Column column) {
    flow.addSpace(column.style().leading() * 0.7f);
    setCaption(figure, column);
    DrawnFigure drawn = figure.drawn();
    float usualScale = (float) (styles.table().size() / Scene.TYPE);
    Scene scene = drawn.fitting(column.width() / (usualScale * MIN_SCALE));
    float scaleToWidth = (float) (column.width() / scene.width());
    float scaleToHeight = (float) (flow.paper().columnHeight() * 0.9 / scene.height());
    float scale = Math.min(Math.min(scaleToWidth, usualScale * MAX_SCALE), scaleToHeight);
    Tag tag = column.tag().addFigure(drawn.alt());
    SceneDrawing drawing =
        new SceneDrawing(scene, scale, column.x(), tag, compositor, styles.theme().light());
    flow.addStrip((float) scene.height() * scale, 0, drawing);
    // A picture may be as high as a page, and is enough content below a heading. So a page
    // may end
    // after it.
    flow.allowBreak();
    flow.addSpace(column.style().leading() * 0.9f);
  }

  private void setCaption(Block.Figure figure, Flow.Column column) {
    Tag tag = column.tag().addWhenUsed("Caption");
    Galley galley = compositor.set(figure.caption(), styles.caption().withBold(), tag);
    if (galley.isBlank()) {
      return;
    }
    tag.attach();
    for (Galley.Line line : LineBreaker.lines(galley, column.width())) {
      flow.addLine(galley, line, column.x(), styles.caption());
      flow.keepNext();
    }
    flow.addSpace(PdfTables.HEADROOM);
  }
}
