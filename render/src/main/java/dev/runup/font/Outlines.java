package dev.runup.font;

import java.nio.ByteBuffer;

/// The outlines of a font and their widths (tables `glyf`, `loca`, `hmtx`), looked through from end
/// to end, since a PDF takes them as they are.
final class Outlines {
  private static final int GLYPH_HEADER = 10;

  /// Flags of a part of a composed glyph.
  private static final int WORDS = 0x1;

  private static final int SCALE = 0x8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;

  /// How deep glyphs may be composed of composed ones.
  private static final int DEEPEST = 8;

  private final FontTables tables;
  private final ByteBuffer outlines;
  private final int[] starts;

  Outlines(FontTables tables) throws UnusableFontException {
    this.tables = tables;
    outlines = tables.need("glyf", 0);
    ByteBuffer head = tables.need("head", 54);
    starts = new int[tables.glyphs() + 1];
    boolean wide = head.getShort(50) != 0;
    ByteBuffer loca = tables.need("loca", starts.length * (wide ? 4 : 2));
    for (int i = 0; i < starts.length; i++) {
      starts[i] = wide ? loca.getInt(4 * i) : 2 * (loca.getShort(2 * i) & 0xffff);
    }
    // OpenPDF reads the lower byte of this number alone.
    if (head.getShort(50) < 0 || head.getShort(50) > 1) {
      throw UnusableFontException.damaged("where its outlines begin is not said");
    }
  }

  void check() throws UnusableFontException {
    checkNumbers();
    int[] depths = new int[starts.length - 1];
    for (int glyph = 0; glyph < depths.length; glyph++) {
      int length = starts[glyph + 1] - starts[glyph];
      boolean outside = starts[glyph] < 0 || starts[glyph + 1] > outlines.limit();
      if (outside || length < 0 || length > 0 && length < GLYPH_HEADER) {
        throw UnusableFontException.damaged("an outline lies outside of it");
      }
    }
    for (int glyph = 0; glyph < depths.length; glyph++) {
      depth(glyph, depths, 0);
    }
  }

  private void checkNumbers() throws UnusableFontException {
    int units = tables.need("head", 54).getShort(18);
    int widths = tables.need("hhea", 36).getShort(34) & 0xffff;
    int glyphs = tables.glyphs();
    if (units < 16 || units > 16_384 || glyphs == 0 || widths == 0 || widths > glyphs) {
      throw UnusableFontException.damaged("its numbers of units, glyphs and widths can't be");
    }
    tables.need("hmtx", 4 * widths + 2 * (glyphs - widths));
    ByteBuffer metrics = tables.need("OS/2", 78);
    int version = metrics.getShort(0) & 0xffff;
    tables.need("OS/2", version > 1 ? 96 : version > 0 ? 86 : 78);
  }

  /// Gives back how deep a glyph is composed, 1 for an outline of its own.
  ///
  /// @param depths what is known already; 0 where nothing is
  private int depth(int glyph, int[] depths, int level) throws UnusableFontException {
    if (level > DEEPEST) {
      throw UnusableFontException.damaged("a glyph is composed of itself");
    }
    if (depths[glyph] == 0) {
      int deepest = 0;
      ByteBuffer outline = outlines.slice(starts[glyph], starts[glyph + 1] - starts[glyph]);
      boolean composed = outline.limit() > 0 && outline.getShort(0) < 0;
      int part = GLYPH_HEADER;
      while (composed) {
        int flags = outline.getShort(part);
        int inner = outline.getShort(part + 2) & 0xffff;
        if (inner >= depths.length) {
          throw UnusableFontException.damaged("a glyph is composed of one that it does not have");
        }
        deepest = Math.max(deepest, depth(inner, depths, level + 1));
        part += 4 + partSize(flags);
        composed = (flags & MORE) != 0;
      }
      depths[glyph] = 1 + deepest;
    }
    return depths[glyph];
  }

  private static int partSize(int flags) {
    int size = (flags & WORDS) != 0 ? 4 : 2;
    if ((flags & SCALE) != 0) {
      return size + 2;
    }
    if ((flags & TWO_SCALES) != 0) {
      return size + 4;
    }
    return (flags & MATRIX) != 0 ? size + 8 : size;
  }
}
