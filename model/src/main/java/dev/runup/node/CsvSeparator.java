package dev.runup.node;

import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The separator of the cells of a CSV file. It is detected in the header row.
///
/// @param point a comma or a semicolon
/// @param start the index from which on the header row is searched
record CsvSeparator(int point, int start) {

  /// A first line that declares the separator, such as `sep=;`. Spreadsheets write it.
  private static final Pattern DECLARATION =
      Pattern.compile("\"?sep=(.?)\"?", Pattern.CASE_INSENSITIVE);

  /// Returns the separator. Null if the file is blank, or if the separator is neither a comma nor a
  /// semicolon. Null as well if the header row contains both.
  static @Nullable CsvSeparator of(CodePointText source, FileProblems findings) {
    int line = findFilledLine(1, source);
    Matcher declared = DECLARATION.matcher(source.lineText(line));
    if (!declared.matches()) {
      return line > source.lines() ? null : detect(line, source, findings);
    }
    String point = declared.group(1);
    int header = findFilledLine(line + 1, source);
    if (point.equals(",") || point.equals(";")) {
      return checkUnmixed(
          new CsvSeparator(point.charAt(0), source.lineStart(line + 1)), header, source, findings);
    }
    reportWrong(source.linePlace(line), "cells are separated by a comma or a semicolon", findings);
    return null;
  }

  /// Detects the separator in the header row. The first comma or semicolon outside of quotes
  /// decides.
  private static @Nullable CsvSeparator detect(
      int line, CodePointText source, FileProblems findings) {
    int comma = indexOutsideQuotes(',', line, source);
    int semicolon = indexOutsideQuotes(';', line, source);
    int tab = indexOutsideQuotes('\t', line, source);
    int bar = indexOutsideQuotes('|', line, source);
    if (comma < 0 && semicolon < 0 && (tab >= 0 || bar >= 0)) {
      int at = tab >= 0 ? tab : bar;
      String what = tab >= 0 ? "a tab" : "\"|\"";
      reportWrong(source.place(at, at + 1), what + " separates the cells of this file", findings);
      return null;
    }
    boolean semicolons = semicolon >= 0 && (comma < 0 || semicolon < comma);
    return checkUnmixed(new CsvSeparator(semicolons ? ';' : ',', 0), line, source, findings);
  }

  private static void reportWrong(Place place, String message, FileProblems findings) {
    findings.error(
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
      CsvSeparator separator, int line, CodePointText source, FileProblems findings) {
    int at = indexOutsideQuotes(separator.other(), line, source);
    if (at < 0) {
      return separator;
    }
    findings.error(
        ProblemCode.MIXED_SEPARATORS,
        source.place(at, at + 1),
        "here stands "
            + separator.otherWord()
            + ", but "
            + separator.word()
            + " separates the cells",
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
