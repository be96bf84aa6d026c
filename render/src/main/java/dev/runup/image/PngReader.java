package dev.runup.image;

import dev.runup.image.PictureReader.ParsedPicture;
import dev.runup.image.PictureReader.UnusablePictureException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Reads a PNG file (ISO/IEC 15948) chunk by chunk, and checks each checksum.
final class PngReader {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /// The chunks that are kept. The others hold colour information or metadata.
  private static final Set<String> KEPT_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  /// Gamma of sRGB times 100,000. Below it, white point and primaries of sRGB in the form of a
  /// `cHRM` chunk.
  private static final int GAMMA = 45_455;

  private static final int[] CHROMATICITIES = {
    31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000
  };

  private static final int ROUNDING = 1_500;

  private final ByteBuffer file;

  /// The file without metadata, written so far.
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /// The compressed rows, joined from all `IDAT` chunks.
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

  /// For each chunk about colours, whether it means sRGB. The first entry decides.
  private final List<Boolean> meansSrgb = new ArrayList<>();

  /// The header, or null until it is read.
  private @Nullable PngHeader header;

  /// Red, green and blue of each palette entry. Empty if there is no palette.
  private byte[] palette = {};

  private byte[] transparent = {};
  private boolean ended;

  PngReader(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
  }

  static boolean isPng(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  ParsedPicture read() throws UnusablePictureException {
    file.position(SIGNATURE.length);
    kept.writeBytes(SIGNATURE);
    while (!ended) {
      readChunk();
    }
    if (header == null) {
      throw UnusablePictureException.damaged("it has no picture");
    }
    PngSamples samples = new PngSamples(header, palette, transparent, inflate(header));
    Picture.Png picture =
        new Picture.Png(
            header.width(),
            header.height(),
            kept.toByteArray(),
            header.isGrey() ? 1 : 3,
            samples.colours(),
            samples.alpha());
    // The list begins with the verdicts of sRGB, cICP or an ICC profile, if there are any. They
    // outrank gamma and primaries.
    return new ParsedPicture(picture, meansSrgb.isEmpty() || meansSrgb.getFirst());
  }

  private void readChunk() throws UnusablePictureException {
    int length = file.remaining() < 12 ? -1 : file.getInt(file.position());
    if (length < 0 || length > file.remaining() - 12) {
      throw UnusablePictureException.damaged("it ends too early");
    }
    int start = file.position();
    byte[] name = new byte[4];
    file.get(start + 4, name);
    byte[] data = new byte[length];
    file.get(start + 8, data);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    if ((int) sum.getValue() != file.getInt(start + 8 + length)) {
      throw UnusablePictureException.damaged("a checksum in it is wrong");
    }
    file.position(start + 12 + length);
    String type = new String(name, StandardCharsets.ISO_8859_1);
    if (KEPT_CHUNKS.contains(type)) {
      kept.write(file.array(), start, 12 + length);
    }
    useChunk(type, data);
  }

  private void useChunk(String type, byte[] data) throws UnusablePictureException {
    if (header == null && !type.equals("IHDR")) {
      throw UnusablePictureException.damaged("it does not begin with its size");
    }
    switch (type) {
      case "IHDR" -> {
        if (header != null) {
          throw UnusablePictureException.damaged("its size is said twice");
        }
        header = PngHeader.of(data);
      }
      case "PLTE" -> palette = data;
      case "tRNS" -> transparent = data;
      case "IDAT" -> packed.writeBytes(data);
      case "IEND" -> ended = true;
      case "acTL" ->
          throw new UnusablePictureException(
              "is animated", "A page shows one picture: save that alone.");
      case "eXIf" -> PictureReader.checkUpright(data);
      case "sRGB" -> meansSrgb.addFirst(true);
      case "iCCP" -> meansSrgb.addFirst(ColourProfile.isStandard(profile(data)));
      case "cICP" -> meansSrgb.addFirst(data.length == 4 && data[0] == 1 && data[1] == 13);
      case "gAMA" -> meansSrgb.addLast(isNear(data, GAMMA));
      case "cHRM" -> meansSrgb.addLast(isNear(data, CHROMATICITIES));
      default -> {
        if (Character.isUpperCase(type.charAt(0))) {
          throw UnusablePictureException.damaged("it has a part that no PNG has");
        }
      }
    }
  }

  private static boolean isNear(byte[] data, int... wanted) {
    ByteBuffer numbers = ByteBuffer.wrap(data);
    boolean near = data.length == 4 * wanted.length;
    for (int i = 0; near && i < wanted.length; i++) {
      near = Math.abs((long) numbers.getInt(4 * i) - wanted[i]) <= ROUNDING;
    }
    return near;
  }

  /// Returns the profile of an `iCCP` chunk. A name, a zero byte and the compression method come
  /// before it.
  private static byte[] profile(byte[] data) {
    int name = new String(data, StandardCharsets.ISO_8859_1).indexOf(0);
    int from = name < 0 ? data.length : Math.min(data.length, name + 2);
    try {
      return inflate(Arrays.copyOfRange(data, from, data.length), PictureReader.LARGEST);
    } catch (DataFormatException _) {
      return new byte[0];
    }
  }

  private byte[] inflate(PngHeader of) throws UnusablePictureException {
    try {
      byte[] rows = inflate(packed.toByteArray(), of.packedSize());
      if (rows.length == of.packedSize()) {
        return rows;
      }
      throw UnusablePictureException.damaged("its picture ends too early");
    } catch (DataFormatException _) {
      throw UnusablePictureException.damaged("its picture can't be unpacked");
    }
  }

  /// Returns the decompressed bytes, at most `most` of them. The limit keeps a small file from
  /// filling the memory.
  private static byte[] inflate(byte[] packed, int most) throws DataFormatException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      byte[] out = new byte[most];
      int length = 0;
      int more = -1;
      while (length < most && more != 0) {
        more = inflater.inflate(out, length, most - length);
        length += more;
      }
      return length == most ? out : Arrays.copyOf(out, length);
    }
  }

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
}
