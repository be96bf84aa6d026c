package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.theme.Theme;
import java.util.List;
import java.util.stream.IntStream;

/// Draws a row of a table, or a slice with one line of each of its cells.
final class RowDrawing implements Strip.Drawing {
  private static final float HEADROOM = PdfTables.HEADROOM;

  private final PdfTables.Row row;
  private final ColumnWidths widths;
  private final Flow.Column column;
  private final Theme.Palette palette;
  private final List<List<Galley.Line>> lines;
  private final int lineCount;

  RowDrawing(PdfTables.Row row, ColumnWidths widths, Flow.Column column, Theme.Palette palette) {
    this.row = row;
    this.widths = widths;
    this.column = column;
    this.palette = palette;
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
      pen.fillBox(column.x(), top - height, widths.totalWidth(), height, palette.shade());
    }
    if (last) {
      pen.drawRule(column.x(), top - height, widths.totalWidth(), palette.rule());
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
