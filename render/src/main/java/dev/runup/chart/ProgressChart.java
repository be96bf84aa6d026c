package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Issue.TopicsByState;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Proposal;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.fact.Amount;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A figure of the progress of plans. Each share that a source gives is a row with its author, and
/// so is the count of points that are agreed. Open points are listed by name below them.
record ProgressChart(ChartWords words, List<Plan> plans) {

  private static final Set<String> DONE = Set.of("agreed", "carried-out");
  private static final Set<String> OPEN = Set.of("sought", "bracketed");
  private static final String UNKNOWN = "reported";

  /// The fewest points from which a share is computed.
  private static final int FEWEST = 3;

  /// The most open points that are listed for a plan.
  private static final int MOST = 8;

  /// Half of a bar's height.
  private static final double HALF = 3.5;

  /// Half of the length of an approximate end.
  private static final double ABOUT = 7;

  private static final double INDENT = 12;

  /// A proposal whose progress is drawn. Its points are its provisions.
  ///
  /// @param openPoints the points that are still open
  record Plan(Proposal proposal, List<Bar> bars, List<Label> openPoints) {}

  /// A share of a plan, in parts of 1.
  ///
  /// @param sure the share that is certainly done
  /// @param most the share that is possibly done
  /// @param about whether both are approximate
  /// @param limited whether a source says that it is at most `most`
  /// @param title what the share is
  /// @param remark the share in words, with its author
  record Bar(
      double sure, double most, boolean about, boolean limited, Label title, String remark) {}

  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    List<Plan> plans = new ArrayList<>();
    for (Proposal proposal : briefing.plans().proposals()) {
      List<Bar> bars = new ArrayList<>();
      proposal.shares().forEach(share -> fromShare(share, words).ifPresent(bars::add));
      fromCount(proposal, words).ifPresent(bars::add);
      if (!bars.isEmpty()) {
        plans.add(new Plan(proposal, bars, openPoints(proposal)));
      }
    }
    if (plans.size() == 1 && plans.getFirst().openPoints().isEmpty()) {
      // If there is only one plan, the front page's open topics are its open points.
      plans.set(0, withOpenTopics(plans.getFirst(), briefing.front().open()));
    }
    ProgressChart progress = new ProgressChart(words, plans);
    return plans.isEmpty()
        ? Optional.empty()
        : Optional.of(RowLayout.drawAtAllWidths(progress.alt(), progress::scene));
  }

  private static Plan withOpenTopics(Plan plan, List<TopicsByState.Topic> topics) {
    List<Label> open = topics.stream().limit(MOST).map(topic -> Label.of(topic.title())).toList();
    return new Plan(plan.proposal, plan.bars, open);
  }

  /// Returns the bar of a share in per cent, or of one without a number. Empty for other numbers.
  private static Optional<Bar> fromShare(Figure share, ChartWords words) {
    Leaf.Quantity value = share.value();
    Label title = Label.of(share.what());
    if (value == null) {
      String said = words.withSpeakers(words.message("figure.no.amount"), share);
      return Optional.of(new Bar(0, 1, false, false, title, said));
    }
    Amount amount = value.amount();
    if (!amount.percent()) {
      return Optional.empty();
    }
    PercentEnds ends = PercentEnds.of(amount);
    String said = words.withAuthor(words.textOf(value), share);
    return Optional.of(
        new Bar(
            fraction(ends.low()),
            fraction(ends.high()),
            ends.about(),
            !ends.openUp(),
            title,
            amount.isShare()
                ? said
                : words.joined(List.of(said, words.message("figure.progress.over")))));
  }

  private static double fraction(BigDecimal percent) {
    return Math.clamp(percent.doubleValue() / PercentEnds.HUNDRED.doubleValue(), 0, 1);
  }

  /// Returns the bar of the points that are agreed. Empty if none is, or if fewer than three have a
  /// known state. Points of unknown state may be agreed. Dropped ones don't count.
  private static Optional<Bar> fromCount(Proposal proposal, ChartWords words) {
    List<String> states = proposal.provisions().stream().map(one -> one.state().word()).toList();
    long done = states.stream().filter(DONE::contains).count();
    long known = done + states.stream().filter(OPEN::contains).count();
    long unknown = states.stream().filter(UNKNOWN::equals).count();
    if (done == 0 || known < FEWEST) {
      return Optional.empty();
    }
    long all = known + unknown;
    Label title = Label.muted(words.message("figure.progress.count", done, all));
    String remark = words.message("figure.progress.counted", unknown);
    double sure = (double) done / all;
    return Optional.of(
        new Bar(sure, (double) (done + unknown) / all, false, unknown == 0, title, remark));
  }

  private static List<Label> openPoints(Proposal proposal) {
    return proposal.provisions().stream()
        .filter(one -> OPEN.contains(one.state().word()))
        .limit(MOST)
        .map(one -> Label.of(one.text()))
        .toList();
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double left = layout.plotLeft() + 1;
    double right = layout.width() - 1;
    canvas.drawTextLine(Label.muted(percent("50")), (left + right) / 2, 0, Anchor.MIDDLE);
    canvas.drawTextLine(Label.muted(percent("0")), left, 0, Anchor.START);
    double next = canvas.drawTextLine(Label.muted(percent("100")), right, 0, Anchor.END) + 2;
    for (Plan plan : plans) {
      next = canvas.drawText(Label.of(plan.proposal.title()).strongly(), 0, next, layout.width());
      for (Bar bar : plan.bars) {
        RowLayout.Row row =
            new RowLayout.Row(
                bar.title,
                Label.muted(bar.remark),
                (on, band) -> draw(on, bar, left, right, band.middle()));
        next = layout.drawRow(canvas, next, row);
      }
      next = drawOpenPoints(canvas, layout, next, plan.openPoints);
      layout.drawRule(canvas, next);
    }
    return canvas.scene(layout.width(), next);
  }

  private String percent(String number) {
    return words.textOf(
        new Leaf.Quantity(Objects.requireNonNull(Amount.parse(number + " %")), null, null));
  }

  /// Draws a bar within the edge of the whole. What is possible has thick dashes up to a limit, and
  /// thin ones without. An approximate end has thick dashes on both sides of its number.
  private static void draw(Canvas canvas, Bar bar, double left, double right, double y) {
    double width = right - left;
    double sure = left + width * bar.sure;
    double most = left + width * bar.most;
    canvas.drawBox(left, y - HALF, width, 2 * HALF, true, Paint.MUTED);
    if (bar.about) {
      sure = Math.max(left, sure - ABOUT);
      most = Math.min(right - 1, most + ABOUT);
    }
    if (sure > left) {
      canvas.drawBox(left, y - HALF, sure - left, 2 * HALF, false, Paint.ACCENT);
    }
    if (most > sure && (bar.about || bar.limited)) {
      canvas.drawThickDashes(sure, most, y, HALF, Paint.ACCENT);
    } else if (most > sure) {
      canvas.drawDashes(sure, most - 1, y, Paint.ACCENT);
    }
    if (!bar.about && bar.limited && most > sure) {
      canvas.drawStroke(most, y - HALF, most, y + HALF, 1.3, Paint.ACCENT);
    }
  }

  private double drawOpenPoints(Canvas canvas, RowLayout layout, double top, List<Label> open) {
    if (open.isEmpty()) {
      return top;
    }
    double next =
        canvas.drawTextLine(Label.muted(words.message("figure.open")), 0, top, Anchor.START);
    for (Label point : open) {
      canvas.drawDot(4, next + TextMetrics.LEADING / 2, 3, true, Paint.INK);
      next = canvas.drawText(point, INDENT, next, layout.width() - INDENT);
    }
    return next + 3;
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (Plan plan : plans) {
      String shares =
          plan.bars.stream()
              .map(bar -> words.message("figure.pair", bar.title.text(), bar.remark))
              .collect(Collectors.joining("; "));
      parts.add(words.message("figure.said", plan.proposal.title().text(), shares));
      if (!plan.openPoints.isEmpty()) {
        List<String> open = plan.openPoints.stream().map(Label::text).toList();
        parts.add(
            words.message("figure.open") + " " + String.join("; ", open) + words.message("stop"));
      }
    }
    return String.join(" ", parts);
  }
}
