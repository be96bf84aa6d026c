package dev.runup.figure;

/// A figure: what it says in words, and how it is drawn where there is more or less room. All three
/// pictures say the same.
///
/// @param alt what it says, for those who don't see it; not blank
/// @param wide for a page of paper
/// @param medium for a column on a screen
/// @param narrow for a telephone
public record DrawnFigure(String alt, Scene wide, Scene medium, Scene narrow) {

  public DrawnFigure {
    if (alt.isBlank()) {
      throw new IllegalArgumentException("a figure that says nothing");
    }
  }

  /// Gives back the figure with other words.
  public DrawnFigure withAlt(String other) {
    return new DrawnFigure(other, wide, medium, narrow);
  }

  /// Gives back the widest picture that is no wider than that, else the narrowest.
  public Scene fitting(double width) {
    return wide.width() <= width ? wide : medium.width() <= width ? medium : narrow;
  }
}
