package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.pdf.Fonts.EmbeddedFont;
import dev.runup.theme.Colour;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;

/// Writes the content stream of the current page as PDF operators.
///
/// Remembers colour, font and position, and writes them only if they change. This makes the text of
/// a page a third shorter. Marked content begins inside the text object for text, and outside it
/// for pictures. The two kinds of brackets must nest.
final class Content {
  /// The least move that is written, in points. A smaller one can't be seen.
  private static final float TOLERANCE = 0.01f;

  private final PdfContentByte stream;
  private final Fonts fonts;
  private @Nullable Colour colour;

  /// The operators of line style in force, by kind: colour `RG`, width `w`, cap `J`, dash `d`.
  private final Map<String, String> strokes = new HashMap<>();

  private @Nullable EmbeddedFont font;
  private float size;
  private boolean inText;

  // The target of the last move, and the position of the next glyph.
  private float lineX;
  private float lineY;
  private float nextX;

  Content(PdfContentByte stream, Fonts fonts) {
    this.stream = stream;
    this.fonts = fonts;
  }

  /// Forgets colour, font and line style. A page begins with the defaults.
  void nextPage() {
    colour = null;
    font = null;
    strokes.clear();
  }

  /// Begins marked content.
  ///
  /// @param property the property dictionary, or null for none
  void beginMarked(PdfName tag, @Nullable PdfDictionary property) {
    stream.beginMarkedContentSequence(tag, property, true);
  }

  /// Ends the marked content that was begun last.
  void endMarked() {
    stream.endMarkedContentSequence();
  }

  /// Begins a text object if none is open.
  void beginText() {
    if (!inText) {
      stream.beginText();
      inText = true;
      lineX = 0;
      lineY = 0;
      nextX = 0;
    }
  }

  /// Ends the text object if one is open.
  void endText() {
    if (inText) {
      stream.endText();
      inText = false;
    }
  }

  void setFill(Colour requested) {
    if (!requested.equals(colour)) {
      colour = requested;
      write(rgb(requested) + " rg");
    }
  }

  private static String rgb(Colour colour) {
    int rgb = colour.rgb();
    return share(rgb >> 16) + ' ' + share(rgb >> 8 & 0xff) + ' ' + share(rgb & 0xff);
  }

  /// Sets the style of the lines that follow.
  ///
  /// @param weight the thickness, in points
  /// @param dash the length of a dash, in points; 0 for a solid line
  void setStroke(Colour requested, float weight, float dash) {
    setStroke(
        requested,
        weight,
        0,
        dash == 0 ? "[]" : "[" + tenths(dash) + ' ' + tenths(dash * 2 / 3) + "]");
  }

  /// @param cap the ends of lines as PDF numbers them: 0 cut off, 1 rounded
  private void setStroke(Colour requested, float weight, int cap, String dashes) {
    endText();
    write("RG", rgb(requested) + " RG");
    write("w", tenths(weight) + " w");
    write("J", cap + " J");
    write("d", dashes + " 0 d");
  }

  /// Writes an operator of line style if it differs from the last one of the same kind.
  private void write(String respect, String operator) {
    if (!operator.equals(strokes.put(respect, operator))) {
      write(operator);
    }
  }

  void drawLine(float x1, float y1, float x2, float y2) {
    endText();
    write(point(x1, y1) + " m " + point(x2, y2) + " l S");
  }

  /// Draws the edge of a box.
  void drawBox(float x, float y, float width, float height) {
    endText();
    write(point(x, y) + ' ' + point(width, height) + " re S");
  }

  /// Draws a filled circle: a line without length that has round ends.
  void drawDot(float x, float y, float radius, Colour requested) {
    setStroke(requested, 2 * radius, 1, "[]");
    drawLine(x, y, x, y);
  }

  private static String point(float x, float y) {
    return tenths(x) + ' ' + tenths(y);
  }

  /// Returns a length, rounded to a tenth of a point. The edges of pictures need no more.
  private static String tenths(float length) {
    return ByteBuffer.formatDouble(Math.round(length * 10) / 10.0);
  }

  /// Returns a part of a colour, 0 to 255, as a share of 1. Three decimals keep all 256 values
  /// apart.
  ///
  /// Example: 51 becomes `.200`.
  private static String share(int value) {
    return switch (value) {
      case 0 -> "0";
      case 0xff -> "1";
      default -> "." + Integer.toString(1000 + Math.round(value / 0.255f)).substring(1);
    };
  }

  /// Draws a stamp of the page's size.
  void drawStamp(PdfTemplate stamp) {
    endText();
    stream.addTemplate(stamp, 0, 0);
  }

  void fillBox(float x, float y, float width, float height) {
    endText();
    stream.rectangle(x, y, width, height);
    stream.fill();
  }

  /// Selects a face and moves to a position, to show text there.
  EmbeddedFont moveTo(Face face, float points, float x, float y) {
    beginText();
    EmbeddedFont requested = fonts.of(face);
    if (requested != font || points != size) {
      font = requested;
      size = points;
      stream.setLiteral("/" + requested.name() + " ");
      stream.setLiteral(points);
      write(" Tf");
    }
    if (Math.abs(x - nextX) > TOLERANCE || Math.abs(y - lineY) > TOLERANCE) {
      moveBy(hundredths(x - lineX), hundredths(y - lineY));
      nextX = x;
    }
    return requested;
  }

  /// Moves by the rounded amounts that are written, so that rounding errors don't add up.
  private void moveBy(float right, float up) {
    stream.setLiteral(right);
    stream.setLiteral(' ');
    stream.setLiteral(up);
    write(" Td");
    lineX += right;
    lineY += up;
  }

  private static float hundredths(float length) {
    return Math.round(length * 100) / 100f;
  }

  /// Shows text.
  ///
  /// @param elements the elements of a `TJ` array: strings, and moves between them
  /// @param isSingleString whether the elements are a single string
  /// @param width the width of the text, in points
  void showText(ByteBuffer elements, boolean isSingleString, float width) {
    ByteBuffer buffer = stream.getInternalBuffer();
    if (isSingleString) {
      buffer.append(elements).append("Tj\n");
    } else {
      buffer.append('[').append(elements).append("]TJ\n");
    }
    nextX += width;
  }

  private void write(String operator) {
    stream.setLiteral(operator);
    stream.setLiteral('\n');
  }
}
