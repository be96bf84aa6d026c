package dev.runup.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The bytes of a TrueType font, read by position. All numbers in it are big-endian.
final class TrueType {
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  private final byte[] bytes;
  private final Map<Integer, Integer> entries = new HashMap<>();
  private final int glyphCount;
  private final int metrics;
  private final int metricCount;
  private final int outlines;
  private final int places;
  private final boolean wide;

  /// @param font the file, which nobody changes from here on
  TrueType(byte[] font) {
    bytes = font;
    for (int i = 0; i < unsigned(4); i++) {
      int entry = DIRECTORY + ENTRY * i;
      entries.put(integer(entry), entry);
    }
    glyphCount = unsigned(table("maxp") + 4);
    metrics = table("hmtx");
    metricCount = unsigned(table("hhea") + 34);
    outlines = table("glyf");
    places = table("loca");
    wide = unsigned(table("head") + 50) == 1;
  }

  /// Gives back where a table starts, or -1 if the font has none of that name.
  int table(String tag) {
    Integer entry = entries.get(tag(tag));
    return entry == null ? -1 : integer(entry + 8);
  }

  /// Gives back the bytes of a table, none if the font has none of that name.
  byte[] bytes(String tag) {
    Integer entry = entries.get(tag(tag));
    return entry == null ? new byte[0] : bytes(integer(entry + 8), integer(entry + 12));
  }

  byte[] bytes(int from, int length) {
    byte[] copy = new byte[length];
    System.arraycopy(bytes, from, copy, 0, length);
    return copy;
  }

  /// Gives back the number that the four letters of a tag form.
  static int tag(String letters) {
    return letters.charAt(0) << 24
        | letters.charAt(1) << 16
        | letters.charAt(2) << 8
        | letters.charAt(3);
  }

  int unsigned(int position) {
    return (bytes[position] & 0xff) << 8 | bytes[position + 1] & 0xff;
  }

  int signed(int position) {
    return (short) unsigned(position);
  }

  int integer(int position) {
    return unsigned(position) << 16 | unsigned(position + 2);
  }

  /// Gives back how many units make an em.
  int unitsPerEm() {
    return unsigned(table("head") + 18);
  }

  int glyphCount() {
    return glyphCount;
  }

  /// Gives back a glyph's advance in font units.
  int advance(int glyph) {
    return unsigned(metrics + 4 * Math.min(glyph, metricCount - 1));
  }

  /// Gives back how far right of its origin a glyph's outline begins, in font units.
  int leftBearing(int glyph) {
    int beyond = glyph - metricCount;
    return signed(metrics + (beyond < 0 ? 4 * glyph + 2 : 4 * metricCount + 2 * beyond));
  }

  /// Gives back a glyph's outline as the table `glyf` has it; none for a blank one.
  byte[] outline(int glyph) {
    return bytes(outlines + place(glyph), place(glyph + 1) - place(glyph));
  }

  /// Gives back where among all outlines a glyph's begins.
  private int place(int glyph) {
    return wide ? integer(places + 4 * glyph) : 2 * unsigned(places + 2 * glyph);
  }

  /// Gives back the font's PostScript name, or an empty text if it has none.
  String name() {
    int table = table("name");
    if (table < 0) {
      return "";
    }
    int texts = table + unsigned(table + 4);
    for (int i = 0; i < unsigned(table + 2); i++) {
      int entry = table + 6 + 12 * i;
      if (unsigned(entry + 6) == 6) {
        byte[] name = bytes(texts + unsigned(entry + 10), unsigned(entry + 8));
        boolean macintosh = unsigned(entry) == 1;
        return new String(
            name, macintosh ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
      }
    }
    return "";
  }
}
