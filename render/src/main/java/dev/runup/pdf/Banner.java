package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.theme.Colour;
import dev.runup.theme.Logo;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands across the top of page 1, as text of the document: a band with the series and the
/// mark, below it the day, the desk and for whom it is, and to the left of both the logo.
///
/// It begins where other pages have their header, which page 1 does without.
final class Banner {
  /// From the page's upper edge to the band, in points.
  private static final float EDGE = 34;

  /// Space to the left and right of the band's texts, in points.
  private static final float PADDING = 9;

  /// Space above and below the band's texts, in points.
  private static final float HEADROOM = 6;

  /// Space above and below the particulars, and between two of them, in points.
  private static final float ROW = 3.5f;

  private static final float ABOVE_ROW = 2;

  private static final float BETWEEN = 20;

  /// From the logo to the band; and the narrowest band beside a logo, which else stands above it.
  private static final float BESIDE_LOGO = 14;

  private static final float NARROWEST = 240;

  /// The least size of the mark, in points.
  private static final float MARK_SIZE = 12;

  private final Compositor compositor;
  private final Flow flow;
  private final Masthead masthead;
  private final Theme theme;
  private final BlockStyle particulars;

  Banner(Compositor compositor, Flow flow, Masthead masthead, Theme theme) {
    this.compositor = compositor;
    this.flow = flow;
    this.masthead = masthead;
    this.theme = theme;
    this.particulars = BlockStyles.of(theme).table();
  }

  /// A line of text and where it stands, in points from the banner's left and upper edge to its
  /// baseline.
  private record Placed(Galley galley, Line line, float x, float y) {
    void paint(Pen pen, float left, float top) {
      pen.line(galley, line, left + x, top - y);
    }
  }

  /// Gives back how far above its text column page 1 begins.
  float rise() {
    return Math.max(0, theme.paper().top() - EDGE);
  }

  void set(Tag document) {
    Theme.Paper paper = flow.paper();
    Logo logo = theme.logo();
    float indent = logo == null ? 0 : logo.width() + BESIDE_LOGO;
    boolean beside = paper.columnWidth() - indent >= NARROWEST;
    if (logo != null) {
      LogoFigure emblem = new LogoFigure(logo);
      flow.add(beside ? 0 : emblem.height(), 0, emblem.drawIn(document, paper.left()));
      flow.space(beside ? 0 : BESIDE_LOGO);
      flow.keep();
    }
    float left = paper.left() + (beside ? indent : 0);
    float width = paper.columnWidth() - (beside ? indent : 0);
    Tag banner = document.inline("Banner");
    float height = band(banner, left, width) + particulars(banner, left, width);
    if (logo != null && beside && height < logo.height()) {
      flow.pad(logo.height() - height);
    }
    flow.space(theme.sizes().leading());
  }

  /// Adds the band: the mark at the right, before it what says that it is a draft, and the series
  /// in the room at the left, or below the two where there is too little. Gives back its height.
  private float band(Tag banner, float left, float width) {
    Galley mark = mark(banner, width);
    Galley status = words(Phrase.of(masthead.status()), bold(MARK_SIZE, ground()), banner);
    BlockStyle voice = bold(theme.sizes().h2(), ground());
    Galley series = words(masthead.series(), voice, banner);
    if (mark.isBlank() && status.isBlank() && series.isBlank()) {
      return 0;
    }
    float boxed = mark.isBlank() ? 0 : mark.width() + 2 * PADDING;
    float statusAt = width - boxed - PADDING - status.width();
    float room = statusAt - 2 * PADDING;
    boolean beside = series.width() <= room;
    float lineHeight = Math.max(voice.leading(), MARK_SIZE * 1.3f);
    float first = lineHeight + 2 * HEADROOM;
    List<Placed> placed = new ArrayList<>();
    placed.add(whole(mark, width - boxed + PADDING, HEADROOM + baseline(lineHeight, MARK_SIZE)));
    placed.add(whole(status, statusAt, HEADROOM + baseline(lineHeight, MARK_SIZE)));
    float y = beside ? HEADROOM : first;
    for (Line line : LineBreaker.lines(series, width - 2 * PADDING)) {
      placed.add(new Placed(series, line, PADDING, y + baseline(lineHeight, voice.size())));
      y += lineHeight;
    }
    float height = Math.max(first, y + HEADROOM);
    flow.add(
        height,
        HEADROOM + baseline(lineHeight, voice.size()),
        (pen, top) -> {
          pen.box(left, top - height, width, height, theme.light().accent());
          pen.box(
              left + width - boxed,
              top - first,
              boxed,
              first,
              Colour.of(masthead.label().ground()));
          placed.forEach(text -> text.paint(pen, left, top));
        });
    flow.keep();
    return height;
  }

  /// Gives back the mark, which is never cut: one that is too wide is smaller.
  private Galley mark(Tag banner, float width) {
    BlockStyle usual = bold(Math.max(MARK_SIZE, theme.sizes().furniture()), ink());
    float wanted = words(masthead.label().words(), usual, null).width();
    float most = width - 2 * PADDING;
    BlockStyle voice = wanted <= most ? usual : bold(usual.size() * most / wanted, ink());
    return words(masthead.label().words(), voice, banner);
  }

  /// Adds the particulars in a row, with lines between them; one that does not fit into the row
  /// begins the next one. Gives back its height.
  private float particulars(Tag banner, float left, float width) {
    List<Placed> placed = new ArrayList<>();
    float x = 0;
    float y = ROW - particulars.leading();
    for (Phrase text : masthead.particulars()) {
      Galley galley = words(text, particulars, banner);
      for (Line line : LineBreaker.lines(galley, width)) {
        boolean begins = placed.isEmpty() || x + BETWEEN + line.width(galley) > width;
        x = begins ? 0 : x + BETWEEN;
        y += begins ? particulars.leading() : 0;
        placed.add(new Placed(galley, line, x, y + particulars.baseline()));
        x += line.width(galley);
      }
    }
    if (placed.isEmpty()) {
      return 0;
    }
    float height = y + particulars.leading() + ROW;
    flow.space(ABOVE_ROW);
    flow.add(
        height,
        ROW + particulars.baseline(),
        (pen, top) -> {
          pen.rule(left, top - height, width, theme.light().rule());
          for (Placed text : placed) {
            if (text.x > 0) {
              pen.box(
                  left + text.x - BETWEEN / 2,
                  top - text.y,
                  0.5f,
                  particulars.size() * 0.7f,
                  theme.light().muted());
            }
            text.paint(pen, left, top);
          }
        });
    flow.keep();
    return height + ABOVE_ROW;
  }

  /// @param banner the element that gets the words as a paragraph, or null for none
  private Galley words(Phrase text, BlockStyle voice, @Nullable Tag banner) {
    Tag tag = banner == null || text.isBlank() ? banner : banner.add("P");
    return compositor.words(text, voice, tag);
  }

  private static Placed whole(Galley galley, float x, float y) {
    return new Placed(galley, new Line(0, galley.length(), galley.length()), x, y);
  }

  private static float baseline(float height, float size) {
    return new BlockStyle(true, true, false, size, height, new Colour(0)).baseline();
  }

  private BlockStyle bold(float size, Colour colour) {
    return new BlockStyle(true, true, false, size, size * 1.25f, colour);
  }

  private Colour ground() {
    return theme.light().ground();
  }

  private Colour ink() {
    return Colour.of(masthead.label().ink());
  }
}
