package dev.runup.font;

import dev.runup.font.FontReader.UnusableFontException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The glyphs of a font by code point (table `cmap`): formats 4 and 12, for Windows or Unicode.
final class CharacterMap {
  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;

  private final ByteBuffer cmap;
  private final int glyphCount;
  private final boolean settableOnly;

  /// The glyph of each code point, or 0 if the font has none. It grows by whole planes of Unicode.
  private char[] glyphs = new char[0x10000];

  private boolean empty = true;

  /// @param settableOnly whether to skip characters that [Script] can't set one by one
  CharacterMap(TrueType font, boolean settableOnly) {
    cmap = font.need("cmap", 4);
    glyphCount = font.glyphCount();
    this.settableOnly = settableOnly;
    boolean symbols = false;
    for (int i = 0; i < cmap.getChar(2); i++) {
      int platform = cmap.getChar(4 + 8 * i);
      int encoding = cmap.getChar(6 + 8 * i);
      symbols |= platform == 3 && encoding == 0;
      if (platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)) {
        read(cmap.getInt(8 + 8 * i));
      }
    }
    if (empty) {
      throw symbols
          ? new UnusableFontException(
              "is a font of symbols, which does not say what characters they are",
              "Take a font that follows Unicode.")
          : new UnusableFontException(
              "has no characters that the PDF can set",
              "Letters that join or change with their neighbours, and those written from right to"
                  + " left, can't be set yet.");
    }
  }

  /// Returns the glyph of a code point, or 0 if the font has none.
  int glyph(int codePoint) {
    return codePoint < glyphs.length ? glyphs[codePoint] : 0;
  }

  /// Returns for each glyph its lowest code point, or 0 if it has none.
  int[] lowestCodePoints() {
    int[] lowest = new int[glyphCount];
    for (int codePoint = glyphs.length - 1; codePoint > 0; codePoint--) {
      if (glyphs[codePoint] != 0) {
        lowest[glyphs[codePoint]] = codePoint;
      }
    }
    return lowest;
  }

  private void read(int start) {
    if (start < 0 || start > cmap.limit() - 2) {
      throw UnusableFontException.damaged("its characters are not where it says");
    }
    switch (cmap.getChar(start)) {
      case SEGMENTS -> readSegments(start);
      case GROUPS -> readGroups(start);
      default -> {} // the other formats repeat these two or serve other platforms
    }
  }

  private void readSegments(int at) {
    int twice = cmap.getChar(at + 6) & 0xfffe;
    for (int segment = 0; segment < twice; segment += 2) {
      int end = cmap.getChar(at + 14 + segment);
      int start = cmap.getChar(at + 16 + twice + segment);
      int delta = cmap.getChar(at + 16 + 2 * twice + segment);
      int offsetAt = at + 16 + 3 * twice + segment;
      int offset = cmap.getChar(offsetAt);
      for (int code = start; code <= end && code != 0xffff; code++) {
        int glyph = offset == 0 ? code : cmap.getChar(offsetAt + offset + 2 * (code - start));
        put(code, offset == 0 || glyph != 0 ? glyph + delta & 0xffff : 0);
      }
    }
  }

  private void readGroups(int at) {
    int next = 0;
    for (int i = 0; i < cmap.getInt(at + 12); i++) {
      int group = at + 16 + 12 * i;
      int start = cmap.getInt(group);
      int end = cmap.getInt(group + 4);
      int first = cmap.getInt(group + 8);
      if (start < next || end < start || end > Character.MAX_CODE_POINT) {
        throw UnusableFontException.damaged("its characters are in disorder");
      }
      for (int code = start; code <= end; code++) {
        put(code, first + code - start);
      }
      next = end + 1;
    }
  }

  private void put(int codePoint, int glyph) {
    boolean exists = glyph > 0 && glyph < glyphCount;
    if (exists && (!settableOnly || Script.canBeSet(codePoint))) {
      if (codePoint >= glyphs.length) {
        glyphs = Arrays.copyOf(glyphs, (codePoint | 0xffff) + 1);
      }
      glyphs[codePoint] = (char) glyph;
      empty = false;
    }
  }
}
