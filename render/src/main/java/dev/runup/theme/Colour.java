package dev.runup.theme;

import java.util.Locale;

/// A colour in sRGB.
///
/// @param rgb the three channels as 0xrrggbb
public record Colour(int rgb) {

  /// Gives back the colour written as `#rrggbb`.
  ///
  /// @throws IllegalArgumentException if the text is not of that form
  public static Colour of(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("not a colour: " + text);
    }
    return new Colour(Integer.parseInt(text.substring(1), 16));
  }

  /// Gives back the colour as `#rrggbb`.
  public String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
