package dev.runup.image;

import dev.runup.image.PngReader.PngHeader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// PNG files for tests, with random pixels and a random filter for each row.
public final class ForgedPng {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ForgedPng() {
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
  }

  /// Returns a file of any kind that PNG allows.
  ///
  /// @param extra chunks between header and picture, names and data in turn
  public static byte[] of(
      int width, int height, int depth, int type, boolean interlaced, Object... extra) {
    return of(new PngHeader(width, height, depth, type, interlaced), extra);
  }

  private static byte[] of(PngHeader header, Object... extra) {
    ForgedPng png = new ForgedPng();
    png.chunk("IHDR", header(header));
    Random random = new Random(header.hashCode());
    if (header.isPalette()) {
      byte[] palette = new byte[3 << header.depth()];
      random.nextBytes(palette);
      png.chunk("PLTE", palette);
    }
    for (int i = 0; i < extra.length; i += 2) {
      png.chunk((String) extra[i], (byte[]) extra[i + 1]);
    }
    byte[] packed = packed(pixels(header, random));
    png.chunk("IDAT", java.util.Arrays.copyOf(packed, packed.length / 2));
    png.chunk("IDAT", java.util.Arrays.copyOfRange(packed, packed.length / 2, packed.length));
    return png.end();
  }

  /// Returns a file with any header, which may contradict the pixels.
  static byte[] withHeader(byte[] header) {
    ForgedPng png = new ForgedPng();
    png.chunk("IHDR", header);
    png.chunk("IDAT", packed(new byte[100]));
    return png.end();
  }

  static byte[] header(PngHeader header) {
    return ByteBuffer.allocate(13)
        .putInt(header.width())
        .putInt(header.height())
        .put((byte) header.depth())
        .put((byte) header.type())
        .put(12, (byte) (header.interlaced() ? 1 : 0))
        .array();
  }

  private static byte[] pixels(PngHeader header, Random random) {
    ByteBuffer rows = ByteBuffer.allocate(header.packedSize());
    for (PngHeader.Pass pass : header.passes()) {
      int columns = pass.columns(header);
      for (int row = 0; columns > 0 && row < pass.rows(header); row++) {
        byte[] bytes = new byte[header.rowSize(columns)];
        random.nextBytes(bytes);
        rows.put((byte) random.nextInt(5)).put(bytes);
      }
    }
    return rows.array();
  }

  static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[bytes.length + 200];
    return java.util.Arrays.copyOf(out, deflater.deflate(out));
  }

  private byte[] end() {
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  private void chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
