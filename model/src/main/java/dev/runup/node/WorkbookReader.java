package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.node.CsvRows.FilledCell;
import dev.runup.node.Node.Entry;
import dev.runup.node.Node.Mapping;
import dev.runup.node.Node.Scalar;
import dev.runup.node.Node.Sequence;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Place.CellKind;
import dev.runup.problem.Place.SpreadsheetCell;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.workbook.Workbook;
import dev.runup.workbook.Workbook.Cell;
import dev.runup.workbook.Workbook.CellFault;
import dev.runup.workbook.Workbook.MergedCells;
import dev.runup.workbook.Workbook.Sheet;
import dev.runup.workbook.WorkbookFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a workbook as a mapping from the names of its sheets to their tables. A table has the form
/// that [CsvReader] gives a CSV file.
///
/// A workbook has no lines. Its places lie in a text that has a line for each sheet and for each
/// row with text. Messages show that line, and name the cell.
final class WorkbookReader {

  /// The most characters in the cells of a workbook, as many as a file of another kind may have.
  private static final int MOST_CHARACTERS = 16 << 20;

  /// The beginning of the names of sheets that hold no facts.
  private static final String NO_FACTS = "_";

  private static final String BETWEEN = " | ";

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private int length;

  private WorkbookReader(String name) {
    this.name = name;
  }

  /// A sheet whose cells have their ranges in the text.
  private record PlacedSheet(Sheet sheet, TextRange title, List<CsvRows.Row> rows) {}

  /// Reads a workbook.
  ///
  /// @param input the name of the file, and its bytes as text of ISO 8859-1
  static ParsedFile read(Input input) {
    Workbook workbook;
    try {
      workbook = WorkbookFile.read(input.text().getBytes(StandardCharsets.ISO_8859_1));
    } catch (UnreadableOfficeException e) {
      return failed(
          input.name(),
          ProblemCode.BAD_WORKBOOK,
          "this file " + e.getMessage(),
          "Open it in your spreadsheet program, and save it as .xlsx without a password.");
    }
    WorkbookReader reader = new WorkbookReader(input.name());
    List<PlacedSheet> placed = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      if (!sheet.name().startsWith(NO_FACTS)) {
        PlacedSheet one = reader.placed(sheet);
        if (one == null) {
          return failed(
              input.name(),
              ProblemCode.TOO_LARGE,
              "the cells of this workbook hold more than 16 million characters, which is the limit",
              "Split it: a dossier may have any number of files.");
        }
        placed.add(one);
      }
    }
    return reader.read(placed);
  }

  private static ParsedFile failed(String name, ProblemCode code, String message, String hint) {
    Place file = new Place(new Input(name, ""), 1, 1, 1);
    return new ParsedFile(null, List.of(Problem.of(code, file, message, hint)));
  }

  /// Adds the lines of a sheet to the text. Returns null if that gets too long.
  private @Nullable PlacedSheet placed(Sheet sheet) {
    TextRange title = append(sheet.name());
    endLine();
    List<CsvRows.Row> rows = new ArrayList<>();
    for (Workbook.Row row : sheet.rows()) {
      int from = length;
      List<FilledCell> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        if (!cells.isEmpty()) {
          append(BETWEEN);
        }
        if (text.length() + cell.text().length() > MOST_CHARACTERS) {
          return null;
        }
        cells.add(new FilledCell(cell.column(), append(cell.text()), cell.text(), cell.kind()));
      }
      int width = row.cells().getLast().column() + 1;
      rows.add(new CsvRows.Row(row.number(), new TextRange(from, length), cells, width, false));
      endLine();
    }
    return new PlacedSheet(sheet, title, rows);
  }

  private void endLine() {
    text.append('\n');
    length++;
  }

  /// Adds a text, in one line. It keeps its number of characters.
  private TextRange append(String added) {
    int from = length;
    added
        .codePoints()
        .forEach(point -> {
          text.appendCodePoint(point == '\n' || point == '\r' ? '⏎' : point);
          length++;
        });
    return new TextRange(from, length);
  }

  private ParsedFile read(List<PlacedSheet> sheets) {
    CodePointText source = new CodePointText(new Input(name, text.toString()));
    FileProblems problems = new FileProblems(source);
    List<Entry> tables = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (PlacedSheet sheet : sheets) {
      if (sheet.rows().isEmpty()) {
        continue;
      }
      String type = sheet.sheet().name().strip();
      TableRows table = new TableRows(source, sheet.sheet().name(), problems);
      Place title =
          source
              .place(sheet.title().from(), sheet.title().to())
              .withCell(new SpreadsheetCell(1, null, sheet.sheet().name() + "!A1", CellKind.TEXT));
      if (sheet.sheet().isHidden()) {
        problems.error(
            ProblemCode.HIDDEN_CELLS,
            title,
            "this sheet is hidden",
            "Show it, delete it, or begin its name with \"_\" if it holds no facts.");
      } else if (names.add(type)) {
        Node rows = table(sheet, table, problems);
        if (rows != null) {
          tables.add(new Entry(new Scalar(type, title), rows));
        }
      } else {
        problems.error(
            ProblemCode.DUPLICATE_KEY,
            title,
            "the sheet " + FileProblems.quoted(type) + " is here for the second time",
            "Put their rows into one sheet.");
      }
    }
    boolean isEmpty = tables.isEmpty() && problems.problems().isEmpty();
    return problems.parsedFile(isEmpty ? null : new Mapping(tables, source.place(0, 0)));
  }

  private static @Nullable Sequence table(
      PlacedSheet sheet, TableRows table, FileProblems problems) {
    List<CsvRows.Row> rows = sheet.rows();
    Sequence header = table.header(rows.getFirst());
    if (header == null) {
      return null;
    }
    reportUnreadable(sheet, table, problems);
    List<Node> read = new ArrayList<>(List.of(header));
    for (CsvRows.Row row : rows.subList(1, rows.size())) {
      read.add(table.record(row));
    }
    return new Sequence(read, header.place());
  }

  /// Reports what nobody typed or sees: formulas and the like, merged cells, hidden rows and
  /// columns.
  private static void reportUnreadable(PlacedSheet sheet, TableRows table, FileProblems problems) {
    Set<Integer> hidden = new HashSet<>(sheet.sheet().hiddenColumns());
    for (int i = 0; i < sheet.rows().size() && !problems.isFull(); i++) {
      Workbook.Row row = sheet.sheet().rows().get(i);
      CsvRows.Row placed = sheet.rows().get(i);
      if (row.isHidden()) {
        problems.error(
            ProblemCode.HIDDEN_CELLS,
            table.place(placed),
            "this row is hidden",
            "Show it, for example by removing the filter, or delete it.");
      }
      for (int j = 0; j < placed.cells().size(); j++) {
        FilledCell cell = placed.cells().get(j);
        CellFault fault = row.cells().get(j).fault();
        if (hidden.remove(cell.column())) {
          problems.error(
              ProblemCode.HIDDEN_CELLS,
              table.place(cell, placed),
              "column " + Workbook.letters(cell.column()) + " is hidden",
              "Show it, or delete it.");
        }
        if (fault != null) {
          problems.error(
              ProblemCode.NOT_TYPED, table.place(cell, placed), fault.message(), fault.hint());
        }
      }
    }
    sheet.sheet().merged().forEach(range -> reportMerged(range, sheet, table, problems));
  }

  /// Reports merged cells at the cell that has their text. Empty ones do no harm.
  private static void reportMerged(
      MergedCells range, PlacedSheet sheet, TableRows table, FileProblems problems) {
    for (CsvRows.Row row : sheet.rows()) {
      if (row.number() != range.row()) {
        continue;
      }
      for (FilledCell cell : row.cells()) {
        if (cell.column() == range.column()) {
          problems.error(
              ProblemCode.NOT_TYPED,
              table.place(cell, row),
              "the cells " + range.range() + " are merged into one",
              "Unmerge them, and type the value into each cell that it belongs to.");
        }
      }
    }
  }
}
