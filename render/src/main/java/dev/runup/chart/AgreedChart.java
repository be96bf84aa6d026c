package dev.runup.chart;

import dev.runup.briefing.Agreed;
import dev.runup.briefing.Agreed.Claim;
import dev.runup.briefing.Agreed.Group;
import dev.runup.briefing.Briefing;
import dev.runup.briefing.Proposal;
import dev.runup.chart.AgreedMark.Form;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A figure of what is said to be agreed of plans over time. Each plan has a scale of days from
/// left to right and one from 0 to 100 per cent, on which each claim has a mark with its author. No
/// line joins two claims. The program's own count of points is a line of steps below, on a scale of
/// its own.
///
/// @param panels what is drawn, at least one
/// @param plans the plans of which anything is said
record AgreedChart(ChartWords words, List<Panel> panels, List<Proposal> plans) {

  /// The most marks of a panel. The earliest claims are left out.
  private static final int MOST = 24;

  /// The most claims that are told beside a panel.
  private static final int MOST_BESIDE = 6;

  private static final double GAP = 6;

  /// Comparable claims of one plan.
  ///
  /// @param drawn those that have a place on the scales
  /// @param beside those that have none
  /// @param more the number of those that are left out
  record Panel(Proposal plan, Group group, List<Claim> drawn, List<Claim> beside, int more) {

    private static Panel of(Proposal plan, Group group) {
      List<Claim> drawn = group.claims().stream().filter(Claim::hasPlace).toList();
      List<Claim> beside = group.claims().stream().filter(claim -> !claim.hasPlace()).toList();
      List<Claim> last = drawn.subList(Math.max(0, drawn.size() - MOST), drawn.size());
      List<Claim> told = beside.subList(0, Math.min(MOST_BESIDE, beside.size()));
      int more = group.claims().size() - last.size() - told.size();
      return new Panel(plan, group, last, told, more);
    }
  }

  /// Returns the figure. Empty if no plan has enough claims.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    List<Panel> panels = new ArrayList<>();
    for (Proposal plan : briefing.proposals()) {
      plan.agreed().groups().stream()
          .filter(Group::drawn)
          .forEach(group -> panels.add(Panel.of(plan, group)));
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    List<Proposal> plans =
        briefing.proposals().stream().filter(plan -> !plan.agreed().groups().isEmpty()).toList();
    AgreedChart chart = new AgreedChart(words, panels, plans);
    String alt = chart.inWords().alt(panels, plans);
    return Optional.of(RowLayout.drawAtAllWidths(alt, chart::scene));
  }

  private AgreedWords inWords() {
    return new AgreedWords(words);
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double next = 0;
    for (Proposal plan : plans) {
      boolean isFirst = true;
      for (Panel panel : panels) {
        if (panel.plan == plan) {
          next = drawPanel(canvas, layout, panel, next == 0 ? 0 : next + GAP, isFirst);
          isFirst = false;
        }
      }
    }
    return canvas.scene(layout.width(), next);
  }

  /// Draws a panel and returns its lower end.
  ///
  /// @param counted whether the own count of the plan stands below it
  private double drawPanel(
      Canvas canvas, RowLayout layout, Panel panel, double top, boolean counted) {
    Agreed agreed = panel.plan.agreed();
    Label title = new Label(inWords().plan(panel.plan), "", true, Paint.INK);
    double next = canvas.drawText(title, 0, top, layout.width());
    next = canvas.drawText(Label.of(panel.group.what()), 0, next, layout.width());
    List<AgreedMark> marks = AgreedMark.of(panel.drawn, inWords());
    AgreedPlot plot = new AgreedPlot(words, canvas, layout, agreed, marks);
    next = plot.draw(next);
    if (counted && !agreed.counts().isEmpty()) {
      next = canvas.drawText(Label.muted(inWords().countOf(agreed)), 0, next + GAP, layout.width());
      next = plot.drawCounts(next);
    }
    List<Key.Item> key = new ArrayList<>(plot.authorKey());
    key.addAll(key(plot.drawn()));
    key.addAll(plot.breakKey());
    next = key.isEmpty() ? next : Key.draw(canvas, key, next + GAP, layout.width());
    if (!panel.beside.isEmpty()) {
      String beside = words.message("agreed.beside", inWords().claims(panel.beside));
      next = canvas.drawText(Label.muted(beside), 0, next + 2, layout.width());
    }
    int more = panel.more + plot.withoutRoom();
    return more == 0
        ? next
        : canvas.drawText(
            Label.muted(words.message("agreed.more", more)), 0, next + 2, layout.width());
  }

  /// Returns the key of the marks that are not dots of a named author.
  private List<Key.Item> key(List<AgreedMark> marks) {
    List<Key.Item> key = new ArrayList<>();
    for (Form form : List.of(Form.RANGE, Form.ABOUT, Form.OPEN)) {
      if (marks.stream().anyMatch(mark -> mark.form() == form)) {
        String meaning = words.message("agreed.key." + form.name().toLowerCase(Locale.ROOT));
        key.add(AgreedMark.keyItem(form, false, meaning));
      }
    }
    marks.stream()
        .filter(mark -> !mark.isNamed())
        .findFirst()
        .ifPresent(mark ->
            key.add(AgreedMark.keyItem(Form.NUMBER, true, words.message("agreed.no-author"))));
    return key;
  }
}
