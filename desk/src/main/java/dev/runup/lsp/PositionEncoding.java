package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;

import dev.runup.problem.Place;
import dev.runup.typing.TextLines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The unit in which an editor counts the characters of a line, from 0.
enum PositionEncoding {
  UTF_8,
  UTF_16,
  UTF_32;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the encoding to use with an editor that offers some. It is UTF-16 if it offers none.
  static PositionEncoding of(Object offered) {
    if (offered instanceof List<?> words) {
      for (Object one : words) {
        for (PositionEncoding encoding : values()) {
          if (encoding.word().equals(one)) {
            return encoding;
          }
        }
      }
    }
    return UTF_16;
  }

  /// Returns the number of units of a text.
  private int length(String text) {
    return switch (this) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8).length;
      case UTF_16 -> text.length();
      case UTF_32 -> text.codePointCount(0, text.length());
    };
  }

  /// Returns the column, from 1, of a character of a line. One after its end is its end.
  int column(TextLines lines, Params position) {
    String line = lines.line(position.number("line") + 1);
    int character = position.number("character");
    int column = 1;
    int units = 0;
    for (int at = 0; at < line.length() && units < character; column++) {
      int next = at + Character.charCount(line.codePointAt(at));
      units += length(line.substring(at, next));
      at = next;
    }
    return column;
  }

  /// Returns the offset in chars of a position in a text.
  int offset(TextLines lines, Params position) {
    int line = position.number("line") + 1;
    return line > lines.count()
        ? lines.start(lines.count() + 1)
        : lines.offset(line, column(lines, position));
  }

  Map<String, Object> position(TextLines lines, int line, int column) {
    String text = lines.line(line);
    int offset = lines.offset(line, column) - lines.start(line);
    return object(
        "line",
        line - 1,
        "character",
        length(text.substring(0, Math.clamp(offset, 0, text.length()))));
  }

  Map<String, Object> range(TextLines lines, Place place) {
    return place.hasLine()
        ? range(lines, place.line(), place.column(), place.line(), place.end())
        : range(lines, 1, 1, 1, 1);
  }

  Map<String, Object> range(TextLines lines, int line, int column, int lastLine, int end) {
    return object("start", position(lines, line, column), "end", position(lines, lastLine, end));
  }
}
