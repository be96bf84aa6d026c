package dev.runup.image;

import dev.runup.image.PictureReader.ParsedPicture;
import dev.runup.image.PictureReader.UnusablePictureException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads a JPEG file (ISO/IEC 10918-1) marker by marker and drops its metadata. The picture itself
/// is not decoded, because a PDF embeds it unchanged.
final class JpegReader {
  private static final int BEGIN = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int HUFFMAN_TABLES = 0xc4;

  /// Markers of application segments. Those of JFIF and Adobe define the colour coding.
  private static final int JFIF = 0xe0;

  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int LAST_APPLICATION = 0xef;
  private static final int COMMENT = 0xfe;

  private final byte[] file;
  private final ByteBuffer in;

  /// The file without metadata, written so far.
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /// The ICC profile, which may come in several segments. Empty if there is none.
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();

  private int width;
  private int height;
  private int components;

  /// Whether a segment with Huffman tables was read. Without them the picture can't be decoded.
  private boolean hasTables;

  /// Whether compressed values were read.
  private boolean hasScan;

  JpegReader(byte[] file) {
    this.file = file;
    in = ByteBuffer.wrap(file);
  }

  static boolean isJpeg(byte[] file) {
    return file.length > 3
        && (file[0] & 0xff) == 0xff
        && (file[1] & 0xff) == BEGIN
        && (file[2] & 0xff) == 0xff;
  }

  ParsedPicture read() throws UnusablePictureException {
    kept.write(file, 0, 2);
    in.position(2);
    try {
      for (int marker = readMarker(); marker != END; marker = readMarker()) {
        readSegment(marker);
      }
    } catch (BufferUnderflowException _) {
      throw UnusablePictureException.damaged("it ends too early");
    }
    if (!hasScan) {
      throw UnusablePictureException.damaged("it has no picture");
    }
    kept.write(0xff);
    kept.write(END);
    return new ParsedPicture(
        new Picture.Jpeg(width, height, kept.toByteArray(), components),
        profile.size() == 0 || ColourProfile.isStandard(profile.toByteArray()));
  }

  /// Returns the next marker and moves past it. A marker may be preceded by any number of 0xff.
  private int readMarker() throws UnusablePictureException {
    if (readByte() != 0xff) {
      throw UnusablePictureException.damaged("a part of it is longer than it says");
    }
    int marker = readByte();
    while (marker == 0xff) {
      marker = readByte();
    }
    return marker;
  }

  private int readByte() {
    return in.get() & 0xff;
  }

  private void readSegment(int marker) throws UnusablePictureException {
    int start = in.position();
    int length = in.getChar();
    if (length < 2) {
      throw UnusablePictureException.damaged("it ends too early");
    }
    byte[] data = new byte[length - 2];
    in.get(data);
    useSegment(marker, data);
    if (isPicture(marker, data)) {
      kept.write(0xff);
      kept.write(marker);
      kept.write(file, start, length);
    }
    if (marker == SCAN) {
      copyScan();
    }
  }

  private void useSegment(int marker, byte[] data) throws UnusablePictureException {
    switch (marker) {
      case 0xc0, 0xc1, 0xc2 -> readFrame(data);
      case HUFFMAN_TABLES -> hasTables = true;
      case EXIF -> {
        if (startsWith(data, "Exif\0\0")) {
          PictureReader.checkUpright(Arrays.copyOfRange(data, 6, data.length));
        }
      }
      case PROFILE -> {
        if (startsWith(data, "ICC_PROFILE\0")) {
          // The number of the segment and the number of all segments precede its part of the
          // profile.
          profile.write(data, Math.min(14, data.length), Math.max(0, data.length - 14));
        }
      }
      case SCAN -> {
        if (width == 0 || !hasTables) {
          throw UnusablePictureException.damaged("its picture stands before what explains it");
        }
      }
      default -> {
        if (marker >= 0xc3 && marker <= 0xcf) {
          throw new UnusablePictureException(
              "is a kind of JPEG that most programs can't show",
              "Save it as an ordinary JPEG, or as PNG.");
        }
      }
    }
  }

  private void readFrame(byte[] data) throws UnusablePictureException {
    if (data.length < 6 || width > 0) {
      throw UnusablePictureException.damaged("its size is not said, or said twice");
    }
    height = ByteBuffer.wrap(data).getChar(1);
    width = ByteBuffer.wrap(data).getChar(3);
    components = data[5];
    PictureReader.checkSize(width, height);
    if (data[0] != 8) {
      throw new UnusablePictureException(
          "has " + data[0] + " bits for each value", "Save it with 8.");
    }
    if (components == 4) {
      throw new UnusablePictureException(
          "is in CMYK, the colours of a printing press",
          "Convert it to RGB: what screens show and archives ask for.");
    }
    if (components != 1 && components != 3) {
      throw UnusablePictureException.damaged("it has " + components + " colours");
    }
  }

  /// Returns whether a segment is kept. Comments and application segments are dropped, except JFIF
  /// and Adobe, which define the colour coding.
  private static boolean isPicture(int marker, byte[] data) {
    return switch (marker) {
      case JFIF -> startsWith(data, "JFIF\0");
      case ADOBE -> startsWith(data, "Adobe");
      case COMMENT -> false;
      default -> marker < JFIF || marker > LAST_APPLICATION;
    };
  }

  private static boolean startsWith(byte[] data, String wanted) {
    int length = wanted.length();
    return data.length >= length
        && new String(data, 0, length, StandardCharsets.ISO_8859_1).equals(wanted);
  }

  /// Copies the compressed values up to the next marker. Within them, 0xff is followed by 0 or by a
  /// restart marker.
  private void copyScan() {
    hasScan = true;
    int start = in.position();
    boolean inside = true;
    while (inside) {
      if (readByte() == 0xff) {
        int mark = readByte();
        inside = mark == 0 || mark >= 0xd0 && mark <= 0xd7;
      }
    }
    // A marker may be preceded by more than one 0xff.
    in.position(in.position() - 2);
    kept.write(file, start, in.position() - start);
  }
}
