package dev.runup.image;

import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads pictures. The bytes decide about the format, not the file's name.
public final class PictureReader {

  /// The size of the largest file, in bytes.
  public static final int LARGEST = 1 << 20;

  /// The least and the most pixels of a side, and the most pixels in all.
  private static final int SHORTEST = 16;

  private static final int LONGEST = 4000;
  private static final int MOST = 2_000_000;

  /// The number of the orientation among the entries of EXIF.
  private static final int ORIENTATION = 0x0112;

  private PictureReader() {}

  /// Reads a picture, or reports why it can't be shown. Warns if its colours are not sRGB.
  ///
  /// @param name the file's name, for messages
  /// @param where the place that names the file
  public static Checked<Picture> read(byte[] file, String name, Place where) {
    try {
      ParsedPicture parsed = parsed(file);
      Problem otherColours =
          Problem.of(
              ProblemCode.PICTURE_COLOURS,
              where,
              name + " has a colour profile other than sRGB, which is passed over",
              "Its colours may come out paler or darker. Convert it to sRGB where it was made.");
      return Checked.of(
          parsed.picture(), parsed.standardColours() ? List.of() : List.of(otherColours));
    } catch (UnusablePictureException e) {
      return Checked.bad(
          Problem.of(ProblemCode.WRONG_PICTURE, where, name + " " + e.reason, e.hint));
    }
  }

  private static ParsedPicture parsed(byte[] file) throws UnusablePictureException {
    if (PngReader.isPng(file)) {
      return new PngReader(file).read();
    }
    if (JpegReader.isJpeg(file)) {
      return new JpegReader(file).read();
    }
    throw new UnusablePictureException(
        "is " + kind(file), "Save it as PNG or JPEG. Renaming it does not help.");
  }

  private static String kind(byte[] file) {
    String first = new String(Arrays.copyOf(file, 12), StandardCharsets.ISO_8859_1);
    if (first.startsWith("GIF8")) {
      return "GIF";
    }
    if (first.startsWith("RIFF") && first.endsWith("WEBP")) {
      return "WebP";
    }
    if (first.startsWith("%PDF") || first.startsWith("%!PS")) {
      return "PDF or PostScript";
    }
    return first.contains("<") ? "SVG or HTML" : "neither PNG nor JPEG";
  }

  /// Refuses a picture that is too small or too large. A size above 2³¹ is negative here and
  /// refused too.
  static void checkSize(int width, int height) throws UnusablePictureException {
    boolean fits =
        width >= SHORTEST
            && height >= SHORTEST
            && width <= LONGEST
            && height <= LONGEST
            && width * height <= MOST;
    if (!fits) {
      throw new UnusablePictureException(
          "has "
              + Integer.toUnsignedString(width)
              + " × "
              + Integer.toUnsignedString(height)
              + " pixels",
          "Each side may have 16 to 4,000, and the whole 2,000,000: print needs no more.");
    }
  }

  /// Refuses a picture that must be turned or mirrored before it is shown. Browsers do so and PDF
  /// readers don't, so the two would differ.
  ///
  /// @param notes a TIFF header and its first directory
  static void checkUpright(byte[] notes) throws UnusablePictureException {
    int orientation = orientation(notes);
    if (orientation > 1 && orientation <= 8) {
      throw new UnusablePictureException(
          "is stored turned or mirrored (EXIF orientation " + orientation + ")",
          "Open it in an editor of pictures and save it upright.");
    }
  }

  /// Returns the orientation. The result is 0 if none is set or the metadata can't be read.
  private static int orientation(byte[] notes) {
    if (notes.length < 8) {
      return 0;
    }
    ByteBuffer in = ByteBuffer.wrap(notes);
    in.order(notes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = in.getInt(4);
    if (directory < 8 || directory > notes.length - 2) {
      return 0;
    }
    int entries = in.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (entry > notes.length - 12) {
        return 0;
      }
      if ((in.getShort(entry) & 0xffff) == ORIENTATION) {
        return in.getShort(entry + 8);
      }
    }
    return 0;
  }

  /// A picture read from a file.
  ///
  /// @param standardColours whether its values are sRGB
  record ParsedPicture(Picture picture, boolean standardColours) {}

  /// Thrown if a file can't be used as a picture.
  static final class UnusablePictureException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String hint;

    /// @param reason the end of the message after the file's name, for example "is animated"
    UnusablePictureException(String reason, String hint) {
      super(reason, null, false, false);
      this.reason = reason;
      this.hint = hint;
    }

    static UnusablePictureException damaged(String how) {
      return new UnusablePictureException(
          "is damaged: " + how, "Copy it again, or save it with another program.");
    }
  }
}
