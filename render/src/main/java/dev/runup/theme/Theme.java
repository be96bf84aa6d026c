package dev.runup.theme;

import dev.runup.figure.Scene;
import dev.runup.problem.Checked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a document looks, in HTML and in PDF.
///
/// @param light colours on paper and on a light screen
/// @param dark colours on a dark screen
/// @param paper the printed page
/// @param sizes sizes of type
/// @param logo what stands at the head of page 1, or null
/// @param fonts fonts for the characters that the PDF's own faces lack, asked in this order
public record Theme(
    Palette light,
    Palette dark,
    Paper paper,
    Sizes sizes,
    @Nullable Logo logo,
    List<FontFile> fonts) {

  public Theme {
    fonts = List.copyOf(fonts);
  }

  /// Makes a theme without a logo and without fonts of its own.
  public Theme(Palette light, Palette dark, Paper paper, Sizes sizes) {
    this(light, dark, paper, sizes, null, List.of());
  }

  /// Gives back the theme with these values, or all that is wrong with them; without logo and
  /// fonts, which are files.
  ///
  /// @param values what `theme.yaml` says, by [ThemeKey#path]
  public static Checked<Theme> of(Map<String, ThemeValue> values) {
    ThemeValues read = new ThemeValues(values);
    Theme theme =
        new Theme(palette(read, "light"), palette(read, "dark"), paper(read), sizes(read));
    return Checked.of(theme, read.problems());
  }

  /// Gives back this theme with a logo and with fonts.
  public Theme with(@Nullable Logo itsLogo, List<FontFile> itsFonts) {
    return new Theme(light, dark, paper, sizes, itsLogo, itsFonts);
  }

  /// Gives back this theme on pages with their longer side across.
  public Theme landscape() {
    return new Theme(light, dark, paper.landscape(), sizes, logo, fonts);
  }

  private static Palette palette(ThemeValues read, String group) {
    Palette palette =
        new Palette(
            read.colour(group + ".ink"),
            read.colour(group + ".muted"),
            read.colour(group + ".ground"),
            read.colour(group + ".accent"),
            read.colour(group + ".rule"),
            read.colour(group + ".shade"));
    read.checkContrast(group);
    return palette;
  }

  private static Paper paper(ThemeValues read) {
    PaperSize named = read.paper();
    return new Paper(
        named == null ? read.points("paper.width") : named.width(),
        named == null ? read.points("paper.height") : named.height(),
        read.points("margins.top"),
        read.points("margins.right"),
        read.points("margins.bottom"),
        read.points("margins.left"));
  }

  private static Sizes sizes(ThemeValues read) {
    Sizes sizes =
        new Sizes(
            read.points("sizes.body"),
            read.points("sizes.leading"),
            read.points("sizes.table"),
            read.points("sizes.note"),
            read.points("sizes.furniture"),
            read.points("sizes.h1"),
            read.points("sizes.h2"),
            read.points("sizes.h3"),
            read.points("sizes.h4"));
    read.checkLeading(sizes);
    return sizes;
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
      Colour ink, Colour muted, Colour ground, Colour accent, Colour rule, Colour shade) {

    /// Gives back the colour of what has a paint.
    public Colour of(Scene.Paint paint) {
      return switch (paint) {
        case INK -> ink;
        case MUTED -> muted;
        case ACCENT -> accent;
        case RULE -> rule;
        case SHADE -> shade;
        case GROUND -> ground;
      };
    }
  }

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
