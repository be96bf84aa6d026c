package dev.runup.typing;

import dev.runup.problem.Place;
import java.util.ArrayList;
import java.util.List;

/// The lines of a text, and the offsets of places in it. Lines end as in
/// [dev.runup.problem.Input#line].
public final class TextLines {

  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  public TextLines(String text) {
    this.text = text;
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
        starts.add(i + 1);
      }
    }
  }

  /// Returns the number of lines. After the last line end is a line too, perhaps an empty one.
  public int count() {
    return starts.size();
  }

  /// Returns a line without its line end, or an empty text if there is no such line.
  ///
  /// @param line its number, from 1
  public String line(int line) {
    return line < 1 || line > count() ? "" : text.substring(start(line), end(line));
  }

  /// Returns the offset in chars at which a line begins. After the last line, the end of the text.
  public int start(int line) {
    return line <= count() ? starts.get(line - 1) : text.length();
  }

  /// Returns the offset in chars at which a line ends, before its line end.
  public int end(int line) {
    int end = start(line + 1);
    while (end > start(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /// Returns the offset in chars of a column, which counts code points from 1. A column after the
  /// line's end is its end.
  public int offset(int line, int column) {
    int at = start(line);
    int end = end(line);
    for (int left = column - 1; left > 0 && at < end; left--) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /// Returns the text at a place.
  public String at(Place place) {
    return text.substring(offset(place.line(), place.column()), offset(place.line(), place.end()));
  }

  /// Returns the text with some edits of its places, which don't overlap.
  public String with(List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort((one, other) -> Integer.compare(from(one), from(other)));
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (TextEdit edit : sorted) {
      result.append(text, at, from(edit)).append(edit.text());
      at = offset(edit.place().line(), edit.place().end());
    }
    return result.append(text, at, text.length()).toString();
  }

  private int from(TextEdit edit) {
    return offset(edit.place().line(), edit.place().column());
  }
}
