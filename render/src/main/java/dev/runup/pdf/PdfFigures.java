package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Shape;
import dev.runup.image.Picture;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme.Logo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.Image;
import org.openpdf.text.Jpeg;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/// Turns figures and the logo into strips and structure elements.
record PdfFigures(PdfBlocks blocks, Compositor compositor, Flow flow, BlockStyle.Sheet styles) {
  /// The most and the least scale of a picture, as a share of the usual one. If it doesn't fit at
  /// the least scale, its narrower drawing is used.
  private static final float MAX_SCALE = 1.12f;

  private static final float MIN_SCALE = 0.94f;

  private static final int BITS = 8;

  void set(Block.Figure figure, Flow.Column column) {
    flow.addSpace(column.style().leading() * 0.7f);
    blocks.setCaption(figure.caption(), column.tag().addWhenUsed("Caption"), column);
    DrawnFigure drawn = compositor.settable(figure.drawn());
    float usualScale = (float) (styles.table().size() / Scene.TEXT_SIZE);
    Scene scene = drawn.fitting(column.width() / (usualScale * MIN_SCALE));
    float scaleToWidth = (float) (column.width() / scene.width());
    // With its caption, and a heading before that, a picture fits on a page. Else they would stand
    // on the page before it.
    double columnHeight = flow.paper().columnHeight();
    double room = Math.max(columnHeight * 0.7, columnHeight - flow.keptHeight() - 1);
    float scaleToHeight = (float) (Math.min(columnHeight * 0.9, room) / scene.height());
    float scale = Math.min(Math.min(scaleToWidth, usualScale * MAX_SCALE), scaleToHeight);
    Tag tag = column.tag().addFigure(drawn.alt());
    flow.addStrip(
        (float) scene.height() * scale, 0, new SceneDrawing(scene, scale, column.x(), tag));
    // A picture may be as high as a page, and is enough content below a heading. So a page may end
    // after it.
    flow.allowBreak();
    flow.addSpace(column.style().leading() * 0.9f);
  }

  /// Returns a drawing of the logo as a new element of `parent`. Its colours are device colours,
  /// which the file's output intent defines as sRGB.
  ///
  /// @param x the logo's left edge
  static Strip.Drawing drawLogo(Logo logo, Tag parent, float x) {
    Tag tag = parent.addFigure(logo.alt());
    float width = logo.width();
    float height = logo.height();
    return (pen, top) -> {
      float bottom = top - height;
      tag.setBox(x, bottom, x + width, top);
      pen.drawFigure(tag, page -> page.addImage(image(logo), width, 0, 0, height, x, bottom));
    };
  }

  private static Image image(Logo logo) {
    try {
      return switch (logo.picture()) {
        case Picture.Jpeg jpeg -> new Jpeg(jpeg.file());
        case Picture.Png png -> image(png);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("a logo that was read before", e);
    }
  }

  private static Image image(Picture.Png png) throws IOException {
    Image image =
        Image.getInstance(png.width(), png.height(), png.components(), BITS, png.samples());
    if (png.alpha() != null) {
      Image mask = Image.getInstance(png.width(), png.height(), 1, BITS, png.alpha());
      mask.makeMask();
      image.setImageMask(mask);
    }
    return image;
  }

  /// Draws a scene as the content of a figure. Its texts are text in the faces of the document.
  private final class SceneDrawing implements Strip.Drawing {
    private final Scene scene;
    private final float scale;
    private final float x;
    private final Tag tag;
    private final Map<Scene.Text, Galley> galleys = new HashMap<>();

    /// @param scale the number of points for one unit of the scene
    /// @param x the left edge
    /// @param tag the figure
    SceneDrawing(Scene scene, float scale, float x, Tag tag) {
      this.scene = scene;
      this.scale = scale;
      this.x = x;
      this.tag = tag;
      float size = (float) Scene.TEXT_SIZE * scale;
      for (Shape shape : scene.shapes()) {
        if (shape instanceof Scene.Text text) {
          BlockStyle style =
              new BlockStyle(
                  true, text.strong(), false, size, size, styles.palette().colourOf(text.paint()));
          galleys.put(text, compositor.setWords(text.text(), style, null));
        }
      }
    }

    @Override
    public void paint(Pen pen, float top) {
      float height = (float) scene.height() * scale;
      tag.setBox(x, top - height, x + (float) scene.width() * scale, top);
      pen.drawScene(
          tag, content -> scene.shapes().forEach(shape -> draw(pen, content, shape, top)));
    }

    private void draw(Pen pen, Content content, Shape shape, float top) {
      Colour colour = styles.palette().colourOf(shape.paint());
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
        content.drawDot(x(dot.x()), y(dot.y(), top), inner, styles.palette().ground());
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
}
