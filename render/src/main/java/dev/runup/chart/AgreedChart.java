package dev.runup.chart;

import dev.runup.briefing.Agreed;
import dev.runup.briefing.Agreed.Claim;
import dev.runup.briefing.Agreed.Group;
import dev.runup.briefing.Briefing;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Phrase;
import dev.runup.briefing.Proposal;
import dev.runup.chart.AgreedMark.Form;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A figure of what is said to be agreed of plans over time. Each plan has a scale of days from
/// left to right and one from 0 to 100 per cent, on which each claim has a mark with its author, or
/// such a scale for each author. No line joins two claims. What has no room is told in words. The
/// program's own count of points is a line of steps below, on a scale of its own.
///
/// @param issueDay the day of the issue
/// @param panels what is drawn, at least one
/// @param plans the plans of which anything is said
record AgreedChart(ChartWords words, Leaf.When issueDay, List<Panel> panels, List<Proposal> plans) {

  /// The most marks of a panel. The latest claim of each author has one, and then the latest of
  /// all.
  private static final int MOST = 24;

  /// The most claims that are told in words beside a panel, for each reason.
  private static final int MOST_TOLD = 6;

  private static final double GAP = 6;

  /// Comparable claims of one plan.
  ///
  /// @param drawn those that have a place on the scales
  /// @param beside those that have none
  /// @param earlier the latest of those that are too many
  /// @param more the number of those that are left out
  record Panel(
      Proposal plan,
      Group group,
      List<Claim> drawn,
      List<Claim> beside,
      List<Claim> earlier,
      int more) {

    private static Panel of(Proposal plan, Group group) {
      List<Claim> drawn = new ArrayList<>(group.claims().stream().filter(Claim::hasPlace).toList());
      List<Claim> beside = group.claims().stream().filter(claim -> !claim.hasPlace()).toList();
      List<Claim> earlier = removeTooMany(drawn);
      List<Claim> told = earlier.subList(Math.max(0, earlier.size() - MOST_TOLD), earlier.size());
      List<Claim> toldBeside = beside.subList(0, Math.min(MOST_TOLD, beside.size()));
      int more = group.claims().size() - drawn.size() - told.size() - toldBeside.size();
      return new Panel(plan, group, drawn, toldBeside, told, more);
    }

    /// Removes the claims that are too many, the earliest first, and returns them. The latest one
    /// of each author stays.
    private static List<Claim> removeTooMany(List<Claim> claims) {
      Set<List<Phrase>> authors = new HashSet<>();
      Set<Claim> kept = Collections.newSetFromMap(new IdentityHashMap<>());
      claims.reversed().stream()
          .filter(claim -> authors.add(claim.by()))
          .limit(MOST)
          .forEach(kept::add);
      claims.reversed().stream()
          .filter(claim -> !kept.contains(claim))
          .limit(MOST - kept.size())
          .toList()
          .forEach(kept::add);
      List<Claim> removed = claims.stream().filter(claim -> !kept.contains(claim)).toList();
      claims.removeIf(claim -> !kept.contains(claim));
      return removed;
    }
  }

  /// Returns the figure. Empty if no plan has enough claims.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    List<Panel> panels = new ArrayList<>();
    for (Proposal plan : briefing.plans().proposals()) {
      plan.agreed().groups().stream()
          .filter(Group::drawn)
          .forEach(group -> panels.add(Panel.of(plan, group)));
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    List<Proposal> plans =
        briefing.plans().proposals().stream()
            .filter(plan -> !plan.agreed().groups().isEmpty())
            .toList();
    AgreedChart chart = new AgreedChart(words, briefing.issue().day(), panels, plans);
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
    AgreedPlot plot = new AgreedPlot(words, canvas, layout, agreed, issueDay, panel.drawn);
    next = plot.draw(next);
    if (counted && !agreed.counts().isEmpty()) {
      next = canvas.drawText(Label.muted(inWords().countOf(agreed)), 0, next + GAP, layout.width());
      next = plot.drawCounts(next);
    }
    List<Key.Item> key = new ArrayList<>(key(plot.drawn()));
    List<Key.Item> breaks = plot.breakKey();
    key.addAll(breaks);
    next = key.isEmpty() ? next : Key.draw(canvas, key, next + GAP, layout.width());
    for (String note : inWords().notes(panel, plot.withoutRoom(), !breaks.isEmpty())) {
      next = canvas.drawText(Label.muted(note), 0, next + 2, layout.width());
    }
    return next;
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
