package dev.runup.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The bytes of a TrueType font, read by position. All numbers in it are big-endian.
final class TrueType {
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  private final ByteBuffer bytes;

  TrueType(byte[] font) {
    bytes = ByteBuffer.wrap(font).asReadOnlyBuffer();
  }

  /// Gives back where a table starts, or -1 if the font has none of that name.
  int table(String tag) {
    for (int i = 0; i < unsigned(4); i++) {
      int entry = DIRECTORY + ENTRY * i;
      if (integer(entry) == tag(tag)) {
        return integer(entry + 8);
      }
    }
    return -1;
  }

  /// Gives back the number that the four letters of a tag form.
  static int tag(String letters) {
    return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
  }

  int unsigned(int position) {
    return bytes.getShort(position) & 0xffff;
  }

  int signed(int position) {
    return bytes.getShort(position);
  }

  int integer(int position) {
    return bytes.getInt(position);
  }

  /// Gives back how many units make an em.
  int unitsPerEm() {
    return unsigned(table("head") + 18);
  }

  int glyphCount() {
    return unsigned(table("maxp") + 4);
  }

  /// Gives back a glyph's advance in font units.
  int advance(int glyph) {
    int last = unsigned(table("hhea") + 34) - 1;
    return unsigned(table("hmtx") + 4 * Math.min(glyph, last));
  }
}
