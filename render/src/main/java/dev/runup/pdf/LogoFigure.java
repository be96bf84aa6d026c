package dev.runup.pdf;

import dev.runup.image.Picture;
import dev.runup.theme.Theme.Logo;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Image;
import org.openpdf.text.Jpeg;

/// The logo as a figure on a page. Its colours are device colours, which the file's output intent
/// defines as sRGB.
final class LogoFigure {
  private static final int BITS = 8;

  private final Logo logo;

  LogoFigure(Logo logo) {
    this.logo = logo;
  }

  /// Returns the logo's width, in points.
  float width() {
    return logo.width();
  }

  /// Returns the logo's height, in points.
  float height() {
    return logo.height();
  }

  /// Returns a drawing of the logo as a new element of `parent`.
  ///
  /// @param x the logo's left edge
  Strip.Drawing drawIn(Tag parent, float x) {
    Tag tag = parent.addFigure(logo.alt());
    return (pen, top) -> {
      float bottom = top - height();
      tag.setBox(x, bottom, x + width(), top);
      pen.drawFigure(tag, page -> page.addImage(image(), width(), 0, 0, height(), x, bottom));
    };
  }

  private Image image() {
    try {
      return switch (logo.picture()) {
        case Picture.Jpeg jpeg -> new Jpeg(jpeg.file());
        case Picture.Png png -> image(png);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("a logo that was read before", e);
    }
  }

  private static Image image(Picture.Png png) throws IOException {
    Image image =
        Image.getInstance(png.width(), png.height(), png.components(), BITS, png.samples());
    if (png.alpha() != null) {
      Image mask = Image.getInstance(png.width(), png.height(), 1, BITS, png.alpha());
      mask.makeMask();
      image.setImageMask(mask);
    }
    return image;
  }
}
