package dev.runup.pdf;

import dev.runup.image.Picture;
import dev.runup.theme.Logo;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Image;
import org.openpdf.text.Jpeg;

/// The logo as a figure on a page. Its colours are those of the device, which the file's output
/// intent takes for sRGB.
final class LogoFigure {
  private static final int BITS = 8;

  private final Logo logo;

  LogoFigure(Logo logo) {
    this.logo = logo;
  }

  /// Gives back its width, in points.
  float width() {
    return logo.width();
  }

  /// Gives back its height, in points.
  float height() {
    return logo.height();
  }

  /// Gives back what draws it as a new element of `parent`.
  ///
  /// @param x its left edge
  Drawing drawIn(Tag parent, float x) {
    Tag tag = parent.figure(logo.alt());
    return (pen, top) -> {
      float bottom = top - height();
      tag.box(x, bottom, x + width(), top);
      pen.figure(tag, page -> page.addImage(image(), width(), 0, 0, height(), x, bottom));
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
