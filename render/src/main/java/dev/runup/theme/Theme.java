package dev.runup.theme;

import dev.runup.problem.Checked;
import java.util.Map;

/// How a document looks, in HTML and in PDF.
///
/// @param light colours on paper and on a light screen
/// @param dark colours on a dark screen
/// @param paper the printed page
/// @param sizes sizes of type
public record Theme(Palette light, Palette dark, Paper paper, Sizes sizes) {

  /// Gives back the theme with these values, or all that is wrong with them.
  ///
  /// @param values what `theme.yaml` says, by keys as `light.ink`, `paper.width` and `sizes.h1`
  public static Checked<Theme> of(Map<String, String> values) {
    Values read = new Values(values);
    Palette light = palette(read, "light.");
    Palette dark = palette(read, "dark.");
    return read.checked(new Theme(light, dark, paper(read), sizes(read)));
  }

  private static Palette palette(Values read, String group) {
    return new Palette(
        read.colour(group + "ink"),
        read.colour(group + "muted"),
        read.colour(group + "ground"),
        read.colour(group + "accent"),
        read.colour(group + "rule"),
        read.colour(group + "shade"));
  }

  /// Margins stay under half of the smallest page, so that there is always room for text; header
  /// and footer stand in those above and below, which can't be less than they need.
  private static Paper paper(Values read) {
    return new Paper(
        read.points("paper.width", 400, 5000),
        read.points("paper.height", 400, 5000),
        read.points("paper.top", 40, 180),
        read.points("paper.right", 0, 180),
        read.points("paper.bottom", 34, 180),
        read.points("paper.left", 0, 180));
  }

  private static Sizes sizes(Values read) {
    return new Sizes(
        read.points("sizes.body", 4, 72),
        read.points("sizes.leading", 4, 144),
        read.points("sizes.table", 4, 72),
        read.points("sizes.note", 4, 72),
        read.points("sizes.furniture", 4, 72),
        read.points("sizes.h1", 4, 72),
        read.points("sizes.h2", 4, 72),
        read.points("sizes.h3", 4, 72),
        read.points("sizes.h4", 4, 72));
  }

  /// Colours by their duty.
  ///
  /// @param ink text
  /// @param muted furniture, labels of list items, captions
  /// @param ground the page
  /// @param accent links and marks of notes
  /// @param rule lines between rows, bars beside quotations
  /// @param shade the ground of table heads and boxes
  public record Palette(
      Colour ink, Colour muted, Colour ground, Colour accent, Colour rule, Colour shade) {}

  /// The printed page, in points (1/72 inch).
  public record Paper(float width, float height, float top, float right, float bottom, float left) {

    /// Gives back the page with its longer side across, and the same margins.
    public Paper landscape() {
      return width >= height ? this : new Paper(height, width, top, right, bottom, left);
    }

    /// Gives back the width of its text column.
    public float columnWidth() {
      return width - left - right;
    }

    /// Gives back the height of its text column.
    public float columnHeight() {
      return height - top - bottom;
    }
  }

  /// Sizes of type, in points.
  ///
  /// @param body running text
  /// @param leading from baseline to baseline of running text
  /// @param table text of tables
  /// @param note text of notes
  /// @param furniture header and footer
  /// @param h1 heading of level 1; deeper headings than 4 are set as 4
  public record Sizes(
      float body,
      float leading,
      float table,
      float note,
      float furniture,
      float h1,
      float h2,
      float h3,
      float h4) {

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
