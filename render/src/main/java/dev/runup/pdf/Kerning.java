package dev.runup.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// By how much the advance between two glyphs changes: the pair adjustments of a font's `kern`
/// feature.
///
/// Reads what the table `GPOS` says of horizontal advances (lookup type 2, also behind type 9).
/// OpenPDF knows only the older table `kern`, which our fonts do not have. Terms and offsets are
/// those of the OpenType specification.
final class Kerning {
  private static final int PAIR = 2;
  private static final int EXTENSION = 9;
  private static final int X_PLACEMENT_AND_Y_PLACEMENT = 3;
  private static final int X_ADVANCE = 4;

  private final TrueType font;
  private final List<Pairs> subtables = new ArrayList<>();

  Kerning(TrueType font) {
    this.font = font;
    int table = font.table("GPOS");
    if (table >= 0) {
      int lookups = table + font.unsigned(table + 8);
      for (int index : kernLookups(table + font.unsigned(table + 6))) {
        readLookup(lookups + font.unsigned(lookups + 2 + 2 * index));
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

  private Set<Integer> kernLookups(int features) {
    Set<Integer> lookups = new LinkedHashSet<>();
    for (int i = 0; i < font.unsigned(features); i++) {
      int entry = features + 2 + 6 * i;
      if (font.integer(entry) == TrueType.tag("kern")) {
        int feature = features + font.unsigned(entry + 4);
        for (int k = 0; k < font.unsigned(feature + 2); k++) {
          lookups.add(font.unsigned(feature + 4 + 2 * k));
        }
      }
    }
    return lookups;
  }

  private void readLookup(int lookup) {
    for (int i = 0; i < font.unsigned(lookup + 4); i++) {
      int type = font.unsigned(lookup);
      int subtable = lookup + font.unsigned(lookup + 6 + 2 * i);
      if (type == EXTENSION) {
        type = font.unsigned(subtable + 2);
        subtable += font.integer(subtable + 4);
      }
      if (type == PAIR && (font.unsigned(subtable + 4) & X_ADVANCE) != 0) {
        subtables.add(
            font.unsigned(subtable) == 1 ? new GlyphPairs(subtable) : new ClassPairs(subtable));
      }
    }
  }

  /// One pair adjustment subtable.
  private abstract sealed class Pairs {
    final int at;

    /// For each glyph its coverage index plus one; 0 where the subtable does not speak of it.
    final char[] coverage = new char[font.glyphCount()];

    /// Bytes of the two value records of a pair.
    final int valueSize;

    /// Bytes before the advance in the first value record.
    final int advanceOffset;

    Pairs(int at) {
      this.at = at;
      int first = font.unsigned(at + 4);
      valueSize = 2 * (Integer.bitCount(first) + Integer.bitCount(font.unsigned(at + 6)));
      advanceOffset = 2 * Integer.bitCount(first & X_PLACEMENT_AND_Y_PLACEMENT);
      readCoverage(at + font.unsigned(at + 2));
    }

    /// Gives back where the advance of a pair is written, or -1 if the subtable does not know the
    /// pair.
    abstract int valueOf(int covered, int first, int second);

    private void readCoverage(int table) {
      int count = font.unsigned(table + 2);
      for (int i = 0; i < count; i++) {
        if (font.unsigned(table) == 1) {
          coverage[font.unsigned(table + 4 + 2 * i)] = (char) (i + 1);
        } else {
          int range = table + 4 + 6 * i;
          int start = font.unsigned(range);
          for (int glyph = start; glyph <= font.unsigned(range + 2); glyph++) {
            coverage[glyph] = (char) (font.unsigned(range + 4) + glyph - start + 1);
          }
        }
      }
    }
  }

  /// Format 1: each covered glyph has a list of second glyphs, in ascending order.
  private final class GlyphPairs extends Pairs {
    GlyphPairs(int at) {
      super(at);
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

    ClassPairs(int at) {
      super(at);
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
