package dev.runup.workbook;

import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import dev.runup.office.XmlReader.Token;
import dev.runup.problem.Place.CellKind;
import dev.runup.workbook.Workbook.Cell;
import dev.runup.workbook.Workbook.MergedCells;
import dev.runup.workbook.Workbook.Row;
import dev.runup.workbook.Workbook.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one sheet.
final class SheetReader {

  private static final String AS_TEXT =
      "Replace it by the value, in a cell that is formatted as text.";

  /// The columns and rows that a sheet may have.
  private static final int MOST_COLUMNS = 16_384;

  private static final int MOST_ROWS = 1_048_576;

  private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private final List<String> texts;
  private final List<CellFormat> formats;
  private final CellText numbers;
  private final List<Row> rows = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private final List<MergedCells> merged = new ArrayList<>();

  SheetReader(List<String> texts, List<CellFormat> formats, CellText numbers) {
    this.texts = texts;
    this.formats = formats;
    this.numbers = numbers;
  }

  Sheet read(String name, boolean isHidden, String part) throws UnreadableOfficeException {
    XmlReader xml = WorkbookFile.reader(part);
    int number = 0;
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token != Token.START) {
        continue;
      }
      switch (xml.name()) {
        case "s:col" -> readColumns(xml);
        case "s:row" -> {
          int typed = number(xml.attribute("r"));
          if (typed != 0 && typed <= number || typed > MOST_ROWS) {
            throw damaged();
          }
          number = typed == 0 ? number + 1 : typed;
          readRow(xml, number);
        }
        case "s:mergeCell" -> readMerged(xml.attribute("ref"));
        default -> {}
      }
    }
    return new Sheet(name, isHidden, rows, hiddenColumns, merged);
  }

  private static UnreadableOfficeException damaged() {
    return new UnreadableOfficeException("is damaged: the cells of a sheet are not in order");
  }

  private void readColumns(XmlReader xml) {
    if (isTrue(xml.attribute("hidden")) || xml.attribute("width").matches("0+(\\.0*)?")) {
      int last = Math.min(number(xml.attribute("max")), MOST_COLUMNS);
      for (int column = Math.max(1, number(xml.attribute("min"))); column <= last; column++) {
        hiddenColumns.add(column - 1);
      }
    }
  }

  private void readMerged(String range) {
    Matcher first = REFERENCE.matcher(range);
    if (first.lookingAt() && range.contains(":")) {
      merged.add(new MergedCells(range, number(first.group(2)), column(first.group(1))));
    }
  }

  private void readRow(XmlReader xml, int row) throws UnreadableOfficeException {
    boolean isHidden = isTrue(xml.attribute("hidden")) || xml.attribute("ht").matches("0+(\\.0*)?");
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    int around = xml.depth() - 1;
    while (xml.depth() > around) {
      if (xml.next() == Token.START && xml.name().equals("s:c")) {
        Matcher reference = REFERENCE.matcher(xml.attribute("r"));
        int typed = reference.matches() ? column(reference.group(1)) : column + 1;
        if (typed <= column || typed >= MOST_COLUMNS) {
          throw damaged();
        }
        column = typed;
        Cell cell = readCell(xml, column);
        if (cell != null) {
          cells.add(cell);
        }
      }
    }
    if (!cells.isEmpty()) {
      cells.sort(Comparator.comparingInt(Cell::column));
      rows.add(new Row(row, isHidden, cells));
    }
  }

  /// Returns the cell that began, or null if it is empty.
  private @Nullable Cell readCell(XmlReader xml, int column) throws UnreadableOfficeException {
    String type = xml.attribute("t");
    int style = number(xml.attribute("s"));
    CellFormat format = style < formats.size() ? formats.get(style) : CellFormat.of("General");
    String value = "";
    boolean isFormula = false;
    int around = xml.depth() - 1;
    while (xml.depth() > around) {
      if (xml.next() == Token.START) {
        switch (xml.name()) {
          case "s:v" -> value = xml.content();
          case "s:is" -> value = WorkbookFile.richText(xml);
          case "s:f" -> {
            isFormula = true;
            xml.skip();
          }
          default -> {}
        }
      }
    }
    if (isFormula) {
      return CellText.faulty(
          column, WorkbookFile.unescaped(value), "this cell holds a formula", AS_TEXT);
    }
    return switch (type) {
      case "s" -> text(column, shared(value), format);
      case "inlineStr" -> text(column, value, format);
      case "str" -> text(column, WorkbookFile.unescaped(value), format);
      case "b" ->
          value.isEmpty()
              ? null
              : new Cell(column, isTrue(value) ? "TRUE" : "FALSE", CellKind.FLAG, null);
      case "e" ->
          CellText.faulty(
              column,
              value,
              "this cell holds the error " + value,
              "Type the value again, as text.");
      case "d" -> value.isEmpty() ? null : numbers.isoDate(column, value, format);
      default -> value.isEmpty() ? null : numbers.number(column, value.strip(), format);
    };
  }

  private String shared(String index) throws UnreadableOfficeException {
    int at = index.isEmpty() ? -1 : number(index);
    if (at < 0 || at >= texts.size()) {
      throw new UnreadableOfficeException("is damaged: the text of a cell is missing");
    }
    return texts.get(at);
  }

  private static @Nullable Cell text(int column, String text, CellFormat format) {
    if (text.isBlank()) {
      return null;
    }
    return format.kind() == CellFormat.Kind.HIDING
        ? CellText.hidden(column, text)
        : new Cell(column, text, CellKind.TEXT, null);
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  /// Returns a whole number, or 0 for anything else.
  static int number(String digits) {
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
