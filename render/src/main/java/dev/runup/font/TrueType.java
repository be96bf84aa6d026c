package dev.runup.font;

import dev.runup.font.Face.FontMetrics;
import dev.runup.font.FontReader.UnusableFontException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A TrueType font: its tables, its measures and its name (OpenType 1.9, "Font tables").
///
/// The constructor checks that each table is in the file and large enough for what it counts.
/// [Outlines#check] and [CharacterMap] check the contents of the two largest ones.
final class TrueType {
  static final int HEADER = 12;
  static final int ENTRY = 16;

  private static final int POSTSCRIPT_NAME = 6;

  /// The longest name that PostScript permits.
  private static final int LONGEST_NAME = 63;

  /// The first version of the table `OS/2` that has the height of capitals.
  private static final int WITH_CAPITALS = 2;

  /// The size of the table `post` without the names of glyphs.
  private static final int POST = 32;

  private final Map<String, ByteBuffer> tables;
  private final ByteBuffer head;
  private final ByteBuffer hmtx;
  private final ByteBuffer os2;
  private final Outlines outlines;
  private final String name;
  private final int glyphCount;
  private final int metricCount;
  private final int unitsPerEm;

  /// @param file the bytes of the file, which the caller doesn't change afterwards
  TrueType(byte[] file) {
    tables = directory(file);
    if (!tables.containsKey("glyf")) {
      throw new UnusableFontException(
          "has no TrueType outlines",
          "Pictures of letters, as for emoji in colour, can't be used.");
    }
    head = need("head", 54);
    glyphCount = need("maxp", 6).getChar(4);
    metricCount = need("hhea", 36).getChar(34);
    unitsPerEm = head.getChar(18);
    boolean units = unitsPerEm >= 16 && unitsPerEm <= 16_384;
    if (!units || glyphCount == 0 || metricCount == 0 || metricCount > glyphCount) {
      throw UnusableFontException.damaged("its numbers of units, glyphs and widths can't be");
    }
    hmtx = need("hmtx", 4 * metricCount + 2 * (glyphCount - metricCount));
    int version = need("OS/2", 78).getChar(0);
    os2 = need("OS/2", version >= WITH_CAPITALS ? 96 : version > 0 ? 86 : 78);
    int locationFormat = head.getChar(50);
    if (locationFormat > 1) {
      throw UnusableFontException.damaged("where its outlines begin is not said");
    }
    ByteBuffer loca = need("loca", (glyphCount + 1) * (locationFormat == 1 ? 4 : 2));
    outlines = new Outlines(need("glyf", 0), loca, locationFormat == 1, glyphCount);
    name = postscriptName(table("name"));
  }

  static Map<String, ByteBuffer> directory(byte[] file) {
    ByteBuffer whole = ByteBuffer.wrap(file);
    Map<String, ByteBuffer> tables = new HashMap<>();
    try {
      for (int i = 0; i < whole.getChar(4); i++) {
        int entry = HEADER + ENTRY * i;
        ByteBuffer table = whole.slice(whole.getInt(entry + 8), whole.getInt(entry + 12));
        tables.put(text(whole, entry, 4), table);
      }
    } catch (IndexOutOfBoundsException _) {
      throw UnusableFontException.damaged("it ends too early");
    }
    return tables;
  }

  /// Returns bytes as ASCII or Latin-1 text.
  static String text(ByteBuffer from, int at, int size) {
    return new String(copy(from.slice(at, size)), StandardCharsets.ISO_8859_1);
  }

  /// Returns the bytes of a table.
  static byte[] copy(ByteBuffer table) {
    byte[] copy = new byte[table.limit()];
    table.get(0, copy);
    return copy;
  }

  /// Returns a table, an empty one if the font lacks it.
  ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    return table == null ? ByteBuffer.allocate(0) : table;
  }

  /// Returns a table of at least `least` bytes, or throws if the font lacks it.
  ByteBuffer need(String tag, int least) {
    ByteBuffer table = tables.get(tag);
    if (table == null || table.limit() < least) {
      throw UnusableFontException.damaged("it lacks the table " + tag.strip());
    }
    return table;
  }

  private static String postscriptName(ByteBuffer table) {
    int count = table.limit() < 6 ? 0 : table.getChar(2);
    for (int i = 0; i < count; i++) {
      int entry = 6 + 12 * i;
      if (table.getChar(entry + 6) == POSTSCRIPT_NAME) {
        int at = table.getChar(4) + table.getChar(entry + 10);
        // This removes the zero bytes of UTF-16, too.
        String name = text(table, at, table.getChar(entry + 8)).replaceAll("[^A-Za-z0-9-]", "");
        return name.isEmpty() ? "Font" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
      }
    }
    return "Font";
  }

  /// Returns the PostScript name, of ASCII letters, digits and hyphens. A font without one is
  /// called `Font`.
  String name() {
    return name;
  }

  Outlines outlines() {
    return outlines;
  }

  int glyphCount() {
    return glyphCount;
  }

  /// Returns a glyph's advance in font units.
  int advance(int glyph) {
    return hmtx.getChar(4 * Math.min(glyph, metricCount - 1));
  }

  /// Returns the distance from a glyph's origin to the left edge of its outline, in font units.
  int leftBearing(int glyph) {
    int beyond = glyph - metricCount;
    return hmtx.getShort(beyond < 0 ? 4 * glyph + 2 : 4 * metricCount + 2 * beyond);
  }

  /// Returns the bits for the embedding that the font's maker permits (`fsType`).
  int embedding() {
    return os2.getChar(8);
  }

  FontMetrics metrics() {
    ByteBuffer post = table("post").limit() < POST ? ByteBuffer.allocate(POST) : table("post");
    return new FontMetrics(
        (head.getChar(44) & 2) != 0,
        post.getInt(12) != 0,
        post.getInt(4) / 65536f,
        thousandths(head.getShort(36)),
        thousandths(head.getShort(38)),
        thousandths(head.getShort(40)),
        thousandths(head.getShort(42)),
        thousandths(os2.getShort(68)),
        thousandths(os2.getShort(70)),
        thousandths(os2.getShort(os2.getChar(0) < WITH_CAPITALS ? 68 : 88)));
  }

  /// Returns a length in font units as thousandths of an em, cut towards zero.
  int thousandths(int units) {
    return units * 1000 / unitsPerEm;
  }
}
