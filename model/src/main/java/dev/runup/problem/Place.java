package dev.runup.problem;

import org.jspecify.annotations.Nullable;

/// A stretch of one line of an input. Lines and columns are 1-based; columns count code points.
///
/// @param input the text it lies in
/// @param line the line, from 1
/// @param column the first column, from 1
/// @param end the column after the last one; at least `column`
/// @param cell what it is in a table, or null in other files
public record Place(Input input, int line, int column, int end, @Nullable SpreadsheetCell cell) {

  public Place {
    if (line < 1 || column < 1 || end < column) {
      throw new IllegalArgumentException("no place: " + line + ":" + column + "-" + end);
    }
  }

  /// Makes a place in a file that is no table.
  public Place(Input input, int line, int column, int end) {
    this(input, line, column, end, null);
  }

  /// Gives back this place as one in a table.
  public Place in(SpreadsheetCell found) {
    return new Place(input, line, column, end, found);
  }

  /// Gives back the file's name as messages show it.
  public String file() {
    return input.name();
  }

  /// Says whether there is a line to go to: a file that could not be read has none.
  public boolean inText() {
    return !input.text().isEmpty();
  }

  /// Gives back the text of the line it lies in.
  public String excerpt() {
    return input.line(line);
  }
}
