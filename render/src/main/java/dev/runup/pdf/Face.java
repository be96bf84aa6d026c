package dev.runup.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/// A face, ready to set text: its glyphs, advances and kerning, and the font that OpenPDF embeds.
/// Immutable.
///
/// Lengths are in thousandths of an em, as in PDF's text operators.
final class Face {
  private final CharacterMap characters;
  private final int[] lowest;
  private final int[] advances;
  private final Kerning kerning;
  private final MarkAnchors marks;
  private final int unitsPerEm;
  private final BaseFont font;

  Face(String name, byte[] bytes) {
    TrueType reader = new TrueType(bytes);
    characters = new CharacterMap(reader);
    lowest = characters.lowestCodePoints(reader.glyphCount());
    Positioning positioning = new Positioning(reader);
    kerning = new Kerning(reader, positioning);
    marks = new MarkAnchors(reader, positioning);
    unitsPerEm = reader.unitsPerEm();
    advances = new int[reader.glyphCount()];
    for (int glyph = 0; glyph < advances.length; glyph++) {
      // Rounded down as OpenPDF does when it writes the widths into the file; viewers go by those.
      advances[glyph] = reader.advance(glyph) * 1000 / unitsPerEm;
    }
    font = embeddable(name, bytes);
  }

  private static BaseFont embeddable(String name, byte[] bytes) {
    try {
      BaseFont font =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, true, BaseFont.NOT_CACHED, bytes, null);
      font.setSecureRandom(new FixedPrefix());
      font.setIncludeCidSet(
          false); // OpenPDF's is incomplete, which both standards forbid; it is optional in both
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// Says whether the face has a glyph for a code point.
  boolean has(int codePoint) {
    return characters.glyph(codePoint) != 0;
  }

  /// Gives back the code point under which the file lists the glyph of `codePoint`.
  ///
  /// A PDF font names one code point for a glyph. Where several share one, such as two kinds of
  /// hyphen, the lowest stands for all, whichever a document uses first.
  int representative(int codePoint) {
    return lowest[characters.glyph(codePoint)];
  }

  int advance(int codePoint) {
    return advances[characters.glyph(codePoint)];
  }

  /// Gives back what to add to the first one's advance when the second one follows.
  int kerning(int first, int second) {
    return kerning.between(characters.glyph(first), characters.glyph(second)) * 1000 / unitsPerEm;
  }

  /// Gives back where a combining mark belongs, seen from its base's origin, or null if that is not
  /// known.
  MarkAnchors.@Nullable Offset mark(int base, int mark) {
    MarkAnchors.Offset units = marks.of(characters.glyph(base), characters.glyph(mark));
    return units == null
        ? null
        : new MarkAnchors.Offset(units.x() * 1000 / unitsPerEm, units.y() * 1000 / unitsPerEm);
  }

  BaseFont font() {
    return font;
  }

  /// The source of the six letters before a subset's name, always `AAAAAA`: the same document gives
  /// the same bytes, and within a document no two subsets are of the same face.
  private static final class FixedPrefix extends SecureRandom {
    private static final long serialVersionUID = 1;

    // No generator behind it: starting one takes time, and nothing asks it for numbers.
    FixedPrefix() {
      super(null, null);
    }

    @Override
    public double nextDouble() {
      return 0;
    }
  }
}
