package dev.runup.html;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.figure.Scene;
import dev.runup.figure.Svg;
import dev.runup.figure.SvgFile;
import dev.runup.text.PercentEncoding;
import dev.runup.text.Sha256;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes figures, either as images or as elements of the page. Such elements take the page's
/// colours. The page has them twice, for a column and for a telephone, and the style shows one of
/// them.
///
/// @param images the figures as images, or null if they are elements of the page
record HtmlFigures(HtmlBuilder html, HtmlInlines inlines, @Nullable FigureImages images) {

  void write(Block.Figure figure) {
    html.open("figure").line();
    if (!figure.caption().isEmpty()) {
      html.open("figcaption");
      inlines.write(figure.caption());
      html.close("figcaption").line();
    }
    if (images != null) {
      images.write(figure, html);
    } else {
      picture(figure.drawn().medium(), figure, "medium");
      html.open("div", "class", "narrow", "hidden", "hidden");
      picture(figure.drawn().narrow(), figure, "");
      html.close("div").line();
    }
    html.close("figure").line();
  }

  private void picture(Scene scene, Block.Figure figure, String width) {
    html.open(
        "svg",
        "class",
        width,
        "role",
        "img",
        "aria-label",
        figure.drawn().alt(),
        "viewBox",
        "0 0 " + Math.round(scene.width()) + " " + Math.round(Math.ceil(scene.height())),
        "width",
        "100%",
        "font-size",
        "" + Math.round(Scene.TEXT_SIZE),
        "fill",
        "currentColor");
    new Svg(html).draw(scene);
    html.close("svg").line();
  }

  /// The figures of a page as images: files beside it, or whole in their addresses. Each file's
  /// name holds a digest of its content, so a browser may keep it for ever. An image can't use the
  /// page's style. It therefore holds its own colours for light and dark.
  ///
  /// @param base begins the addresses of the files, with a slash at its end, or is empty
  /// @param folder the path of the folder, with a slash at its end; null for images without files
  /// @param language the page's language as BCP 47
  record FigureImages(String base, @Nullable String folder, String language, Theme theme) {

    private static final String NARROW = "-narrow";

    /// The characters of ASCII that stay as they are in a `data:` address within an attribute.
    private static final String PLAIN =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$()*+,-./:;=?@_~";

    /// Returns the files of all figures of a document by name.
    Map<String, byte[]> files(Document document) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (Block.Figure figure : document.figures()) {
        for (String width : new String[] {"", NARROW}) {
          byte[] bytes = bytes(figure, width);
          files.put(name(figure, width, bytes), bytes);
        }
      }
      return files;
    }

    /// Writes a picture element with files, which shows the narrow one on a telephone and the
    /// medium one elsewhere. Without files it writes the medium image alone.
    void write(Block.Figure figure, HtmlBuilder html) {
      if (folder == null) {
        String svg = svg(figure, "", "");
        html.open(
                "img",
                "src",
                "data:image/svg+xml," + PercentEncoding.encode(svg, one -> PLAIN.indexOf(one) >= 0),
                "alt",
                figure.drawn().alt())
            .line();
        return;
      }
      SvgFile narrow = SvgFile.bare(figure.drawn().narrow());
      html.open("picture").line();
      html.open(
              "source",
              "media",
              "screen and (max-width:36rem)",
              "srcset",
              address(figure, NARROW),
              "width",
              pixels(narrow.pixelWidth()),
              "height",
              pixels(narrow.pixelHeight()))
          .line();
      SvgFile medium = SvgFile.bare(figure.drawn().medium());
      html.open(
              "img",
              "src",
              address(figure, ""),
              "alt",
              figure.drawn().alt(),
              "width",
              pixels(medium.pixelWidth()),
              "height",
              pixels(medium.pixelHeight()))
          .line();
      html.close("picture").line();
    }

    private static String pixels(double length) {
      return Long.toString(Math.round(length));
    }

    private String address(Block.Figure figure, String width) {
      return base + PercentEncoding.path(name(figure, width, bytes(figure, width)));
    }

    private String name(Block.Figure figure, String width, byte[] bytes) {
      return folder + figure.name() + width + "-" + Sha256.shortHex(bytes) + ".svg";
    }

    private byte[] bytes(Block.Figure figure, String width) {
      return svg(figure, width, figure.drawn().alt()).getBytes(StandardCharsets.UTF_8);
    }

    /// @param title the title of the file, or empty for none
    private String svg(Block.Figure figure, String width, String title) {
      Scene scene = width.isEmpty() ? figure.drawn().medium() : figure.drawn().narrow();
      return SvgFile.bare(scene)
          .text(
              title,
              language,
              paint -> theme.light().colourOf(paint).hex(),
              paint -> theme.dark().colourOf(paint).hex());
    }
  }
}
