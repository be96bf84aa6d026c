package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;

/// Turns figures into strips and structure elements.
final class PdfFigures {
  /// The most that a picture is enlarged to fill its column, and reduced before a narrower one is
  /// taken.
  private static final float LARGER = 1.12f;

  private static final float SMALLER = 0.94f;

  private final Compositor compositor;
  private final Flow flow;
  private final BlockStyles voices;

  PdfFigures(Compositor compositor, Flow flow, BlockStyles voices) {
    this.compositor = compositor;
    this.flow = flow;
    this.voices = voices;
  }

  void set(Block.Figure figure, Column column) {
    flow.space(column.voice().leading() * 0.7f);
    caption(figure, column);
    DrawnFigure drawn = figure.drawn();
    float usual = (float) (voices.table().size() / Scene.TYPE);
    Scene scene = drawn.fitting(column.width() / (usual * SMALLER));
    float wide = (float) (column.width() / scene.width());
    float high = (float) (flow.paper().columnHeight() * 0.9 / scene.height());
    float scale = Math.min(Math.min(wide, usual * LARGER), high);
    Tag tag = column.tag().figure(drawn.alt());
    SceneDrawing drawing =
        new SceneDrawing(scene, scale, column.x(), tag, compositor, voices.theme().light());
    flow.add((float) scene.height() * scale, 0, drawing);
    // It is as much as any heading needs below it, and may be as high as a page.
    flow.free();
    flow.space(column.voice().leading() * 0.9f);
  }

  private void caption(Block.Figure figure, Column column) {
    Tag tag = column.tag().inline("Caption");
    Galley galley = compositor.set(figure.caption(), voices.caption().strong(), tag);
    if (galley.isBlank()) {
      return;
    }
    tag.attach();
    for (Line line : LineBreaker.lines(galley, column.width())) {
      flow.line(galley, line, column.x(), voices.caption());
      flow.keep();
    }
    flow.space(PdfTables.HEADROOM);
  }
}
