package dev.runup.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An ICC colour profile, for the question whether it describes sRGB. Terms and positions are those
/// of the specification ICC.1.
record ColourProfile(ByteBuffer file) {

  /// The colours red, green and blue of sRGB in XYZ, under the light D50.
  private static final double[] RED = {0.436, 0.2225, 0.0139};

  private static final double[] GREEN = {0.3851, 0.7169, 0.0971};
  private static final double[] BLUE = {0.1431, 0.0606, 0.7141};

  /// The light of the middle value of sRGB, as a share of the light of the largest one.
  private static final double MIDDLE = 0.214;

  /// The largest deviation of a number that can't be seen. A gamma of 2.2 is within it.
  private static final double TOLERANCE = 0.005;

  /// Returns whether a profile describes sRGB, or grey with the tone curve of sRGB. The profile's
  /// name doesn't count. A profile of another form, or a damaged one, is not sRGB.
  ///
  /// Example: "Linear sRGB" has the colours of sRGB and another tone curve, so it is not sRGB.
  static boolean isStandard(byte[] profile) {
    try {
      return new ColourProfile(ByteBuffer.wrap(profile)).isStandard();
    } catch (IndexOutOfBoundsException _) {
      return false;
    }
  }

  private boolean isStandard() {
    return switch (text(16)) {
      case "GRAY" -> hasCurve("kTRC");
      // A table "A2B0" replaces colours and curves.
      case "RGB " ->
          tag("A2B0") == 0
              && hasColour("rXYZ", RED)
              && hasColour("gXYZ", GREEN)
              && hasColour("bXYZ", BLUE)
              && hasCurve("rTRC")
              && hasCurve("gTRC")
              && hasCurve("bTRC");
      default -> false;
    };
  }

  private boolean hasColour(String name, double[] xyz) {
    int at = tag(name);
    boolean near = text(at).equals("XYZ ");
    for (int i = 0; i < xyz.length; i++) {
      near &= Math.abs(fixed(at + 8 + 4 * i) - xyz[i]) <= TOLERANCE;
    }
    return near;
  }

  private boolean hasCurve(String name) {
    int at = tag(name);
    double middle =
        switch (text(at)) {
          case "curv" -> middleOfTable(at + 12, file.getInt(at + 8));
          case "para" -> middleOfFunction(at + 12, file.getChar(at + 8));
          default -> -1;
        };
    return Math.abs(middle - MIDDLE) <= TOLERANCE;
  }

  private double middleOfTable(int at, int count) {
    return switch (count) {
      case 0 -> 0.5;
      case 1 -> StrictMath.pow(0.5, file.getChar(at) / 256.0);
      default ->
          (file.getChar(at + (count - 1) / 2 * 2) + file.getChar(at + count / 2 * 2))
              / 2.0
              / 65_535;
    };
  }

  /// Returns the middle of a power function, or -1 for a kind of function that no sRGB has.
  private double middleOfFunction(int at, int kind) {
    return switch (kind) {
      case 0 -> StrictMath.pow(0.5, fixed(at));
      case 3 -> StrictMath.pow(0.5 * fixed(at + 4) + fixed(at + 8), fixed(at));
      default -> -1;
    };
  }

  /// Returns the position of the value with that name, or 0 if there is none.
  private int tag(String name) {
    for (int i = 0; i < file.getInt(128); i++) {
      if (text(132 + 12 * i).equals(name)) {
        return file.getInt(136 + 12 * i);
      }
    }
    return 0;
  }

  private String text(int at) {
    byte[] letters = new byte[4];
    file.get(at, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private double fixed(int at) {
    return file.getInt(at) / 65_536.0;
  }
}
