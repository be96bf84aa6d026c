package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.theme.Theme;
import java.util.List;
import java.util.stream.IntStream;

/// Draws a row of a table, or one line of each of its cells.
final class RowDrawing implements Drawing {
  private static final float HEADROOM = PdfTables.HEADROOM;

  private final Row row;
  private final ColumnWidths widths;
  private final Column column;
  private final Theme.Palette palette;
  private final List<List<Line>> lines;
  private final int lineCount;

  RowDrawing(Row row, ColumnWidths widths, Column column, Theme.Palette palette) {
    this.row = row;
    this.widths = widths;
    this.column = column;
    this.palette = palette;
    lines =
        IntStream.range(0, row.cells().size())
            .mapToObj(i -> LineBreaker.lines(row.cells().get(i), widths.text(i)))
            .toList();
    lineCount = Math.max(1, lines.stream().mapToInt(List::size).max().orElse(1));
  }

  /// Gives back the number of lines of the cell that has most.
  int lines() {
    return lineCount;
  }

  float height() {
    return 2 * HEADROOM + lineCount * row.voice().leading();
  }

  /// Gives back the height of the slice that holds line `index` of each cell.
  float sliceHeight(int index) {
    float padding = (index == 0 ? HEADROOM : 0) + (index == lineCount - 1 ? HEADROOM : 0);
    return row.voice().leading() + padding;
  }

  @Override
  public void paint(Pen pen, float top) {
    pen.artifact(() -> ground(pen, top, height(), true));
    for (int cell = 0; cell < row.cells().size(); cell++) {
      for (int line = 0; line < lines.get(cell).size(); line++) {
        text(pen, cell, line, top - HEADROOM - line * row.voice().leading());
      }
    }
  }

  /// Gives back a drawing of line `index` of each cell.
  Drawing slice(int index) {
    return (pen, top) -> {
      pen.artifact(() -> ground(pen, top, sliceHeight(index), index == lineCount - 1));
      float lineTop = index == 0 ? top - HEADROOM : top;
      for (int cell = 0; cell < row.cells().size(); cell++) {
        if (index < lines.get(cell).size()) {
          text(pen, cell, index, lineTop);
        }
      }
    };
  }

  private void ground(Pen pen, float top, float height, boolean last) {
    if (row.head()) {
      pen.box(column.x(), top - height, widths.total(), height, palette.shade());
    }
    if (last) {
      pen.rule(column.x(), top - height, widths.total(), palette.rule());
    }
  }

  private void text(Pen pen, int cell, int index, float top) {
    Galley galley = row.cells().get(cell);
    Line line = lines.get(cell).get(index);
    float room = widths.text(cell) - line.width(galley);
    float shift =
        switch (row.columns().get(cell)) {
          case Block.Align.START -> 0;
          case Block.Align.CENTRE -> room / 2;
          case Block.Align.END ->
              lines.get(cell).size() > 1 ? room : Math.max(0, room - widths.hang(cell, galley));
        };
    float x = column.x() + widths.left(cell) + shift;
    pen.line(galley, line, x, top - row.voice().baseline());
  }
}
