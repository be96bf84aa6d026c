package dev.runup.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes a TrueType font of some of another one's glyphs, with the tables that a PDF asks for.
///
/// A glyph's number in it is its place among those that were asked for. Parts that accented letters
/// are put together from come behind. Terms are those of the OpenType specification.
final class FontSubset {
  private static final int NONE = -1;

  private static final int WORDS = 1;
  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;

  /// What half of an offset in two bytes can say.
  private static final int FARTHEST = 0x1fffe;

  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  /// What the sum of all of a font's numbers has to be.
  private static final int WHOLE = 0xb1b0afba;

  private final TrueType font;
  private final List<Integer> glyphs = new ArrayList<>();
  private final Map<Integer, Integer> parts = new HashMap<>();

  private FontSubset(TrueType font) {
    this.font = font;
  }

  /// Gives back the font's bytes.
  ///
  /// @param glyphs the font's glyphs by their new numbers; 0 for none. The first is the one for
  ///   what is missing, which nothing shows
  static byte[] of(TrueType font, int[] glyphs) {
    FontSubset subset = new FontSubset(font);
    for (int glyph : glyphs) {
      subset.glyphs.add(glyph == 0 ? NONE : glyph);
    }
    return subset.bytes();
  }

  /// Gives back the number of a part of other glyphs.
  private int part(int glyph) {
    Integer known = parts.get(glyph);
    if (known != null) {
      return known;
    }
    glyphs.add(glyph);
    parts.put(glyph, glyphs.size() - 1);
    return glyphs.size() - 1;
  }

  private byte[] bytes() {
    TreeMap<String, byte[]> tables = new TreeMap<>();
    outlines(tables);
    tables.put("hhea", counted("hhea", 34));
    tables.put("maxp", counted("maxp", 4));
    tables.put("hmtx", metrics());
    for (String instructions : List.of("cvt ", "fpgm", "prep")) {
      byte[] table = font.bytes(instructions);
      if (table.length > 0) {
        tables.put(instructions, table);
      }
    }
    return assembled(tables);
  }

  /// Adds the outlines and where each begins; the list of glyphs grows while they are read.
  private void outlines(TreeMap<String, byte[]> to) {
    List<byte[]> outlines = new ArrayList<>();
    int size = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      byte[] outline = glyphs.get(i) == NONE ? new byte[0] : font.outline(glyphs.get(i));
      renumberParts(outline);
      outlines.add(outline);
      size += padded(outline.length);
    }
    ByteBuffer shapes = ByteBuffer.allocate(size);
    boolean far = size > FARTHEST;
    ByteBuffer places = ByteBuffer.allocate((far ? 4 : 2) * (outlines.size() + 1));
    for (byte[] outline : outlines) {
      place(shapes.position(), far, places);
      shapes.put(outline).position(padded(shapes.position()));
    }
    place(size, far, places);
    to.put("head", head(far));
    to.put("glyf", shapes.array());
    to.put("loca", places.array());
  }

  private void renumberParts(byte[] outline) {
    ByteBuffer shape = ByteBuffer.wrap(outline);
    if (outline.length == 0 || shape.getShort(0) >= 0) {
      return;
    }
    int at = 10;
    int flags;
    do {
      flags = shape.getShort(at);
      shape.putShort(at + 2, (short) part(shape.getShort(at + 2) & 0xffff));
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + scaleSize(flags);
    } while ((flags & MORE) != 0);
  }

  private static int scaleSize(int flags) {
    if ((flags & MATRIX) != 0) {
      return 8;
    }
    return (flags & TWO_SCALES) != 0 ? 4 : (flags & SCALE) != 0 ? 2 : 0;
  }

  private static void place(int offset, boolean far, ByteBuffer to) {
    if (far) {
      to.putInt(offset);
    } else {
      to.putShort((short) (offset / 2));
    }
  }

  private byte[] head(boolean far) {
    byte[] head = font.bytes("head");
    ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) (far ? 1 : 0));
    return head;
  }

  private byte[] counted(String tag, int at) {
    byte[] table = font.bytes(tag);
    ByteBuffer.wrap(table).putShort(at, (short) glyphs.size());
    return table;
  }

  private byte[] metrics() {
    ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      if (glyph == NONE) {
        metrics.putInt(0);
      } else {
        metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftBearing(glyph));
      }
    }
    return metrics.array();
  }

  private static byte[] assembled(TreeMap<String, byte[]> tables) {
    int count = tables.size();
    int size = HEADER + ENTRY * count;
    size += tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer whole = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(count);
    whole.putInt(0x00010000).putShort((short) count).putShort((short) (ENTRY * power));
    whole.putShort((short) Integer.numberOfTrailingZeros(power));
    whole.putShort((short) (ENTRY * (count - power)));
    int at = HEADER + ENTRY * count;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      whole.put(at, bytes).putInt(TrueType.tag(table.getKey()));
      whole.putInt(sum(whole, at, padded(bytes.length))).putInt(at).putInt(bytes.length);
      at += padded(bytes.length);
    }
    int head = whole.getInt(HEADER + ENTRY * tables.headMap("head").size() + 8);
    whole.putInt(head + 8, WHOLE - sum(whole, 0, size));
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
