package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.theme.Colour;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The text of a block, set in type but not yet broken into lines. It is one long line of
/// characters with their advances.
///
/// It stores little for each character, because a thousand pages have three million of them.
final class Galley {
  private final int[] drawn;
  private final int[] advances;
  private final Run[] runs;
  private final int[] runEnds;
  private final BreakKind[] breaks;
  private final Map<Integer, String> actualText;
  private final NavigableMap<Integer, String> anchors;

  /// The distance from the text's beginning to each character, in points. The last one is the
  /// text's width.
  private final float[] offsets;

  /// Takes over the arrays. Those of characters, advances and breaks have one length, the two of
  /// the runs another.
  ///
  /// @param characters the code point that each glyph is drawn as
  /// @param advances in thousandths of an em, kerning included
  /// @param runs the runs in their order
  /// @param runEnds the index after each run's last character
  /// @param breaks whether a line may or must end after each character
  /// @param actualText the text of a glyph that differs from its character, by index
  /// @param anchors the anchors in the text, by the index of the character after each
  Galley(
      int[] characters,
      int[] advances,
      Run[] runs,
      int[] runEnds,
      BreakKind[] breaks,
      Map<Integer, String> actualText,
      NavigableMap<Integer, String> anchors) {
    this.drawn = characters;
    this.advances = advances;
    this.runs = runs;
    this.runEnds = runEnds;
    this.breaks = breaks;
    this.actualText = actualText;
    this.anchors = anchors;
    offsets = new float[characters.length + 1];
    int i = 0;
    for (int run = 0; run < runs.length; run++) {
      for (; i < runEnds[run]; i++) {
        offsets[i + 1] = offsets[i] + advances[i] * runs[run].size() / 1000;
      }
    }
  }

  /// Returns the same text in type of another size.
  Galley scaled(float factor) {
    Run[] scaled = new Run[runs.length];
    for (int i = 0; i < runs.length; i++) {
      scaled[i] = runs[i].scaled(factor);
    }
    return new Galley(drawn, advances, scaled, runEnds, breaks, actualText, anchors);
  }

  int length() {
    return drawn.length;
  }

  /// Returns whether the text shows nothing but spaces.
  boolean isBlank() {
    return visibleEnd(0, length()) == 0;
  }

  int drawnCodePoint(int index) {
    return drawn[index];
  }

  int advance(int index) {
    return advances[index];
  }

  Run run(int index) {
    return runs[runIndex(index)];
  }

  /// Returns the index after the last character of a character's run.
  int runEnd(int index) {
    return runEnds[runIndex(index)];
  }

  private int runIndex(int index) {
    int found = Arrays.binarySearch(runEnds, index + 1);
    return found < 0 ? -found - 1 : found;
  }

  BreakKind breakAfter(int index) {
    return breaks[index];
  }

  /// Returns the text that a glyph is copied as, or null if that is its character.
  @Nullable String actualText(int index) {
    return actualText.isEmpty() ? null : actualText.get(index);
  }

  /// Returns the anchors in a range of characters, by index.
  SortedMap<Integer, String> anchors(int from, int to) {
    return anchors.subMap(from, to);
  }

  /// Returns the width of a range of characters, in points.
  float width(int from, int to) {
    return offsets[to] - offsets[from];
  }

  float width() {
    return offsets[length()];
  }

  /// Returns the whole text as one line, its last spaces included.
  Line asLine() {
    return new Line(0, length(), length());
  }

  /// Returns the end of a line without its last spaces.
  int visibleEnd(int from, int to) {
    int end = to;
    while (end > from && drawn[end - 1] == ' ') {
      end--;
    }
    return end;
  }

  /// The properties that characters share if one operator draws them: their style and their
  /// structure element.
  ///
  /// @param size the size of type, in points
  /// @param rise the distance above the baseline, in points
  /// @param struck whether a line runs through the text
  /// @param tag the element of the text, or null for furniture
  /// @param link the link of the text, or null outside links
  record Run(
      Face face,
      float size,
      Colour ink,
      float rise,
      boolean struck,
      @Nullable Tag tag,
      @Nullable Hyperlink link) {

    /// Returns the same run, raised further by thousandths of an em.
    Run raisedBy(int by) {
      return by == 0 ? this : new Run(face, size, ink, rise + by * size / 1000, struck, tag, link);
    }

    Run scaled(float factor) {
      return new Run(face, size * factor, ink, rise * factor, struck, tag, link);
    }

    Run withFace(Face other) {
      return other == face ? this : new Run(other, size, ink, rise, struck, tag, link);
    }
  }

  /// A line of a galley.
  ///
  /// @param from the index of its first character
  /// @param visibleEnd the index after its last visible character
  /// @param to the index at which the next line begins; only spaces are in between
  record Line(int from, int visibleEnd, int to) {

    float width(Galley galley) {
      return galley.width(from, visibleEnd);
    }
  }

  /// The rule for the end of a line after a character.
  enum BreakKind {
    /// The line may not end here.
    NONE,
    /// The line may end here. The character is a space, which isn't drawn at the end of a line.
    SPACE,
    /// The line may end here, for example after a hyphen.
    SOFT,
    /// The line must end here. The character is a space in place of the line break.
    FORCED
  }
}
