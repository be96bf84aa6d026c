package dev.runup.pdf;

import java.util.ArrayList;
import java.util.List;

/// By how much the advance between two glyphs changes: the pair adjustments of a font's `kern`
/// feature.
///
/// Reads what the table `GPOS` says of horizontal advances (lookup type 2). OpenPDF knows only the
/// older table `kern`, which our fonts do not have.
final class Kerning {
  private static final int PAIR = 2;
  private static final int X_PLACEMENT_AND_Y_PLACEMENT = 3;
  private static final int X_ADVANCE = 4;

  private final TrueType font;
  private final List<Pairs> subtables = new ArrayList<>();

  Kerning(TrueType font, Positioning positioning) {
    this.font = font;
    for (int subtable : positioning.subtables("kern", PAIR)) {
      if ((font.unsigned(subtable + 4) & X_ADVANCE) != 0) {
        char[] coverage = positioning.coverage(subtable + font.unsigned(subtable + 2));
        subtables.add(
            font.unsigned(subtable) == 1
                ? new GlyphPairs(subtable, coverage)
                : new ClassPairs(subtable, coverage));
      }
    }
  }

  /// Gives back the change of the first glyph's advance in font units; the first subtable that
  /// knows the pair decides.
  int between(int first, int second) {
    for (Pairs pairs : subtables) {
      int covered = pairs.coverage[first] - 1;
      if (covered >= 0) {
        int at = pairs.valueOf(covered, first, second);
        if (at >= 0) {
          return font.signed(at);
        }
      }
    }
    return 0;
  }

  /// One pair adjustment subtable.
  private abstract sealed class Pairs {
    final int at;

    /// For each glyph its coverage index plus one; 0 where the subtable does not speak of it.
    final char[] coverage;

    /// Bytes of the two value records of a pair.
    final int valueSize;

    /// Bytes before the advance in the first value record.
    final int advanceOffset;

    Pairs(int at, char[] coverage) {
      this.at = at;
      this.coverage = coverage;
      int first = font.unsigned(at + 4);
      valueSize = 2 * (Integer.bitCount(first) + Integer.bitCount(font.unsigned(at + 6)));
      advanceOffset = 2 * Integer.bitCount(first & X_PLACEMENT_AND_Y_PLACEMENT);
    }

    /// Gives back where the advance of a pair is written, or -1 if the subtable does not know the
    /// pair.
    abstract int valueOf(int covered, int first, int second);
  }

  /// Format 1: each covered glyph has a list of second glyphs, in ascending order.
  private final class GlyphPairs extends Pairs {
    GlyphPairs(int at, char[] coverage) {
      super(at, coverage);
    }

    @Override
    int valueOf(int covered, int first, int second) {
      int set = at + font.unsigned(at + 10 + 2 * covered);
      int size = 2 + valueSize;
      int low = 0;
      int high = font.unsigned(set) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int pair = set + 2 + size * middle;
        int glyph = font.unsigned(pair);
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

  /// Format 2: glyphs fall into classes, and each pair of classes has a value.
  private final class ClassPairs extends Pairs {
    private final char[] firstClass;
    private final char[] secondClass;

    ClassPairs(int at, char[] coverage) {
      super(at, coverage);
      firstClass = classes(at + font.unsigned(at + 8));
      secondClass = classes(at + font.unsigned(at + 10));
    }

    @Override
    int valueOf(int covered, int first, int second) {
      int pair = firstClass[first] * font.unsigned(at + 14) + secondClass[second];
      return at + 16 + pair * valueSize + advanceOffset;
    }

    private char[] classes(int table) {
      char[] classes = new char[font.glyphCount()];
      if (font.unsigned(table) == 1) {
        int start = font.unsigned(table + 2);
        for (int i = 0; i < font.unsigned(table + 4); i++) {
          classes[start + i] = (char) font.unsigned(table + 6 + 2 * i);
        }
      } else {
        for (int i = 0; i < font.unsigned(table + 2); i++) {
          int range = table + 4 + 6 * i;
          for (int glyph = font.unsigned(range); glyph <= font.unsigned(range + 2); glyph++) {
            classes[glyph] = (char) font.unsigned(range + 4);
          }
        }
      }
      return classes;
    }
  }
}
