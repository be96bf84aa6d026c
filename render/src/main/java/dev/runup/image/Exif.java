package dev.runup.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads the orientation from a camera's metadata (EXIF).
final class Exif {
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

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
}
