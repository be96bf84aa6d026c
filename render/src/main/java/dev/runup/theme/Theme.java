package dev.runup.theme;

import dev.runup.figure.Scene;
import dev.runup.image.Picture;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.theme.ThemeValues.PaperSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The colours, sizes, margins, logo and fonts of a document, for HTML and PDF.
///
/// @param light the colours on paper and on a light screen
/// @param dark the colours on a dark screen
/// @param paper the printed page
/// @param sizes the sizes of type
/// @param logo the logo at the head of page 1, or null
/// @param fonts fonts for characters that the PDF's own typefaces lack; the first that has one is
///   used
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

  /// Makes a theme without a logo and without additional fonts.
  public Theme(Palette light, Palette dark, Paper paper, Sizes sizes) {
    this(light, dark, paper, sizes, null, List.of());
  }

  /// Builds a theme from values, or reports all problems with them. Logo and fonts are added later
  /// with [#with], because they are files.
  ///
  /// @param values the values of `theme.yaml`, by [ThemeKey#path]
  public static Checked<Theme> of(Map<String, ThemeValue> values) {
    ThemeValues read = new ThemeValues(values, new ArrayList<>());
    Theme theme =
        new Theme(palette(read, "light"), palette(read, "dark"), paper(read), sizes(read));
    return Checked.of(theme, read.problems());
  }

  /// Returns this theme with a logo and fonts.
  public Theme with(@Nullable Logo itsLogo, List<FontFile> itsFonts) {
    return new Theme(light, dark, paper, sizes, itsLogo, itsFonts);
  }

  /// Returns this theme with a page whose longer side is across.
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

  /// Colours by their role.
  ///
  /// @param ink text
  /// @param muted header, footer, labels of list items, captions
  /// @param ground the page
  /// @param accent links and note numbers
  /// @param rule lines between rows, bars beside quotations
  /// @param shade the ground of table heads and boxes
  public record Palette(
      Colour ink, Colour muted, Colour ground, Colour accent, Colour rule, Colour shade) {

    /// Returns the colour for a paint of a figure.
    public Colour colourOf(Scene.Paint paint) {
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

  /// The printed page and its margins, in points (1/72 inch).
  public record Paper(float width, float height, float top, float right, float bottom, float left) {

    /// Returns the page with its longer side across and with unchanged margins.
    public Paper landscape() {
      return width >= height ? this : new Paper(height, width, top, right, bottom, left);
    }

    /// Returns the width of the text column, without the margins.
    public float columnWidth() {
      return width - left - right;
    }

    /// Returns the height of the text column, without the margins.
    public float columnHeight() {
      return height - top - bottom;
    }
  }

  /// Sizes of type, in points.
  ///
  /// @param body running text
  /// @param leading distance between two baselines of running text
  /// @param table text of tables
  /// @param note text of notes
  /// @param furniture header and footer
  /// @param h1 headings of level 1
  /// @param h4 headings of level 4 and deeper
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

    /// Returns the size of a heading of level 1 to 6.
    public float heading(int level) {
      return switch (level) {
        case 1 -> h1;
        case 2 -> h2;
        case 3 -> h3;
        default -> h4;
      };
    }
  }

  /// A TrueType font that was checked and may be embedded.
  ///
  /// @param name the path of its file
  /// @param bytes the file's content, which must not be changed
  @SuppressWarnings("ArrayRecordComponent") // The record is never compared.
  public record FontFile(String name, byte[] bytes) {}

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

    /// Returns the points for one pixel. At most 0.75, the size of a CSS pixel, so that a small
    /// logo is not enlarged.
    private float scale() {
      return Math.min(0.75f, Math.min(WIDEST / picture.width(), HIGHEST / picture.height()));
    }
  }

  /// A value of a theme as it was typed.
  ///
  /// @param place the place of the value, or null if it comes from the shipped theme
  public record ThemeValue(String text, @Nullable Place place) {}
}
