package dev.runup.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What a camera notes beside a picture.
final class Exif {
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

  /// Refuses a picture that is to be turned or mirrored before it is shown: browsers do so, readers
  /// of PDF don't.
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

  /// Gives back the orientation, or 0 where none is said or the notes can't be read.
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
