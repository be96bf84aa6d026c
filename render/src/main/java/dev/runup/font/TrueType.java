package dev.runup.font;

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

  private final Map<String, FontTable> tables;
  private final FontTable head;
  private final FontTable hmtx;
  private final FontTable os2;
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
    glyphCount = need("maxp", 6).unsigned(4);
    metricCount = need("hhea", 36).unsigned(34);
    unitsPerEm = head.unsigned(18);
    boolean units = unitsPerEm >= 16 && unitsPerEm <= 16_384;
    if (!units || glyphCount == 0 || metricCount == 0 || metricCount > glyphCount) {
      throw UnusableFontException.damaged("its numbers of units, glyphs and widths can't be");
    }
    hmtx = need("hmtx", 4 * metricCount + 2 * (glyphCount - metricCount));
    int version = need("OS/2", 78).unsigned(0);
    os2 = need("OS/2", version >= WITH_CAPITALS ? 96 : version > 0 ? 86 : 78);
    int locationFormat = head.unsigned(50);
    if (locationFormat > 1) {
      throw UnusableFontException.damaged("where its outlines begin is not said");
    }
    FontTable loca = need("loca", (glyphCount + 1) * (locationFormat == 1 ? 4 : 2));
    outlines = new Outlines(need("glyf", 0), loca, locationFormat == 1, glyphCount);
    name = postscriptName(table("name"));
  }

  static Map<String, FontTable> directory(byte[] file) {
    FontTable whole = new FontTable(file);
    Map<String, FontTable> tables = new HashMap<>();
    try {
      for (int i = 0; i < whole.unsigned(4); i++) {
        int entry = HEADER + ENTRY * i;
        FontTable table = whole.slice(whole.integer(entry + 8), whole.integer(entry + 12));
        tables.put(whole.text(entry, 4), table);
      }
    } catch (IndexOutOfBoundsException _) {
      throw UnusableFontException.damaged("it ends too early");
    }
    return tables;
  }

  /// Returns a table, an empty one if the font lacks it.
  FontTable table(String tag) {
    FontTable table = tables.get(tag);
    return table == null ? new FontTable(new byte[0]) : table;
  }

  /// Returns a table of at least `least` bytes, or throws if the font lacks it.
  FontTable need(String tag, int least) {
    FontTable table = tables.get(tag);
    if (table == null || table.length() < least) {
      throw UnusableFontException.damaged("it lacks the table " + tag.strip());
    }
    return table;
  }

  private static String postscriptName(FontTable table) {
    int count = table.length() < 6 ? 0 : table.unsigned(2);
    for (int i = 0; i < count; i++) {
      int entry = 6 + 12 * i;
      if (table.unsigned(entry + 6) == POSTSCRIPT_NAME) {
        int at = table.unsigned(4) + table.unsigned(entry + 10);
        // This removes the zero bytes of UTF-16, too.
        String name = table.text(at, table.unsigned(entry + 8)).replaceAll("[^A-Za-z0-9-]", "");
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

  /// Returns the number of font units in an em.
  int unitsPerEm() {
    return unitsPerEm;
  }

  /// Returns a glyph's advance in font units.
  int advance(int glyph) {
    return hmtx.unsigned(4 * Math.min(glyph, metricCount - 1));
  }

  /// Returns the distance from a glyph's origin to the left edge of its outline, in font units.
  int leftBearing(int glyph) {
    int beyond = glyph - metricCount;
    return hmtx.signed(beyond < 0 ? 4 * glyph + 2 : 4 * metricCount + 2 * beyond);
  }

  /// Returns the bits for the embedding that the font's maker permits (`fsType`).
  int embedding() {
    return os2.unsigned(8);
  }

  FontMetrics metrics() {
    FontTable post = table("post").length() < POST ? new FontTable(new byte[POST]) : table("post");
    return new FontMetrics(
        (head.unsigned(44) & 2) != 0,
        post.integer(12) != 0,
        post.integer(4) / 65536f,
        thousandths(head.signed(36)),
        thousandths(head.signed(38)),
        thousandths(head.signed(40)),
        thousandths(head.signed(42)),
        thousandths(os2.signed(68)),
        thousandths(os2.signed(70)),
        thousandths(os2.signed(os2.unsigned(0) < WITH_CAPITALS ? 68 : 88)));
  }

  /// Returns a length in font units as thousandths of an em, cut towards zero.
  int thousandths(int units) {
    return units * 1000 / unitsPerEm;
  }
}
