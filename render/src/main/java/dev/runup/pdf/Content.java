package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.theme.Colour;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;

/// The content stream of the current page, as operators.
///
/// Remembers colour, font and place, so that it says only what changes: the text of a page is a
/// third shorter. Stretches of text are marked inside a text object and those of pictures outside,
/// as the two kinds of brackets have to nest.
final class Content {
  /// Below this, in points, nobody sees where a text begins.
  private static final float EXACT = 0.01f;

  private final PdfContentByte stream;
  private final Fonts fonts;
  private @Nullable Colour colour;
  private final Map<String, String> strokes = new HashMap<>();
  private @Nullable EmbeddedFont font;
  private float size;
  private boolean inText;

  // Where the last move went to, and where the next glyph would stand.
  private float lineX;
  private float lineY;
  private float nextX;

  Content(PdfContentByte stream, Fonts fonts) {
    this.stream = stream;
    this.fonts = fonts;
  }

  /// Forgets what was said on the page before.
  void page() {
    colour = null;
    font = null;
    strokes.clear();
  }

  /// Begins a marked stretch.
  ///
  /// @param property what is said of it, or null for nothing
  void begin(PdfName tag, @Nullable PdfDictionary property) {
    stream.beginMarkedContentSequence(tag, property, true);
  }

  /// Ends the marked stretch that was begun last.
  void end() {
    stream.endMarkedContentSequence();
  }

  /// Begins a text object, unless there is one.
  void text() {
    if (!inText) {
      stream.beginText();
      inText = true;
      lineX = 0;
      lineY = 0;
      nextX = 0;
    }
  }

  /// Ends the text object, if there is one.
  void graphics() {
    if (inText) {
      stream.endText();
      inText = false;
    }
  }

  void fill(Colour wanted) {
    if (!wanted.equals(colour)) {
      colour = wanted;
      say(parts(wanted) + " rg");
    }
  }

  private static String parts(Colour colour) {
    int rgb = colour.rgb();
    return part(rgb >> 16) + ' ' + part(rgb >> 8 & 0xff) + ' ' + part(rgb & 0xff);
  }

  /// Says how lines are drawn from here on.
  ///
  /// @param weight how thick they are
  /// @param dash how long a dash is; 0 for lines that are whole
  void stroke(Colour wanted, float weight, float dash) {
    stroke(wanted, weight, 0, dash == 0 ? "[]" : "[" + dash(dash) + "]");
  }

  private static String dash(float dash) {
    return decimals(dash) + ' ' + decimals(dash * 2 / 3);
  }

  /// @param cap how lines end: 0 at their ends, 1 rounded beyond them
  private void stroke(Colour wanted, float weight, int cap, String dashes) {
    graphics();
    say("RG", parts(wanted) + " RG");
    say("w", decimals(weight) + " w");
    say("J", cap + " J");
    say("d", dashes + " 0 d");
  }

  /// Says how lines are drawn in one respect, unless that is so already.
  private void say(String respect, String operator) {
    if (!operator.equals(strokes.put(respect, operator))) {
      say(operator);
    }
  }

  void line(float x1, float y1, float x2, float y2) {
    graphics();
    say(place(x1, y1) + " m " + place(x2, y2) + " l S");
  }

  /// Draws the edge of a box.
  void frame(float x, float y, float width, float height) {
    graphics();
    say(place(x, y) + ' ' + place(width, height) + " re S");
  }

  /// Draws a filled circle, as the round ends of a line without length.
  void dot(float x, float y, float radius, Colour wanted) {
    stroke(wanted, 2 * radius, 1, "[]");
    line(x, y, x, y);
  }

  private static String place(float x, float y) {
    return decimals(x) + ' ' + decimals(y);
  }

  /// Gives back a length to a tenth of a point: the edges of pictures need no more.
  private static String decimals(float length) {
    return ByteBuffer.formatDouble(Math.round(length * 10) / 10.0);
  }

  /// Gives back a part of a colour, 0 to 255, as a share of 1: exact enough to tell all from each
  /// other.
  private static String part(int value) {
    return switch (value) {
      case 0 -> "0";
      case 0xff -> "1";
      default -> "." + Integer.toString(1000 + Math.round(value / 0.255f)).substring(1);
    };
  }

  /// Shows what was drawn on a stamp of the page's size.
  void stamp(PdfTemplate stamp) {
    graphics();
    stream.addTemplate(stamp, 0, 0);
  }

  void box(float x, float y, float width, float height) {
    graphics();
    stream.rectangle(x, y, width, height);
    stream.fill();
  }

  /// Turns to a place of the page and to a face, to show text there.
  EmbeddedFont text(Face face, float points, float x, float y) {
    text();
    EmbeddedFont wanted = fonts.of(face);
    if (wanted != font || points != size) {
      font = wanted;
      size = points;
      stream.setLiteral("/" + wanted.name() + " ");
      stream.setLiteral(points);
      say(" Tf");
    }
    if (Math.abs(x - nextX) > EXACT || Math.abs(y - lineY) > EXACT) {
      move(hundredths(x - lineX), hundredths(y - lineY));
      nextX = x;
    }
    return wanted;
  }

  /// Moves by what is written, so that rounding doesn't add up.
  private void move(float right, float up) {
    stream.setLiteral(right);
    stream.setLiteral(' ');
    stream.setLiteral(up);
    say(" Td");
    lineX += right;
    lineY += up;
  }

  private static float hundredths(float length) {
    return Math.round(length * 100) / 100f;
  }

  /// Shows what the elements of an array say, strings and moves between them.
  ///
  /// @param one whether they are a single string
  /// @param width how far that goes, in points
  void show(ByteBuffer elements, boolean one, float width) {
    ByteBuffer buffer = stream.getInternalBuffer();
    if (one) {
      buffer.append(elements).append("Tj\n");
    } else {
      buffer.append('[').append(elements).append("]TJ\n");
    }
    nextX += width;
  }

  private void say(String operator) {
    stream.setLiteral(operator);
    stream.setLiteral('\n');
  }
}
