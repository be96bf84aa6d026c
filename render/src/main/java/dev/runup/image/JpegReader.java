package dev.runup.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads one JPEG file (ISO/IEC 10918-1) from marker to marker. The picture itself is not decoded:
/// PDF takes it as it is.
final class JpegReader {
  private static final int BEGIN = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int HUFFMAN_TABLES = 0xc4;

  /// Where applications leave notes: those of JFIF and Adobe say how colours are coded.
  private static final int JFIF = 0xe0;

  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int LAST_APPLICATION = 0xef;
  private static final int COMMENT = 0xfe;

  private final byte[] file;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private int at;
  private int width;
  private int height;
  private int components;
  private boolean tables;
  private boolean scanned;

  JpegReader(byte[] file) {
    this.file = file;
  }

  static boolean is(byte[] file) {
    return file.length > 3
        && (file[0] & 0xff) == 0xff
        && (file[1] & 0xff) == BEGIN
        && (file[2] & 0xff) == 0xff;
  }

  ParsedPicture read() throws UnusablePictureException {
    kept.write(file, 0, 2);
    at = 2;
    int marker = marker();
    while (marker != END) {
      segment(marker);
      marker = marker();
    }
    if (!scanned) {
      throw UnusablePictureException.damaged("it has no picture");
    }
    kept.write(0xff);
    kept.write(END);
    return new ParsedPicture(
        new Picture.Jpeg(width, height, kept.toByteArray(), components),
        profile.size() == 0 || PictureReader.isStandard(profile.toByteArray()));
  }

  /// Gives back the next marker and goes behind it; any number of 0xff may stand before it.
  private int marker() throws UnusablePictureException {
    if (next() != 0xff) {
      throw UnusablePictureException.damaged("a part of it is longer than it says");
    }
    int marker = next();
    while (marker == 0xff) {
      marker = next();
    }
    return marker;
  }

  private int next() throws UnusablePictureException {
    if (at >= file.length) {
      throw UnusablePictureException.damaged("it ends too early");
    }
    return file[at++] & 0xff;
  }

  private void segment(int marker) throws UnusablePictureException {
    int start = at;
    int length = next() << 8 | next();
    if (length < 2 || length > file.length - start) {
      throw UnusablePictureException.damaged("it ends too early");
    }
    byte[] data = Arrays.copyOfRange(file, start + 2, start + length);
    at = start + length;
    take(marker, data);
    if (isPicture(marker, data)) {
      kept.write(0xff);
      kept.write(marker);
      kept.write(file, start, length);
    }
    if (marker == SCAN) {
      scan();
    }
  }

  private void take(int marker, byte[] data) throws UnusablePictureException {
    switch (marker) {
      case 0xc0, 0xc1, 0xc2 -> frame(data);
      case HUFFMAN_TABLES -> tables = true;
      case EXIF -> {
        if (startsWith(data, "Exif\0\0")) {
          Exif.checkUpright(Arrays.copyOfRange(data, 6, data.length));
        }
      }
      case PROFILE -> {
        if (startsWith(data, "ICC_PROFILE\0")) {
          profile.write(data, 12, data.length - 12);
        }
      }
      case SCAN -> {
        if (width == 0 || !tables) {
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

  private void frame(byte[] data) throws UnusablePictureException {
    if (data.length < 6 || width > 0) {
      throw UnusablePictureException.damaged("its size is not said, or said twice");
    }
    height = (data[1] & 0xff) << 8 | data[2] & 0xff;
    width = (data[3] & 0xff) << 8 | data[4] & 0xff;
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

  /// Says whether a segment is kept: notes of applications and comments are not, but for two that
  /// say how colours are coded.
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

  /// Goes behind the compressed values, in which 0xff is followed by 0 or by one of the marks from
  /// which decoding can start anew.
  private void scan() throws UnusablePictureException {
    scanned = true;
    int start = at;
    while (true) {
      if (next() == 0xff) {
        int mark = next();
        boolean inside = mark == 0 || mark >= 0xd0 && mark <= 0xd7;
        if (!inside) {
          // 0xff may be repeated before a marker.
          at -= 2;
          break;
        }
      }
    }
    kept.write(file, start, at - start);
  }
}
