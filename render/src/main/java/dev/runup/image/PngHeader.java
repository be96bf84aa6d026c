package dev.runup.image;

import java.nio.ByteBuffer;

/// The size of a PNG picture and the coding of its pixels.
///
/// @param depth bits of a sample: 1, 2, 4, 8 or 16
/// @param type 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha
/// @param interlaced whether the rows come in seven passes (Adam7) instead of one
record PngHeader(int width, int height, int depth, int type, boolean interlaced) {

  /// The seven passes of Adam7 (ISO/IEC 15948, 8.2).
  private static final Pass[] ADAM7 = {
    new Pass(0, 0, 8, 8),
    new Pass(4, 0, 8, 8),
    new Pass(0, 4, 4, 8),
    new Pass(2, 0, 4, 4),
    new Pass(0, 2, 2, 4),
    new Pass(1, 0, 2, 2),
    new Pass(0, 1, 1, 2)
  };

  /// One pass. It holds each `across`-th pixel of each `down`-th row, beginning at pixel (x, y).
  record Pass(int x, int y, int across, int down) {
    int columns(PngHeader header) {
      return (header.width - x + across - 1) / across;
    }

    int rows(PngHeader header) {
      return (header.height - y + down - 1) / down;
    }
  }

  static PngHeader of(byte[] data) throws UnusablePictureException {
    if (data.length != 13) {
      throw UnusablePictureException.damaged("its size is not said");
    }
    ByteBuffer in = ByteBuffer.wrap(data);
    int width = in.getInt();
    int height = in.getInt();
    PictureReader.checkSize(width, height);
    PngHeader header = new PngHeader(width, height, data[8], data[9], data[12] == 1);
    if (!header.isKnown() || data[10] != 0 || data[11] != 0 || data[12] < 0 || data[12] > 1) {
      throw UnusablePictureException.damaged("its pixels are written in a way that no PNG has");
    }
    return header;
  }

  private boolean isKnown() {
    return switch (type) {
      case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
      case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
      case 2, 4, 6 -> depth == 8 || depth == 16;
      default -> false;
    };
  }

  boolean isGrey() {
    return type == 0 || type == 4;
  }

  boolean isPalette() {
    return type == 3;
  }

  /// Returns whether the last sample of each pixel is its opacity.
  boolean hasAlpha() {
    return type == 4 || type == 6;
  }

  /// Returns the number of samples of a pixel.
  int channels() {
    return (type == 2 || type == 6 ? 3 : 1) + (hasAlpha() ? 1 : 0);
  }

  Pass[] passes() {
    return interlaced ? ADAM7.clone() : new Pass[] {new Pass(0, 0, 1, 1)};
  }

  /// Returns the bytes of a row, without the byte that names its filter.
  int rowSize(int columns) {
    return (columns * channels() * depth + 7) / 8;
  }

  /// Returns the bytes of all rows after decompression.
  int packedSize() {
    int size = 0;
    for (Pass pass : passes()) {
      int columns = pass.columns(this);
      size += columns == 0 ? 0 : pass.rows(this) * (1 + rowSize(columns));
    }
    return size;
  }
}
