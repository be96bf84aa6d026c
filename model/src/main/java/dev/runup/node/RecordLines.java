package dev.runup.node;

/// The lines of one record in a facts file: of an entry of a top-level list, or of a whole section
/// where it holds no list.
///
/// @param section the line of the top-level key
/// @param first the first line of the record
/// @param last its last line
record RecordLines(int section, int first, int last) {

  /// Gives back the record that a line lies in, found by columns alone: the line can't be parsed.
  static RecordLines around(int line, CodePointText source) {
    int section = line;
    while (section > 1 && !topKey(section, source)) {
      section--;
    }
    int end = line + 1;
    while (end <= source.lines() && !topKey(end, source)) {
      end++;
    }
    int dash = section + 1;
    while (dash < end && !dashed(dash, source)) {
      dash++;
    }
    return line == section || dash > line
        ? new RecordLines(section, section, end - 1)
        : entry(section, line, end, source.column(source.textStart(dash)), source);
  }

  /// @param column where the dashes of the entries stand
  private static RecordLines entry(
      int section, int line, int end, int column, CodePointText source) {
    int first = line;
    while (!begins(first, column, source)) {
      first--;
    }
    int next = line + 1;
    while (next < end && !begins(next, column, source)) {
      next++;
    }
    return new RecordLines(section, first, next - 1);
  }

  private static boolean begins(int line, int column, CodePointText source) {
    return dashed(line, source) && source.column(source.textStart(line)) <= column;
  }

  private static boolean dashed(int line, CodePointText source) {
    return source.codePointAt(source.textStart(line)) == '-';
  }

  private static boolean topKey(int line, CodePointText source) {
    int start = source.textStart(line);
    boolean key = source.codePointAt(start) != '#' && source.codePointAt(start) != '-';
    return key && source.column(start) == 0 && source.lineText(line).contains(":");
  }

  boolean holds(int line) {
    return line >= first && line <= last;
  }
}
