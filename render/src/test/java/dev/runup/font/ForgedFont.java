package dev.runup.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A small TrueType font for tests, with a square for each of its characters. A test can break each
/// table.
public final class ForgedFont {
  public static final int WIDTH = 600;

  private final Map<String, byte[]> tables = new TreeMap<>();
  private final int[] characters;
  private int kind = 0x00010000;

  private ForgedFont(int[] characters, int width) {
    this.characters = characters;
    int glyphs = characters.length + 1;
    ByteBuffer head = ByteBuffer.allocate(54).putInt(0, 0x00010000).putInt(12, 0x5F0F3CF5);
    tables.put("head", head.putShort(18, (short) 1000).putShort(50, (short) 1).array());
    ByteBuffer hhea = ByteBuffer.allocate(36).putInt(0, 0x00010000).putShort(4, (short) 800);
    tables.put("hhea", hhea.putShort(6, (short) -200).putShort(34, (short) 1).array());
    ByteBuffer maxp = ByteBuffer.allocate(32).putInt(0, 0x00010000).putShort(4, (short) glyphs);
    tables.put("maxp", maxp.array());
    ByteBuffer hmtx = ByteBuffer.allocate(4 + 2 * characters.length).putShort((short) width);
    tables.put("hmtx", hmtx.array());
    ByteBuffer loca = ByteBuffer.allocate(4 * (glyphs + 1));
    ByteBuffer glyf = ByteBuffer.allocate(36 * glyphs);
    for (int i = 0; i < glyphs; i++) {
      loca.putInt(36 * i);
      glyf.put(36 * i, square());
    }
    tables.put("loca", loca.putInt(36 * glyphs).array());
    tables.put("glyf", glyf.array());
    tables.put("OS/2", ByteBuffer.allocate(96).putShort(0, (short) 4).array());
    tables.put("post", ByteBuffer.allocate(32).putInt(0, 0x00020000).array());
    name("Forged");
    cmap(3, 1);
  }

  /// Returns a font of characters of the Basic Multilingual Plane.
  public static ForgedFont of(String characters) {
    return of(characters, WIDTH);
  }

  public static ForgedFont of(String characters, int width) {
    return new ForgedFont(characters.codePoints().sorted().distinct().toArray(), width);
  }

  private static byte[] square() {
    ByteBuffer glyph = ByteBuffer.allocate(36).putShort((short) 1);
    for (int number : new int[] {50, 0, 550, 700, 3, 0}) {
      glyph.putShort((short) number);
    }
    glyph.put(new byte[] {1, 1, 1, 1});
    for (int number : new int[] {50, 0, 500, 0, 0, 700, 0, -700}) {
      glyph.putShort((short) number);
    }
    return glyph.array();
  }

  ForgedFont kind(int first) {
    kind = first;
    return this;
  }

  ForgedFont name(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer table = ByteBuffer.allocate(18 + text.length);
    for (int number : new int[] {0, 1, 18, 3, 1, 0x409, 6, text.length, 0}) {
      table.putShort((short) number);
    }
    tables.put("name", table.put(text).array());
    return this;
  }

  ForgedFont with(String tag, byte[] table) {
    tables.put(tag, table);
    return this;
  }

  ForgedFont without(String tag) {
    tables.remove(tag);
    return this;
  }

  /// Sets a number of two bytes in a table.
  ForgedFont set(String tag, int at, int number) {
    ByteBuffer.wrap(tables.get(tag)).putShort(at, (short) number);
    return this;
  }

  /// Makes a glyph composed of another one.
  ForgedFont composed(int glyph, int of) {
    return set("glyf", 36 * glyph, -1)
        .set("glyf", 36 * glyph + 10, 0x3)
        .set("glyf", 36 * glyph + 12, of);
  }

  /// Writes the table of characters in format 4.
  ForgedFont cmap(int platform, int encoding) {
    int segments = characters.length + 1;
    ByteBuffer table = ByteBuffer.allocate(12 + 16 + 8 * segments);
    for (int number : new int[] {0, 1, platform, encoding, 0, 12}) {
      table.putShort((short) number);
    }
    for (int number : new int[] {4, 16 + 8 * segments, 0, 2 * segments, 0, 0, 0}) {
      table.putShort((short) number);
    }
    for (int i = 0; i < segments; i++) {
      int character = i < characters.length ? characters[i] : 0xffff;
      int delta = i < characters.length ? i + 1 - character : 1;
      table.putShort(26 + 2 * i, (short) character);
      table.putShort(28 + 2 * segments + 2 * i, (short) character);
      table.putShort(28 + 4 * segments + 2 * i, (short) delta);
    }
    tables.put("cmap", table.array());
    return this;
  }

  /// Writes the table of characters in format 12. The characters `start` to `end` have the glyphs
  /// from 1 on.
  public ForgedFont group(int start, int end) {
    ByteBuffer table = ByteBuffer.allocate(12 + 28);
    for (int number : new int[] {0, 1, 3, 10, 0, 12, 12, 0}) {
      table.putShort((short) number);
    }
    table.putInt(28).putInt(0).putInt(1).putInt(start).putInt(end).putInt(1);
    tables.put("cmap", table.array());
    return this;
  }

  public byte[] bytes() {
    int at = 12 + 16 * tables.size();
    int size = at + tables.values().stream().mapToInt(table -> table.length + 3 & ~3).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(kind).putShort((short) tables.size()).putShort((short) 0).putInt(0);
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
      out.putInt(at).putInt(table.getValue().length).put(at, table.getValue());
      at += table.getValue().length + 3 & ~3;
    }
    return out.array();
  }
}
