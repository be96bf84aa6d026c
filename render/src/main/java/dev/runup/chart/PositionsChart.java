package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A figure of positions, with topics as rows and actors as columns. Each cell shows a stance as a
/// symbol and a word. If it changed since the previous issue, the cell also shows the old stance. A
/// topic or actor with only one position compares nothing and is left out.
final class PositionsChart {

  private static final int FEWEST = 2;
  private static final int MOST_TOPICS = 12;
  private static final int MOST_ACTORS = 6;

  private static final double GAP = 8;
  private static final double PADDING = 3;

  /// The narrowest column of an actor. If there is less room, the actors are listed below each
  /// topic.
  private static final double MIN_COLUMN = 74;

  /// The width of the topics' column as a share of the whole width.
  private static final double TOPIC_COLUMN_SHARE = 0.28;

  /// Distance from the left edge of a stance's symbol to its word.
  private static final double WORD_OFFSET = 11;

  private static final double RADIUS = 3.2;

  private final ChartWords words;

  /// The topics by title, in the briefing's order.
  private final Map<String, Label> topics = new LinkedHashMap<>();

  /// The actors by name, in the briefing's order.
  private final Map<String, Label> actors = new LinkedHashMap<>();

  /// The positions by topic and actor. A missing key means that the actor has no position on the
  /// topic.
  private final Map<List<String>, Cell> cells = new HashMap<>();

  /// The number of all positions, with those that are left out.
  private final int total;

  /// A position.
  ///
  /// @param stance a keyword of the format, for example `red-line`
  /// @param stanceText the stance in words
  /// @param changeText the change and the old stance in words, or empty if the stance did not
  ///   change
  private record Cell(String stance, String stanceText, String changeText) {}

  private PositionsChart(Briefing briefing, ChartWords words) {
    this.words = words;
    Map<String, ChangedFact> changes = changeByFact(briefing);
    this.total = briefing.matrix().positions().size();
    for (Position position : briefing.matrix().positions()) {
      Leaf.Prose topic = position.issue();
      Leaf.Name actor = position.actor().name();
      if (topic != null) {
        topics.putIfAbsent(topic.text(), Label.of(topic));
        actors.putIfAbsent(actor.text(), Label.of(actor));
        cells.putIfAbsent(List.of(topic.text(), actor.text()), cell(position, changes));
      }
    }
    dropExcess();
  }

  /// Returns the figure. Empty unless it holds at least two topics and two actors, and three of one
  /// of them. Four positions are read faster in the table.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    PositionsChart positions = new PositionsChart(briefing, words);
    boolean few = positions.topics.size() * positions.actors.size() <= FEWEST * FEWEST;
    return few
        ? Optional.empty()
        : Optional.of(RowLayout.drawAtAllWidths(positions.alt(), positions::scene));
  }

  private static Map<String, ChangedFact> changeByFact(Briefing briefing) {
    Map<String, ChangedFact> changes = new HashMap<>();
    for (ChangeGroup kind : briefing.changes()) {
      if (kind.kind().equals("moved")) {
        kind.changes().forEach(change -> changes.put(change.fact(), change));
      }
    }
    return changes;
  }

  private Cell cell(Position position, Map<String, ChangedFact> changes) {
    String stance = position.stance().word();
    FieldRef ref = position.stance().ref();
    ChangedFact change = ref == null ? null : changes.get(ref.ownerName());
    return new Cell(stance, words.message("stance." + stance), changeText(change));
  }

  private String changeText(@Nullable ChangedFact change) {
    if (change == null) {
      return "";
    }
    for (ChangedFact.ChangedKey part : change.parts()) {
      if (part.key().equals("stance")
          && part.before().getFirst().value() instanceof Leaf.Word was) {
        return words.message("figure.positions.moved", words.message("stance." + was.word()));
      }
    }
    return words.message("mark.moved");
  }

  /// Drops the topics and actors that compare nothing or don't fit. Of the topics, the last ones
  /// are dropped. Of the actors, those with the fewest positions are dropped.
  private void dropExcess() {
    dropIncomparable();
    cut(topics, List.copyOf(topics.keySet()), MOST_TOPICS);
    dropIncomparable();
    List<String> mostSaying = new ArrayList<>(actors.keySet());
    mostSaying.sort(Comparator.comparingLong(this::positionsOf).reversed());
    cut(actors, mostSaying, MOST_ACTORS);
    dropIncomparable();
  }

  /// Drops topics and actors with fewer than two positions, until none is left. It repeats because
  /// a dropped topic can leave an actor with one position.
  private void dropIncomparable() {
    boolean less = true;
    while (less) {
      less = topics.keySet().removeIf(topic -> positionsOn(topic) < FEWEST);
      less |= actors.keySet().removeIf(actor -> positionsOf(actor) < FEWEST);
    }
  }

  private long positionsOn(String topic) {
    return actors.keySet().stream().filter(actor -> cellAt(topic, actor) != null).count();
  }

  private long positionsOf(String actor) {
    return topics.keySet().stream().filter(topic -> cellAt(topic, actor) != null).count();
  }

  private static void cut(Map<String, Label> labels, List<String> names, int most) {
    names.subList(Math.min(most, names.size()), names.size()).forEach(labels::remove);
  }

  private @Nullable Cell cellAt(String topic, String actor) {
    return cells.get(List.of(topic, actor));
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double width = layout.width();
    double left = width * TOPIC_COLUMN_SHARE + GAP;
    double column = (width - left) / actors.size();
    double bottom = column < MIN_COLUMN ? list(canvas, width) : matrix(canvas, width, left, column);
    long more = total - topics.keySet().stream().mapToLong(this::positionsOn).sum();
    if (more > 0) {
      Label rest = Label.muted(words.message("figure.positions.more", more));
      bottom = canvas.drawText(rest, 0, bottom + PADDING, width);
    }
    return canvas.scene(width, bottom);
  }

  private double matrix(Canvas canvas, double width, double left, double column) {
    double next = 0;
    double x = left;
    for (Label actor : actors.values()) {
      next =
          Math.max(next, canvas.drawText(actor.strongly(), x + PADDING, 0, column - 2 * PADDING));
      x += column;
    }
    next = rule(canvas, width, next + PADDING);
    for (Map.Entry<String, Label> topic : topics.entrySet()) {
      double top = next + PADDING;
      double bottom = canvas.drawText(topic.getValue(), 0, top, left - GAP);
      x = left;
      for (String actor : actors.keySet()) {
        Cell cell = cellAt(topic.getKey(), actor);
        bottom = Math.max(bottom, drawStance(canvas, cell, x + PADDING, top, column - 2 * PADDING));
        x += column;
      }
      x = left;
      for (String actor : actors.keySet()) {
        drawGround(canvas, cellAt(topic.getKey(), actor), x, next, column, bottom + PADDING - next);
        x += column;
      }
      next = rule(canvas, width, bottom + PADDING);
    }
    return next;
  }

  private double list(Canvas canvas, double width) {
    double next = 0;
    for (Map.Entry<String, Label> topic : topics.entrySet()) {
      next = canvas.drawText(topic.getValue().strongly(), 0, next + PADDING, width);
      for (Map.Entry<String, Label> actor : actors.entrySet()) {
        Cell cell = cellAt(topic.getKey(), actor.getKey());
        if (cell != null) {
          double top = next + 1;
          double half = width / 2;
          double named = canvas.drawText(actor.getValue(), GAP, top, half - 2 * GAP);
          next =
              Math.max(named, drawStance(canvas, cell, half + PADDING, top, half - 2 * PADDING))
                  + 1;
          drawGround(canvas, cell, half, top - 1, half, next - top + 1);
        }
      }
      next = rule(canvas, width, next + PADDING);
    }
    return next;
  }

  private static double rule(Canvas canvas, double width, double y) {
    canvas.drawStroke(0, y, width, y, 0.5, Paint.RULE);
    return y;
  }

  /// Draws a stance and returns the lower end of its text. Draws nothing if the actor has no
  /// position.
  private double drawStance(
      Canvas canvas, @Nullable Cell cell, double x, double top, double width) {
    if (cell == null) {
      return top;
    }
    drawMark(canvas, cell.stance, x + RADIUS, top + TextMetrics.LEADING / 2);
    Label word = new Label(cell.stanceText, "", false, Paint.INK);
    double next = canvas.drawText(word, x + WORD_OFFSET, top, width - WORD_OFFSET);
    return cell.changeText.isEmpty()
        ? next
        : canvas.drawText(
            new Label(cell.changeText, "", true, Paint.ACCENT),
            x + WORD_OFFSET,
            next,
            width - WORD_OFFSET);
  }

  private static void drawGround(
      Canvas canvas, @Nullable Cell cell, double x, double top, double width, double height) {
    if (cell != null && isAgainst(cell.stance)) {
      canvas.drawBoxBelow(x, top, width, height, Paint.SHADE);
    }
    if (cell != null && !cell.changeText.isEmpty()) {
      canvas.drawBoxBelow(x, top, 2, height, Paint.ACCENT);
    }
  }

  private static boolean isAgainst(String stance) {
    return switch (stance) {
      case "red-line", "opposes", "reserved" -> true;
      default -> false;
    };
  }

  /// Draws the symbol of a stance. Symbols are round for stances that approach an agreement. They
  /// are square or crossed for those that resist it.
  private static void drawMark(Canvas canvas, String stance, double x, double y) {
    double half = RADIUS * 0.9;
    switch (stance) {
      case "supports" -> canvas.drawDot(x, y, RADIUS, false, Paint.INK);
      case "offers" -> {
        canvas.drawDot(x, y, RADIUS, true, Paint.INK);
        canvas.drawDot(x, y, RADIUS / 2.5, false, Paint.INK);
      }
      case "open" -> canvas.drawDot(x, y, RADIUS, true, Paint.INK);
      case "red-line" -> canvas.drawBox(x - half, y - half, 2 * half, 2 * half, false, Paint.INK);
      case "reserved" -> canvas.drawBox(x - half, y - half, 2 * half, 2 * half, true, Paint.INK);
      case "opposes" -> canvas.drawCross(x, y, half, Paint.INK);
      case "demands" -> {
        canvas.drawStroke(x - half, y, x + half, y, 1.3, Paint.INK);
        canvas.drawStroke(x, y - half, x, y + half, 1.3, Paint.INK);
      }
      default -> canvas.drawStroke(x - half, y, x + half, y, 1, Paint.MUTED);
    }
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Label> topic : topics.entrySet()) {
      List<String> stances = new ArrayList<>();
      for (String actor : actors.keySet()) {
        Cell cell = cellAt(topic.getKey(), actor);
        if (cell != null) {
          String said = words.message("figure.pair", actor, cell.stanceText);
          stances.add(
              cell.changeText.isEmpty() ? said : words.message("list.more", said, cell.changeText));
        }
      }
      String listed = String.join("; ", stances);
      parts.add(words.message("figure.said", topic.getKey(), listed));
    }
    return words.message("figure.positions", String.join(" ", parts));
  }
}
