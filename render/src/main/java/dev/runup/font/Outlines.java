package dev.runup.font;

import dev.runup.font.FontReader.UnusableFontException;
import java.nio.ByteBuffer;

/// The outlines of a font (tables `glyf` and `loca`).
///
/// A composed outline is a list of parts: other glyphs, each shifted or scaled.
///
/// @param wide whether `loca` has offsets of four bytes
record Outlines(ByteBuffer glyf, ByteBuffer loca, boolean wide, int glyphCount) {
  private static final int HEADER = 10;

  private static final int WORDS = 0x1;
  private static final int SCALE = 0x8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;

  /// How deep composed glyphs may be nested. Real fonts have two or three levels.
  private static final int DEEPEST = 8;

  /// Returns the outline of a glyph, an empty one for a blank.
  ByteBuffer of(int glyph) {
    int start = start(glyph);
    int length = start(glyph + 1) - start;
    boolean outside = start < 0 || length < 0 || length > glyf.limit() - start;
    if (outside || length > 0 && length < HEADER) {
      throw UnusableFontException.damaged("an outline lies outside of it");
    }
    return glyf.slice(start, length);
  }

  private int start(int glyph) {
    return wide ? loca.getInt(4 * glyph) : 2 * loca.getChar(2 * glyph);
  }

  /// Returns the position of the first part of an outline, or 0 if the outline isn't composed.
  static int firstPart(ByteBuffer outline) {
    return outline.limit() > 0 && outline.getShort(0) < 0 ? HEADER : 0;
  }

  /// Returns the position of the part after the one at `part`, or 0 after the last one.
  static int nextPart(ByteBuffer outline, int part) {
    int flags = outline.getChar(part);
    if ((flags & MORE) == 0) {
      return 0;
    }
    int next = part + 4 + ((flags & WORDS) != 0 ? 4 : 2);
    if ((flags & SCALE) != 0) {
      return next + 2;
    }
    if ((flags & TWO_SCALES) != 0) {
      return next + 4;
    }
    return (flags & MATRIX) != 0 ? next + 8 : next;
  }

  /// Returns the position of the number of a part's glyph.
  static int glyphOfPart(int part) {
    return part + 2;
  }

  /// Checks that all outlines are in the file and that no glyph is composed of itself.
  void check() {
    int[] depths = new int[glyphCount];
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      depth(glyph, depths, 0);
    }
  }

  /// Returns the number of levels of composition of a glyph: 1 for one that isn't composed.
  ///
  /// @param depths the results so far by glyph, or 0 where there is none
  private int depth(int glyph, int[] depths, int level) {
    if (level > DEEPEST) {
      throw UnusableFontException.damaged("a glyph is composed of itself");
    }
    if (depths[glyph] == 0) {
      ByteBuffer outline = of(glyph);
      int deepest = 0;
      for (int part = firstPart(outline); part > 0; part = nextPart(outline, part)) {
        int inner = outline.getChar(glyphOfPart(part));
        if (inner >= glyphCount) {
          throw UnusableFontException.damaged("a glyph is composed of one that it does not have");
        }
        deepest = Math.max(deepest, depth(inner, depths, level + 1));
      }
      depths[glyph] = 1 + deepest;
    }
    return depths[glyph];
  }
}
