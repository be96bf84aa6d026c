package dev.runup.node;

import dev.runup.node.CsvRows.FilledCell;
import dev.runup.node.CsvRows.Row;
import dev.runup.node.Node.Sequence;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Place;
import dev.runup.problem.Place.SpreadsheetCell;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file as a list of rows. The first item is the list of headers. Every other item is a
/// mapping from headers to the cells of a row that aren't empty.
final class CsvReader {

  private final CodePointText source;
  private final int[] points;
  private final FileProblems problems;
  private final List<Node> read = new ArrayList<>();

  /// @param text the text of the source after [TextRules#replaceForbidden]
  CsvReader(CodePointText source, String text, FileProblems problems) {
    this.source = source;
    this.points = text.codePoints().toArray();
    this.problems = problems;
  }

  ParsedFile read() {
    CsvSeparator separator = CsvSeparator.of(source, problems);
    if (separator == null) {
      return problems.parsedFile(null);
    }
    CsvRows rows = new CsvRows(source, points, separator.start(), separator.point(), problems);
    Row first = nextFilled(rows);
    if (first == null || first.broken()) {
      return problems.parsedFile(null);
    }
    TableRows table = new TableRows(source, "", problems);
    Sequence header = table.header(first);
    if (header == null) {
      return problems.parsedFile(null);
    }
    read.add(header);
    for (Row row = nextFilled(rows); row != null && !problems.isFull(); row = nextFilled(rows)) {
      if (!row.broken() && row.width() == first.width()) {
        rows.confirmRow();
        read.add(table.record(row));
      } else if (!row.broken() && !rows.mayBeInQuotes()) {
        reportRagged(row, first.width(), separator);
      }
    }
    if (read.size() == 1 && problems.problems().isEmpty()) {
      problems.add(table.noRows(first));
    }
    return problems.parsedFile(new Sequence(read, header.place()));
  }

  private static @Nullable Row nextFilled(CsvRows rows) {
    Row row = rows.next();
    while (row != null && row.cells().isEmpty() && !row.broken()) {
      row = rows.next();
    }
    return row;
  }

  private void reportRagged(Row row, int width, CsvSeparator separator) {
    String message = "this row has " + cells(row.width()) + ", the header row " + width;
    int from = row.range().from();
    for (FilledCell typed : row.cells().reversed()) {
      from = typed.column() >= width ? typed.range().from() : from;
    }
    Place place =
        source.place(from, row.range().to()).withCell(new SpreadsheetCell(row.number(), null));
    problems.error(ProblemCode.RAGGED_ROW, place, message, hint(row, width, separator));
  }

  private String hint(Row row, int width, CsvSeparator separator) {
    String other = separator.otherWord();
    if (row.width() > width) {
      return "A text that holds " + separator.word() + " needs quotation marks around it.";
    }
    String typed = source.text(row.range().from(), row.range().to());
    return row.width() == 1 && typed.indexOf(separator.other()) >= 0
        ? "Cells are separated by "
            + (separator.word() + " in the header row, by " + other)
            + " here: use one of them throughout."
        : "Write "
            + separator.word()
            + " for an empty cell, too. A text of several lines needs "
            + "quotation marks around it.";
  }

  private static String cells(int width) {
    return width == 1 ? "1 cell" : width + " cells";
  }

  /// The separator of the cells of a CSV file. It is detected in the header row.
  ///
  /// @param point a comma or a semicolon
  /// @param start the index from which on the header row is searched
  record CsvSeparator(int point, int start) {

    /// A first line that declares the separator, such as `sep=;`. Spreadsheets write it.
    private static final Pattern DECLARATION =
        Pattern.compile("\"?sep=(.?)\"?", Pattern.CASE_INSENSITIVE);

    /// Returns the separator. Null if the file is blank, or if the separator is neither a comma nor
    /// a semicolon. Null as well if the header row contains both.
    static @Nullable CsvSeparator of(CodePointText source, FileProblems problems) {
      int line = findFilledLine(1, source);
      Matcher declared = DECLARATION.matcher(source.lineText(line));
      if (!declared.matches()) {
        return line > source.lines() ? null : detect(line, source, problems);
      }
      String point = declared.group(1);
      int header = findFilledLine(line + 1, source);
      if (point.equals(",") || point.equals(";")) {
        return checkUnmixed(
            new CsvSeparator(point.charAt(0), source.lineStart(line + 1)),
            header,
            source,
            problems);
      }
      reportWrong(
          source.linePlace(line), "cells are separated by a comma or a semicolon", problems);
      return null;
    }

    /// Detects the separator in the header row. The first comma or semicolon outside of quotes
    /// decides.
    private static @Nullable CsvSeparator detect(
        int line, CodePointText source, FileProblems problems) {
      int comma = indexOutsideQuotes(',', line, source);
      int semicolon = indexOutsideQuotes(';', line, source);
      int tab = indexOutsideQuotes('\t', line, source);
      int bar = indexOutsideQuotes('|', line, source);
      if (comma < 0 && semicolon < 0 && (tab >= 0 || bar >= 0)) {
        int at = tab >= 0 ? tab : bar;
        String what = tab >= 0 ? "a tab" : "\"|\"";
        reportWrong(source.place(at, at + 1), what + " separates the cells of this file", problems);
        return null;
      }
      boolean semicolons = semicolon >= 0 && (comma < 0 || semicolon < comma);
      return checkUnmixed(new CsvSeparator(semicolons ? ';' : ',', 0), line, source, problems);
    }

    private static void reportWrong(Place place, String message, FileProblems problems) {
      problems.error(
          ProblemCode.WRONG_SEPARATOR,
          place,
          message,
          "Save it with commas or semicolons; spreadsheets call that CSV.");
    }

    int other() {
      return point == ',' ? ';' : ',';
    }

    String word() {
      return word(point);
    }

    String otherWord() {
      return word(other());
    }

    private static String word(int point) {
      return point == ',' ? "a comma" : "a semicolon";
    }

    /// Returns the separator, or reports that the header row contains the other one as well.
    private static @Nullable CsvSeparator checkUnmixed(
        CsvSeparator separator, int line, CodePointText source, FileProblems problems) {
      int at = indexOutsideQuotes(separator.other(), line, source);
      if (at < 0) {
        return separator;
      }
      problems.error(
          ProblemCode.MIXED_SEPARATORS,
          source.place(at, at + 1),
          "this is " + separator.otherWord() + ", but " + separator.word() + " separates the cells",
          "Use one of them throughout.");
      return null;
    }

    private static int findFilledLine(int from, CodePointText source) {
      int line = from;
      while (line <= source.lines() && source.lineText(line).isEmpty()) {
        line++;
      }
      return line;
    }

    /// Returns the index of the first `point` outside of quotes in a line, or -1.
    private static int indexOutsideQuotes(int point, int line, CodePointText source) {
      boolean quoted = false;
      for (int at = source.lineStart(line); at < source.lineEnd(line); at++) {
        quoted ^= source.codePointAt(at) == '"';
        if (source.codePointAt(at) == point && !quoted) {
          return at;
        }
      }
      return -1;
    }
  }
}
