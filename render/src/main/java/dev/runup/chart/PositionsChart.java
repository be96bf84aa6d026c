package dev.runup.chart;

import dev.runup.briefing.Briefing;
import dev.runup.chart.Canvas.Label;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.chart.PositionTable.Cell;
import dev.runup.chart.PositionTable.Row;
import dev.runup.chart.PositionTable.Shown;
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
import java.util.stream.Stream;

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
        : Optional.of(
            RowLayout.drawAtAllWidths(
                positions.alt(),
                layout -> positions.new Drawing(layout.canvas(), layout.width()).scene()));
  }

  private Stream<Cell> cells() {
    return table.rows().stream().flatMap(row -> row.cells().stream()).map(Shown::cell);
  }

  private List<Label> heads() {
    return table.rows().getFirst().cells().stream().map(one -> one.column().head()).toList();
  }

  /// The drawing at one width.
  private final class Drawing {
    private final Canvas canvas;
    private final double width;

    /// The left edge of the columns, or 0 if topics stand above their rows.
    private final double left;

    /// The width of a column.
    private final double column;

    /// Whether cells have symbols without words, and columns have numbers.
    private final boolean isKeyed;

    Drawing(Canvas canvas, double width) {
      this.canvas = canvas;
      this.width = width;
      double beside = width * TOPIC_COLUMN_SHARE + GAP;
      // Topics with a word that is too wide for their column stand above their rows. They also do
      // if that gives the words of the cells enough room.
      boolean isAbove =
          table.rows().stream().anyMatch(row -> widest(row.topic()) > width * TOPIC_COLUMN_SHARE)
              || !table.isByTopic() && fitsOnlyBelow(beside);
      this.left = isAbove ? 0 : beside;
      this.column = (width - left) / heads().size();
      this.isKeyed = !table.isByTopic() && !(hasRoomForNames(column) && hasRoomForCells(column));
    }

    Scene scene() {
      double bottom = table.isByTopic() ? drawByTopic() : drawTable();
      if (isKeyed) {
        double below = drawOnAll(bottom + PADDING);
        bottom = below > bottom + PADDING ? below : bottom;
      }
      List<Key.Item> key = table.isByTopic() ? List.of() : key();
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
    private boolean fitsOnlyBelow(double beside) {
      double narrow = (width - beside) / heads().size();
      return hasRoomForNames(narrow)
          && !hasRoomForCells(narrow)
          && hasRoomForCells(width / heads().size());
    }

    private boolean hasRoomForNames(double column) {
      return column >= MIN_COLUMN
          && heads().stream().allMatch(head -> widest(head.strongly()) <= column - 2 * PADDING);
    }

    /// Returns whether the widest word of all cells has room.
    private boolean hasRoomForCells(double column) {
      double room = column - 2 * PADDING - StanceSymbol.WORD_OFFSET;
      return cells()
          .flatMap(cell ->
              Stream.of(
                  new Label(cell.said(), "", false, Paint.INK),
                  new Label(cell.changeText(), "", true, Paint.ACCENT)))
          .allMatch(text -> widest(text) <= room);
    }

    /// Returns the width of the widest word of a text.
    private double widest(Label text) {
      return Stream.of(text.text().split(" ", -1))
          .map(word -> new Label(word, text.language(), text.strong(), text.paint()))
          .mapToDouble(canvas::width)
          .max()
          .orElse(0);
    }

    /// Returns the left edge of a column.
    private double x(int place) {
      return left + place * column;
    }

    private double drawRule(double y) {
      canvas.drawStroke(0, y, width, y, 0.5, Paint.RULE);
      return y;
    }

    /// Draws a topic and returns the lower end of its text.
    private double drawTopic(Label topic, double top) {
      return left == 0
          ? canvas.drawText(topic.strongly(), 0, top, width)
          : canvas.drawText(topic, 0, top, left - GAP);
    }

    private double drawTable() {
      double next = drawRule(drawHead() + PADDING);
      for (Row row : table.rows()) {
        next = drawRow(row, next);
      }
      return next;
    }

    private double drawHead() {
      double next = 0;
      for (int i = 0; i < heads().size(); i++) {
        double ends =
            isKeyed
                ? canvas.drawTextLine(number(i + 1), x(i) + column / 2, 0, Anchor.MIDDLE)
                : canvas.drawText(
                    heads().get(i).strongly(), x(i) + PADDING, 0, column - 2 * PADDING);
        next = Math.max(next, ends);
      }
      return next;
    }

    private double drawRow(Row row, double above) {
      double topicEnds = drawTopic(row.topic(), above + PADDING);
      double ground = left == 0 ? topicEnds : above;
      double top = left == 0 ? topicEnds : above + PADDING;
      double bottom = topicEnds;
      for (int i = 0; i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i).cell();
        bottom = Math.max(bottom, isKeyed ? drawSymbol(cell, i, top) : drawStance(cell, i, top));
      }
      // The ground ends above the remarks, so that no bar crosses them.
      for (int i = 0; i < row.cells().size(); i++) {
        drawGround(row.cells().get(i).cell(), i, ground, bottom + PADDING - ground);
      }
      double remarks = bottom + PADDING;
      if (isKeyed) {
        remarks = drawMoves(row, 0, drawQualified(row, remarks));
      }
      return drawRule(remarks > bottom + PADDING ? remarks + PADDING : remarks);
    }

    private double drawByTopic() {
      double next = drawRule(0);
      double text = left + StanceSymbol.WORD_OFFSET;
      for (Row row : table.rows()) {
        double end = drawTopic(row.topic(), next + PADDING);
        double bottom = left == 0 ? end : next + PADDING;
        Map<Cell, List<String>> groups = new LinkedHashMap<>();
        for (Shown one : row.listed()) {
          groups
              .computeIfAbsent(one.cell().withoutChange(), _ -> new ArrayList<>())
              .add(one.head());
        }
        for (Map.Entry<Cell, List<String>> group : groups.entrySet()) {
          Cell cell = group.getKey();
          drawSign(cell, left + StanceSymbol.RADIUS, bottom);
          bottom =
              canvas.drawText(
                  pair(cell.said(), String.join(", ", group.getValue()), false),
                  text,
                  bottom,
                  width - text);
        }
        next = drawRule(Math.max(drawMoves(row, text, bottom), end) + PADDING);
      }
      return next;
    }

    private void drawSign(Cell cell, double middle, double top) {
      StanceSymbol.draw(canvas, cell.stance(), middle, top + TextMetrics.LEADING / 2);
    }

    private double drawSymbol(Cell cell, int place, double top) {
      drawSign(cell, x(place) + column / 2, top);
      return top + TextMetrics.LEADING;
    }

    /// Draws a stance and returns the lower end of its text.
    private double drawStance(Cell cell, int place, double top) {
      double x = x(place) + PADDING;
      drawSign(cell, x + StanceSymbol.RADIUS, top);
      double text = x + StanceSymbol.WORD_OFFSET;
      double room = column - 2 * PADDING - StanceSymbol.WORD_OFFSET;
      boolean isKnown = !cell.stance().equals(StanceSymbol.UNKNOWN);
      Label said =
          isKnown ? new Label(cell.said(), "", false, Paint.INK) : Label.muted(cell.said());
      double next = canvas.drawText(said, text, top, room);
      return cell.changeText().isEmpty()
          ? next
          : canvas.drawText(new Label(cell.changeText(), "", true, Paint.ACCENT), text, next, room);
    }

    private void drawGround(Cell cell, int place, double top, double height) {
      if (isAgainst(cell.stance())) {
        canvas.drawBoxBelow(x(place), top, column, height, Paint.SHADE);
      }
      if (!cell.changeText().isEmpty()) {
        canvas.drawBoxBelow(x(place), top, 2, height, Paint.ACCENT);
      }
    }

    /// Says in words who moved on a topic.
    private double drawMoves(Row row, double left, double top) {
      double next = top;
      for (Shown one : row.cells()) {
        if (!one.cell().changeText().isEmpty()) {
          Label moved = pair(one.head(), one.cell().changeText(), true);
          next = canvas.drawText(moved, left, next, width - left);
        }
      }
      return next;
    }

    /// Says in words what the symbols on a topic don't: conditions, limits and reservations, and
    /// the day on which a position was withdrawn.
    private double drawQualified(Row row, double top) {
      double next = top;
      for (Shown one : row.cells()) {
        if (one.cell().isQualified() && !one.cell().isOnAll()) {
          next = canvas.drawText(pair(one.head(), one.cell().said(), false), 0, next, width);
        }
      }
      return next;
    }

    /// Says in words which symbols are positions on all topics, once for each column.
    private double drawOnAll(double top) {
      double next = top;
      for (int i = 0; i < heads().size(); i++) {
        int place = i;
        Optional<Cell> onAll =
            table.rows().stream()
                .map(row -> row.cells().get(place).cell())
                .filter(Cell::isOnAll)
                .findFirst();
        if (onAll.isPresent()) {
          Label said = pair(heads().get(i).text(), onAll.get().said(), false);
          next = canvas.drawText(said, 0, next, width);
        }
      }
      return next;
    }

    /// Returns the key: what a ground means, and if cells have no words, the actors by number and
    /// the symbols that occur.
    private List<Key.Item> key() {
      List<Key.Item> items = isKeyed ? symbols() : new ArrayList<>();
      Set<String> against = new LinkedHashSet<>();
      cells().filter(cell -> isAgainst(cell.stance())).forEach(cell -> against.add(cell.word()));
      if (!against.isEmpty()) {
        String meaning =
            words.message("figure.positions.shaded", words.joined(List.copyOf(against)));
        items.add(
            new Key.Item(
                10,
                (on, x, y) -> on.drawBoxBelow(x, y - 5, 10, 10, Paint.SHADE),
                Label.muted(meaning)));
      }
      if (cells().anyMatch(cell -> !cell.changeText().isEmpty())) {
        items.add(
            new Key.Item(
                2,
                (on, x, y) -> on.drawBoxBelow(x, y - 5, 2, 10, Paint.ACCENT),
                Label.muted(words.message("figure.positions.bar"))));
      }
      return items;
    }

    private List<Key.Item> symbols() {
      List<Key.Item> items = new ArrayList<>();
      for (Label actor : heads()) {
        Label number = number(items.size() + 1);
        items.add(
            new Key.Item(
                canvas.width(number),
                (on, x, y) -> on.drawTextLine(number, x, y - TextMetrics.LEADING / 2, Anchor.START),
                actor));
      }
      Map<String, Set<String>> stances = new LinkedHashMap<>();
      cells()
          .forEach(cell ->
              stances.computeIfAbsent(cell.stance(), _ -> new LinkedHashSet<>()).add(cell.word()));
      stances.forEach((stance, texts) ->
          items.add(
              new Key.Item(
                  2 * StanceSymbol.HALF,
                  (on, x, y) -> StanceSymbol.draw(on, stance, x + StanceSymbol.HALF, y),
                  Label.muted(words.joined(List.copyOf(texts))))));
      return items;
    }
  }

  private static Label number(int number) {
    return new Label(String.valueOf(number), "", false, Paint.INK);
  }

  private static boolean isAgainst(String stance) {
    return switch (stance) {
      case "red-line", "opposes", "reserved" -> true;
      default -> false;
    };
  }

  /// Returns two texts as one, for example "Ukraine: supports".
  private Label pair(String first, String second, boolean isMove) {
    String text = words.message("figure.pair", first, second);
    return new Label(text, "", isMove, isMove ? Paint.ACCENT : Paint.INK);
  }

  private String alt() {
    List<String> parts = new ArrayList<>();
    for (Row row : table.rows()) {
      List<String> stances = new ArrayList<>();
      for (Shown one : row.listed()) {
        String said = words.message("figure.pair", one.head(), one.cell().inFull());
        stances.add(
            one.cell().changeText().isEmpty()
                ? said
                : words.message("list.more", said, one.cell().changeText()));
      }
      parts.add(words.message("figure.said", row.topic().text(), String.join("; ", stances)));
    }
    if (!table.withdrawnToo().isEmpty()) {
      parts.add(table.withdrawnToo());
    }
    return words.message("figure.positions", String.join(" ", parts));
  }
}
