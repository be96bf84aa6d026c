package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import java.util.Map;
import java.util.TreeMap;

/// Removes a member of a list, or a key with its value, from a YAML or JSON file, or replaces texts
/// in it. All other characters of the file stay.
///
/// The caller reads the new text again before it relies on it. A rare way of writing YAML, such as
/// a comment between brackets that holds one, isn't understood.
public final class EditedText {

  private final CodePointText source;

  private EditedText(Input input) {
    this.source = new CodePointText(input);
  }

  /// Returns the text of a file without one part.
  ///
  /// @param part the place of the member's brace or first key, or of the key of an entry
  public static String without(Input input, Place part) {
    EditedText edited = new EditedText(input);
    int start = edited.source.lineStart(part.line()) + part.column() - 1;
    int before = edited.source.indexOfTextBefore(start);
    if (before < 0) {
      return edited.withoutLines(start);
    }
    boolean isItem =
        edited.source.codePointAt(before) == '-' && edited.source.indexOfTextBefore(before) < 0;
    return isItem ? edited.withoutLines(before) : edited.withoutMember(start);
  }

  /// Returns the text of a file with other texts at some places, each within one line.
  public static String with(Input input, Map<Place, String> texts) {
    CodePointText source = new CodePointText(input);
    TreeMap<Integer, Place> places = new TreeMap<>();
    texts
        .keySet()
        .forEach(place -> places.put(source.lineStart(place.line()) + place.column() - 1, place));
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Map.Entry<Integer, Place> one : places.entrySet()) {
      Place place = one.getValue();
      text.append(source.text(from, one.getKey())).append(texts.get(place));
      from = one.getKey() + place.end() - place.column();
    }
    return text.append(source.text(from, source.length())).toString();
  }

  /// Removes the line of an index, and those after it that are indented further.
  private String withoutLines(int start) {
    int line = source.line(start);
    int last = line;
    for (int next = line + 1; next <= source.lines(); next++) {
      boolean isBlank = source.textStart(next) == source.lineEnd(next);
      if (!isBlank && source.column(source.textStart(next)) <= source.column(start)) {
        break;
      }
      last = isBlank ? last : next;
    }
    return without(source.lineStart(line), source.lineStart(last + 1));
  }

  /// Removes a member between brackets or braces, with the comma after it, or else the one before.
  private String withoutMember(int start) {
    int end = end(start);
    if (source.codePointAt(end) == ',') {
      return without(start, source.skipSpacesAndTabs(end + 1));
    }
    int from = start;
    while (isSpace(source.codePointAt(from - 1))) {
      from--;
    }
    return without(source.codePointAt(from - 1) == ',' ? from - 1 : start, end);
  }

  /// Returns the index of the comma or the closing bracket after a member.
  private int end(int start) {
    int depth = 0;
    int index = start;
    boolean begins = true;
    while (index < source.length()) {
      int point = source.codePointAt(index);
      if (begins && (point == '"' || point == '\'')) {
        index = endOfQuoted(index);
        begins = false;
        continue;
      }
      if (depth == 0 && (point == ',' || point == '}' || point == ']')) {
        break;
      }
      depth += point == '{' || point == '[' ? 1 : point == '}' || point == ']' ? -1 : 0;
      begins = isSpace(point) ? begins : ",:{[".indexOf(point) >= 0;
      index++;
    }
    return index;
  }

  private int endOfQuoted(int start) {
    int quote = source.codePointAt(start);
    int index = start + 1;
    while (index < source.length() && source.codePointAt(index) != quote) {
      index += quote == '"' && source.codePointAt(index) == '\\' ? 2 : 1;
    }
    return index + 1;
  }

  private static boolean isSpace(int point) {
    return point == ' ' || point == '\t' || point == '\n' || point == '\r';
  }

  private String without(int from, int to) {
    return source.text(0, from) + source.text(to, source.length());
  }
}
