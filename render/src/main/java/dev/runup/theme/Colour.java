package dev.runup.theme;

import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A colour in sRGB.
///
/// @param rgb the three channels as 0xrrggbb
public record Colour(int rgb) {

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /// Reads a colour written as `#rrggbb`.
  ///
  /// @throws IllegalArgumentException if the text has another form
  public static Colour of(String text) {
    if (!HEX.matcher(text).matches()) {
      throw new IllegalArgumentException("not a colour: " + text);
    }
    return new Colour(Integer.parseInt(text.substring(1), 16));
  }

  /// Returns the colour as `#rrggbb`.
  public String hex() {
    return "#" + HexFormat.of().toHexDigits(rgb, 6);
  }

  /// Returns the contrast to another colour by WCAG 2.2, from 1 to 21. It depends on luminance
  /// alone, so it holds for paper printed in grey too.
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /// Returns the lightness CIE L*, from 0 for black to 100 for white. Two greys that differ by 1
  /// can just be told apart side by side.
  public double lightness() {
    double luminance = luminance();
    return luminance <= 216.0 / 24389
        ? luminance * 24389 / 27
        : 116 * StrictMath.cbrt(luminance) - 16;
  }

  /// Returns the nearest darker or lighter colour of the same hue that passes a test, or null.
  @Nullable Colour nearest(Predicate<Colour> test) {
    for (int step = 1; step <= 0xff; step++) {
      for (int end : new int[] {0, 0xff}) {
        Colour mixed = mixed(end, step);
        if (test.test(mixed)) {
          return mixed;
        }
      }
    }
    return null;
  }

  /// Returns a mix with black or white.
  ///
  /// @param end each channel of black or white
  /// @param share its share, of 255
  private Colour mixed(int end, int share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = rgb >> shift & 0xff;
      mixed |= Math.round((channel * (0xff - share) + end * share) / 255f) << shift;
    }
    return new Colour(mixed);
  }

  private double luminance() {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }
}
