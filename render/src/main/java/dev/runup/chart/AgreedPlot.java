package dev.runup.chart;

import dev.runup.briefing.Agreed;
import dev.runup.briefing.Agreed.Break;
import dev.runup.briefing.Agreed.Claim;
import dev.runup.briefing.Leaf;
import dev.runup.chart.AgreedScale.Detail;
import dev.runup.chart.AgreedScale.Placed;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.DayAxis.Tick;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.chart.LabelPlaces.Area;
import dev.runup.chart.TimelinePanels.Extent;
import dev.runup.fact.Amount;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The scales of a plan, with the marks of claims and the line of the own count. All claims are on
/// one scale if each has room for its mark and its author. Otherwise each author has a scale, one
/// below the other on the same days, so that no mark hides one of somebody else.
final class AgreedPlot {

  /// The height of 100 per cent on the scale of all, and on that of an author.
  private static final double HEIGHT = 140;

  private static final double HEIGHT_OF_AUTHOR = 60;

  /// The most scales of authors. The claims of those whose last one is the oldest are told in
  /// words.
  private static final int MOST_SCALES = 7;

  /// The room above and below a scale for marks at its ends.
  private static final double ROOM = 9;

  /// The longest times whose scale is by day, and by month.
  private static final long BY_DAY = 62;

  private static final long BY_MONTH = 731;

  private final ChartWords words;
  private final Canvas canvas;
  private final RowLayout layout;
  private final Agreed agreed;
  private final Leaf.When issueDay;
  private final LocalDate today;
  private final List<Claim> claims;
  private final double left;
  private final DayAxis axis;
  private final List<AgreedMark> drawn = new ArrayList<>();

  /// @param claims the claims by day, at least one
  AgreedPlot(
      ChartWords words,
      Canvas canvas,
      RowLayout layout,
      Agreed agreed,
      Leaf.When issueDay,
      List<Claim> claims) {
    this.words = words;
    this.canvas = canvas;
    this.layout = layout;
    this.agreed = agreed;
    this.issueDay = issueDay;
    this.today = Objects.requireNonNull(issueDay.date()).earliest();
    this.claims = claims;
    this.left = canvas.width(percent(100)) + 6;
    List<LocalDate> days = new ArrayList<>(List.of(today));
    claims.forEach(claim -> days.add(Objects.requireNonNull(claim.at())));
    Extent known = Extent.of(days);
    long length = ChronoUnit.DAYS.between(known.first(), known.last());
    Unit unit = length <= BY_DAY ? Unit.DAY : length <= BY_MONTH ? Unit.MONTH : Unit.YEAR;
    Extent extent = known.forThreeLabels(unit);
    this.axis = new DayAxis(unit, extent.first(), extent.last(), left + 2, layout.width() - 2);
  }

  private Label percent(int number) {
    return Label.muted(
        words.textOf(
            new Leaf.Quantity(Objects.requireNonNull(Amount.parse(number + " %")), null, null)));
  }

  /// Returns the marks that are drawn.
  List<AgreedMark> drawn() {
    return drawn;
  }

  /// Returns the claims for which there is no room.
  List<Claim> withoutRoom() {
    List<Claim> on = drawn.stream().flatMap(mark -> mark.claims().stream()).toList();
    return claims.stream().filter(claim -> on.stream().noneMatch(one -> one == claim)).toList();
  }

  /// Returns the changes of the version that the scale has, in words.
  List<Key.Item> breakKey() {
    return breaks().stream()
        .map(change ->
            new Key.Item(
                9,
                (on, x, y) -> drawBreak(on, x, x + 9, y - 5, 10),
                Label.muted(new AgreedWords(words).change(change))))
        .toList();
  }

  private List<Break> breaks() {
    return agreed.breaks().stream()
        .filter(
            change -> change.known().isAfter(axis.first()) && !change.known().isAfter(axis.last()))
        .toList();
  }

  private double breakStart(Break change) {
    LocalDate after = change.after();
    return after == null ? left : Math.clamp(axis.end(after), left, layout.width());
  }

  /// Draws the scales and the marks, and returns the lower end.
  double draw(double from) {
    double top = drawIssueDay(from);
    AgreedScale all = new AgreedScale(words, canvas, axis, top + ROOM, HEIGHT);
    List<AgreedMark> marks = AgreedMark.of(claims, new AgreedWords(words));
    for (Detail detail : List.of(Detail.ALL, Detail.AUTHOR)) {
      List<Placed> placed = all.place(marks, detail, places(all, top));
      if (placed.size() == marks.size() && placed.stream().allMatch(Placed::isClear)) {
        drawScale(all);
        drawMarks(all, placed);
        return drawDays(all.bottom());
      }
    }
    return drawDays(drawByAuthor(top));
  }

  /// Draws a scale for each author, and returns the lower end of the last one.
  private double drawByAuthor(double from) {
    AgreedWords said = new AgreedWords(words);
    Map<String, List<Claim>> byAuthor = new LinkedHashMap<>();
    claims.forEach(
        claim -> byAuthor.computeIfAbsent(said.authors(claim), _ -> new ArrayList<>()).add(claim));
    List<String> latest =
        claims.reversed().stream().map(said::authors).distinct().limit(MOST_SCALES).toList();
    byAuthor.keySet().retainAll(latest);
    double next = from;
    for (Map.Entry<String, List<Claim>> own : byAuthor.entrySet()) {
      List<AgreedMark> marks = AgreedMark.of(own.getValue(), said);
      AgreedScale trial = new AgreedScale(words, canvas, axis, ROOM, HEIGHT_OF_AUTHOR);
      List<Placed> tried = trial.place(marks, Detail.SHARE, places(trial, 0));
      Label author = new Label(heading(own.getKey(), tried), "", false, Paint.INK);
      double top = canvas.drawText(author, left, next, layout.width() - left);
      AgreedScale scale = new AgreedScale(words, canvas, axis, top + ROOM, HEIGHT_OF_AUTHOR);
      drawScale(scale);
      drawMarks(scale, scale.place(marks, Detail.SHARE, places(scale, top)));
      next = scale.bottom() + ROOM;
    }
    return next - ROOM;
  }

  /// Returns an author, with the shares for whose labels there is no room and their days.
  private String heading(String author, List<Placed> marks) {
    List<String> shares = new ArrayList<>();
    for (Placed one : marks) {
      Label label = one.label();
      if (label != null && one.place() == null) {
        String day = words.phrase(one.mark().claims().getFirst().day());
        shares.add(words.message("contacts.noted", label.text(), day));
      }
    }
    String name = TimelineWords.capital(author);
    return shares.isEmpty() ? name : words.message("figure.pair", name, String.join("; ", shares));
  }

  private void drawMarks(AgreedScale scale, List<Placed> placed) {
    for (Placed one : placed) {
      drawn.add(one.mark());
      scale.draw(one);
    }
  }

  /// Draws the lines of a scale, the changes of the version and the line of the issue day.
  private void drawScale(AgreedScale scale) {
    for (int share : AgreedScale.LINES) {
      double y = scale.y(share);
      canvas.drawTextLine(percent(share), left - 4, y - TextMetrics.LEADING / 2, Anchor.END);
      drawGrid(y, share == 0 ? Paint.MUTED : Paint.RULE);
    }
    for (Break change : breaks()) {
      double height = scale.bottom() - scale.top();
      drawBreak(canvas, breakStart(change), axis.start(change.known()), scale.top(), height);
    }
    drawIssueLine(scale.top(), scale.bottom());
  }

  /// Returns the places for the labels of a scale, off its lines.
  private LabelPlaces places(AgreedScale scale, double from) {
    LabelPlaces places =
        new LabelPlaces(new Area(left, from, layout.width(), scale.bottom() + ROOM - 2));
    for (int share : AgreedScale.LINES) {
      places.take(new Area(left, scale.y(share) - 0.5, layout.width(), scale.y(share) + 0.5));
    }
    Stream<Double> breaks =
        breaks().stream()
            .flatMap(change -> Stream.of(breakStart(change), axis.start(change.known())));
    Stream.concat(breaks, Stream.of(axis.middle(today)))
        .forEach(x -> places.take(new Area(x - 1, scale.top(), x + 1, scale.bottom())));
    return places;
  }

  /// Draws a line across the plot that the changes of the version interrupt.
  private void drawGrid(double y, Paint paint) {
    double from = left;
    for (Break change : breaks()) {
      canvas.drawStroke(from, y, Math.max(from, breakStart(change)), y, 0.5, paint);
      from = Math.max(from, axis.start(change.known()));
    }
    canvas.drawStroke(from, y, layout.width(), y, 0.5, paint);
  }

  private static void drawBreak(Canvas on, double from, double to, double top, double height) {
    if (to > from) {
      on.drawBoxBelow(from, top, to - from, height, Paint.SHADE);
      on.drawStroke(from, top, from, top + height, 0.8, Paint.MUTED);
    }
    on.drawStroke(to, top, to, top + height, 0.8, Paint.MUTED);
  }

  /// Draws the issue day above the plot, and returns the top of what follows.
  private double drawIssueDay(double from) {
    Label day = new Label(words.textOf(issueDay), "", true, Paint.ACCENT);
    double half = canvas.width(day) / 2;
    double most = layout.width() - half;
    double x = Math.clamp(axis.middle(today), Math.min(left + half, most), most);
    return canvas.drawTextLine(day, x, from, Anchor.MIDDLE);
  }

  private void drawIssueLine(double top, double bottom) {
    double x = axis.middle(today);
    canvas.drawStroke(x, top, x, bottom, 1, Paint.ACCENT);
  }

  /// Draws the labels of days below the plot and returns the top of what follows.
  private double drawDays(double bottom) {
    double top = bottom + ROOM - 1;
    List<Tick> ticks = axis.ticks(day -> canvas.width(tick(day)), left, layout.width());
    for (Tick tick : ticks) {
      canvas.drawStroke(tick.x(), bottom, tick.x(), bottom + 3, 0.8, Paint.MUTED);
      canvas.drawTextLine(tick(tick.start()), tick.middle(), top, Anchor.MIDDLE);
    }
    return top + TextMetrics.LEADING;
  }

  private Label tick(LocalDate start) {
    return Label.muted(words.tick(axis.unit().key(), start));
  }

  /// Draws the own count below the plot and returns the lower end.
  double drawCounts(double from) {
    AgreedCounts counts =
        new AgreedCounts(words, canvas, axis, left, layout.width(), axis.middle(today));
    double bottom = counts.draw(agreed.counts(), from);
    drawIssueLine(counts.top(from), counts.bottom(from));
    return bottom;
  }
}
