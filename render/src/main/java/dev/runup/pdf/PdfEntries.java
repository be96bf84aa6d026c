package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import java.util.ArrayList;
import java.util.List;

/// Sets short paragraphs in two columns, two in a row. A page break never divides a row, so that
/// readers go from left to right and from row to row, as screen readers do.
record PdfEntries(Compositor compositor, Flow flow, ChangeBars bars) {
  /// The space between the columns, in points.
  private static final float GAP = 16;

  void set(List<Block> entries, Flow.Column column) {
    flow.addSpace(column.space());
    for (int i = 0; i < entries.size(); i += 2) {
      setRow(entries.subList(i, Math.min(i + 2, entries.size())), column);
      flow.addSpace(column.space());
    }
  }

  private void setRow(List<Block> entries, Flow.Column column) {
    float width = (column.width() - GAP) / 2;
    BlockStyle style = column.style();
    List<SetEntry> cells = new ArrayList<>();
    for (Block entry : entries) {
      if (entry instanceof Block.Paragraph(List<Inline> text)) {
        Galley galley = compositor.set(bars.withoutMark(text), style, column.tag().add("P"));
        float x = column.x() + cells.size() * (width + GAP);
        cells.add(new SetEntry(galley, LineBreaker.lines(galley, width), x));
      }
    }
    int most = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
    flow.addStrip(
        most * style.leading(),
        style.baseline(),
        (pen, top) -> cells.forEach(cell -> cell.paint(pen, top - style.baseline(), style)));
  }

  /// A paragraph of a row.
  ///
  /// @param x the left edge, in points
  private record SetEntry(Galley galley, List<Galley.Line> lines, float x) {

    void paint(Pen pen, float baseline, BlockStyle style) {
      for (int i = 0; i < lines.size(); i++) {
        pen.drawLine(galley, lines.get(i), x, baseline - i * style.leading());
      }
    }
  }
}
