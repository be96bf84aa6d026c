package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/// Turns tables into strips and structure elements.
final class PdfTables {
  /// Space between a cell's text and its upper and lower edge, in points.
  static final float HEADROOM = 3.4f;

  /// A row higher than this share of the page may be divided between its lines.
  private static final float TALL = 1f / 3;

  /// A crowded table is set in smaller type, by steps of this share, down to this size in points.
  private static final float STEP = 0.1f;

  private static final float SMALLEST = 6.2f;

  private final Compositor compositor;
  private final Flow flow;
  private final ChangeBars bars;
  private final BlockStyles voices;
  private final Theme.Palette palette;
  private final Masthead.Words words;

  PdfTables(
      Compositor compositor,
      Flow flow,
      ChangeBars bars,
      BlockStyles voices,
      Theme.Palette palette,
      Masthead.Words words) {
    this.compositor = compositor;
    this.flow = flow;
    this.bars = bars;
    this.voices = voices;
    this.palette = palette;
    this.words = words;
  }

  void set(Block.Table table, Column column) {
    Tag tag = column.tag().add("Table");
    flow.space(column.voice().leading() * 0.7f);
    caption(table, tag, column);
    List<Row> set = rows(table, tag);
    ColumnWidths widths = ColumnWidths.of(set, column.width());
    List<Row> rows = set;
    for (float scale = 1 - STEP; widths.isTight() && isReadable(scale); scale -= STEP) {
      float factor = scale;
      rows = set.stream().map(row -> row.scaled(factor)).toList();
      widths = ColumnWidths.of(rows, column.width());
    }
    int heads = rows.getFirst().head() ? 1 : 0;
    if (heads > 0 && set(rows.getFirst(), widths, column)) {
      flow.repeat(flow.last());
    }
    for (int i = heads; i < rows.size(); i++) {
      // The first two rows stay with the head and the last two together: none stands alone at a
      // page's edge.
      boolean first = i > 0 && i < heads + 2;
      boolean last = i > heads && i == rows.size() - 1;
      if (first || last) {
        flow.keep();
      }
      set(rows.get(i), widths, column);
    }
    flow.repeat(null);
    flow.space(column.voice().leading() * 0.9f);
  }

  private boolean isReadable(float scale) {
    return voices.table().size() * scale >= SMALLEST;
  }

  private void caption(Block.Table table, Tag tag, Column column) {
    Tag caption = tag.inline("Caption");
    Galley galley = compositor.set(table.caption(), voices.caption().strong(), caption);
    if (galley.isBlank()) {
      tag.summary(words.table());
      return;
    }
    caption.attach();
    for (Line line : LineBreaker.lines(galley, column.width())) {
      flow.line(galley, line, column.x(), voices.caption());
      flow.keep();
    }
    flow.space(HEADROOM);
  }

  /// Gives back the rows, at least one: the head first, unless all its cells are empty and rows
  /// follow.
  private List<Row> rows(Block.Table table, Tag tag) {
    List<Row> rows = new ArrayList<>();
    if (table.rows().isEmpty() || table.head().stream().anyMatch(PdfTables::speaks)) {
      Tag section =
          tag.add(
              table.rows().isEmpty() ? "TBody" : "THead"); // PDF/UA wants a body beside each head
      rows.add(row(table.head(), table, section, true, false));
    }
    boolean named =
        table.columns().size() > 1 && table.rows().stream().allMatch(row -> speaks(row.getFirst()));
    if (!table.rows().isEmpty()) {
      Tag body = tag.add("TBody");
      table.rows().forEach(row -> rows.add(row(row, table, body, false, named)));
    }
    return rows;
  }

  private static boolean speaks(Block.Cell cell) {
    return !Inline.plain(cell.text()).isBlank();
  }

  /// @param named whether the first cell names the row
  private Row row(
      List<Block.Cell> cells, Block.Table table, Tag section, boolean head, boolean named) {
    Tag tag = section.add("TR");
    BlockStyle voice = head ? voices.table().strong() : voices.table();
    List<Galley> galleys = new ArrayList<>();
    Tag first = tag;
    for (int i = 0; i < cells.size(); i++) {
      Tag cell = tag.add(head || named && i == 0 ? "TH" : "TD");
      if (head || named && i == 0) {
        cell.attribute("Table", "Scope", head ? "Column" : "Row");
      }
      // Only what the first cell begins with has room in the margin.
      List<Inline> text = cells.get(i).text();
      galleys.add(compositor.set(i == 0 ? bars.unmarked(text) : text, voice, cell));
      first = i == 0 ? cell : first;
    }
    return new Row(galleys, table.columns(), voice, head, cells.getFirst().text(), first);
  }

  /// Adds a row and says whether it is undivided.
  private boolean set(Row row, ColumnWidths widths, Column column) {
    bars.open(row.opening(), row.first());
    boolean undivided = add(row, widths, column);
    bars.close(row.opening());
    return undivided;
  }

  private boolean add(Row row, ColumnWidths widths, Column column) {
    RowDrawing drawing = new RowDrawing(row, widths, column, palette);
    BlockStyle voice = row.voice();
    float baseline = HEADROOM + voice.baseline();
    if (drawing.height() <= TALL * flow.paper().columnHeight()) {
      flow.add(drawing.height(), baseline, drawing);
      return true;
    }
    for (int i = 0; i < drawing.lines(); i++) {
      if (i == 1 || i > 0 && i == drawing.lines() - 1) {
        flow.keep();
      }
      flow.add(drawing.sliceHeight(i), baseline, drawing.slice(i));
    }
    return false;
  }
}
