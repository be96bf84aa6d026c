package dev.runup.image;

import org.jspecify.annotations.Nullable;

/// A picture that browsers and PDF readers show alike: its values are taken for sRGB, and its file
/// holds nothing but the picture, neither comments nor a camera's notes.
public sealed interface Picture {

  /// Gives back its width in pixels.
  int width();

  /// Gives back its height in pixels.
  int height();

  /// Gives back the type of its file, as `image/png`.
  String mediaType();

  /// Gives back the whole file; not to be changed.
  byte[] file();

  /// A PNG picture with its samples, a byte each, row by row.
  ///
  /// @param components 1 for grey, 3 for red, green, blue
  /// @param samples `components` for each pixel
  /// @param alpha how opaque each pixel is, 255 for wholly; null where all are
  @SuppressWarnings("ArrayRecordComponent") // Handed to the writers and compared nowhere.
  record Png(
      int width, int height, byte[] file, int components, byte[] samples, byte @Nullable [] alpha)
      implements Picture {
    @Override
    public String mediaType() {
      return "image/png";
    }
  }

  /// A JPEG picture, whose file PDF takes as it is.
  ///
  /// @param components 1 for grey, 3 for colour
  @SuppressWarnings("ArrayRecordComponent") // Handed to the writers and compared nowhere.
  record Jpeg(int width, int height, byte[] file, int components) implements Picture {
    @Override
    public String mediaType() {
      return "image/jpeg";
    }
  }
}
