package dev.runup.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Builds a TrueType font from some glyphs of another one, with the tables that a PDF needs.
///
/// A glyph's number in the result is its position among the requested glyphs. The parts of accented
/// letters follow. Terms are those of the OpenType specification.
///
/// Example: `A` and `Ä` are requested as glyphs 1 and 2. Glyphs 3 and 4 are added for the parts of
/// `Ä`: a second `A` and the dots.
final class FontSubset {
  private static final int BLANK = -1;

  /// The largest offset that two bytes can hold, since they hold its half.
  private static final int MAX_SHORT_OFFSET = 0x1fffe;

  /// The required sum of all four-byte numbers of a font.
  private static final int FONT_CHECKSUM = 0xb1b0afba;

  private final TrueType font;
  private final List<Integer> glyphs = new ArrayList<>();
  private final Map<Integer, Integer> parts = new HashMap<>();

  private FontSubset(TrueType font) {
    this.font = font;
  }

  /// Returns the font's bytes.
  ///
  /// @param glyphs the font's glyphs by their new numbers, 0 for a blank. The first is the glyph
  ///   for missing characters
  static byte[] of(TrueType font, int[] glyphs) {
    FontSubset subset = new FontSubset(font);
    for (int glyph : glyphs) {
      subset.glyphs.add(glyph == 0 ? BLANK : glyph);
    }
    return written(subset.tables());
  }

  private TreeMap<String, byte[]> tables() {
    TreeMap<String, byte[]> tables = new TreeMap<>();
    addOutlines(tables);
    tables.put("hhea", withCount("hhea", 34));
    tables.put("maxp", withCount("maxp", 4));
    tables.put("hmtx", metrics());
    for (String instructions : List.of("cvt ", "fpgm", "prep")) {
      ByteBuffer table = font.table(instructions);
      if (table.limit() > 0) {
        tables.put(instructions, TrueType.copy(table));
      }
    }
    return tables;
  }

  /// Adds the outlines and their offsets. The list of glyphs grows during the loop, since each
  /// outline may add its parts.
  private void addOutlines(Map<String, byte[]> to) {
    List<byte[]> outlines = new ArrayList<>();
    int size = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      outlines.add(glyphs.get(i) == BLANK ? new byte[0] : outline(glyphs.get(i)));
      size += padded(outlines.get(i).length);
    }
    ByteBuffer glyf = ByteBuffer.allocate(size);
    boolean wide = size > MAX_SHORT_OFFSET;
    ByteBuffer loca = ByteBuffer.allocate((wide ? 4 : 2) * (outlines.size() + 1));
    for (byte[] outline : outlines) {
      putOffset(glyf.position(), wide, loca);
      glyf.put(outline).position(padded(glyf.position()));
    }
    putOffset(size, wide, loca);
    byte[] head = TrueType.copy(font.table("head"));
    ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) (wide ? 1 : 0));
    to.put("head", head);
    to.put("glyf", glyf.array());
    to.put("loca", loca.array());
  }

  /// Returns a glyph's outline, with the new numbers of its parts.
  private byte[] outline(int glyph) {
    ByteBuffer outline = font.outlines().of(glyph);
    byte[] renumbered = TrueType.copy(outline);
    for (int part = Outlines.firstPart(outline);
        part > 0;
        part = Outlines.nextPart(outline, part)) {
      int at = Outlines.glyphOfPart(part);
      ByteBuffer.wrap(renumbered).putShort(at, (short) numberOfPart(outline.getChar(at)));
    }
    return renumbered;
  }

  private int numberOfPart(int glyph) {
    Integer known = parts.get(glyph);
    if (known != null) {
      return known;
    }
    glyphs.add(glyph);
    parts.put(glyph, glyphs.size() - 1);
    return glyphs.size() - 1;
  }

  private static void putOffset(int offset, boolean wide, ByteBuffer loca) {
    if (wide) {
      loca.putInt(offset);
    } else {
      loca.putShort((short) (offset / 2));
    }
  }

  private byte[] withCount(String tag, int at) {
    byte[] table = TrueType.copy(font.table(tag));
    ByteBuffer.wrap(table).putShort(at, (short) glyphs.size());
    return table;
  }

  private byte[] metrics() {
    ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      if (glyph == BLANK) {
        metrics.putInt(0);
      } else {
        metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftBearing(glyph));
      }
    }
    return metrics.array();
  }

  /// Returns a font file of tables, with their checksums. In `head` the checksum of the whole is 0.
  private static byte[] written(TreeMap<String, byte[]> tables) {
    int count = tables.size();
    int at = TrueType.HEADER + TrueType.ENTRY * count;
    int size = at + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer whole = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(count);
    whole.putInt(0x00010000).putShort((short) count);
    whole.putShort((short) (TrueType.ENTRY * power));
    whole.putShort((short) Integer.numberOfTrailingZeros(power));
    whole.putShort((short) (TrueType.ENTRY * (count - power)));
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      head = table.getKey().equals("head") ? at : head;
      whole.put(at, bytes).put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      whole.putInt(sum(whole, at, padded(bytes.length))).putInt(at).putInt(bytes.length);
      at += padded(bytes.length);
    }
    whole.putInt(head + 8, FONT_CHECKSUM - sum(whole, 0, size));
    return whole.array();
  }

  private static int sum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += bytes.getInt(at);
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
