package dev.runup.theme;

/// How a document looks, in HTML and in PDF.
///
/// @param light colours on paper and on a light screen
/// @param dark colours on a dark screen
/// @param paper the printed page
/// @param sizes sizes of type
public record Theme(Palette light, Palette dark, Paper paper, Sizes sizes) {

  /// Colours by their duty.
  ///
  /// @param ink text
  /// @param muted furniture, labels of list items, captions
  /// @param ground the page
  /// @param accent links and marks of notes
  /// @param rule lines between rows, bars beside quotations
  /// @param shade the ground of table heads and boxes
  public record Palette(Colour ink, Colour muted, Colour ground, Colour accent, Colour rule, Colour shade) {}

  /// The printed page, in points (1/72 inch).
  public record Paper(float width, float height, float top, float right, float bottom, float left) {}

  /// Sizes of type, in points.
  ///
  /// @param body running text
  /// @param leading from baseline to baseline of running text
  /// @param table text of tables
  /// @param note text of notes
  /// @param furniture header and footer
  /// @param h1 heading of level 1; deeper headings than 4 are set as 4
  public record Sizes(
      float body, float leading, float table, float note, float furniture, float h1, float h2, float h3, float h4) {

    /// Gives back the size of a heading of level 1 to 6.
    public float heading(int level) {
      return switch (level) {
        case 1 -> h1;
        case 2 -> h2;
        case 3 -> h3;
        default -> h4;
      };
    }
  }
}
