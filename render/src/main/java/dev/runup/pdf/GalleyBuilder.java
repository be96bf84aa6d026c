package dev.runup.pdf;

import dev.runup.document.UnbreakableWord;
import dev.runup.font.Face;
import dev.runup.problem.FieldRef;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Builds a galley from text, run by run.
///
/// Each code point of the text in normal form C becomes one glyph. A row of spaces becomes one
/// space. Characters that no face has are noted as missing. Those that [Characters#isInvisible]
/// names are left out.
final class GalleyBuilder {
  /// The gap between two note marks, in thousandths of an em.
  private static final int MARK_GAP = 300;

  /// The number of spaces for a tab of preformatted text.
  private static final int TAB = 4;

  private final Faces faces;
  private final MissingGlyphs missing;
  private final boolean verbatim;
  private final List<Run> runs = new ArrayList<>();
  private final Map<Integer, String> actual = new HashMap<>();
  private final TreeMap<Integer, String> places = new TreeMap<>();
  private final BitSet bound = new BitSet();
  private final BitSet soft = new BitSet();
  private final BitSet forced = new BitSet();
  private int[] said = new int[64];
  private int[] drawn = new int[64];
  private int[] widths = new int[64];
  private int length;

  /// @param verbatim whether rows of spaces are kept
  GalleyBuilder(Faces faces, MissingGlyphs missing, boolean verbatim) {
    this.faces = faces;
    this.missing = missing;
    this.verbatim = verbatim;
  }

  /// Adds text.
  ///
  /// @param ref the value that the text shows, for problems
  void text(String text, Run run, @Nullable FieldRef ref) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int c;
    for (int i = 0; i < composed.length(); i += Character.charCount(c)) {
      c = composed.codePointAt(i);
      character(c, run, ref);
    }
  }

  /// Names the place where the next text begins.
  void place(String name) {
    places.putIfAbsent(length, name);
  }

  /// Adds a line break of the author.
  void lineBreak(Run run) {
    forced.set(length);
    glyph(' ', ' ', run.face().advance(' '), run);
  }

  /// Keeps the next text on the line of the text before, even across a space.
  void bind() {
    if (length > 0) {
      bound.set(length - 1);
    }
  }

  /// Adds a gap if the text so far ends in a raised number. Without it the marks 1 and 2 read as
  /// 12.
  void separateMarks() {
    if (length > 0 && runs.getLast().rise() > 0) {
      widths[length - 1] += MARK_GAP;
    }
  }

  private void character(int c, Run run, @Nullable FieldRef ref) {
    if (Characters.isWordSpace(c)) {
      wordSpaces(c == '\t' && verbatim ? TAB : 1, run);
    } else if (Characters.fixedSpace(c) >= 0) {
      fixedSpace(c, run);
    } else if (Characters.isInvisible(c)) {
      if (c == 0x200b && length > 0) {
        soft.set(length - 1);
      }
    } else {
      visible(c, run, ref);
    }
  }

  private void wordSpaces(int count, Run run) {
    boolean merges = length == 0 || drawn[length - 1] == ' ' && !bound.get(length - 1);
    for (int i = 0; i < count && (verbatim || !merges); i++) {
      glyph(' ', ' ', run.face().advance(' '), run);
    }
  }

  private void fixedSpace(int c, Run run) {
    if (!Characters.mayEndLine(c)) {
      bound.set(length);
    }
    int width = Characters.fixedSpace(c);
    glyph(' ', ' ', width == 0 ? run.face().advance(' ') : width, run);
  }

  private void visible(int c, Run run, @Nullable FieldRef ref) {
    Face face = Character.isISOControl(c) ? null : faces.having(c, run.face());
    int shown = c;
    if (face == null && Characters.lookalike(c) != c) {
      shown = Characters.lookalike(c);
      face = faces.having(shown, run.face());
    }
    if (face == null) {
      apart(c, run, ref);
      return;
    }
    shown = face.representative(shown);
    if (shown != c) {
      actual.put(length, Character.toString(c));
    }
    glyph(c, shown, face.advance(shown), run.with(face));
  }

  /// Adds a letter that no face has as its base and its marks, which read as the letter. If no face
  /// has all of them, the letter is missing.
  private void apart(int c, Run run, @Nullable FieldRef ref) {
    int[] parts = Characters.apart(c);
    Face face = parts.length < 2 ? null : faces.having(parts[0], run.face());
    if (face == null || !Arrays.stream(parts).allMatch(face::has)) {
      missing.note(c, ref);
      return;
    }
    for (int i = 0; i < parts.length; i++) {
      int shown = face.representative(parts[i]);
      actual.put(length, i == 0 ? Character.toString(c) : "");
      glyph(parts[i], shown, face.advance(shown), run.with(face));
    }
  }

  private void glyph(int c, int shown, int width, Run run) {
    if (length == said.length) {
      said = Arrays.copyOf(said, 2 * length);
      drawn = Arrays.copyOf(drawn, 2 * length);
      widths = Arrays.copyOf(widths, 2 * length);
    }
    said[length] = c;
    drawn[length] = shown;
    widths[length] = width;
    // Drawing compares runs by identity. So neighbours in the same other face share one run.
    runs.add(length > 0 && runs.getLast().equals(run) ? runs.getLast() : run);
    length++;
  }

  Galley build() {
    int[] text = Arrays.copyOf(said, length);
    byte[] breaks = new byte[length];
    for (int i = 0; i < length; i++) {
      breaks[i] = (byte) breakAfter(text, i).ordinal();
      if (i + 1 < length && runs.get(i) == runs.get(i + 1)) {
        fit(i, i + 1);
      }
    }
    int[] ends = ends();
    Run[] inOrder = new Run[ends.length];
    for (int i = 0; i < ends.length; i++) {
      inOrder[i] = runs.get(ends[i] - 1);
    }
    return new Galley(
        Arrays.copyOf(drawn, length),
        Arrays.copyOf(widths, length),
        inOrder,
        ends,
        breaks,
        Map.copyOf(actual),
        places.isEmpty() ? Collections.emptyNavigableMap() : places);
  }

  /// Returns the position after each run.
  private int[] ends() {
    int[] ends = new int[length];
    int count = 0;
    for (int i = 1; i <= length; i++) {
      if (i == length || runs.get(i) != runs.get(i - 1)) {
        ends[count++] = i;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  /// Kerns two neighbours of one run, or places the second on the first if it is a combining mark.
  private void fit(int first, int second) {
    Face face = runs.get(first).face();
    Face.MarkOffset offset =
        Characters.isMark(said[second]) ? face.mark(drawn[first], drawn[second]) : null;
    if (offset == null) {
      widths[first] += face.kerning(drawn[first], drawn[second]);
      return;
    }
    // To the mark's place, and from there to the end of the base.
    int baseWidth = widths[first];
    widths[first] = offset.x();
    widths[second] = baseWidth - offset.x();
    runs.set(second, runs.get(second).raised(offset.y()));
  }

  private BreakKind breakAfter(int[] text, int index) {
    if (forced.get(index)) {
      return BreakKind.FORCED;
    }
    if (bound.get(index)) {
      return BreakKind.NONE;
    }
    if (text[index] == ' ') {
      boolean more = index + 1 < text.length && text[index + 1] == ' ';
      return more ? BreakKind.NONE : BreakKind.SPACE; // of several the last one decides
    }
    return soft.get(index) || UnbreakableWord.breaksAfter(text, index)
        ? BreakKind.SOFT
        : BreakKind.NONE;
  }
}
