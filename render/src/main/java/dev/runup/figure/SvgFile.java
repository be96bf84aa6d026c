package dev.runup.figure;

import dev.runup.text.Markup;
import java.util.Locale;
import java.util.function.Function;

/// Writes a picture as an SVG file that needs no other file. It holds its colours for light and for
/// dark.
///
/// @param margin the space around the picture, in units of the picture
public record SvgFile(Scene scene, double margin) {

  /// CSS pixels for one unit of the picture. Text of size 10 is shown with 14 pixels.
  private static final double SCALE = 1.4;

  /// The margin of a framed file, in units of the picture.
  private static final double MARGIN = 12;

  private static final String FACES =
      "\"Source Sans 3\",\"Source Sans Pro\",system-ui,\"Segoe UI\",\"Noto Sans\",sans-serif";

  /// Returns a file with a margin around the picture, for pages of any colour.
  public static SvgFile framed(Scene scene) {
    return new SvgFile(scene, MARGIN);
  }

  /// Returns a file without a margin, for pages with the same ground.
  public static SvgFile bare(Scene scene) {
    return new SvgFile(scene, 0);
  }

  /// Returns the file's text.
  ///
  /// @param alt the figure in words; empty for a file within a page that has the words. Such a file
  ///   has no size of its own, so that it is as wide as its place
  /// @param language the language of its texts as BCP 47
  /// @param light the colours on a light ground, as `#rrggbb`
  /// @param dark the colours on a dark ground, as `#rrggbb`
  public String text(
      String alt,
      String language,
      Function<Scene.Paint, String> light,
      Function<Scene.Paint, String> dark) {
    Xml xml = new Xml(new StringBuilder());
    xml.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        alt.isEmpty() ? "" : Svg.number(pixelWidth()),
        "height",
        alt.isEmpty() ? "" : Svg.number(pixelHeight()),
        "viewBox",
        corner() + " " + corner() + " " + Svg.number(width()) + " " + Svg.number(height()),
        "role",
        "img",
        "xml:lang",
        language,
        "font-size",
        Svg.number(Scene.TEXT_SIZE),
        "fill",
        "currentColor");
    if (!alt.isEmpty()) {
      xml.line().open("title").text(alt).close("title");
    }
    xml.line().open("style").text(style(light, dark)).close("style");
    xml.line()
        .open(
            "rect", "x", corner(), "y", corner(), "width", "100%", "height", "100%", "class",
            "ground")
        .close("rect");
    xml.line();
    new Svg(xml).draw(scene);
    return xml.close("svg").line().text.toString();
  }

  /// Returns the width at which the file is shown by itself, in CSS pixels.
  public double pixelWidth() {
    return width() * SCALE;
  }

  /// Returns the height at which the file is shown by itself, in CSS pixels.
  public double pixelHeight() {
    return height() * SCALE;
  }

  private String corner() {
    return Svg.number(-margin);
  }

  private double width() {
    return scene.width() + 2 * margin;
  }

  private double height() {
    return scene.height() + 2 * margin;
  }

  private static String style(
      Function<Scene.Paint, String> light, Function<Scene.Paint, String> dark) {
    return "svg{font-family:"
        + FACES
        + "}"
        + colours(light)
        + "@media (prefers-color-scheme:dark){"
        + colours(dark)
        + "}";
  }

  private static String colours(Function<Scene.Paint, String> colours) {
    StringBuilder rules = new StringBuilder();
    for (Scene.Paint paint : Scene.Paint.values()) {
      String selector =
          paint == Scene.Paint.INK ? "svg" : "." + paint.name().toLowerCase(Locale.ROOT);
      rules.append(selector).append("{color:").append(colours.apply(paint)).append(";opacity:1}");
    }
    return rules.toString();
  }

  /// The elements of an XML file.
  ///
  /// @param text the text written so far
  private record Xml(StringBuilder text) implements Svg.Elements {

    @Override
    public Xml open(String element, String... attributes) {
      text.append('<').append(element);
      for (int i = 0; i < attributes.length; i += 2) {
        if (!attributes[i + 1].isEmpty()) {
          String name = attributes[i].equals("lang") ? "xml:lang" : attributes[i];
          text.append(' ').append(name).append("=\"");
          text(attributes[i + 1]).text.append('"');
        }
      }
      text.append('>');
      return this;
    }

    @Override
    public Xml text(String plain) {
      Markup.append(text, plain, "\"");
      return this;
    }

    @Override
    public Xml close(String element) {
      text.append("</").append(element).append('>');
      return this;
    }

    private Xml line() {
      text.append('\n');
      return this;
    }
  }
}
