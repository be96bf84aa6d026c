package dev.runup.image;

import org.jspecify.annotations.Nullable;

/// A picture that browsers and PDF readers show alike. Its values are taken as sRGB. Its file holds
/// no comments and no metadata.
public sealed interface Picture {

  /// Returns the width in pixels.
  int width();

  /// Returns the height in pixels.
  int height();

  /// Returns the media type of the file, for example `image/png`.
  default String mediaType() {
    return switch (this) {
      case Png _ -> "image/png";
      case Jpeg _ -> "image/jpeg";
    };
  }

  /// Returns the whole file, which must not be changed.
  byte[] file();

  /// A PNG picture with its decoded samples, one byte each, row by row.
  ///
  /// @param components 1 for grey, 3 for red, green and blue
  /// @param samples `components` values for each pixel
  /// @param alpha the opacity of each pixel, 255 for opaque; null if all are opaque
  @SuppressWarnings("ArrayRecordComponent") // The record is never compared.
  record Png(
      int width, int height, byte[] file, int components, byte[] samples, byte @Nullable [] alpha)
      implements Picture {}

  /// A JPEG picture, whose file a PDF embeds unchanged.
  ///
  /// @param components 1 for grey, 3 for colour
  @SuppressWarnings("ArrayRecordComponent") // The record is never compared.
  record Jpeg(int width, int height, byte[] file, int components) implements Picture {}
}
