package dev.runup.figure;

/// A figure in words and as three pictures of different width. All pictures show the same.
///
/// @param alt the figure in words, for screen-reader users; never blank
/// @param wide the picture for a page of paper
/// @param medium the picture for a column on a screen
/// @param narrow the picture for a telephone
public record DrawnFigure(String alt, Scene wide, Scene medium, Scene narrow) {

  public DrawnFigure {
    if (alt.isBlank()) {
      throw new IllegalArgumentException("a figure that says nothing");
    }
  }

  /// Returns the figure with another text for screen readers.
  public DrawnFigure withAlt(String other) {
    return new DrawnFigure(other, wide, medium, narrow);
  }

  /// Returns the widest picture of at most this width, or else the narrowest one.
  public Scene fitting(double width) {
    return wide.width() <= width ? wide : medium.width() <= width ? medium : narrow;
  }
}
