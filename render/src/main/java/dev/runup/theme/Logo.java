package dev.runup.theme;

import dev.runup.image.Picture;

/// The logo at the head of page 1.
///
/// @param alt the logo in words, for screen-reader users
public record Logo(Picture picture, String alt) {

  /// The size of the box into which the logo is fitted, in points.
  private static final float WIDEST = 170;

  private static final float HIGHEST = 42;

  /// Returns the width on the page, in points.
  public float width() {
    return picture.width() * scale();
  }

  /// Returns the height on the page, in points.
  public float height() {
    return picture.height() * scale();
  }

  /// Returns the points for one pixel. At most 0.75, the size of a CSS pixel, so that a small logo
  /// is not enlarged.
  private float scale() {
    return Math.min(0.75f, Math.min(WIDEST / picture.width(), HIGHEST / picture.height()));
  }
}
