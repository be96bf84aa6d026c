package dev.runup.html;

import dev.runup.document.Block.Figure;
import dev.runup.figure.Scene;
import dev.runup.figure.Svg;

/// Writes figures as pictures within the page, whose colours are those of the page around them: one
/// for a column on a screen, and on a page of our own one for a telephone, of which the style shows
/// either.
final class Figures {
  private final Markup html;
  private final Inlines inlines;

  Figures(Markup html, Inlines inlines) {
    this.html = html;
    this.inlines = inlines;
  }

  void write(Figure figure) {
    html.open("figure").line();
    picture(figure.drawn().medium(), figure, html.isPrefixed() ? "" : "medium");
    if (!html.isPrefixed()) {
      picture(figure.drawn().narrow(), figure, "narrow");
    }
    if (!figure.caption().isEmpty()) {
      html.open("figcaption");
      inlines.write(figure.caption());
      html.close("figcaption").line();
    }
    html.close("figure").line();
  }

  private void picture(Scene scene, Figure figure, String width) {
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
        "" + Math.round(Scene.TYPE),
        "fill",
        "currentColor");
    new Svg(new Inside()).draw(scene);
    html.close("svg").line();
  }

  /// The elements of a picture in the page.
  private final class Inside implements Svg.Elements {
    @Override
    public void open(String element, String... attributes) {
      html.open(element, attributes);
    }

    @Override
    public void text(String text) {
      html.text(text);
    }

    @Override
    public void close(String element) {
      html.close(element);
    }
  }
}
