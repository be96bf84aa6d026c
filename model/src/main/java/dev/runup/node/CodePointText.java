package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import java.util.Arrays;

/// An input as an array of code points. An index counts code points, as the columns of messages do.
///
/// Lines end where [Input#line] ends them: at LF, at CR LF, or at a CR alone.
final class CodePointText {

  private final Input input;
  private final int[] points;
  private final int[] lineStarts;

  /// The line that [#line] found last.
  private int lastLine = 1;

  CodePointText(Input input) {
    this.input = input;
    this.points = points(input.text());
    int lines = 1;
    for (int i = 0; i < points.length; i++) {
      lines += isLineEnd(i) ? 1 : 0;
    }
    this.lineStarts = new int[lines];
    int line = 0;
    for (int i = 0; i < points.length; i++) {
      if (isLineEnd(i)) {
        lineStarts[++line] = i + 1;
      }
    }
  }

  /// Does what a stream of code points does, in a tenth of the time.
  private static int[] points(String text) {
    char[] chars = text.toCharArray();
    int[] points = new int[chars.length];
    int length = 0;
    for (int i = 0; i < chars.length; i++) {
      boolean isPair = i + 1 < chars.length && Character.isSurrogatePair(chars[i], chars[i + 1]);
      points[length++] = isPair ? Character.toCodePoint(chars[i], chars[++i]) : chars[i];
    }
    return length == points.length ? points : Arrays.copyOf(points, length);
  }

  /// Returns whether a line ends with the character at `index`.
  private boolean isLineEnd(int index) {
    return points[index] == '\n' || points[index] == '\r' && codePointAt(index + 1) != '\n';
  }

  String text() {
    return input.text();
  }

  int length() {
    return points.length;
  }

  /// Returns the code point at `index`, or -1 outside of the text.
  int codePointAt(int index) {
    return index >= 0 && index < points.length ? points[index] : -1;
  }

  /// Returns the index of a character in a part of the text, after a number of others that equal
  /// it. Returns -1 if there is none.
  int indexOf(int point, int from, int to, int skipped) {
    int left = skipped;
    for (int i = from; i < to; i++) {
      if (points[i] == point && left-- == 0) {
        return i;
      }
    }
    return -1;
  }

  String text(int from, int to) {
    return new String(points, from, to - from);
  }

  /// Returns the line of the character at `index`, from 1.
  int line(int index) {
    // Texts are read from top to bottom, so most asks are about the line of the one before.
    if (lineStart(lastLine) <= index && index < lineStart(lastLine + 1)) {
      return lastLine;
    }
    int found = Arrays.binarySearch(lineStarts, index);
    lastLine = found >= 0 ? found + 1 : -found - 1;
    return lastLine;
  }

  int lines() {
    return lineStarts.length;
  }

  /// Returns the index at which a line begins. After the last line, it is the end of the text.
  int lineStart(int line) {
    return line <= lineStarts.length ? lineStarts[line - 1] : points.length;
  }

  /// Returns the index after the last character of a line, before its line end.
  int lineEnd(int line) {
    int end = lineStart(line + 1);
    while (end > lineStart(line) && (points[end - 1] == '\n' || points[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  /// Returns the column of an index, from 0. The columns of [Place] count from 1.
  int column(int index) {
    return index - lineStart(line(index));
  }

  /// Returns the index of the first character of a line that isn't white space. In a blank line,
  /// its end.
  int textStart(int line) {
    int index = lineStart(line);
    int end = lineEnd(line);
    while (index < end && isWhiteSpace(points[index])) {
      index++;
    }
    return index;
  }

  /// Returns the index after the last character of a line that isn't white space. In a blank line,
  /// its end.
  int textEnd(int line) {
    int index = lineEnd(line);
    int start = textStart(line);
    while (index > start && isWhiteSpace(points[index - 1])) {
      index--;
    }
    return index;
  }

  /// Returns the text of a line without the white space around it.
  String lineText(int line) {
    return text(textStart(line), textEnd(line));
  }

  /// Returns the first index, from `index` on, that holds neither a space nor a tab.
  int skipSpacesAndTabs(int index) {
    int next = index;
    while (codePointAt(next) == ' ' || codePointAt(next) == '\t') {
      next++;
    }
    return next;
  }

  /// Returns the index of the last character before `index` in its line that isn't white space, or
  /// -1.
  int indexOfTextBefore(int index) {
    int start = lineStart(line(index));
    int previous = index - 1;
    while (previous >= start && isWhiteSpace(points[previous])) {
      previous--;
    }
    return previous < start ? -1 : previous;
  }

  private static boolean isWhiteSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /// Returns the first index in a range of a space character other than U+0020, or -1.
  ///
  /// Example: the no-break space U+00A0.
  int otherSpace(int from, int to) {
    int index = from;
    while (index < to && (points[index] == ' ' || !Character.isSpaceChar(points[index]))) {
      index++;
    }
    return index < to ? index : -1;
  }

  /// Returns the place of a range. If the range spans lines, the place ends with its first line.
  Place place(int from, int to) {
    int first = Math.min(from, points.length);
    int line = line(first);
    int start = lineStart(line);
    int end = to <= lineEnd(line) ? to : textEnd(line);
    return new Place(input, line, first - start + 1, Math.max(first, end) - start + 1);
  }

  /// Returns the place of a line's text, without the white space around it.
  Place linePlace(int line) {
    return place(textStart(line), textEnd(line));
  }

  /// A part of a text, as indices of code points. `to` is the index after the last one.
  record TextRange(int from, int to) {}
}
