package dev.runup.image;

import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
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

  private PictureReader() {}

  /// Reads a picture, or reports why it can't be shown. Warns if its colours are not sRGB.
  ///
  /// @param name the file's name, for messages
  /// @param where the place that names the file
  public static Checked<Picture> read(byte[] file, String name, Place where) {
    try {
      ParsedPicture parsed = parsed(file);
      return Checked.of(parsed.picture(), warnings(parsed, name, where));
    } catch (UnusablePictureException e) {
      return Checked.bad(
          Problem.of(ProblemCode.WRONG_PICTURE, where, name + " " + e.reason(), e.hint()));
    }
  }

  private static List<Problem> warnings(ParsedPicture parsed, String name, Place where) {
    return parsed.standardColours()
        ? List.of()
        : List.of(
            Problem.of(
                ProblemCode.PICTURE_COLOURS,
                where,
                name + " has a colour profile other than sRGB, which is passed over",
                "Its colours may come out paler or darker. Convert it to sRGB where it was made."));
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

  /// Returns whether an ICC colour profile is sRGB. It looks for that word in the file, in one or
  /// two bytes a letter. A profile that only mentions sRGB is accepted too.
  static boolean isStandard(byte[] profile) {
    String text = new String(profile, StandardCharsets.ISO_8859_1);
    return text.contains("sRGB") || text.contains("s\0R\0G\0B");
  }
}
