package dev.runup.html;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes tables. Each is in a region that scrolls sideways on a narrow screen.
final class HtmlTables {
  private final HtmlBuilder html;
  private final HtmlInlines inlines;
  private final Masthead.Words words;

  /// The names given to regions so far.
  private final Set<String> names = new HashSet<>();

  /// The last heading, or empty before the first one.
  private String heading = "";

  HtmlTables(HtmlBuilder html, HtmlInlines inlines, Masthead.Words words) {
    this.html = html;
    this.inlines = inlines;
    this.words = words;
  }

  /// Notes the heading above the next tables, from which tables without a caption get their names.
  void enter(String heading) {
    this.heading = heading;
  }

  void write(Block.Table table) {
    write(table, name(table));
  }

  /// Writes a table that readers open by its name. In print, it is open.
  void writeFolded(Block.Table table) {
    String name = name(table);
    html.open("details").open("summary").text(name).close("summary").line();
    write(table, name);
    html.close("details").line();
  }

  private void write(Block.Table table, String name) {
    html.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-label", name);
    html.open("table").line();
    if (!table.caption().isEmpty()) {
      html.open("caption");
      inlines.write(table.caption());
      html.close("caption").line();
    }
    head(table);
    html.open("tbody").line();
    int names = table.nameColumn().orElse(-1);
    table.rows().forEach(row -> row(row, table.columns(), names));
    html.close("tbody").close("table").close("div").line();
  }

  /// Returns the region's name for screen readers, which no other region of the page has. Example:
  /// the second table without a caption below "Positions" is "Table: Positions (2)".
  private String name(Block.Table table) {
    String caption = Inline.plain(table.caption()).strip();
    String place = heading.isEmpty() ? words.table() : words.table() + ": " + heading;
    String name = caption.isEmpty() ? place : caption;
    String own = name;
    for (int n = 2; !names.add(own); n++) {
      own = name + " (" + n + ")";
    }
    return own;
  }

  private void head(Block.Table table) {
    if (!table.head().stream().allMatch(Block.Cell::isBlank)) {
      html.open("thead").line().open("tr");
      for (int i = 0; i < table.head().size(); i++) {
        Block.Cell cell = table.head().get(i);
        // An empty header cell would announce a column without a name.
        cell(cell, cell.isBlank() ? "" : "col", table.columns().get(i));
      }
      html.close("tr").line().close("thead").line();
    }
  }

  /// @param names the column that names the row, or -1
  private void row(List<Block.Cell> cells, List<Block.Align> columns, int names) {
    html.open("tr");
    for (int i = 0; i < cells.size(); i++) {
      cell(cells.get(i), i == names ? "row" : "", columns.get(i));
    }
    html.close("tr").line();
  }

  /// @param scope the cells that the cell names, `col` or `row`; empty for a cell of content
  private void cell(Block.Cell cell, String scope, Block.Align align) {
    String element = scope.isEmpty() ? "td" : "th";
    html.open(element, "scope", scope, "class", side(align)).anchor(inlines.idOf(cell.text()));
    inlines.write(cell.text());
    inlines.backLink();
    html.close(element);
  }

  private static String side(Block.Align align) {
    return switch (align) {
      case START -> "";
      case CENTRE -> "centre";
      case END -> "end";
    };
  }
}
