package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Logo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The banner across the top of page 1, as text of the document. It has a band with the series and
/// the marking. Below the band are the day, the desk and the addressee. The logo is to the left of
/// both.
///
/// The banner begins at the height of the header of the other pages. Page 1 has no header.
record Banner(Compositor compositor, Flow flow, Masthead masthead, Theme theme) {
  /// Distance from the page's upper edge to the band, in points.
  private static final float TOP_MARGIN = 34;

  /// Space to the left and right of the band's texts, in points.
  private static final float PADDING = 9;

  /// Space above and below the band's texts, in points.
  private static final float HEADROOM = 6;

  /// Space above and below the row of day, desk and addressee, in points.
  private static final float ROW_PADDING = 3.5f;

  /// Space between the band and that row, in points.
  private static final float ABOVE_ROW = 2;

  /// Space between two texts of that row, in points.
  private static final float COLUMN_GAP = 20;

  /// Distance from the logo to the band, and the narrowest band next to a logo, in points. If the
  /// band would be narrower, the logo is above it.
  private static final float BESIDE_LOGO = 14;

  private static final float MIN_BAND = 240;

  /// The least size of the marking, in points. TLP 2.0 advises 12.
  private static final float MARK_SIZE = 12;

  /// A line of text with its place: from the banner's left and upper edge to the text's baseline,
  /// in points.
  private record PlacedLine(Galley galley, Galley.Line line, float x, float y) {
    void paint(Pen pen, float left, float top) {
      pen.drawLine(galley, line, left + x, top - y);
    }
  }

  /// Returns the distance by which page 1 begins above its text column.
  float rise() {
    return Math.max(0, theme.paper().top() - TOP_MARGIN);
  }

  void set(Tag document) {
    Theme.Paper paper = flow.paper();
    Logo logo = theme.logo();
    float indent = logo == null ? 0 : logo.width() + BESIDE_LOGO;
    boolean isBeside = paper.columnWidth() - indent >= MIN_BAND;
    if (logo != null) {
      flow.addStrip(
          isBeside ? 0 : logo.height(), 0, PdfFigures.drawLogo(logo, document, paper.left()));
      flow.addSpace(isBeside ? 0 : BESIDE_LOGO);
      flow.keepNext();
    }
    float left = paper.left() + (isBeside ? indent : 0);
    float width = paper.columnWidth() - (isBeside ? indent : 0);
    Tag banner = document.addWhenUsed("Banner");
    float height = addBand(banner, left, width) + addParticulars(banner, left, width);
    if (logo != null && isBeside && height < logo.height()) {
      flow.addPadding(logo.height() - height);
    }
    flow.addSpace(theme.sizes().leading());
  }

  /// Adds the band and returns its height.
  ///
  /// The marking is at the right, with the draft status before it. The series is at the left. If it
  /// has no room there, it is below the two.
  private float addBand(Tag banner, float left, float width) {
    Galley mark = setMark(banner, width);
    Galley status = setWords(Phrase.of(masthead.status()), bold(MARK_SIZE, ground()), banner);
    BlockStyle style = bold(theme.sizes().h2(), ground());
    Galley series = setWords(masthead.series(), style, banner);
    if (mark.isBlank() && status.isBlank() && series.isBlank()) {
      return 0;
    }
    float markWidth = mark.isBlank() ? 0 : mark.width() + 2 * PADDING;
    float statusX = width - markWidth - PADDING - status.width();
    float room = statusX - 2 * PADDING;
    boolean isBeside = series.width() <= room;
    float lineHeight = Math.max(style.leading(), MARK_SIZE * 1.3f);
    float firstHeight = lineHeight + 2 * HEADROOM;
    List<PlacedLine> placed = new ArrayList<>();
    placed.add(
        placeWhole(mark, width - markWidth + PADDING, HEADROOM + baseline(lineHeight, MARK_SIZE)));
    placed.add(placeWhole(status, statusX, HEADROOM + baseline(lineHeight, MARK_SIZE)));
    float y = isBeside ? HEADROOM : firstHeight;
    for (Galley.Line line : LineBreaker.lines(series, width - 2 * PADDING)) {
      placed.add(new PlacedLine(series, line, PADDING, y + baseline(lineHeight, style.size())));
      y += lineHeight;
    }
    float height = Math.max(firstHeight, y + HEADROOM);
    flow.addStrip(
        height,
        HEADROOM + baseline(lineHeight, style.size()),
        (pen, top) -> {
          pen.fillBox(left, top - height, width, height, theme.light().accent());
          pen.fillBox(
              left + width - markWidth,
              top - firstHeight,
              markWidth,
              firstHeight,
              Colour.of(masthead.label().ground()));
          placed.forEach(text -> text.paint(pen, left, top));
        });
    flow.keepNext();
    return height;
  }

  /// Sets the marking. It is never cut: one that is too wide is set smaller.
  private Galley setMark(Tag banner, float width) {
    BlockStyle usualStyle = bold(Math.max(MARK_SIZE, theme.sizes().furniture()), ink());
    float usualWidth = setWords(masthead.label().words(), usualStyle, null).width();
    BlockStyle style = usualStyle.fitting(usualWidth, width - 2 * PADDING);
    return setWords(masthead.label().words(), style, banner);
  }

  /// Adds the particulars in a row, with vertical lines between them, and returns their height. A
  /// particular that doesn't fit into the row begins the next row.
  private float addParticulars(Tag banner, float left, float width) {
    BlockStyle style = BlockStyle.Sheet.of(theme).table();
    List<PlacedLine> placed = new ArrayList<>();
    float x = 0;
    float y = ROW_PADDING - style.leading();
    for (Phrase text : masthead.particulars()) {
      Galley galley = setWords(text, style, banner);
      for (Galley.Line line : LineBreaker.lines(galley, width)) {
        boolean beginsRow = placed.isEmpty() || x + COLUMN_GAP + line.width(galley) > width;
        x = beginsRow ? 0 : x + COLUMN_GAP;
        y += beginsRow ? style.leading() : 0;
        placed.add(new PlacedLine(galley, line, x, y + style.baseline()));
        x += line.width(galley);
      }
    }
    if (placed.isEmpty()) {
      return 0;
    }
    float height = y + style.leading() + ROW_PADDING;
    flow.addSpace(ABOVE_ROW);
    flow.addStrip(
        height,
        ROW_PADDING + style.baseline(),
        (pen, top) -> {
          pen.drawRule(left, top - height, width, theme.light().rule());
          for (PlacedLine text : placed) {
            if (text.x > 0) {
              pen.fillBox(
                  left + text.x - COLUMN_GAP / 2,
                  top - text.y,
                  0.5f,
                  style.size() * 0.7f,
                  theme.light().muted());
            }
            text.paint(pen, left, top);
          }
        });
    flow.keepNext();
    return height + ABOVE_ROW;
  }

  /// @param banner the element that gets the words as a paragraph, or null for text that is only
  ///   measured
  private Galley setWords(Phrase text, BlockStyle style, @Nullable Tag banner) {
    Tag tag = banner == null || text.isBlank() ? banner : banner.add("P");
    return compositor.setWords(text, style, tag);
  }

  private static PlacedLine placeWhole(Galley galley, float x, float y) {
    return new PlacedLine(galley, galley.asLine(), x, y);
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
