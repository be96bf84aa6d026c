package dev.runup.pdf;

import java.util.HashMap;
import java.util.Map;

/// Which glyph a font has for a code point (table `cmap`, formats 4 and 12).
final class CharacterMap {
  private final char[] plane0 = new char[0x10000];
  private final Map<Integer, Integer> beyond = new HashMap<>();

  CharacterMap(TrueType font) {
    int table = font.table("cmap");
    for (int i = 0; i < font.unsigned(table + 2); i++) {
      int subtable = table + font.integer(table + 4 + 8 * i + 4);
      switch (font.unsigned(subtable)) {
        case 4 -> readSegments(font, subtable);
        case 12 -> readGroups(font, subtable);
        default -> {} // other formats repeat what these two say
      }
    }
  }

  /// Gives back the glyph, or 0 if the font has none.
  int glyph(int codePoint) {
    return codePoint < plane0.length ? plane0[codePoint] : beyond.getOrDefault(codePoint, 0);
  }

  /// Gives back for each glyph the lowest code point that shows it, or 0 where none does.
  int[] lowestCodePoints(int glyphs) {
    int[] lowest = new int[glyphs];
    beyond.forEach((codePoint, glyph) -> lowest[glyph] = codePoint);
    for (int codePoint = plane0.length - 1; codePoint > 0; codePoint--) {
      if (plane0[codePoint] != 0) {
        lowest[plane0[codePoint]] = codePoint;
      }
    }
    return lowest;
  }

  private void readSegments(TrueType font, int at) {
    int twice = font.unsigned(at + 6);
    for (int segment = 0; segment < twice; segment += 2) {
      int end = font.unsigned(at + 14 + segment);
      int start = font.unsigned(at + 16 + twice + segment);
      int delta = font.unsigned(at + 16 + 2 * twice + segment);
      int offsetAt = at + 16 + 3 * twice + segment;
      int offset = font.unsigned(offsetAt);
      for (int code = start; code <= end && code != 0xffff; code++) {
        int glyph = offset == 0 ? code : font.unsigned(offsetAt + offset + 2 * (code - start));
        put(code, offset == 0 || glyph != 0 ? (glyph + delta) & 0xffff : 0);
      }
    }
  }

  private void readGroups(TrueType font, int at) {
    for (int i = 0; i < font.integer(at + 12); i++) {
      int group = at + 16 + 12 * i;
      int start = font.integer(group);
      int first = font.integer(group + 8);
      for (int code = start; code <= font.integer(group + 4); code++) {
        put(code, first + code - start);
      }
    }
  }

  private void put(int codePoint, int glyph) {
    if (codePoint < plane0.length) {
      plane0[codePoint] = (char) glyph;
    } else {
      beyond.put(codePoint, glyph);
    }
  }
}
