package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Turns tables into strips and structure elements.
record PdfTables(
    PdfBlocks blocks,
    Compositor compositor,
    Flow flow,
    ChangeBars bars,
    BlockStyle.Sheet styles,
    Masthead.Words words) {
  /// Space between a cell's text and its upper and lower edge, in points.
  static final float HEADROOM = 3.4f;

  /// The highest row that is never divided, as a share of the page. A higher row may be divided
  /// between its lines.
  private static final float MAX_WHOLE_ROW = 1f / 3;

  /// A tight table is set in smaller type: in steps of this share, down to the second value in
  /// points.
  private static final float SCALE_STEP = 0.1f;

  private static final float MIN_SIZE = 6.2f;

  void set(Block.Table table, Flow.Column column) {
    Tag tag = column.tag().add("Table");
    flow.addSpace(column.style().leading() * 0.7f);
    if (!blocks.setCaption(table.caption(), tag.addWhenUsed("Caption"), column)) {
      tag.setSummary(words.table());
    }
    List<Row> unscaled = toRows(table, tag);
    ColumnWidths widths = ColumnWidths.of(unscaled, column.width());
    List<Row> rows = unscaled;
    for (float scale = 1 - SCALE_STEP;
        widths.isTight() && styles.table().size() * scale >= MIN_SIZE;
        scale -= SCALE_STEP) {
      float factor = scale;
      rows = unscaled.stream().map(row -> row.scaled(factor)).toList();
      widths = ColumnWidths.of(rows, column.width());
    }
    int headRows = rows.getFirst().isHead() ? 1 : 0;
    if (headRows > 0 && setRow(rows.getFirst(), widths, column)) {
      flow.repeatOnNewPages(flow.lastStrip());
    }
    for (int i = headRows; i < rows.size(); i++) {
      // The first two rows stay with the head, and the last two together. No row is alone on a
      // page.
      boolean isFirst = i > 0 && i < headRows + 2;
      boolean isLast = i > headRows && i == rows.size() - 1;
      if (isFirst || isLast) {
        flow.keepNext();
      }
      setRow(rows.get(i), widths, column);
    }
    flow.repeatOnNewPages(null);
    flow.addSpace(column.style().leading() * 0.9f);
  }

  /// Returns the rows, at least one. The first one is the head, unless all its cells are empty and
  /// other rows follow.
  private List<Row> toRows(Block.Table table, Tag tag) {
    List<Row> rows = new ArrayList<>();
    if (table.rows().isEmpty() || !table.head().stream().allMatch(Block.Cell::isBlank)) {
      Tag section =
          tag.add(
              table.rows().isEmpty() ? "TBody" : "THead"); // PDF/UA wants a body beside each head
      rows.add(toRow(table.head(), table, section, true, -1));
    }
    int names = table.nameColumn().orElse(-1);
    if (!table.rows().isEmpty()) {
      Tag body = tag.add("TBody");
      table.rows().forEach(row -> rows.add(toRow(row, table, body, false, names)));
    }
    return rows;
  }

  /// @param names the column that names the row, or -1
  private Row toRow(
      List<Block.Cell> cells, Block.Table table, Tag section, boolean head, int names) {
    Tag tag = section.add("TR");
    BlockStyle style = head ? styles.table().withBold() : styles.table();
    List<Galley> galleys = new ArrayList<>();
    Tag firstCell = tag;
    for (int i = 0; i < cells.size(); i++) {
      Tag cell = tag.add(head || i == names ? "TH" : "TD");
      if (head || i == names) {
        cell.setAttribute("Table", "Scope", head ? "Column" : "Row");
      }
      // Only the first cell has room in the margin for a change label.
      List<Inline> text = cells.get(i).text();
      galleys.add(compositor.set(i == 0 ? bars.withoutMark(text) : text, style, cell));
      firstCell = i == 0 ? cell : firstCell;
    }
    return new Row(galleys, table.columns(), style, head, cells.getFirst().text(), firstCell);
  }

  /// Adds a row and returns whether it is one strip.
  private boolean setRow(Row row, ColumnWidths widths, Flow.Column column) {
    bars.openBar(row.firstCellText(), row.firstCellTag());
    boolean undivided = addRow(row, widths, column);
    bars.closeBar(row.firstCellText());
    return undivided;
  }

  private boolean addRow(Row row, ColumnWidths widths, Flow.Column column) {
    RowDrawing drawing = new RowDrawing(row, widths, column);
    BlockStyle style = row.style();
    float baseline = HEADROOM + style.baseline();
    if (drawing.height() <= MAX_WHOLE_ROW * flow.paper().columnHeight()) {
      flow.addStrip(drawing.height(), baseline, drawing);
      return true;
    }
    for (int i = 0; i < drawing.lineCount(); i++) {
      if (i == 1 || i > 0 && i == drawing.lineCount() - 1) {
        flow.keepNext();
      }
      flow.addStrip(drawing.sliceHeight(i), baseline, drawing.slice(i));
    }
    return false;
  }

  /// A row of a table, with its cells set in type.
  ///
  /// @param columns the alignment of each cell
  /// @param isHead whether the row is the table's head
  /// @param firstCellText the text of the first cell, with its change label if it has one
  /// @param firstCellTag the element of the first cell
  record Row(
      List<Galley> cells,
      List<Block.Align> columns,
      BlockStyle style,
      boolean isHead,
      List<Inline> firstCellText,
      Tag firstCellTag) {
    Row {
      cells = List.copyOf(cells);
      firstCellText = List.copyOf(firstCellText);
    }

    /// Returns the row in type of another size.
    Row scaled(float factor) {
      List<Galley> other = cells.stream().map(cell -> cell.scaled(factor)).toList();
      return new Row(other, columns, style.scaled(factor), isHead, firstCellText, firstCellTag);
    }
  }

  /// Draws a row of a table, or a slice with one line of each of its cells.
  private final class RowDrawing implements Strip.Drawing {

    private final Row row;
    private final ColumnWidths widths;
    private final Flow.Column column;
    private final List<List<Galley.Line>> lines;
    private final int lineCount;

    RowDrawing(Row row, ColumnWidths widths, Flow.Column column) {
      this.row = row;
      this.widths = widths;
      this.column = column;
      lines =
          IntStream.range(0, row.cells().size())
              .mapToObj(i -> LineBreaker.lines(row.cells().get(i), widths.textWidth(i)))
              .toList();
      lineCount = Math.max(1, lines.stream().mapToInt(List::size).max().orElse(1));
    }

    /// Returns the number of lines of the cell that has most.
    int lineCount() {
      return lineCount;
    }

    float height() {
      return 2 * HEADROOM + lineCount * row.style().leading();
    }

    /// Returns the height of a slice.
    float sliceHeight(int index) {
      float padding = (index == 0 ? HEADROOM : 0) + (index == lineCount - 1 ? HEADROOM : 0);
      return row.style().leading() + padding;
    }

    @Override
    public void paint(Pen pen, float top) {
      pen.drawArtifact(() -> drawGround(pen, top, height(), true));
      for (int cell = 0; cell < row.cells().size(); cell++) {
        for (int line = 0; line < lines.get(cell).size(); line++) {
          drawText(pen, cell, line, top - HEADROOM - line * row.style().leading());
        }
      }
    }

    /// Returns a drawing of line `index` (from 0) of each cell.
    Strip.Drawing slice(int index) {
      return (pen, top) -> {
        pen.drawArtifact(() -> drawGround(pen, top, sliceHeight(index), index == lineCount - 1));
        float lineTop = index == 0 ? top - HEADROOM : top;
        for (int cell = 0; cell < row.cells().size(); cell++) {
          if (index < lines.get(cell).size()) {
            drawText(pen, cell, index, lineTop);
          }
        }
      };
    }

    private void drawGround(Pen pen, float top, float height, boolean last) {
      if (row.isHead()) {
        pen.fillBox(
            column.x(), top - height, widths.totalWidth(), height, styles.palette().shade());
      }
      if (last) {
        pen.drawRule(column.x(), top - height, widths.totalWidth(), styles.palette().rule());
      }
    }

    private void drawText(Pen pen, int cell, int index, float top) {
      Galley galley = row.cells().get(cell);
      Galley.Line line = lines.get(cell).get(index);
      float room = widths.textWidth(cell) - line.width(galley);
      float shift =
          switch (row.columns().get(cell)) {
            case Block.Align.START -> 0;
            case Block.Align.CENTRE -> room / 2;
            case Block.Align.END ->
                lines.get(cell).size() > 1
                    ? room
                    : Math.max(0, room - widths.rightInset(cell, galley));
          };
      float x = column.x() + widths.textLeft(cell) + shift;
      pen.drawLine(galley, line, x, top - row.style().baseline());
    }
  }
}
