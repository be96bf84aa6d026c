package dev.runup.pdf;

import org.jspecify.annotations.Nullable;

/// A face, ready to set text: its glyphs, advances and kerning, read once. Safe for several
/// threads.
///
/// Lengths are in thousandths of an em, as in PDF's text operators.
final class Face {
  /// The least change of an advance that can be seen: at 10 points, a fourteenth of a point.
  private static final int SEEN = 7;

  /// Behind the characters whose kerning is kept once it was looked up.
  private static final int ASCII = 0x80;

  /// What is added to a change that is known.
  private static final int KNOWN = 1 << 30;

  private final TrueType font;
  private final String name;
  private final CharacterMap characters;
  private final int[] lowest;
  private final int[] advances;
  private final Kerning kerning;
  private final MarkAnchors marks;
  private final int unitsPerEm;

  /// By two characters below [#ASCII]; 0 where nobody asked yet. Several threads may fill it, all
  /// with the same.
  private final int[] changes = new int[ASCII * ASCII];

  /// @param file what the face is called if its font doesn't say it
  Face(String file, byte[] bytes) {
    font = new TrueType(bytes);
    name = font.name().isBlank() ? file : font.name();
    characters = new CharacterMap(font);
    lowest = characters.lowestCodePoints(font.glyphCount());
    Positioning positioning = new Positioning(font);
    kerning = new Kerning(font, positioning);
    marks = new MarkAnchors(font, positioning);
    unitsPerEm = font.unitsPerEm();
    advances = new int[font.glyphCount()];
    for (int glyph = 0; glyph < advances.length; glyph++) {
      advances[glyph] = font.advance(glyph) * 1000 / unitsPerEm;
    }
  }

  /// Gives back the font's PostScript name.
  String name() {
    return name;
  }

  TrueType font() {
    return font;
  }

  /// Says whether the face has a glyph for a code point.
  boolean has(int codePoint) {
    return characters.glyph(codePoint) != 0;
  }

  /// Gives back the number of the glyph of a code point, or 0 if the face has none.
  int glyph(int codePoint) {
    return characters.glyph(codePoint);
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

  /// Gives back the advance of a glyph.
  int width(int glyph) {
    return advances[glyph];
  }

  /// Gives back what to add to the first one's advance when the second one follows; what nobody can
  /// see is none.
  int kerning(int first, int second) {
    if (first >= ASCII || second >= ASCII) {
      return change(first, second);
    }
    int at = first * ASCII + second;
    if (changes[at] == 0) {
      changes[at] = KNOWN + change(first, second);
    }
    return changes[at] - KNOWN;
  }

  private int change(int first, int second) {
    int change =
        kerning.between(characters.glyph(first), characters.glyph(second)) * 1000 / unitsPerEm;
    return Math.abs(change) < SEEN ? 0 : change;
  }

  /// Gives back where a combining mark belongs, seen from its base's origin, or null if that is not
  /// known.
  MarkAnchors.@Nullable Offset mark(int base, int mark) {
    MarkAnchors.Offset units = marks.of(characters.glyph(base), characters.glyph(mark));
    return units == null
        ? null
        : new MarkAnchors.Offset(units.x() * 1000 / unitsPerEm, units.y() * 1000 / unitsPerEm);
  }
}
