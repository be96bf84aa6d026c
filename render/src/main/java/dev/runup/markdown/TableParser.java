package dev.runup.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Table;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Text;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns flexmark's tables into tables, with the caption that stands before them.
final class TableParser {
  /// What a caption's paragraph begins with.
  static final String CAPTION = "Table: ";

  private final InlineParser inlines;
  private final List<Problem> problems;

  TableParser(InlineParser inlines, List<Problem> problems) {
    this.inlines = inlines;
    this.problems = problems;
  }

  /// Says whether `node` is a paragraph that names the table right after it.
  static boolean isCaption(@Nullable Node node) {
    return node instanceof Paragraph
        && node.getNext() instanceof TableBlock
        && node.getFirstChild() instanceof com.vladsch.flexmark.ast.Text text
        && text.getChars().startsWith(CAPTION);
  }

  /// Gives back the table with its caption.
  Table table(TableBlock block) {
    List<Align> columns = new ArrayList<>();
    List<TableRow> rows = new ArrayList<>();
    for (Node part : block.getChildren()) {
      for (Node row : part.getChildren()) {
        if (part instanceof TableSeparator) {
          cells(row).forEach(cell -> columns.add(align(cell)));
        } else if (row instanceof TableRow one) {
          rows.add(one);
        }
      }
    }
    List<Inline> caption = caption(block.getPrevious());
    List<List<Cell>> read = rows.stream().map(row -> row(row, columns.size())).toList();
    return new Table(caption, columns, read.getFirst(), read.subList(1, read.size()));
  }

  private List<Inline> caption(@Nullable Node paragraph) {
    if (paragraph == null || !isCaption(paragraph)) {
      return List.of();
    }
    List<Inline> text = new ArrayList<>(inlines.inlines(paragraph));
    if (text.getFirst() instanceof Text(String opening)) {
      text.set(0, new Text(opening.substring(CAPTION.length())));
    }
    return NormalForm.ofLine(text);
  }

  // A row that is longer than the head is an error, because its last cells would be lost.
  private List<Cell> row(TableRow row, int columns) {
    List<Cell> cells = new ArrayList<>();
    for (TableCell cell : cells(row)) {
      // flexmark keeps one space of an empty cell.
      boolean empty = cell.getText().isBlank();
      cells.add(new Cell(empty ? List.of() : NormalForm.ofLine(inlines.inlines(cell))));
    }
    if (cells.size() > columns) {
      String first = Inline.plain(cells.getFirst().text());
      problems.add(
          Problem.error(
              "long-table-row",
              "the row \""
                  + first
                  + "\" has "
                  + cells.size()
                  + " cells in a table of "
                  + columns
                  + " columns",
              "Where a cell holds a |, write it as \\|."));
      return cells.subList(0, columns);
    }
    return cells;
  }

  private static List<TableCell> cells(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      if (cell instanceof TableCell one) {
        cells.add(one);
      }
    }
    return cells;
  }

  private static Align align(TableCell cell) {
    return switch (cell.getAlignment()) {
      case null -> Align.START;
      case LEFT -> Align.START;
      case CENTER -> Align.CENTRE;
      case RIGHT -> Align.END;
    };
  }
}
