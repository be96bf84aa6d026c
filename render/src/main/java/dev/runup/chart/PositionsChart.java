package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.PositionTable.Cell;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.TextMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A figure of positions, with topics as rows and actors as columns. Each cell shows a stance as a
/// symbol and a word, or as a symbol of the key if there is less room. If it changed since the
/// previous issue, the figure also says the old stance. Of more actors than fit beside each other,
/// each row lists those of each stance.
record PositionsChart(PositionTable table, ChartWords words) {

  private static final double GAP = 8;
  private static final double PADDING = 3;

  /// The narrowest column with words. If there is less room, the figure has a key.
  private static final double MIN_COLUMN = 74;

  /// The width of the topics' column as a share of the whole width.
  private static final double TOPIC_COLUMN_SHARE = 0.28;

  /// Returns the figure. Empty if it would compare too little.
  static Optional<DrawnFigure> of(Briefing briefing, ChartWords words) {
    PositionTable table = new PositionTable(briefing, words);
    PositionsChart positions = new PositionsChart(table, words);
    return table.isSmall()
        ? Optional.empty()
        : Optional.of(RowLayout.drawAtAllWidths(positions.alt(), positions::scene));
  }

  private Scene scene(RowLayout layout) {
    Canvas canvas = layout.canvas();
    double width = layout.width();
    double beside = width * TOPIC_COLUMN_SHARE + GAP;
    // Topics with a word that is too wide for their column stand above their rows. They also do if
    // that gives the words of the cells enough room.
    boolean isAbove =
        table.topics().values().stream()
                .anyMatch(topic -> widest(canvas, topic) > width * TOPIC_COLUMN_SHARE)
            || !table.isByTopic() && fitsOnlyBelow(canvas, width, beside);
    double left = isAbove ? 0 : beside;
    double column = (width - left) / table.actors().size();
    boolean keyed =
        !table.isByTopic() && !(hasRoomForNames(canvas, column) && hasRoomForCells(canvas, column));
    double bottom =
        table.isByTopic()
            ? drawByTopic(canvas, width, left)
            : drawTable(canvas, width, left, column, keyed);
    if (keyed) {
      double below = drawOnAll(canvas, bottom + PADDING, width);
      bottom = below > bottom + PADDING ? below : bottom;
    }
    List<Key.Item> key = table.isByTopic() ? List.of() : key(canvas, keyed);
    if (!key.isEmpty()) {
      bottom = Key.draw(canvas, key, bottom + PADDING, width);
    }
    long more = table.more();
    if (more > 0) {
      Label rest = Label.muted(words.message("figure.positions.more", more));
      bottom = canvas.drawText(rest, 0, bottom + PADDING, width);
    }
    String withdrawn = table.withdrawnToo();
    if (!withdrawn.isEmpty()) {
      bottom = canvas.drawText(Label.muted(withdrawn), 0, bottom + PADDING, width);
    }
    return canvas.scene(width, bottom);
  }

  /// Returns whether the words of the cells have no room beside the topics, but below them.
  private boolean fitsOnlyBelow(Canvas canvas, double width, double beside) {
    int count = table.actors().size();
    double column = (width - beside) / count;
    return hasRoomForNames(canvas, column)
        && !hasRoomForCells(canvas, column)
        && hasRoomForCells(canvas, width / count);
  }

  private boolean hasRoomForNames(Canvas canvas, double column) {
    return column >= MIN_COLUMN
        && table.actors().values().stream()
            .allMatch(actor -> widest(canvas, actor.strongly()) <= column - 2 * PADDING);
  }

  private boolean hasRoomForCells(Canvas canvas, double column) {
    return widestInCells(canvas) <= column - 2 * PADDING - StanceSymbol.WORD_OFFSET;
  }

  /// Returns the width of the widest word of a text.
  private static double widest(Canvas canvas, Label text) {
    double widest = 0;
    for (String word : text.text().split(" ", -1)) {
      widest =
          Math.max(
              widest, canvas.width(new Label(word, text.language(), text.strong(), text.paint())));
    }
    return widest;
  }

  /// Returns the width of the widest word of all cells.
  private double widestInCells(Canvas canvas) {
    double widest = 0;
    for (String topic : table.topics().keySet()) {
      for (String actor : table.actors().keySet()) {
        Cell cell = table.shownAt(topic, actor);
        Label change = new Label(cell.changeText(), "", true, Paint.ACCENT);
        widest = Math.max(widest, widest(canvas, new Label(cell.said(), "", false, Paint.INK)));
        widest = Math.max(widest, widest(canvas, change));
      }
    }
    return widest;
  }

  /// Draws a topic and returns the lower end of its text.
  private static double drawTopic(
      Canvas canvas, Label topic, double top, double width, double left) {
    return left == 0
        ? canvas.drawText(topic.strongly(), 0, top, width)
        : canvas.drawText(topic, 0, top, left - GAP);
  }

  /// @param keyed whether cells have symbols without words, and columns have numbers
  private double drawTable(Canvas canvas, double width, double left, double column, boolean keyed) {
    double next = drawHead(canvas, left, column, keyed);
    next = rule(canvas, width, next + PADDING);
    for (Map.Entry<String, Label> topic : table.topics().entrySet()) {
      double top = next + PADDING;
      double bottom = drawTopic(canvas, topic.getValue(), top, width, left);
      double ground = next;
      if (left == 0) {
        top = bottom;
        ground = bottom;
      }
      double x = left;
      for (String actor : table.actors().keySet()) {
        Cell cell = table.shownAt(topic.getKey(), actor);
        double below =
            keyed
                ? drawSymbol(canvas, cell, x + column / 2, top)
                : drawStance(canvas, cell, x + PADDING, top, column - 2 * PADDING);
        bottom = Math.max(bottom, below);
        x += column;
      }
      // The ground ends above the remarks, so that no bar crosses them.
      double height = bottom + PADDING - ground;
      x = left;
      for (String actor : table.actors().keySet()) {
        drawGround(canvas, table.shownAt(topic.getKey(), actor), x, ground, column, height);
        x += column;
      }
      double remarks = bottom + PADDING;
      if (keyed) {
        remarks = drawQualified(canvas, topic.getKey(), remarks, width);
        remarks = drawMoves(canvas, topic.getKey(), 0, remarks, width);
      }
      next = rule(canvas, width, remarks > bottom + PADDING ? remarks + PADDING : remarks);
    }
    return next;
  }

  private double drawByTopic(Canvas canvas, double width, double left) {
    double next = rule(canvas, width, 0);
    for (Map.Entry<String, Label> topic : table.topics().entrySet()) {
      double top = next + PADDING;
      double end = drawTopic(canvas, topic.getValue(), top, width, left);
      double bottom = left == 0 ? end : top;
      for (Map.Entry<Cell, List<String>> group : table.actorsByStance(topic.getKey()).entrySet()) {
        StanceSymbol.draw(
            canvas,
            group.getKey().stance(),
            left + StanceSymbol.RADIUS,
            bottom + TextMetrics.LEADING / 2);
        bottom =
            canvas.drawText(
                group(group.getKey(), group.getValue()),
                left + StanceSymbol.WORD_OFFSET,
                bottom,
                width - left - StanceSymbol.WORD_OFFSET);
      }
      bottom = drawMoves(canvas, topic.getKey(), left + StanceSymbol.WORD_OFFSET, bottom, width);
      next = rule(canvas, width, Math.max(bottom, end) + PADDING);
    }
    return next;
  }

  /// Returns a stance and the names of those who have it.
  private Label group(Cell stance, List<String> actors) {
    String said = words.message("figure.pair", stance.said(), String.join(", ", actors));
    return new Label(said, "", false, Paint.INK);
  }

  private double drawHead(Canvas canvas, double left, double column, boolean keyed) {
    double next = 0;
    double x = left;
    int number = 0;
    for (Label actor : table.actors().values()) {
      number++;
      next =
          Math.max(
              next,
              keyed
                  ? canvas.drawTextLine(number(number), x + column / 2, 0, Anchor.MIDDLE)
                  : canvas.drawText(actor.strongly(), x + PADDING, 0, column - 2 * PADDING));
      x += column;
    }
    return next;
  }

  private static Label number(int number) {
    return new Label(String.valueOf(number), "", false, Paint.INK);
  }

  private static double rule(Canvas canvas, double width, double y) {
    canvas.drawStroke(0, y, width, y, 0.5, Paint.RULE);
    return y;
  }

  private static double drawSymbol(Canvas canvas, Cell cell, double x, double top) {
    StanceSymbol.draw(canvas, cell.stance(), x, top + TextMetrics.LEADING / 2);
    return top + TextMetrics.LEADING;
  }

  /// Says in words who moved on a topic.
  private double drawMoves(Canvas canvas, String topic, double left, double top, double width) {
    double next = top;
    for (String actor : table.actors().keySet()) {
      Cell cell = table.shownAt(topic, actor);
      if (!cell.changeText().isEmpty()) {
        String said = words.message("figure.pair", actor, cell.changeText());
        next = canvas.drawText(new Label(said, "", true, Paint.ACCENT), left, next, width - left);
      }
    }
    return next;
  }

  /// Says in words what the symbols on a topic don't: conditions, limits and reservations, and the
  /// day on which a position was withdrawn.
  private double drawQualified(Canvas canvas, String topic, double top, double width) {
    double next = top;
    for (String actor : table.actors().keySet()) {
      Cell cell = table.shownAt(topic, actor);
      if (cell.isQualified() && !cell.isOnAll()) {
        next = drawPair(canvas, actor, cell, next, width);
      }
    }
    return next;
  }

  /// Says in words which symbols are positions on all topics.
  private double drawOnAll(Canvas canvas, double top, double width) {
    double next = top;
    for (String actor : table.actors().keySet()) {
      Optional<Cell> onAll =
          table.topics().keySet().stream()
              .map(topic -> table.shownAt(topic, actor))
              .filter(Cell::isOnAll)
              .findFirst();
      next = onAll.isEmpty() ? next : drawPair(canvas, actor, onAll.get(), next, width);
    }
    return next;
  }

  private double drawPair(Canvas canvas, String actor, Cell cell, double top, double width) {
    String said = words.message("figure.pair", actor, cell.said());
    return canvas.drawText(new Label(said, "", false, Paint.INK), 0, top, width);
  }

  /// Draws a stance and returns the lower end of its text.
  private double drawStance(Canvas canvas, Cell cell, double x, double top, double width) {
    StanceSymbol.draw(
        canvas, cell.stance(), x + StanceSymbol.RADIUS, top + TextMetrics.LEADING / 2);
    double room = width - StanceSymbol.WORD_OFFSET;
    double left = x + StanceSymbol.WORD_OFFSET;
    boolean isKnown = !cell.stance().equals(StanceSymbol.UNKNOWN);
    Label word = isKnown ? new Label(cell.said(), "", false, Paint.INK) : Label.muted(cell.said());
    double next = canvas.drawText(word, left, top, room);
    return cell.changeText().isEmpty()
        ? next
        : canvas.drawText(new Label(cell.changeText(), "", true, Paint.ACCENT), left, next, room);
  }

  private static void drawGround(
      Canvas canvas, Cell cell, double x, double top, double width, double height) {
    if (isAgainst(cell.stance())) {
      canvas.drawBoxBelow(x, top, width, height, Paint.SHADE);
    }
    if (!cell.changeText().isEmpty()) {
      canvas.drawBoxBelow(x, top, 2, height, Paint.ACCENT);
    }
  }

  private static boolean isAgainst(String stance) {
    return switch (stance) {
      case "red-line", "opposes", "reserved" -> true;
      default -> false;
    };
  }

  /// Returns the key: what a ground means, and if cells have no words, the actors by number and the
  /// symbols that occur.
  private List<Key.Item> key(Canvas canvas, boolean keyed) {
    List<Key.Item> items = keyed ? symbols(canvas) : new ArrayList<>();
    Set<String> against = new LinkedHashSet<>();
    boolean moved = false;
    for (String topic : table.topics().keySet()) {
      for (String actor : table.actors().keySet()) {
        Cell cell = table.shownAt(topic, actor);
        moved |= !cell.changeText().isEmpty();
        if (isAgainst(cell.stance())) {
          against.add(cell.word());
        }
      }
    }
    if (!against.isEmpty()) {
      String meaning = words.message("figure.positions.shaded", words.joined(List.copyOf(against)));
      items.add(
          new Key.Item(
              10,
              (on, x, y) -> on.drawBoxBelow(x, y - 5, 10, 10, Paint.SHADE),
              Label.muted(meaning)));
    }
    if (moved) {
      items.add(
          new Key.Item(
              2,
              (on, x, y) -> on.drawBoxBelow(x, y - 5, 2, 10, Paint.ACCENT),
              Label.muted(words.message("figure.positions.bar"))));
    }
    return items;
  }

  private List<Key.Item> symbols(Canvas canvas) {
    List<Key.Item> items = new ArrayList<>();
    for (Label actor : table.actors().values()) {
      Label number = number(items.size() + 1);
      items.add(
          new Key.Item(
              canvas.width(number),
              (on, x, y) -> on.drawTextLine(number, x, y - TextMetrics.LEADING / 2, Anchor.START),
              actor));
    }
    Map<String, Set<String>> stances = new LinkedHashMap<>();
    for (String topic : table.topics().keySet()) {
      for (String actor : table.actors().keySet()) {
        Cell cell = table.shownAt(topic, actor);
        stances.computeIfAbsent(cell.stance(), _ -> new LinkedHashSet<>()).add(cell.word());
      }
    }
    stances.forEach((stance, texts) ->
        items.add(
            new Key.Item(
                2 * StanceSymbol.HALF,
                (on, x, y) -> StanceSymbol.draw(on, stance, x + StanceSymbol.HALF, y),
                Label.muted(words.joined(List.copyOf(texts))))));
    return items;
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Label> topic : table.topics().entrySet()) {
      List<String> stances = new ArrayList<>();
      for (String actor : table.actors().keySet()) {
        Cell cell = table.shownAt(topic.getKey(), actor);
        if (table.isListed(topic.getKey(), actor)) {
          String said = words.message("figure.pair", actor, cell.inFull());
          stances.add(
              cell.changeText().isEmpty()
                  ? said
                  : words.message("list.more", said, cell.changeText()));
        }
      }
      String listed = String.join("; ", stances);
      parts.add(words.message("figure.said", topic.getValue().text(), listed));
    }
    if (!table.withdrawnToo().isEmpty()) {
      parts.add(table.withdrawnToo());
    }
    return words.message("figure.positions", String.join(" ", parts));
  }
}
