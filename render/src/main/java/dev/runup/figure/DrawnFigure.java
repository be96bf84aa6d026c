package dev.runup.figure;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A figure in words and as three pictures of different width. All pictures show the same.
///
/// @param alt the figure in words, for screen-reader users; never blank
/// @param wide the picture for a page of paper
/// @param medium the picture for a column on a screen
/// @param narrow the picture for a telephone
/// @param relabelling draws it again with other labels, or null if it has none
/// @param whole whether the pictures say all that the table of its data says. A PDF then lacks the
///   table
public record DrawnFigure(
    String alt,
    Scene wide,
    Scene medium,
    Scene narrow,
    @Nullable Relabelling relabelling,
    boolean whole) {

  /// Draws a figure again.
  @FunctionalInterface
  public interface Relabelling {

    /// Draws the figure with other labels.
    ///
    /// @param labels returns the text that is printed for a label
    DrawnFigure draw(UnaryOperator<String> labels);
  }

  public DrawnFigure {
    if (alt.isBlank()) {
      throw new IllegalArgumentException("a figure that says nothing");
    }
  }

  /// Returns the figure with another text for screen readers.
  public DrawnFigure withAlt(String other) {
    return new DrawnFigure(other, wide, medium, narrow, relabelling, whole);
  }

  /// Returns the figure as one that says all that the table of its data says, or not.
  public DrawnFigure asWhole(boolean isWhole) {
    return new DrawnFigure(alt, wide, medium, narrow, relabelling, isWhole);
  }

  /// Returns the figure with other labels.
  ///
  /// @param labels returns the text that is printed for a label
  public DrawnFigure withLabels(UnaryOperator<String> labels) {
    return relabelling == null ? this : relabelling.draw(labels).withAlt(alt).asWhole(whole);
  }

  /// Returns the widest picture of at most this width, or else the narrowest one.
  public Scene fitting(double width) {
    return wide.width() <= width ? wide : medium.width() <= width ? medium : narrow;
  }
}
