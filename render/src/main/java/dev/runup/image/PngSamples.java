package dev.runup.image;

import dev.runup.image.PictureReader.UnusablePictureException;
import dev.runup.image.PngReader.PngHeader;
import org.jspecify.annotations.Nullable;

/// The decoded pixels of a PNG picture, with one byte for each sample of any depth.
final class PngSamples {
  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparent;
  private final byte[] packed;
  private final byte[] colours;
  private final byte[] alpha;

  /// Whether a pixel that is not opaque was found.
  private boolean hasTransparency;

  /// The index of the next byte in `packed`.
  private int at;

  /// @param palette red, green and blue of each entry
  /// @param transparent the opacities of palette entries, or the one colour that is transparent
  /// @param packed all rows, each after the number of its filter
  PngSamples(PngHeader header, byte[] palette, byte[] transparent, byte[] packed)
      throws UnusablePictureException {
    this.header = header;
    this.palette = palette;
    this.transparent = transparent;
    this.packed = packed;
    colours = new byte[header.width() * header.height() * (header.isGrey() ? 1 : 3)];
    alpha = new byte[header.width() * header.height()];
    for (PngHeader.Pass pass : header.passes()) {
      if (pass.columns(header) > 0) {
        unpack(pass);
      }
    }
  }

  byte[] colours() {
    return colours;
  }

  /// Returns the opacity of each pixel, or null if all are opaque.
  byte @Nullable [] alpha() {
    return hasTransparency ? alpha : null;
  }

  private void unpack(PngHeader.Pass pass) throws UnusablePictureException {
    int columns = pass.columns(header);
    byte[] before = new byte[header.rowSize(columns)];
    for (int row = 0; row < pass.rows(header); row++) {
      byte[] now = unfiltered(before);
      int y = pass.y() + row * pass.down();
      for (int column = 0; column < columns; column++) {
        pixel(now, column, y * header.width() + pass.x() + column * pass.across());
      }
      before = now;
    }
  }

  /// Returns the next row. Each byte was stored as its difference from a guess.
  private byte[] unfiltered(byte[] above) throws UnusablePictureException {
    int filter = packed[at++];
    if (filter < 0 || filter > 4) {
      throw UnusablePictureException.damaged("a row of its picture can't be read");
    }
    int step = Math.max(1, header.channels() * header.depth() / 8);
    byte[] row = new byte[above.length];
    for (int i = 0; i < row.length; i++) {
      int left = i < step ? 0 : row[i - step] & 0xff;
      int up = above[i] & 0xff;
      int corner = i < step ? 0 : above[i - step] & 0xff;
      int guess =
          switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> nearest(left, up, corner);
            default -> 0;
          };
      row[i] = (byte) (packed[at++] + guess);
    }
    return row;
  }

  /// Returns Paeth's guess: the one of three values that is nearest to `left + up - corner`.
  private static int nearest(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  private void pixel(byte[] row, int column, int index) throws UnusablePictureException {
    int first = column * header.channels();
    int opaque = 255;
    if (header.isPalette()) {
      opaque = setFromPalette(sample(row, first), index);
    } else {
      int shown = header.isGrey() ? 1 : 3;
      for (int i = 0; i < shown; i++) {
        colours[index * shown + i] = (byte) eightBits(sample(row, first + i));
      }
      if (header.hasAlpha()) {
        opaque = eightBits(sample(row, first + shown));
      } else if (isTransparent(row, first, shown)) {
        opaque = 0;
      }
    }
    alpha[index] = (byte) opaque;
    hasTransparency |= opaque < 255;
  }

  /// Sets a pixel to an entry of the palette and returns the entry's opacity.
  private int setFromPalette(int number, int index) throws UnusablePictureException {
    if (3 * number + 2 >= palette.length) {
      throw UnusablePictureException.damaged("it uses a colour that it does not have");
    }
    System.arraycopy(palette, 3 * number, colours, 3 * index, 3);
    return number < transparent.length ? transparent[number] & 0xff : 255;
  }

  private boolean isTransparent(byte[] row, int first, int shown) {
    boolean same = transparent.length == 2 * shown;
    for (int i = 0; same && i < shown; i++) {
      int wanted = (transparent[2 * i] & 0xff) << 8 | transparent[2 * i + 1] & 0xff;
      same = sample(row, first + i) == wanted;
    }
    return same;
  }

  /// Returns a sample of a row, with its original number of bits.
  private int sample(byte[] row, int number) {
    return switch (header.depth()) {
      case 8 -> row[number] & 0xff;
      case 16 -> (row[2 * number] & 0xff) << 8 | row[2 * number + 1] & 0xff;
      default -> {
        int bit = number * header.depth();
        int shift = 8 - header.depth() - bit % 8;
        yield row[bit / 8] >> shift & (1 << header.depth()) - 1;
      }
    };
  }

  private int eightBits(int sample) {
    return switch (header.depth()) {
      case 8 -> sample;
      case 16 -> (sample * 255 + 32_767) / 65_535;
      default -> sample * 255 / ((1 << header.depth()) - 1);
    };
  }
}
