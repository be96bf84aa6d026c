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
/// Each code point of the text in normal form C becomes one glyph. Several spaces in a row become
/// one space. Characters that no face has are reported as missing. Those that
/// [Characters#isInvisible] names are left out.
final class GalleyBuilder {
  /// The gap between two note numbers, in thousandths of an em.
  private static final int MARK_GAP = 300;

  /// The number of spaces for a tab of preformatted text.
  private static final int TAB_SPACES = 4;

  private final Faces faces;
  private final MissingGlyphs missing;
  private final boolean verbatim;
  private final List<Galley.Run> runs = new ArrayList<>();
  private final Map<Integer, String> actualTexts = new HashMap<>();
  private final TreeMap<Integer, String> anchors = new TreeMap<>();

  /// Indices of characters after which a line may not end.
  private final BitSet unbreakable = new BitSet();

  /// Indices of characters after which a line may end although no space follows.
  private final BitSet breakable = new BitSet();

  private final BitSet forcedBreaks = new BitSet();

  /// The code point of each glyph in the text.
  private int[] characters = new int[64];

  /// The code point that each glyph is drawn as. It differs if several characters share a glyph,
  /// for example two kinds of hyphen.
  private int[] drawn = new int[64];

  private int[] advances = new int[64];
  private int length;

  /// @param verbatim whether several spaces in a row are kept
  GalleyBuilder(Faces faces, MissingGlyphs missing, boolean verbatim) {
    this.faces = faces;
    this.missing = missing;
    this.verbatim = verbatim;
  }

  /// Adds text.
  ///
  /// @param ref the value that the text shows, for problems; null for a text of a template
  void addText(String text, Galley.Run run, @Nullable FieldRef ref) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int c;
    for (int i = 0; i < composed.length(); i += Character.charCount(c)) {
      c = composed.codePointAt(i);
      addCharacter(c, run, ref);
    }
  }

  /// Adds an anchor at the beginning of the next text. Only the first anchor of a place is kept.
  void addAnchor(String name) {
    anchors.putIfAbsent(length, name);
  }

  /// Adds a line break of the author.
  void addLineBreak(Galley.Run run) {
    forcedBreaks.set(length);
    addGlyph(' ', ' ', run.face().advance(' '), run);
  }

  /// Keeps the next text on the line of the previous text, even across a space.
  void keepWithNext() {
    if (length > 0) {
      unbreakable.set(length - 1);
    }
  }

  /// Adds a gap if the text so far ends in a raised number. Without it the note numbers 1 and 2
  /// read as 12.
  void separateMarks() {
    if (length > 0 && runs.getLast().rise() > 0) {
      advances[length - 1] += MARK_GAP;
    }
  }

  private void addCharacter(int c, Galley.Run run, @Nullable FieldRef ref) {
    if (Characters.isWordSpace(c)) {
      addWordSpaces(c == '\t' && verbatim ? TAB_SPACES : 1, run);
    } else if (Characters.fixedSpaceWidth(c) >= 0) {
      addFixedSpace(c, run);
    } else if (Characters.isInvisible(c)) {
      if (c == 0x200b && length > 0) {
        breakable.set(length - 1);
      }
    } else {
      addVisible(c, run, ref);
    }
  }

  private void addWordSpaces(int count, Galley.Run run) {
    boolean merges = length == 0 || drawn[length - 1] == ' ' && !unbreakable.get(length - 1);
    for (int i = 0; i < count && (verbatim || !merges); i++) {
      addGlyph(' ', ' ', run.face().advance(' '), run);
    }
  }

  private void addFixedSpace(int c, Galley.Run run) {
    if (!Characters.mayEndLine(c)) {
      unbreakable.set(length);
    }
    int width = Characters.fixedSpaceWidth(c);
    addGlyph(' ', ' ', width == 0 ? run.face().advance(' ') : width, run);
  }

  private void addVisible(int c, Galley.Run run, @Nullable FieldRef ref) {
    Face face = Character.isISOControl(c) ? null : faces.having(c, run.face());
    int shown = c;
    if (face == null && Characters.lookalike(c) != c) {
      shown = Characters.lookalike(c);
      face = faces.having(shown, run.face());
    }
    if (face == null) {
      addDecomposed(c, run, ref);
      return;
    }
    shown = face.representative(shown);
    if (shown != c) {
      actualTexts.put(length, Character.toString(c));
    }
    addGlyph(c, shown, face.advance(shown), run.withFace(face));
  }

  /// Adds a letter that no face has as its base and its marks, which are copied as the letter. If
  /// no face has all of them, the letter is missing.
  private void addDecomposed(int c, Galley.Run run, @Nullable FieldRef ref) {
    int[] parts = Characters.decompose(c);
    Face face = parts.length < 2 ? null : faces.having(parts[0], run.face());
    if (face == null || !Arrays.stream(parts).allMatch(face::has)) {
      missing.add(c, ref);
      return;
    }
    for (int i = 0; i < parts.length; i++) {
      int shown = face.representative(parts[i]);
      actualTexts.put(length, i == 0 ? Character.toString(c) : "");
      addGlyph(parts[i], shown, face.advance(shown), run.withFace(face));
    }
  }

  private void addGlyph(int c, int shown, int width, Galley.Run run) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, 2 * length);
      drawn = Arrays.copyOf(drawn, 2 * length);
      advances = Arrays.copyOf(advances, 2 * length);
    }
    characters[length] = c;
    drawn[length] = shown;
    advances[length] = width;
    // Drawing compares runs by identity. So neighbours in the same other face share one run.
    runs.add(length > 0 && runs.getLast().equals(run) ? runs.getLast() : run);
    length++;
  }

  Galley build() {
    int[] text = Arrays.copyOf(characters, length);
    byte[] breaks = new byte[length];
    for (int i = 0; i < length; i++) {
      breaks[i] = (byte) breakAfter(text, i).ordinal();
      if (i + 1 < length && runs.get(i) == runs.get(i + 1)) {
        placePair(i, i + 1);
      }
    }
    int[] ends = runEnds();
    Galley.Run[] inOrder = new Galley.Run[ends.length];
    for (int i = 0; i < ends.length; i++) {
      inOrder[i] = runs.get(ends[i] - 1);
    }
    return new Galley(
        Arrays.copyOf(drawn, length),
        Arrays.copyOf(advances, length),
        inOrder,
        ends,
        breaks,
        Map.copyOf(actualTexts),
        anchors.isEmpty() ? Collections.emptyNavigableMap() : anchors);
  }

  /// Returns the index after each run.
  private int[] runEnds() {
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
  private void placePair(int first, int second) {
    Face face = runs.get(first).face();
    Face.MarkOffset offset =
        Characters.isMark(characters[second]) ? face.mark(drawn[first], drawn[second]) : null;
    if (offset == null) {
      advances[first] += face.kerning(drawn[first], drawn[second]);
      return;
    }
    // To the mark's place, and from there to the end of the base.
    int baseWidth = advances[first];
    advances[first] = offset.x();
    advances[second] = baseWidth - offset.x();
    runs.set(second, runs.get(second).raisedBy(offset.y()));
  }

  private Galley.BreakKind breakAfter(int[] text, int index) {
    if (forcedBreaks.get(index)) {
      return Galley.BreakKind.FORCED;
    }
    if (unbreakable.get(index)) {
      return Galley.BreakKind.NONE;
    }
    if (text[index] == ' ') {
      boolean more = index + 1 < text.length && text[index + 1] == ' ';
      return more
          ? Galley.BreakKind.NONE
          : Galley.BreakKind.SPACE; // of several the last one decides
    }
    return breakable.get(index) || UnbreakableWord.breaksAfter(text, index)
        ? Galley.BreakKind.SOFT
        : Galley.BreakKind.NONE;
  }
}
