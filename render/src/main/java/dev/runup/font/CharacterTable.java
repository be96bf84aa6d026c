package dev.runup.font;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/// Which glyph a font has for a character (table `cmap`), in whatever of the usual forms it is
/// said: formats 4 and 12, for Windows or for Unicode.
final class CharacterTable {
  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;

  private final ByteBuffer table;
  private final int glyphs;
  private final TreeMap<Integer, Integer> found = new TreeMap<>();
  private boolean symbols;

  CharacterTable(FontTables tables) throws UnusableFontException {
    table = tables.need("cmap", 4);
    glyphs = tables.glyphs();
    int count = table.getShort(2) & 0xffff;
    for (int i = 0; i < count; i++) {
      int platform = table.getShort(4 + 8 * i);
      int encoding = table.getShort(6 + 8 * i);
      boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
      symbols |= platform == 3 && encoding == 0;
      if (unicode) {
        read(table.getInt(8 + 8 * i));
      }
    }
    if (found.isEmpty()) {
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

  private void read(int start) throws UnusableFontException {
    if (start < 0 || start > table.limit() - 2) {
      throw UnusableFontException.damaged("its characters are not where it says");
    }
    switch (table.getShort(start)) {
      case SEGMENTS -> segments(start);
      case GROUPS -> groups(start);
      default -> {} // other forms say the same again, or are of no use here
    }
  }

  private void segments(int at) {
    int twice = table.getShort(at + 6) & 0xfffe;
    for (int segment = 0; segment < twice; segment += 2) {
      int end = table.getShort(at + 14 + segment) & 0xffff;
      int start = table.getShort(at + 16 + twice + segment) & 0xffff;
      int delta = table.getShort(at + 16 + 2 * twice + segment);
      int offsetAt = at + 16 + 3 * twice + segment;
      int offset = table.getShort(offsetAt) & 0xffff;
      for (int code = start; code <= end && code != 0xffff; code++) {
        int glyph =
            offset == 0 ? code : table.getShort(offsetAt + offset + 2 * (code - start)) & 0xffff;
        put(code, offset == 0 || glyph != 0 ? glyph + delta & 0xffff : 0);
      }
    }
  }

  private void groups(int at) throws UnusableFontException {
    int count = table.getInt(at + 12);
    int next = 0;
    for (int i = 0; i < count; i++) {
      int start = table.getInt(at + 16 + 12 * i);
      int end = table.getInt(at + 20 + 12 * i);
      int glyph = table.getInt(at + 24 + 12 * i);
      if (start < next || end < start || end > Character.MAX_CODE_POINT) {
        throw UnusableFontException.damaged("its characters are in disorder");
      }
      for (int code = start; code <= end; code++) {
        put(code, glyph + code - start);
      }
      next = end + 1;
    }
  }

  private void put(int character, int glyph) {
    if (glyph > 0 && glyph < glyphs && Script.canBeSet(character)) {
      found.put(character, glyph);
    }
  }

  /// Gives back the table in one form: groups of neighbours, format 12.
  ByteBuffer bytes() {
    ByteBuffer groups = ByteBuffer.allocate(12 * found.size());
    int last = -2;
    for (Map.Entry<Integer, Integer> one : found.entrySet()) {
      int character = one.getKey();
      int group = groups.position() - 12;
      if (character == last + 1
          && one.getValue() - groups.getInt(group + 8) == character - groups.getInt(group)) {
        groups.putInt(group + 4, character);
      } else {
        groups.putInt(character).putInt(character).putInt(one.getValue());
      }
      last = character;
    }
    int size = groups.flip().limit();
    ByteBuffer written = ByteBuffer.allocate(28 + size);
    written.putShort((short) 0).putShort((short) 1);
    written.putShort((short) 3).putShort((short) 10).putInt(12);
    written.putShort((short) GROUPS).putShort((short) 0).putInt(16 + size).putInt(0);
    return written.putInt(size / 12).put(groups).flip();
  }
}
