package dev.runup.font;

import dev.runup.theme.Theme.FontFile;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// A font, ready to set text: its glyphs, advances and kerning, read once. Safe for several
/// threads.
///
/// Lengths are in thousandths of an em, as in the text operators of PDF.
public final class Face {
  /// The smallest change of an advance that a reader can see. At 10 points it is 0.07 points.
  private static final int MIN_VISIBLE = 7;

  private final TrueType font;
  private final CharacterMap characters;
  private final int[] lowest;
  private final int[] advances;
  private final Positioning positioning;

  /// The distance from a base's origin to that of a combining mark on it.
  public record MarkOffset(int x, int y) {}

  private Face(TrueType font, CharacterMap characters, ByteBuffer gpos) {
    this.font = font;
    this.characters = characters;
    lowest = characters.lowestCodePoints();
    positioning = new Positioning(gpos, font.glyphCount());
    advances = new int[font.glyphCount()];
    for (int glyph = 0; glyph < advances.length; glyph++) {
      advances[glyph] = font.thousandths(font.advance(glyph));
    }
  }

  /// Returns the face of a font that Runup ships.
  public static Face shipped(byte[] file) {
    TrueType font = new TrueType(file);
    return new Face(font, new CharacterMap(font, false), font.table("GPOS"));
  }

  /// Returns the face of a font that [FontReader] has checked: without kerning, and without the
  /// characters that can't be set one by one.
  public static Face of(FontFile file) {
    TrueType font = new TrueType(file.bytes());
    return new Face(font, new CharacterMap(font, true), ByteBuffer.allocate(0));
  }

  /// Returns the font's PostScript name.
  public String name() {
    return font.name();
  }

  public FontMetrics metrics() {
    return font.metrics();
  }

  /// Returns a TrueType file of some glyphs of the font.
  ///
  /// @param glyphs the font's glyphs by their new numbers, 0 for a blank. The first is the glyph
  ///   for missing characters
  public byte[] subset(int[] glyphs) {
    return FontSubset.of(font, glyphs);
  }

  public boolean has(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /// Returns the number of the glyph of a code point, or 0 if the face has none.
  public int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  /// Returns the code point under which a PDF lists the glyph of `codePoint`.
  ///
  /// A PDF font names one code point for a glyph. Where several share one, the lowest stands for
  /// all, whichever a document uses first. Example: two kinds of hyphen.
  public int representative(int codePoint) {
    return lowest[glyph(codePoint)];
  }

  /// Returns the advance of the glyph of a code point.
  public int advance(int codePoint) {
    return advances[glyph(codePoint)];
  }

  /// Returns the advance of a glyph.
  public int advanceOfGlyph(int glyph) {
    return advances[glyph];
  }

  /// Returns the change of the first one's advance when the second one follows. It is 0 if the
  /// change is too small to be seen.
  public int kerning(int first, int second) {
    int change = font.thousandths(positioning.kerning(glyph(first), glyph(second)));
    return Math.abs(change) < MIN_VISIBLE ? 0 : change;
  }

  /// Returns the place of a combining mark on its base, or null if the font doesn't have it.
  public @Nullable MarkOffset markOffset(int base, int mark) {
    MarkOffset units = positioning.mark(glyph(base), glyph(mark));
    return units == null
        ? null
        : new MarkOffset(font.thousandths(units.x()), font.thousandths(units.y()));
  }

  /// The measures of a font as a whole. Lengths are in thousandths of an em.
  ///
  /// @param italicAngle in degrees counterclockwise from the vertical
  /// @param left the left edge of the box around all outlines, followed by the other edges
  /// @param capHeight the height of capitals, or the ascent if the font doesn't have it
  public record FontMetrics(
      boolean italic,
      boolean fixedPitch,
      float italicAngle,
      int left,
      int bottom,
      int right,
      int top,
      int ascent,
      int descent,
      int capHeight) {}
}
