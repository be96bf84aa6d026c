package dev.runup.pdf;

import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Shape;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/// Draws a scene as the content of a figure. Its texts are text in the faces of the document.
final class SceneDrawing implements Strip.Drawing {
  private final Scene scene;
  private final float scale;
  private final float x;
  private final Tag tag;
  private final Compositor compositor;
  private final Theme.Palette palette;
  private final Map<Scene.Text, Galley> galleys = new HashMap<>();

  /// @param scale the number of points for one unit of the scene
  /// @param x the left edge
  /// @param tag the figure
  SceneDrawing(
      Scene scene, float scale, float x, Tag tag, Compositor compositor, Theme.Palette palette) {
    this.scene = scene;
    this.scale = scale;
    this.x = x;
    this.tag = tag;
    this.compositor = compositor;
    this.palette = palette;
    float size = (float) Scene.TYPE * scale;
    for (Shape shape : scene.shapes()) {
      if (shape instanceof Scene.Text text) {
        BlockStyle style =
            new BlockStyle(true, text.strong(), false, size, size, palette.of(text.paint()));
        galleys.put(text, compositor.setWords(text.text(), style, null));
      }
    }
  }

  @Override
  public void paint(Pen pen, float top) {
    float height = (float) scene.height() * scale;
    tag.setBox(x, top - height, x + (float) scene.width() * scale, top);
    pen.drawScene(tag, content -> scene.shapes().forEach(shape -> draw(pen, content, shape, top)));
  }

  private void draw(Pen pen, Content content, Shape shape, float top) {
    Colour colour = palette.of(shape.paint());
    switch (shape) {
      case Scene.Line line when line.y1() == line.y2() && !line.dashed() -> {
        // A filled box is shorter in the file than a line.
        float weight = (float) line.weight() * scale;
        content.setFill(colour);
        float middle = y(line.y1(), top);
        content.fillBox(x(line.x1()), middle - weight / 2, x(line.x2()) - x(line.x1()), weight);
      }
      case Scene.Line line -> {
        content.setStroke(colour, (float) line.weight() * scale, line.dashed() ? 3 * scale : 0);
        content.drawLine(x(line.x1()), y(line.y1(), top), x(line.x2()), y(line.y2(), top));
      }
      case Scene.Box box when box.hollow() -> {
        double inset = Scene.EDGE / 2;
        content.setStroke(colour, (float) Scene.EDGE * scale, 0);
        content.drawBox(
            x(box.x() + inset),
            y(box.y() + box.height() - inset, top),
            (float) (box.width() - 2 * inset) * scale,
            (float) (box.height() - 2 * inset) * scale);
      }
      case Scene.Box box -> {
        content.setFill(colour);
        content.fillBox(
            x(box.x()),
            y(box.y() + box.height(), top),
            (float) box.width() * scale,
            (float) box.height() * scale);
      }
      case Scene.Dot dot -> drawDot(content, dot, colour, top);
      case Scene.Text text -> drawText(pen, content, text, top);
    }
  }

  /// Draws a dot. A hollow dot is filled with the colour of the ground.
  private void drawDot(Content content, Scene.Dot dot, Colour colour, float top) {
    content.drawDot(x(dot.x()), y(dot.y(), top), (float) dot.radius() * scale, colour);
    if (dot.hollow()) {
      float inner = (float) (dot.radius() - Scene.EDGE) * scale;
      content.drawDot(x(dot.x()), y(dot.y(), top), inner, palette.ground());
    }
  }

  private void drawText(Pen pen, Content content, Scene.Text text, float top) {
    Galley galley = Objects.requireNonNull(galleys.get(text));
    float shift =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> galley.width() / 2;
          case END -> galley.width();
        };
    Galley.Line line = galley.asLine();
    boolean foreign = compositor.isForeign(text.language());
    if (foreign) {
      content.beginText();
      PdfDictionary property = new PdfDictionary();
      property.put(PdfName.LANG, new PdfString(text.language()));
      content.beginMarked(PdfName.SPAN, property);
    }
    pen.drawLine(galley, line, x(text.x()) - shift, y(text.y(), top));
    if (foreign) {
      content.endMarked();
    }
  }

  private float x(double units) {
    return tenths(x + (float) units * scale);
  }

  private float y(double units, float top) {
    return tenths(top - (float) units * scale);
  }

  /// Rounds to a tenth of a point. Less can't be seen, and the number is shorter in the file.
  private static float tenths(float length) {
    return Math.round(length * 10) / 10f;
  }
}
