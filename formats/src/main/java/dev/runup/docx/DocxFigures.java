package dev.runup.docx;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Shape;
import dev.runup.figure.TextMetrics;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme.Logo;
import java.util.Locale;

/// Draws figures as groups of shapes and text boxes in the line (DrawingML).
record DocxFigures(WordXml xml, DocxState state) {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
  private static final String SHAPES =
      "http://schemas.microsoft.com/office/word/2010/wordprocessing";

  /// The units of a point.
  private static final int EMU = 12_700;

  /// The least scale of a picture, as a share of the usual one. If it doesn't fit at that scale,
  /// its narrower drawing is used.
  private static final float MIN_SCALE = 0.94f;

  /// The highest picture, as a share of the page.
  private static final float HIGHEST = 0.7f;

  /// The middle of a line of text, above its baseline, and the height of its box, both as a share
  /// of its size.
  private static final double MIDDLE = 0.33;

  private static final double BOX_HEIGHT = 1.4;

  /// Returns the end of the name of a style for texts at one side.
  ///
  /// @param side `center`, `right` or empty
  static String sideName(String side) {
    return switch (side) {
      case "center" -> "Centre";
      case "right" -> "End";
      default -> "";
    };
  }

  /// Returns the id of the style of a text of a figure, for example `FigureMutedStrong`.
  static String styleOf(Paint paint, boolean isStrong) {
    String name = paint.name();
    return "Figure"
        + name.charAt(0)
        + name.substring(1).toLowerCase(Locale.ROOT)
        + (isStrong ? "Strong" : "");
  }

  /// Writes a figure as a run.
  ///
  /// @param width the width of the text around it, in points
  void write(Block.Figure figure, float width) {
    float usual = (float) (state.theme.sizes().table() / Scene.TEXT_SIZE);
    Scene scene = figure.drawn().fitting(width / (usual * MIN_SCALE));
    float byWidth = (float) (width / scene.width());
    float byHeight = (float) (state.theme.paper().columnHeight() * HIGHEST / scene.height());
    Drawing drawing = new Drawing(Math.min(usual, Math.min(byWidth, byHeight)), usual);
    String caption = Inline.plain(figure.caption()).strip();
    open(
        drawing.emu(scene.width()),
        drawing.emu(scene.height()),
        figure.name(),
        caption,
        figure.drawn().alt());
    xml.open("a:graphicData", "uri", SHAPES + "Group");
    xml.open("wpg:wgp", "xmlns:wpg", SHAPES + "Group").empty("wpg:cNvGrpSpPr");
    xml.open("wpg:grpSpPr").open("a:xfrm");
    String[] extent = {
      "cx", "" + drawing.emu(scene.width()), "cy", "" + drawing.emu(scene.height())
    };
    xml.empty("a:off", "x", "0", "y", "0").empty("a:ext", extent);
    xml.empty("a:chOff", "x", "0", "y", "0").empty("a:chExt", extent);
    xml.close("a:xfrm").close("wpg:grpSpPr");
    scene.shapes().forEach(drawing::draw);
    xml.close("wpg:wgp").close("a:graphicData");
    close();
  }

  /// Writes the logo as a run.
  ///
  /// @param id the relationship to the picture
  void write(Logo logo, String id) {
    long width = Math.round(logo.width() * EMU);
    long height = Math.round(logo.height() * EMU);
    open(width, height, "logo", "", logo.alt());
    xml.open("a:graphicData", "uri", DRAWING + "picture");
    xml.open("pic:pic", "xmlns:pic", DRAWING + "picture").open("pic:nvPicPr");
    xml.empty("pic:cNvPr", "id", "" + state.nextDrawing(), "name", "logo", "descr", logo.alt());
    xml.empty("pic:cNvPicPr").close("pic:nvPicPr").open("pic:blipFill");
    xml.empty("a:blip", "r:embed", id).open("a:stretch").empty("a:fillRect");
    xml.close("a:stretch").close("pic:blipFill").open("pic:spPr").open("a:xfrm");
    xml.empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", "" + width, "cy", "" + height);
    xml.close("a:xfrm").open("a:prstGeom", "prst", "rect").empty("a:avLst").close("a:prstGeom");
    xml.close("pic:spPr").close("pic:pic").close("a:graphicData");
    close();
  }

  private void open(long width, long height, String name, String title, String alt) {
    xml.open("w:r").open("w:drawing");
    xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    xml.empty("wp:extent", "cx", "" + width, "cy", "" + height);
    int id = state.nextDrawing();
    xml.empty("wp:docPr", "id", "" + id, "name", name + " " + id, "descr", alt, "title", title);
    xml.empty("wp:cNvGraphicFramePr").open("a:graphic", "xmlns:a", DRAWING + "main");
  }

  private void close() {
    xml.close("a:graphic").close("wp:inline").close("w:drawing").close("w:r");
  }

  /// Draws the shapes of a scene.
  private final class Drawing {
    private final float scale;
    private final float usual;

    /// @param scale the number of points for one unit of the scene
    /// @param usual the scale at which texts have the size of their style
    Drawing(float scale, float usual) {
      this.scale = scale;
      this.usual = usual;
    }

    long emu(double units) {
      return Math.round(units * scale * EMU);
    }

    void draw(Shape shape) {
      switch (shape) {
        case Scene.Line line -> line(line);
        case Scene.Box box -> {
          double inset = box.hollow() ? Scene.EDGE / 2 : 0;
          area(
              "rect",
              box.x() + inset,
              box.y() + inset,
              box.width() - 2 * inset,
              box.height() - 2 * inset,
              box.hollow() ? null : box.paint(),
              box.hollow() ? box.paint() : null);
        }
        case Scene.Dot dot -> {
          double radius = dot.hollow() ? dot.radius() - Scene.EDGE / 2 : dot.radius();
          area(
              "ellipse",
              dot.x() - radius,
              dot.y() - radius,
              2 * radius,
              2 * radius,
              dot.hollow() ? Paint.GROUND : dot.paint(),
              dot.hollow() ? dot.paint() : null);
        }
        case Scene.Text text -> text(text);
      }
    }

    private void line(Scene.Line line) {
      openShape("");
      boolean isRising = line.x1() < line.x2() != line.y1() < line.y2();
      boolean isLevel = line.x1() == line.x2() || line.y1() == line.y2();
      place(
          "line",
          Math.min(line.x1(), line.x2()),
          Math.min(line.y1(), line.y2()),
          Math.abs(line.x2() - line.x1()),
          Math.abs(line.y2() - line.y1()),
          isRising && !isLevel);
      edge(line.paint(), line.weight(), line.dashed());
      xml.close("wps:spPr").empty("wps:bodyPr").close("wps:wsp");
    }

    private void area(
        String form,
        double x,
        double y,
        double width,
        double height,
        @org.jspecify.annotations.Nullable Paint ground,
        @org.jspecify.annotations.Nullable Paint edge) {
      openShape("");
      place(form, x, y, width, height, false);
      if (ground == null) {
        xml.empty("a:noFill");
      } else {
        fill(ground);
      }
      if (edge == null) {
        xml.open("a:ln").empty("a:noFill").close("a:ln");
      } else {
        edge(edge, Scene.EDGE, false);
      }
      xml.close("wps:spPr").empty("wps:bodyPr").close("wps:wsp");
    }

    private void openShape(String isTextBox) {
      xml.open("wps:wsp", "xmlns:wps", SHAPES + "Shape");
      String id = String.valueOf(state.nextDrawing());
      xml.empty("wps:cNvPr", "id", id, "name", "s" + id);
      xml.empty("wps:cNvSpPr", "txBox", isTextBox).open("wps:spPr");
    }

    private void place(
        String form, double x, double y, double width, double height, boolean isFlipped) {
      xml.open("a:xfrm", "flipV", isFlipped ? "1" : "");
      xml.empty("a:off", "x", "" + emu(x), "y", "" + emu(y));
      long cx = Math.max(0, emu(width));
      long cy = Math.max(0, emu(height));
      xml.empty("a:ext", "cx", "" + cx, "cy", "" + cy).close("a:xfrm");
      xml.open("a:prstGeom", "prst", form).empty("a:avLst").close("a:prstGeom");
    }

    private void fill(Paint paint) {
      Colour colour = state.theme.light().colourOf(paint);
      xml.open("a:solidFill").empty("a:srgbClr", "val", DocxStyles.hex(colour));
      xml.close("a:solidFill");
    }

    private void edge(Paint paint, double weight, boolean isDashed) {
      xml.open("a:ln", "w", "" + emu(weight));
      fill(paint);
      if (isDashed) {
        xml.empty("a:prstDash", "val", "sysDash");
      }
      xml.close("a:ln");
    }

    private void text(Scene.Text text) {
      double width = TextMetrics.ANY.width(text.text(), text.strong()) + 4;
      double left =
          switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
          };
      String side =
          switch (text.anchor()) {
            case START -> "";
            case MIDDLE -> "center";
            case END -> "right";
          };
      double height = Scene.TEXT_SIZE * BOX_HEIGHT;
      openShape("1");
      place("rect", left, text.y() - Scene.TEXT_SIZE * MIDDLE - height / 2, width, height, false);
      xml.empty("a:noFill").open("a:ln").empty("a:noFill").close("a:ln").close("wps:spPr");
      xml.open("wps:txbx").open("w:txbxContent").open("w:p").open("w:pPr");
      xml.value("w:pStyle", "FigureText" + sideName(side)).close("w:pPr").open("w:r");
      xml.open("w:rPr").value("w:rStyle", styleOf(text.paint(), text.strong()));
      if (scale < usual) {
        DocxStyles.size(xml, (float) Scene.TEXT_SIZE * scale);
      }
      String language = text.language().isEmpty() ? state.masthead.language() : text.language();
      if (WordLanguage.isRightToLeft(language)) {
        xml.empty("w:rtl");
      }
      WordLanguage.write(xml, language);
      xml.close("w:rPr").open("w:t", "xml:space", "preserve").text(text.text());
      xml.close("w:t").close("w:r").close("w:p").close("w:txbxContent").close("wps:txbx");
      xml.open(
          "wps:bodyPr",
          "wrap",
          "none",
          "lIns",
          "0",
          "tIns",
          "0",
          "rIns",
          "0",
          "bIns",
          "0",
          "anchor",
          "ctr");
      xml.empty("a:noAutofit").close("wps:bodyPr").close("wps:wsp");
    }
  }
}
