package dev.runup.font;

import java.util.ArrayList;
import java.util.List;

/// The changes of the advance between two glyphs: the pair adjustments of a font's `kern` feature
/// (lookup type 2 of the table `GPOS`).
///
/// It reads horizontal advances only. The older table `kern` is ignored, since our fonts lack it.
final class Kerning {
  private static final int PAIR = 2;
  private static final int X_PLACEMENT_AND_Y_PLACEMENT = 3;
  private static final int X_ADVANCE = 4;

  private final FontTable gpos;
  private final List<Pairs> subtables = new ArrayList<>();

  Kerning(Positioning positioning) {
    gpos = positioning.table();
    for (int subtable : positioning.subtables("kern", PAIR)) {
      if ((gpos.unsigned(subtable + 4) & X_ADVANCE) != 0) {
        subtables.add(new Pairs(subtable, positioning));
      }
    }
  }

  /// Returns the change of the first glyph's advance, in font units. The first subtable with the
  /// pair decides. Returns 0 if none has it.
  int between(int first, int second) {
    for (Pairs pairs : subtables) {
      int at = pairs.advanceOf(first, second);
      if (at >= 0) {
        return gpos.signed(at);
      }
    }
    return 0;
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

    Pairs(int at, Positioning positioning) {
      this.at = at;
      coverage = positioning.coverage(at + gpos.unsigned(at + 2));
      boolean byClass = gpos.unsigned(at) == 2;
      firstClasses = byClass ? positioning.classes(at + gpos.unsigned(at + 8)) : new char[0];
      secondClasses = byClass ? positioning.classes(at + gpos.unsigned(at + 10)) : new char[0];
      int first = gpos.unsigned(at + 4);
      valueSize = 2 * (Integer.bitCount(first) + Integer.bitCount(gpos.unsigned(at + 6)));
      advanceOffset = 2 * Integer.bitCount(first & X_PLACEMENT_AND_Y_PLACEMENT);
    }

    /// Returns the position of a pair's advance, or -1 if the subtable lacks the pair.
    int advanceOf(int first, int second) {
      if (coverage[first] == 0) {
        return -1;
      }
      if (firstClasses.length == 0) {
        return advanceInList(at + gpos.unsigned(at + 10 + 2 * (coverage[first] - 1)), second);
      }
      int pair = firstClasses[first] * gpos.unsigned(at + 14) + secondClasses[second];
      return at + 16 + pair * valueSize + advanceOffset;
    }

    private int advanceInList(int list, int second) {
      int size = 2 + valueSize;
      int low = 0;
      int high = gpos.unsigned(list) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int pair = list + 2 + size * middle;
        int glyph = gpos.unsigned(pair);
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
}
