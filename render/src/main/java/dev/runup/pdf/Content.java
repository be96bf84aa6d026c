package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/// The content stream of the current page, as operators. Remembers font and colour, so that it says
/// them only when they change.
final class Content {
  private final PdfContentByte stream;
  private final Fonts fonts;
  private @Nullable Colour colour;
  private @Nullable EmbeddedFont font;
  private float size;

  Content(PdfContentByte stream, Fonts fonts) {
    this.stream = stream;
    this.fonts = fonts;
  }

  /// Forgets what was said on the page before.
  void page() {
    colour = null;
    font = null;
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

  void fill(Colour wanted) {
    if (!wanted.equals(colour)) {
      colour = wanted;
      int rgb = wanted.rgb();
      say(part(rgb >> 16) + ' ' + part(rgb >> 8 & 0xff) + ' ' + part(rgb & 0xff) + " rg");
    }
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

  void box(float x, float y, float width, float height) {
    stream.rectangle(x, y, width, height);
    stream.fill();
  }

  /// Begins text in one face, at a place of the page.
  EmbeddedFont beginText(Face face, float points, float x, float y) {
    stream.beginText();
    EmbeddedFont wanted = fonts.of(face);
    if (wanted != font || points != size) {
      font = wanted;
      size = points;
      stream.setLiteral("/" + wanted.name() + " ");
      stream.setLiteral(points);
      say(" Tf");
    }
    stream.moveText(x, y);
    return wanted;
  }

  void endText() {
    stream.endText();
  }

  /// Shows what the elements of an array say, strings and moves between them.
  void show(String elements) {
    say("[" + elements + "]TJ");
  }

  private void say(String operator) {
    stream.setLiteral(operator);
    stream.setLiteral('\n');
  }
}
