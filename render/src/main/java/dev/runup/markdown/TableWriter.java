package dev.runup.markdown;

import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Table;
import dev.runup.markdown.InlineWriter.InlineContext;
import java.util.ArrayList;
import java.util.List;

/// Writes a table as Markdown with aligned columns.
final class TableWriter {
  /// The widest column, in code points, that is padded. Columns after a wider one can't be aligned.
  private static final int WIDEST = 40;

  private final List<Align> columns;
  private final List<List<String>> rows = new ArrayList<>();

  private TableWriter(Table table) {
    columns = table.columns();
    rows.add(cells(table.head()));
    table.rows().forEach(row -> rows.add(cells(row)));
  }

  /// Returns the table's lines, without its caption.
  static List<String> lines(Table table) {
    TableWriter writer = new TableWriter(table);
    List<Integer> widths = writer.widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : writer.rows) {
      lines.add(writer.line(row, widths));
      if (lines.size() == 1) {
        lines.add(writer.rule(widths));
      }
    }
    return lines;
  }

  private static List<String> cells(List<Cell> row) {
    return row.stream().map(cell -> InlineWriter.write(cell.text(), InlineContext.CELL)).toList();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    boolean lineUp = true;
    for (int column = 0; column < columns.size(); column++) {
      int width = 3;
      for (List<String> row : rows) {
        width = Math.max(width, width(row.get(column)));
      }
      lineUp = lineUp && width <= WIDEST;
      widths.add(lineUp ? width : 3);
    }
    return widths;
  }

  private String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      int space = Math.max(0, widths.get(column) - width(cell));
      int left =
          switch (columns.get(column)) {
            case START -> 0;
            case CENTRE -> space / 2;
            case END -> space;
          };
      line.repeat(' ', left + 1).append(cell).repeat(' ', space - left + 1).append('|');
    }
    return line.toString();
  }

  private String rule(List<Integer> widths) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < columns.size(); column++) {
      Align align = columns.get(column);
      line.append(align == Align.CENTRE ? " :" : " -")
          .repeat('-', widths.get(column) - 2)
          .append(align == Align.START ? "- |" : ": |");
    }
    return line.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
