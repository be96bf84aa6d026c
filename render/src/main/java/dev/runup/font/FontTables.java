package dev.runup.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tables of a TrueType file (OpenType 1.9, "Font tables"), each within its own bounds.
final class FontTables {
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  /// What a font program is made of; each may be missing in a font without hinting.
  private static final String[] HINTING = {"cvt ", "fpgm", "prep"};

  private static final int POSTSCRIPT_NAME = 6;
  private static final int LONGEST_NAME = 63;

  private final Map<String, ByteBuffer> tables;

  private FontTables(Map<String, ByteBuffer> tables) {
    this.tables = tables;
  }

  static FontTables of(byte[] file) throws UnusableFontException {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    Map<String, ByteBuffer> tables = new TreeMap<>();
    int count = bytes.getShort(4) & 0xffff;
    for (int i = 0; i < count; i++) {
      int entry = DIRECTORY + ENTRY * i;
      String tag = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
      int start = bytes.getInt(entry + 8);
      int length = bytes.getInt(entry + 12);
      if (start < 0 || length < 0 || length > file.length - start) {
        throw UnusableFontException.damaged("it ends too early");
      }
      tables.put(tag, bytes.slice(start, length));
    }
    return new FontTables(tables);
  }

  /// Gives back a table that has at least so many bytes.
  ByteBuffer need(String tag, int least) throws UnusableFontException {
    ByteBuffer table = tables.get(tag);
    if (table == null && tag.equals("glyf")) {
      throw new UnusableFontException(
          "has no TrueType outlines",
          "Pictures of letters, as for emoji in colour, can't be used.");
    }
    if (table == null || table.limit() < least) {
      throw UnusableFontException.damaged("it lacks the table " + tag.strip());
    }
    return table;
  }

  /// Gives back the number of glyphs.
  int glyphs() throws UnusableFontException {
    return need("maxp", 6).getShort(4) & 0xffff;
  }

  /// Gives back a font file of what a PDF needs, with these characters. What a variable font could
  /// become is left out; it stays what it is by default.
  byte[] cut(ByteBuffer characters) throws UnusableFontException {
    Map<String, ByteBuffer> kept = new TreeMap<>();
    for (String tag : HINTING) {
      ByteBuffer table = tables.get(tag);
      if (table != null) {
        kept.put(tag, table);
      }
    }
    for (String tag : new String[] {"OS/2", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}) {
      kept.put(tag, need(tag, 0));
    }
    kept.put("cmap", characters);
    kept.put("name", names());
    kept.put("post", post(tables.get("post")));
    return written(kept);
  }

  /// Gives back a table with the PostScript name alone, without characters that a PDF or a path
  /// could trip over.
  private ByteBuffer names() {
    byte[] name = postscriptName(tables.get("name")).getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer table = ByteBuffer.allocate(18 + name.length);
    table.putShort((short) 0).putShort((short) 1).putShort((short) 18);
    table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
    table.putShort((short) POSTSCRIPT_NAME).putShort((short) name.length).putShort((short) 0);
    return table.put(name).flip();
  }

  private static String postscriptName(@Nullable ByteBuffer table) {
    int count = table == null || table.limit() < 6 ? 0 : table.getShort(2) & 0xffff;
    for (int i = 0; i < count && table != null; i++) {
      int entry = 6 + 12 * i;
      if (table.getShort(entry + 6) == POSTSCRIPT_NAME) {
        byte[] bytes = new byte[table.getShort(entry + 8) & 0xffff];
        table.get((table.getShort(4) & 0xffff) + (table.getShort(entry + 10) & 0xffff), bytes);
        String name =
            new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9-]", "");
        return name.isEmpty() ? "Font" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
      }
    }
    return "Font";
  }

  /// Gives back the table in its short form, which names no glyphs.
  private static ByteBuffer post(@Nullable ByteBuffer table) {
    ByteBuffer post = ByteBuffer.allocate(32);
    if (table != null && table.limit() >= 32) {
      post.put(0, table, 0, 32);
    }
    return post.putInt(0, 0x00030000);
  }

  private static byte[] written(Map<String, ByteBuffer> tables) {
    int at = DIRECTORY + ENTRY * tables.size();
    int size = at;
    for (ByteBuffer table : tables.values()) {
      size += padded(table);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size());
    out.putShort((short) (power * ENTRY)).putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables.size() - power) * ENTRY));
    for (Map.Entry<String, ByteBuffer> entry : tables.entrySet()) {
      ByteBuffer table = entry.getValue();
      out.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(checksum(table)).putInt(at).putInt(table.limit());
      out.put(at, table, 0, table.limit());
      at += padded(table);
    }
    return out.array();
  }

  private static int padded(ByteBuffer table) {
    return table.limit() + 3 & ~3;
  }

  /// The sum of a table's four-byte numbers, as if zeros followed it.
  private static int checksum(ByteBuffer table) {
    ByteBuffer padded = ByteBuffer.allocate(padded(table)).put(0, table, 0, table.limit());
    int sum = 0;
    while (padded.hasRemaining()) {
      sum += padded.getInt();
    }
    return sum;
  }
}
