package dev.runup.theme;

import dev.runup.image.Picture;

/// What stands at the head of page 1.
///
/// @param picture what is shown
/// @param alt what it shows, in words
public record Logo(Picture picture, String alt) {

  /// The box that it is fitted into, in points.
  private static final float WIDEST = 170;

  private static final float HIGHEST = 42;

  /// Gives back its width on the page, in points. Never larger than a screen shows it.
  public float width() {
    return picture.width() * scale();
  }

  /// Gives back its height on the page, in points.
  public float height() {
    return picture.height() * scale();
  }

  /// Points for a pixel; a pixel of CSS is 0.75 points.
  private float scale() {
    return Math.min(0.75f, Math.min(WIDEST / picture.width(), HIGHEST / picture.height()));
  }
}
