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

/// A figure of the progress of plans. The bar shows the share that a source gives, or else the
/// share of points that are agreed. Open points are listed by name below it.
record ProgressChart(ChartWords words, List<Plan> plans) {

  private static final Set<String> DONE = Set.of("agreed", "carried-out");
  private static final Set<String> OPEN = Set.of("sought", "bracketed");

  /// The fewest points from which a share is computed.
  private static final int FEWEST = 3;

  /// The most open points that are listed for a plan.
  private static final int MOST = 8;

  /// Half of a bar's height.
  private static final double HALF = 3.5;

  private static final double INDENT = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// A proposal whose progress is drawn. Its points are its provisions.
  ///
  /// @param sure the share that is certainly done, from 0 to 1
  /// @param most the share that is possibly done, from 0 to 1
  /// @param shareText the share in words
  /// @param openPoints the points that are still open
  record Plan(
      Proposal proposal, double sure, double most, String shareText, List<Label> openPoints) {}

  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    List<Plan> plans = new ArrayList<>();
    for (Proposal proposal : briefing.proposals()) {
      fromShare(proposal, words).or(() -> fromCount(proposal, words)).ifPresent(plans::add);
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
    return new Plan(plan.proposal, plan.sure, plan.most, plan.shareText, open);
  }

  /// Returns a plan whose share a source gives, or nothing.
  private static Optional<Plan> fromShare(Proposal proposal, ChartWords words) {
    for (Figure share : proposal.shares()) {
      Leaf.Quantity value = share.value();
      if (value != null && value.amount().percent()) {
        String said = words.message("figure.pair", share.what().text(), words.textOf(value));
        double sure = fraction(lowest(value.amount()));
        double most = fraction(highest(value.amount()));
        return Optional.of(
            new Plan(proposal, sure, most, words.withSpeakers(said, share), openPoints(proposal)));
      }
    }
    return Optional.empty();
  }

  /// Returns the lowest percentage that an amount can mean. An approximate amount counts as exact.
  /// Example: "up to 90 %" gives 0, "about 90 %" and "over 90 %" give 90.
  private static BigDecimal lowest(Amount amount) {
    return switch (amount.bound()) {
      case UNDER, AT_MOST, UP_TO -> BigDecimal.ZERO;
      case EXACT, ABOUT, OVER, AT_LEAST -> new BigDecimal(amount.low());
    };
  }

  /// Returns the highest percentage that an amount can mean. Example: "over 90 %" gives 100, "up to
  /// 90 %" gives 90.
  private static BigDecimal highest(Amount amount) {
    boolean open = amount.more();
    BigDecimal high = new BigDecimal(Objects.requireNonNullElse(amount.high(), amount.low()));
    return switch (amount.bound()) {
      case OVER, AT_LEAST -> HUNDRED;
      case EXACT, ABOUT, UNDER, AT_MOST, UP_TO -> open ? HUNDRED : high;
    };
  }

  private static double fraction(BigDecimal percent) {
    return Math.clamp(percent.doubleValue() / HUNDRED.doubleValue(), 0, 1);
  }

  /// Returns a plan with the share of its points that are agreed. Empty if none is agreed, or fewer
  /// than three have a known state.
  private static Optional<Plan> fromCount(Proposal proposal, ChartWords words) {
    List<String> states = proposal.provisions().stream().map(one -> one.state().word()).toList();
    long done = states.stream().filter(DONE::contains).count();
    long all = done + states.stream().filter(OPEN::contains).count();
    if (done == 0 || all < FEWEST) {
      return Optional.empty();
    }
    String said = words.message("figure.progress.count", done, all);
    double part = (double) done / all;
    return Optional.of(new Plan(proposal, part, part, said, openPoints(proposal)));
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
    canvas.drawTextLine(Label.muted(percent("0")), left, 0, Anchor.START);
    double next = canvas.drawTextLine(Label.muted(percent("100")), right, 0, Anchor.END) + 2;
    for (Plan plan : plans) {
      Label title = Label.of(plan.proposal.title()).strongly();
      RowLayout.Row row =
          new RowLayout.Row(
              title,
              Label.muted(plan.shareText),
              (on, band) -> bar(on, plan, left, right, band.middle()));
      next = drawOpenPoints(canvas, layout, layout.drawRow(canvas, next, row), plan.openPoints);
      layout.drawRule(canvas, next);
    }
    return canvas.scene(layout.width(), next);
  }

  private String percent(String number) {
    return words.textOf(
        new Leaf.Quantity(Objects.requireNonNull(Amount.parse(number + " %")), null, null));
  }

  private static void bar(Canvas canvas, Plan plan, double left, double right, double y) {
    double width = right - left;
    if (plan.most > plan.sure) {
      canvas.drawBox(
          left + width * plan.sure,
          y - HALF,
          width * (plan.most - plan.sure),
          2 * HALF,
          false,
          Paint.RULE);
    }
    if (plan.sure > 0) {
      canvas.drawBox(left, y - HALF, width * plan.sure, 2 * HALF, false, Paint.ACCENT);
    }
    canvas.drawBox(left, y - HALF, width, 2 * HALF, true, Paint.INK);
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
      String title = plan.proposal.title().text();
      parts.add(words.message("figure.said", title, plan.shareText));
      if (!plan.openPoints.isEmpty()) {
        List<String> open = plan.openPoints.stream().map(Label::text).toList();
        parts.add(
            words.message("figure.open") + " " + String.join("; ", open) + words.message("stop"));
      }
    }
    return String.join(" ", parts);
  }
}
