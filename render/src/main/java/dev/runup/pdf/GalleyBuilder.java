package dev.runup.pdf;

import dev.runup.document.UnbreakableWord;
import dev.runup.font.Face;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Builds a galley from text, run by run.
///
/// Each code point of the text in normal form C becomes one glyph. A letter that no face has
/// becomes its base and its accents. Several spaces in a row become one space. Characters that
/// [Characters#isInvisible] names are left out.
final class GalleyBuilder {
  /// The gap between two note numbers, in thousandths of an em.
  private static final int NOTE_NUMBER_GAP = 300;

  /// The number of spaces for a tab of preformatted text.
  private static final int TAB_SPACES = 4;

  private final Faces faces;
  private final boolean verbatim;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Integer, String> actualTexts = new HashMap<>();
  private final TreeMap<Integer, String> anchors = new TreeMap<>();

  /// Indices of characters after which a line may not end.
  private final BitSet unbreakable = new BitSet();

  /// Indices of characters after which a line may end although no space follows.
  private final BitSet breakable = new BitSet();

  private final BitSet forcedBreaks = new BitSet();

  /// A glyph of the text.
  private static final class Glyph {
    /// The code point in the text.
    private final int typed;

    /// The code point that it is drawn as. It differs if several characters share a glyph, for
    /// example two kinds of hyphen.
    private final int drawn;

    private int advance;
    private Galley.Run run;

    Glyph(int character, int drawn, int advance, Galley.Run run) {
      this.typed = character;
      this.drawn = drawn;
      this.advance = advance;
      this.run = run;
    }
  }

  /// @param verbatim whether several spaces in a row are kept
  GalleyBuilder(Faces faces, boolean verbatim) {
    this.faces = faces;
    this.verbatim = verbatim;
  }

  /// Adds text that can be set, as [PassageFinder] finds it.
  void addText(String text, Galley.Run style) {
    Galley.Run run = goingOn(style);
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int c;
    for (int i = 0; i < composed.length(); i += Character.charCount(c)) {
      c = composed.codePointAt(i);
      addCharacter(c, run);
    }
  }

  /// Adds an anchor at the beginning of the next text. Only the first anchor of a place is kept.
  void addAnchor(String name) {
    anchors.putIfAbsent(glyphs.size(), name);
  }

  /// Adds a line break of the author.
  void addLineBreak(Galley.Run run) {
    forcedBreaks.set(glyphs.size());
    addGlyph(' ', ' ', run.face().advance(' '), run);
  }

  /// Keeps the next text on the line of the previous text, even across a space.
  void keepWithNext() {
    if (!glyphs.isEmpty()) {
      unbreakable.set(glyphs.size() - 1);
    }
  }

  /// Adds a gap if the text so far ends in a raised number. Without it the note numbers 1 and 2
  /// read as 12.
  void separateNoteNumbers() {
    if (!glyphs.isEmpty() && glyphs.getLast().run.rise() > 0) {
      glyphs.getLast().advance += NOTE_NUMBER_GAP;
    }
  }

  private void addCharacter(int c, Galley.Run run) {
    if (Characters.isWordSpace(c)) {
      addWordSpaces(c == '\t' && verbatim ? TAB_SPACES : 1, run);
    } else if (Characters.fixedSpaceWidth(c) >= 0) {
      addFixedSpace(c, run);
    } else if (Characters.isInvisible(c)) {
      if (c == 0x200b && !glyphs.isEmpty()) {
        breakable.set(glyphs.size() - 1);
      }
    } else {
      addVisible(c, run);
    }
  }

  private void addWordSpaces(int count, Galley.Run run) {
    boolean merges =
        glyphs.isEmpty() || glyphs.getLast().drawn == ' ' && !unbreakable.get(glyphs.size() - 1);
    for (int i = 0; i < count && (verbatim || !merges); i++) {
      addGlyph(' ', ' ', run.face().advance(' '), run);
    }
  }

  private void addFixedSpace(int c, Galley.Run run) {
    if (!Characters.mayEndLine(c)) {
      unbreakable.set(glyphs.size());
    }
    int width = Characters.fixedSpaceWidth(c);
    addGlyph(' ', ' ', width == 0 ? run.face().advance(' ') : width, run);
  }

  /// Adds a character that can be set. One that is drawn as others is copied as itself. Example: a
  /// letter that no face has is drawn as its base and its accents.
  private void addVisible(int c, Galley.Run run) {
    if (run.face().has(c)) {
      int shown = run.face().representative(c);
      if (shown != c) {
        actualTexts.put(glyphs.size(), Character.toString(c));
      }
      addGlyph(c, shown, run.face().advance(shown), run);
      return;
    }
    Faces.Drawn drawn = Objects.requireNonNull(faces.drawn(c, run.face()));
    int[] parts = drawn.parts().codePoints().toArray();
    Face face = drawn.face();
    for (int i = 0; i < parts.length; i++) {
      int shown = face.representative(parts[i]);
      if (parts.length > 1 || shown != c) {
        actualTexts.put(glyphs.size(), i == 0 ? Character.toString(c) : "");
      }
      addGlyph(parts.length > 1 ? parts[i] : c, shown, face.advance(shown), run.withFace(face));
    }
  }

  private void addGlyph(int c, int shown, int width, Galley.Run run) {
    glyphs.add(new Glyph(c, shown, width, goingOn(run)));
  }

  /// Returns the run of the last glyph if it is equal. Drawing compares runs by identity. So
  /// neighbours in the same style, or in the same other face, share one run.
  private Galley.Run goingOn(Galley.Run run) {
    Galley.Run last = glyphs.isEmpty() ? run : glyphs.getLast().run;
    return last == run || last.equals(run) ? last : run;
  }

  Galley build() {
    int length = glyphs.size();
    int[] text = new int[length];
    for (int i = 0; i < length; i++) {
      text[i] = glyphs.get(i).typed;
    }
    Galley.BreakKind[] breaks = new Galley.BreakKind[length];
    for (int i = 0; i < length; i++) {
      breaks[i] = breakAfter(text, i);
      if (i + 1 < length && glyphs.get(i).run == glyphs.get(i + 1).run) {
        placePair(glyphs.get(i), glyphs.get(i + 1));
      }
    }
    int[] drawn = new int[length];
    int[] advances = new int[length];
    List<Galley.Run> runs = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Glyph glyph = glyphs.get(i);
      drawn[i] = glyph.drawn;
      advances[i] = glyph.advance;
      if (i + 1 == length || glyphs.get(i + 1).run != glyph.run) {
        runs.add(glyph.run);
        ends.add(i + 1);
      }
    }
    return new Galley(
        drawn,
        advances,
        runs.toArray(Galley.Run[]::new),
        ends.stream().mapToInt(end -> end).toArray(),
        breaks,
        Collections.unmodifiableMap(actualTexts),
        anchors);
  }

  /// Kerns two neighbours of one run, or places the second on the first if it is a combining mark.
  private static void placePair(Glyph first, Glyph second) {
    Face face = first.run.face();
    Face.MarkOffset offset =
        Characters.isCombiningMark(second.typed)
            ? face.markOffset(first.drawn, second.drawn)
            : null;
    if (offset == null) {
      first.advance += face.kerning(first.drawn, second.drawn);
      return;
    }
    // The first advance moves to the mark, the second to the end of the base. Their sum is the
    // base's width.
    int baseWidth = first.advance;
    first.advance = offset.x();
    second.advance = baseWidth - offset.x();
    second.run = second.run.raisedBy(offset.y());
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
    return breakable.get(index) || UnbreakableWord.lineMayEndAfter(text, index)
        ? Galley.BreakKind.SOFT
        : Galley.BreakKind.NONE;
  }
}
