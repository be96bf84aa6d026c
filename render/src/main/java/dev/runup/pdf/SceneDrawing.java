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

/// Draws a scene as the content of a figure: its texts as text, in the faces of the document.
final class SceneDrawing implements Drawing {
  private final Scene scene;
  private final float scale;
  private final float x;
  private final Tag tag;
  private final Compositor compositor;
  private final Theme.Palette palette;
  private final Map<Scene.Text, Galley> galleys = new HashMap<>();

  /// @param scale points for a tenth of the scene's type
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
        BlockStyle voice =
            new BlockStyle(true, text.strong(), false, size, size, palette.of(text.paint()));
        galleys.put(text, compositor.words(text.text(), voice, null));
      }
    }
  }

  @Override
  public void paint(Pen pen, float top) {
    float height = (float) scene.height() * scale;
    tag.box(x, top - height, x + (float) scene.width() * scale, top);
    pen.picture(tag, content -> scene.shapes().forEach(shape -> draw(pen, content, shape, top)));
  }

  private void draw(Pen pen, Content content, Shape shape, float top) {
    Colour colour = palette.of(shape.paint());
    switch (shape) {
      case Scene.Line line when line.y1() == line.y2() && !line.dashed() -> {
        // As a box it is shorter to say.
        float weight = (float) line.weight() * scale;
        content.fill(colour);
        float middle = y(line.y1(), top);
        content.box(x(line.x1()), middle - weight / 2, x(line.x2()) - x(line.x1()), weight);
      }
      case Scene.Line line -> {
        content.stroke(colour, (float) line.weight() * scale, line.dashed() ? 3 * scale : 0);
        content.line(x(line.x1()), y(line.y1(), top), x(line.x2()), y(line.y2(), top));
      }
      case Scene.Box box when box.hollow() -> {
        double inset = Scene.EDGE / 2;
        content.stroke(colour, (float) Scene.EDGE * scale, 0);
        content.frame(
            x(box.x() + inset),
            y(box.y() + box.height() - inset, top),
            (float) (box.width() - 2 * inset) * scale,
            (float) (box.height() - 2 * inset) * scale);
      }
      case Scene.Box box -> {
        content.fill(colour);
        content.box(
            x(box.x()),
            y(box.y() + box.height(), top),
            (float) box.width() * scale,
            (float) box.height() * scale);
      }
      case Scene.Dot dot -> dot(content, dot, colour, top);
      case Scene.Text text -> text(pen, content, text, top);
    }
  }

  /// A hollow dot has the ground inside.
  private void dot(Content content, Scene.Dot dot, Colour colour, float top) {
    content.dot(x(dot.x()), y(dot.y(), top), (float) dot.radius() * scale, colour);
    if (dot.hollow()) {
      float inner = (float) (dot.radius() - Scene.EDGE) * scale;
      content.dot(x(dot.x()), y(dot.y(), top), inner, palette.ground());
    }
  }

  private void text(Pen pen, Content content, Scene.Text text, float top) {
    Galley galley = Objects.requireNonNull(galleys.get(text));
    float shift =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> galley.width() / 2;
          case END -> galley.width();
        };
    Line line = new Line(0, galley.length(), galley.length());
    boolean foreign = compositor.isForeign(text.language());
    if (foreign) {
      content.text();
      PdfDictionary property = new PdfDictionary();
      property.put(PdfName.LANG, new PdfString(text.language()));
      content.begin(PdfName.SPAN, property);
    }
    pen.line(galley, line, x(text.x()) - shift, y(text.y(), top));
    if (foreign) {
      content.end();
    }
  }

  private float x(double scenes) {
    return tenths(x + (float) scenes * scale);
  }

  private float y(double scenes, float top) {
    return tenths(top - (float) scenes * scale);
  }

  /// Nobody sees less than a tenth of a point, and it is shorter to say.
  private static float tenths(float length) {
    return Math.round(length * 10) / 10f;
  }
}
