package dev.runup.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An input text with the name that messages use for it.
public final class Input {

  private final String name;
  private final String text;

  /// The index at which each line begins. Null until a line was asked for: most texts are read
  /// without a problem.
  private @Nullable List<Integer> lineStarts;

  /// @param name the path relative to the dossier's folder, with `/` on every system
  /// @param text the whole text, decoded
  public Input(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /// Returns the path relative to the dossier's folder, with `/` on every system.
  public String name() {
    return name;
  }

  /// Returns the whole text, decoded.
  public String text() {
    return text;
  }

  /// Returns the line `number`, from 1, without its line end. Empty if there is no such line.
  public String line(int number) {
    List<Integer> starts = lineStarts();
    if (number > starts.size()) {
      return "";
    }
    int start = starts.get(Math.max(number, 1) - 1);
    return text.substring(start, lineEnd(start));
  }

  private synchronized List<Integer> lineStarts() {
    if (lineStarts == null) {
      List<Integer> starts = new ArrayList<>();
      for (int start = 0; start < text.length(); start = nextLine(start)) {
        starts.add(start);
      }
      lineStarts = starts;
    }
    return lineStarts;
  }

  /// Returns the index after the line end that follows.
  private int nextLine(int from) {
    int end = lineEnd(from);
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  /// Returns the index of the next line end: LF, CR LF, or CR alone.
  private int lineEnd(int from) {
    int feed = text.indexOf('\n', from);
    int end = feed < 0 ? text.length() : feed;
    int carriageReturn = text.indexOf('\r', from, end);
    return carriageReturn < 0 ? end : carriageReturn;
  }

  /// Returns whether the other is an input of the same name and text.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Input input && name.equals(input.name) && text.equals(input.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, text);
  }

  @Override
  public String toString() {
    return name;
  }
}
