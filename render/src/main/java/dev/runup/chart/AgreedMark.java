package dev.runup.chart;

import dev.runup.briefing.Agreed.Claim;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.LabelPlaces.Area;
import dev.runup.fact.Amount;
import dev.runup.figure.Scene.Paint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// The mark of a claim: a dot for a number, a bar for a range, a bar in pieces for an approximate
/// number, and a short stroke with dashes for a limit. It is hollow if no author is named.
///
/// @param at the day of the words
/// @param authors the authors who say the same on that day. Empty if none is named
/// @param states what is said of the claim besides, for example that it is denied
/// @param claims the claims that it stands for
record AgreedMark(
    LocalDate at, Amount amount, List<String> authors, List<String> states, List<Claim> claims) {

  /// Half of a mark's width.
  static final double HALF = 3.4;

  /// The height of a piece of an approximate number, and the gap between two.
  private static final double PIECE = 3.6;

  private static final double GAP = 1;

  /// Half of the width of a limit.
  private static final double LIMIT = 4.5;

  /// What the mark of an amount looks like. A key explains all but the first.
  enum Form {
    NUMBER,
    RANGE,
    ABOUT,
    OPEN;

    static Form of(Amount amount) {
      PercentEnds ends = PercentEnds.of(amount);
      return ends.openUp() || ends.openDown()
          ? OPEN
          : ends.about() ? ABOUT : amount.high() == null ? NUMBER : RANGE;
    }
  }

  /// Returns the marks of claims, in their order. Authors who say the same on one day share one.
  static List<AgreedMark> of(List<Claim> claims, AgreedWords words) {
    List<AgreedMark> marks = new ArrayList<>();
    for (Claim claim : claims) {
      LocalDate at = Objects.requireNonNull(claim.at());
      Amount amount = Objects.requireNonNull(claim.value()).amount();
      List<String> states = words.states(claim);
      AgreedMark same = null;
      for (AgreedMark mark : marks) {
        boolean isSame =
            mark.at.equals(at)
                && mark.amount.equals(amount)
                && mark.states.equals(states)
                && mark.authors.isEmpty() != claim.named();
        same = isSame ? mark : same;
      }
      if (same == null) {
        same = new AgreedMark(at, amount, new ArrayList<>(), states, new ArrayList<>());
        marks.add(same);
      }
      same.claims.add(claim);
      String authors = words.authors(claim);
      if (claim.named() && !same.authors.contains(authors)) {
        same.authors.add(authors);
      }
    }
    return marks;
  }

  boolean isNamed() {
    return !authors.isEmpty();
  }

  Form form() {
    return Form.of(amount);
  }

  /// Returns the middle of what its label names: the number, the middle of a range, or a limit.
  double anchor(ToDoubleFunction<Double> scale) {
    PercentEnds ends = PercentEnds.of(amount);
    double low = ends.low().doubleValue();
    double high = ends.high().doubleValue();
    return scale.applyAsDouble(ends.openUp() ? low : ends.openDown() ? high : (low + high) / 2);
  }

  /// Returns the area that it takes.
  Area area(double x, ToDoubleFunction<Double> scale) {
    PercentEnds ends = PercentEnds.of(amount);
    double beyond =
        switch (form()) {
          case NUMBER -> HALF;
          case RANGE -> 0;
          case ABOUT -> amount.high() == null ? 1.5 * PIECE + GAP : PIECE + GAP;
          case OPEN -> PIECE / 2;
        };
    return new Area(
        x - LIMIT,
        scale.applyAsDouble(ends.high().doubleValue()) - beyond,
        x + LIMIT,
        scale.applyAsDouble(ends.low().doubleValue()) + beyond);
  }

  /// Returns the area that it takes without dashes.
  Area solid(double x, ToDoubleFunction<Double> scale) {
    Area area = area(x, scale);
    double y = anchor(scale);
    boolean isOpen = form() == Form.OPEN;
    double half = isOpen ? LIMIT : HALF;
    return new Area(
        x - half,
        isOpen ? y - PIECE / 2 : area.top(),
        x + half,
        isOpen ? y + PIECE / 2 : area.bottom());
  }

  /// @param scale returns the height of a percentage
  void draw(Canvas canvas, double x, ToDoubleFunction<Double> scale) {
    PercentEnds ends = PercentEnds.of(amount);
    double top = scale.applyAsDouble(ends.high().doubleValue());
    double bottom = scale.applyAsDouble(ends.low().doubleValue());
    draw(canvas, form(), !isNamed(), x, top, bottom, ends.openUp());
  }

  private static void draw(
      Canvas canvas,
      Form form,
      boolean hollow,
      double x,
      double top,
      double bottom,
      boolean openUp) {
    switch (form) {
      case NUMBER -> canvas.drawDot(x, top, HALF, hollow, Paint.ACCENT);
      case RANGE -> box(canvas, x, top, Math.max(PIECE, bottom - top), hollow);
      case ABOUT -> {
        if (bottom - top < PIECE) {
          box(canvas, x, (top + bottom - PIECE) / 2, PIECE, hollow);
          box(canvas, x, (top + bottom - PIECE) / 2 - PIECE - GAP, PIECE, hollow);
          box(canvas, x, (top + bottom + PIECE) / 2 + GAP, PIECE, hollow);
        } else {
          box(canvas, x, top, bottom - top, hollow);
          box(canvas, x, top - PIECE - GAP, PIECE, hollow);
          box(canvas, x, bottom + GAP, PIECE, hollow);
        }
      }
      case OPEN -> {
        double limit = openUp ? bottom : top;
        canvas.drawBox(x - LIMIT, limit - PIECE / 2, 2 * LIMIT, PIECE, hollow, Paint.ACCENT);
        canvas.drawUprightDashes(
            x, openUp ? top : limit + PIECE / 2, openUp ? limit - PIECE / 2 : bottom, Paint.ACCENT);
      }
    }
  }

  private static void box(Canvas canvas, double x, double top, double height, boolean hollow) {
    canvas.drawBox(x - HALF + 0.4, top, 2 * HALF - 0.8, height, hollow, Paint.ACCENT);
  }

  /// Returns the entry of a key for a form, or for hollow marks.
  static Key.Item keyItem(Form form, boolean hollow, String meaning) {
    double height = form == Form.NUMBER ? 0 : form == Form.ABOUT ? 0 : 9;
    return new Key.Item(
        2 * LIMIT,
        (on, x, y) -> draw(on, form, hollow, x + LIMIT, y - height / 2, y + height / 2, true),
        Label.muted(meaning));
  }
}
