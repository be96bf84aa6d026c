package dev.runup.pdf;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A paragraph's text, set in type but not yet broken into lines: one long line of characters with
/// their advances.
///
/// Holds little for each character: a thousand pages have three million.
final class Galley {
  private static final BreakKind[] BREAKS = BreakKind.values();

  private final int[] characters;
  private final int[] advances;
  private final Run[] runs;
  private final int[] ends;
  private final byte[] breaks;
  private final Map<Integer, String> actual;
  private final NavigableMap<Integer, String> places;
  private final float[] edges;

  /// Takes over the arrays, of one length but for those of the runs.
  ///
  /// @param characters the code point that each glyph is drawn as
  /// @param advances in thousandths of an em, kerning included
  /// @param runs in their order
  /// @param ends where each run ends
  /// @param breaks whether a line may or must end after each character, by the place in [BreakKind]
  /// @param actual the text that a glyph stands for, where it isn't the character itself, by index
  /// @param places the names of places in the text, by the index of the character behind each
  Galley(
      int[] characters,
      int[] advances,
      Run[] runs,
      int[] ends,
      byte[] breaks,
      Map<Integer, String> actual,
      NavigableMap<Integer, String> places) {
    this.characters = characters;
    this.advances = advances;
    this.runs = runs;
    this.ends = ends;
    this.breaks = breaks;
    this.actual = actual;
    this.places = places;
    edges = new float[characters.length + 1];
    int i = 0;
    for (int run = 0; run < runs.length; run++) {
      for (; i < ends[run]; i++) {
        edges[i + 1] = edges[i] + advances[i] * runs[run].size() / 1000;
      }
    }
  }

  /// Gives back the same text in type of another size.
  Galley scaled(float factor) {
    Run[] scaled = new Run[runs.length];
    for (int i = 0; i < runs.length; i++) {
      scaled[i] = runs[i].scaled(factor);
    }
    return new Galley(characters, advances, scaled, ends, breaks, actual, places);
  }

  int length() {
    return characters.length;
  }

  /// Says whether there is nothing to see.
  boolean isBlank() {
    return visibleEnd(0, length()) == 0;
  }

  int character(int index) {
    return characters[index];
  }

  int advance(int index) {
    return advances[index];
  }

  Run run(int index) {
    return runs[numberOfRun(index)];
  }

  /// Gives back where the run of a character ends.
  int runEnd(int index) {
    return ends[numberOfRun(index)];
  }

  private int numberOfRun(int index) {
    int found = Arrays.binarySearch(ends, index + 1);
    return found < 0 ? -found - 1 : found;
  }

  BreakKind breakAfter(int index) {
    return BREAKS[breaks[index]];
  }

  /// Gives back the text that a glyph stands for, or null where that is its character.
  @Nullable String actual(int index) {
    return actual.isEmpty() ? null : actual.get(index);
  }

  /// Gives back the names of the places from one character to before another.
  SortedMap<Integer, String> places(int from, int to) {
    return places.subMap(from, to);
  }

  /// Gives back the width from before one character to before another, in points.
  float width(int from, int to) {
    return edges[to] - edges[from];
  }

  float width() {
    return edges[length()];
  }

  /// Gives back where the visible text of a line ends that reaches from `from` to `to`: before its
  /// last spaces.
  int visibleEnd(int from, int to) {
    int end = to;
    while (end > from && characters[end - 1] == ' ') {
      end--;
    }
    return end;
  }
}
