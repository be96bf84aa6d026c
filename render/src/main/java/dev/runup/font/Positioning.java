package dev.runup.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The adjustments of glyph positions that a font's features make (table `GPOS`): kerning, and the
/// places of accents on their letters. Terms and offsets are those of the OpenType specification.
///
/// It reads horizontal advances only. The older table `kern` is ignored, since our fonts lack it.
final class Positioning {
  private static final int PAIR = 2;
  private static final int MARK_TO_BASE = 4;
  private static final int EXTENSION = 9;
  private static final int X_PLACEMENT_AND_Y_PLACEMENT = 3;
  private static final int X_ADVANCE = 4;

  private final ByteBuffer gpos;
  private final int glyphCount;
  private final List<Pairs> pairs;
  private final List<MarkToBase> marks;

  /// @param gpos the table, or an empty one for no features
  Positioning(ByteBuffer gpos, int glyphCount) {
    this.gpos = gpos;
    this.glyphCount = glyphCount;
    pairs =
        subtables("kern", PAIR).stream()
            .filter(at -> (gpos.getChar(at + 4) & X_ADVANCE) != 0)
            .map(Pairs::new)
            .toList();
    marks = subtables("mark", MARK_TO_BASE).stream().map(MarkToBase::new).toList();
  }

  /// Returns the change of the first glyph's advance, in font units. The first subtable with the
  /// pair decides. Returns 0 if none has it.
  int kerning(int first, int second) {
    for (int i = 0; i < pairs.size(); i++) { // without an iterator for each pair of a text
      int at = pairs.get(i).advanceOf(first, second);
      if (at >= 0) {
        return gpos.getShort(at);
      }
    }
    return 0;
  }

  /// Returns the place of a mark in font units, or null if the font lacks the pair.
  Face.@Nullable MarkOffset mark(int base, int mark) {
    return marks.stream()
        .map(subtable -> subtable.of(base, mark))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Returns the offsets of a feature's subtables of one lookup type, in their order in the font.
  private List<Integer> subtables(String feature, int type) {
    List<Integer> found = new ArrayList<>();
    if (gpos.limit() > 0) {
      int lookups = gpos.getChar(8);
      for (int index : lookups(feature)) {
        addSubtables(lookups + gpos.getChar(lookups + 2 + 2 * index), type, found);
      }
    }
    return found;
  }

  private Set<Integer> lookups(String wanted) {
    Set<Integer> lookups = new LinkedHashSet<>();
    int features = gpos.getChar(6);
    for (int i = 0; i < gpos.getChar(features); i++) {
      int entry = features + 2 + 6 * i;
      if (TrueType.text(gpos, entry, 4).equals(wanted)) {
        int feature = features + gpos.getChar(entry + 4);
        for (int k = 0; k < gpos.getChar(feature + 2); k++) {
          lookups.add((int) gpos.getChar(feature + 4 + 2 * k));
        }
      }
    }
    return lookups;
  }

  private void addSubtables(int lookup, int wanted, List<Integer> to) {
    for (int i = 0; i < gpos.getChar(lookup + 4); i++) {
      int type = gpos.getChar(lookup);
      int subtable = lookup + gpos.getChar(lookup + 6 + 2 * i);
      if (type == EXTENSION) {
        type = gpos.getChar(subtable + 2);
        subtable += gpos.getInt(subtable + 4);
      }
      if (type == wanted) {
        to.add(subtable);
      }
    }
  }

  /// Returns for each glyph its index in a coverage table plus one, or 0 if the table lacks it.
  private char[] coverage(int at) {
    char[] indices = new char[glyphCount];
    if (gpos.getChar(at) == 1) {
      for (int i = 0; i < gpos.getChar(at + 2); i++) {
        indices[gpos.getChar(at + 4 + 2 * i)] = (char) (i + 1);
      }
    } else {
      readRanges(at, 1, indices);
    }
    return indices;
  }

  /// Returns for each glyph its class in a class definition table, or 0 if the table lacks it.
  private char[] classes(int at) {
    char[] classes = new char[glyphCount];
    if (gpos.getChar(at) == 1) {
      int start = gpos.getChar(at + 2);
      for (int i = 0; i < gpos.getChar(at + 4); i++) {
        classes[start + i] = gpos.getChar(at + 6 + 2 * i);
      }
    } else {
      readRanges(at, 0, classes);
    }
    return classes;
  }

  /// Reads ranges of glyphs (format 2 of both tables).
  ///
  /// @param step 0 if all glyphs of a range have the same value. 1 if the values count up from the
  ///   range's value plus one
  private void readRanges(int at, int step, char[] to) {
    for (int i = 0; i < gpos.getChar(at + 2); i++) {
      int range = at + 4 + 6 * i;
      int value = gpos.getChar(range + 4) + step;
      for (int glyph = gpos.getChar(range); glyph <= gpos.getChar(range + 2); glyph++) {
        to[glyph] = (char) value;
        value += step;
      }
    }
  }

  /// A pair adjustment subtable, in one of two formats.
  ///
  /// In format 1 each covered glyph has a list of second glyphs, in ascending order. In format 2
  /// glyphs fall into classes, and each pair of classes has a value.
  private final class Pairs {
    private final int at;

    /// For each glyph its coverage index plus one, 0 where the subtable lacks it.
    private final char[] coverage;

    /// The classes of first and of second glyphs, empty in format 1.
    private final char[] firstClasses;

    private final char[] secondClasses;

    /// The bytes of the two value records of a pair.
    private final int valueSize;

    /// The bytes before the advance in the first value record.
    private final int advanceOffset;

    Pairs(int at) {
      this.at = at;
      coverage = coverage(at + gpos.getChar(at + 2));
      boolean byClass = gpos.getChar(at) == 2;
      firstClasses = byClass ? classes(at + gpos.getChar(at + 8)) : new char[0];
      secondClasses = byClass ? classes(at + gpos.getChar(at + 10)) : new char[0];
      int first = gpos.getChar(at + 4);
      valueSize = 2 * (Integer.bitCount(first) + Integer.bitCount(gpos.getChar(at + 6)));
      advanceOffset = 2 * Integer.bitCount(first & X_PLACEMENT_AND_Y_PLACEMENT);
    }

    /// Returns the position of a pair's advance, or -1 if the subtable lacks the pair.
    int advanceOf(int first, int second) {
      if (coverage[first] == 0) {
        return -1;
      }
      if (firstClasses.length == 0) {
        return advanceInList(at + gpos.getChar(at + 10 + 2 * (coverage[first] - 1)), second);
      }
      int pair = firstClasses[first] * gpos.getChar(at + 14) + secondClasses[second];
      return at + 16 + pair * valueSize + advanceOffset;
    }

    private int advanceInList(int list, int second) {
      int size = 2 + valueSize;
      int low = 0;
      int high = gpos.getChar(list) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int pair = list + 2 + size * middle;
        int glyph = gpos.getChar(pair);
        if (glyph == second) {
          return pair + 2 + advanceOffset;
        }
        if (glyph < second) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1;
    }
  }

  /// A mark-to-base subtable.
  private final class MarkToBase {
    private final int at;

    /// For each glyph its index among the subtable's marks or bases plus one, 0 for others.
    private final char[] marks;

    private final char[] bases;

    MarkToBase(int at) {
      this.at = at;
      marks = coverage(at + gpos.getChar(at + 2));
      bases = coverage(at + gpos.getChar(at + 4));
    }

    Face.@Nullable MarkOffset of(int base, int mark) {
      if (bases[base] == 0 || marks[mark] == 0) {
        return null;
      }
      int markArray = at + gpos.getChar(at + 8);
      int markRecord = markArray + 2 + 4 * (marks[mark] - 1);
      int anchor = gpos.getChar(at + 6) * (bases[base] - 1) + gpos.getChar(markRecord);
      int baseArray = at + gpos.getChar(at + 10);
      int baseOffset = gpos.getChar(baseArray + 2 + 2 * anchor);
      if (baseOffset == 0) {
        return null;
      }
      int baseAnchor = baseArray + baseOffset;
      int markAnchor = markArray + gpos.getChar(markRecord + 2);
      return new Face.MarkOffset(
          gpos.getShort(baseAnchor + 2) - gpos.getShort(markAnchor + 2),
          gpos.getShort(baseAnchor + 4) - gpos.getShort(markAnchor + 4));
    }
  }
}
