package dev.runup.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Converts flexmark's tables to tables of a document, with the caption before them.
record TableParser(InlineParser inlines, List<Problem> problems) {

  /// The start of a caption's paragraph.
  static final String CAPTION = "Table: ";

  /// The word at the end of a caption that requests a landscape page.
  static final String LANDSCAPE = "{landscape}";

  /// A word in braces at a caption's end. After a backslash it is text.
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)\\{[\\w-]+}$");

  /// Returns whether `node` is the caption of the table right after it.
  static boolean isCaption(@Nullable Node node) {
    return node != null
        && node.getNext() instanceof TableBlock
        && InlineParser.isCaption(node, CAPTION);
  }

  /// Returns the table with its caption.
  Block.Table table(TableBlock block) {
    List<Block.Align> columns = new ArrayList<>();
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
    String option = option(block.getPrevious());
    List<Inline> caption = caption(block.getPrevious(), option);
    List<List<Block.Cell>> read = rows.stream().map(row -> row(row, columns.size())).toList();
    boolean landscape = option.equals(LANDSCAPE);
    return new Block.Table(
        landscape, caption, columns, read.getFirst(), read.subList(1, read.size()));
  }

  /// Returns the word in braces at the end of the caption, or an empty text. An unknown word is
  /// reported.
  private String option(@Nullable Node paragraph) {
    if (paragraph == null || !isCaption(paragraph)) {
      return "";
    }
    Matcher option = OPTION.matcher(paragraph.getChars().toString().stripTrailing());
    if (!option.find()) {
      return "";
    }
    if (!option.group().equals(LANDSCAPE)) {
      Problem unknown =
          Problem.of(
              ProblemCode.UNKNOWN_TABLE_OPTION,
              "a table can't be " + option.group(),
              "A table that wants a landscape page has "
                  + LANDSCAPE
                  + " at the end of its caption."
                  + " For a brace that is text, write \\{.");
      problems.add(inlines.filled().placed(unknown, option.group()));
    }
    return option.group();
  }

  private List<Inline> caption(@Nullable Node paragraph, String option) {
    if (paragraph == null || !isCaption(paragraph)) {
      return List.of();
    }
    List<Inline> text = inlines.caption(paragraph, CAPTION);
    if (!option.isEmpty() && text.getLast() instanceof Inline.Text(String ending)) {
      // Only one space before the word belongs to it. Further ones are part of the caption.
      int end = Math.max(0, ending.length() - option.length() - 1);
      text.set(text.size() - 1, new Inline.Text(ending.substring(0, end)));
    }
    return NormalForm.ofLine(text);
  }

  // Returns the cells of a row. A row longer than the head is an error, because its last cells
  // would be lost.
  private List<Block.Cell> row(TableRow row, int columns) {
    List<Block.Cell> cells = new ArrayList<>();
    for (TableCell cell : cells(row)) {
      // flexmark keeps one space of an empty cell.
      boolean empty = cell.getText().isBlank();
      cells.add(new Block.Cell(empty ? List.of() : NormalForm.ofLine(inlines.inlines(cell))));
    }
    if (cells.size() > columns) {
      String first = Inline.plain(cells.getFirst().text());
      Problem tooLong =
          Problem.of(
              ProblemCode.LONG_TABLE_ROW,
              "the row \""
                  + first
                  + "\" has "
                  + cells.size()
                  + " cells in a table of "
                  + columns
                  + " columns",
              "Where a cell holds a |, write it as \\|.");
      problems.add(inlines.filled().placed(tooLong, first));
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

  private static Block.Align align(TableCell cell) {
    return switch (cell.getAlignment()) {
      case null -> Block.Align.START;
      case LEFT -> Block.Align.START;
      case CENTER -> Block.Align.CENTRE;
      case RIGHT -> Block.Align.END;
    };
  }
}
