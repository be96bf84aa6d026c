package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import java.util.Map;
import java.util.TreeMap;

/// Inserts a key into mappings of a YAML or JSON file, or into rows of a CSV file. All other
/// characters of the file stay.
///
/// The caller reads the new text again before it relies on it. A rare way of writing YAML, such as
/// a mapping without braces inside of brackets, can't take the key.
public final class InsertedKeys {

  private final CodePointText source;
  private final String key;

  /// The inserted texts by the index at which they begin.
  private final TreeMap<Integer, String> inserted = new TreeMap<>();

  private InsertedKeys(Input input, String key) {
    this.source = new CodePointText(input);
    this.key = key;
  }

  /// Returns the text of a file with a key in some of its mappings. The key becomes the first one.
  /// A CSV file without a column for it gets one, as its first.
  ///
  /// @param input a file that was read without errors
  /// @param key a key that none of the mappings has, plain in YAML
  /// @param values the values by the places of their mappings, plain in YAML and without separators
  ///   of CSV
  public static String into(Input input, String key, Map<Place, String> values) {
    InsertedKeys keys = new InsertedKeys(input, key);
    if (NodeReader.isCsv(input)) {
      keys.inserted.putAll(InsertedCells.of(keys.source, key, values));
    } else {
      values.forEach((place, value) ->
          keys.insert(keys.source.lineStart(place.line()) + place.column() - 1, value));
    }
    return keys.text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Map.Entry<Integer, String> one : inserted.entrySet()) {
      text.append(source.text(from, one.getKey())).append(one.getValue());
      from = one.getKey();
    }
    return text.append(source.text(from, source.length())).toString();
  }

  /// @param start the index of the mapping: of its brace, or of its first key
  private void insert(int start, String value) {
    if (source.codePointAt(start) != '{') {
      inserted.put(start, key + ": " + value + lineEnd(start) + " ".repeat(source.column(start)));
      return;
    }
    int first = firstKey(start + 1);
    boolean isQuoted = source.codePointAt(first) == '"';
    String colon = isQuoted && isTight(first) ? ":" : ": ";
    String entry =
        isQuoted ? "\"" + key + "\"" + colon + "\"" + value + "\"," : key + colon + value + ",";
    int line = source.line(first);
    String space =
        line == source.line(start)
            ? colon.equals(":") ? "" : " "
            : lineEnd(start) + source.text(source.lineStart(line), first);
    inserted.put(first, entry + space);
  }

  /// Returns the index of the first key after a brace. Comments may stand before it.
  private int firstKey(int from) {
    int index = from;
    while (index < source.length()) {
      int point = source.codePointAt(index);
      if (point == '#') {
        index = source.lineEnd(source.line(index));
      } else if (point == ' ' || point == '\t' || point == '\r' || point == '\n') {
        index++;
      } else {
        break;
      }
    }
    return index;
  }

  /// Returns whether no space follows the colon of a key in quotation marks.
  private boolean isTight(int quote) {
    int index = quote + 1;
    while (index < source.length() && source.codePointAt(index) != '"') {
      index += source.codePointAt(index) == '\\' ? 2 : 1;
    }
    return source.codePointAt(index + 1) == ':'
        && source.skipSpacesAndTabs(index + 2) == index + 2
        && source.lineEnd(source.line(index)) > index + 2;
  }

  /// Returns the line end of the line with this index. For the last line, it is that of the line
  /// before.
  private String lineEnd(int index) {
    int line = source.line(index);
    line -= line == source.lines() && line > 1 ? 1 : 0;
    String end = source.text(source.lineEnd(line), source.lineStart(line + 1));
    return end.isEmpty() ? "\n" : end;
  }
}
