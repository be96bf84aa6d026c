package dev.runup.html;

import dev.runup.document.Block.Figure;
import dev.runup.figure.Scene;
import dev.runup.figure.Svg;
import org.jspecify.annotations.Nullable;

/// Writes figures: as files beside the page, or as pictures within it, whose colours are those of
/// the page around them: one for a column on a screen, and on a page of our own one for a
/// telephone, of which the style shows either.
final class HtmlFigures {
  private final HtmlBuilder html;
  private final HtmlInlines inlines;
  private final @Nullable LinkedFigures linked;

  /// @param linked the files that show them; null where the pictures stand in the page itself
  HtmlFigures(HtmlBuilder html, HtmlInlines inlines, @Nullable LinkedFigures linked) {
    this.html = html;
    this.inlines = inlines;
    this.linked = linked;
  }

  void write(Figure figure) {
    html.open("figure").line();
    if (linked != null) {
      linked.write(figure, html);
    } else {
      inside(figure);
    }
    if (!figure.caption().isEmpty()) {
      html.open("figcaption");
      inlines.write(figure.caption());
      html.close("figcaption").line();
    }
    html.close("figure").line();
  }

  private void inside(Figure figure) {
    picture(figure.drawn().medium(), figure, html.isPrefixed() ? "" : "medium");
    if (!html.isPrefixed()) {
      picture(figure.drawn().narrow(), figure, "narrow");
    }
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
