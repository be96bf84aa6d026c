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

/// Writes figures, either as files beside the page or as pictures within it. A picture within the
/// page takes the page's colours. Our own page holds two pictures, for a column and for a
/// telephone, and the style shows one of them.
///
/// @param linked the files of the figures, or null if the page itself holds them
record HtmlFigures(HtmlBuilder html, HtmlInlines inlines, @Nullable LinkedFigures linked) {

  void write(Block.Figure figure) {
    html.open("figure").line();
    if (!figure.caption().isEmpty()) {
      html.open("figcaption");
      inlines.write(figure.caption());
      html.close("figcaption").line();
    }
    if (linked != null) {
      linked.write(figure, html);
    } else {
      picture(figure.drawn().medium(), figure, html.isPrefixed() ? "" : "medium");
      if (!html.isPrefixed()) {
        html.open("div", "class", "narrow", "hidden", "hidden");
        picture(figure.drawn().narrow(), figure, "");
        html.close("div").line();
      }
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

  /// The figures of a page as files beside it. Each file's name holds a digest of its content, so a
  /// browser may keep it for ever. Such a file can't use the page's style. It therefore holds its
  /// own colours for light and dark.
  ///
  /// @param base begins the addresses of the files, with a slash at its end, or is empty
  /// @param folder the path of the folder, with a slash at its end
  /// @param language the page's language as BCP 47
  record LinkedFigures(String base, String folder, String language, Theme theme) {

    private static final String NARROW = "-narrow";

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

    /// Writes a picture element. It shows the narrow file on a telephone and the medium one
    /// elsewhere.
    void write(Block.Figure figure, HtmlBuilder html) {
      Scene narrow = figure.drawn().narrow();
      Scene medium = figure.drawn().medium();
      html.open("picture").line();
      html.open(
              "source",
              "media",
              "screen and (max-width:36rem)",
              "srcset",
              address(figure, NARROW),
              "width",
              pixels(narrow.width()),
              "height",
              pixels(narrow.height()))
          .line();
      html.open(
              "img",
              "src",
              address(figure, ""),
              "alt",
              figure.drawn().alt(),
              "width",
              pixels(medium.width()),
              "height",
              pixels(medium.height()))
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
      Scene scene = width.isEmpty() ? figure.drawn().medium() : figure.drawn().narrow();
      return SvgFile.bare(scene)
          .text(
              figure.drawn().alt(),
              language,
              paint -> theme.light().colourOf(paint).hex(),
              paint -> theme.dark().colourOf(paint).hex())
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
