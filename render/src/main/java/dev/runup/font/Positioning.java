package dev.runup.font;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The adjustments of glyph positions that a font's features make (table `GPOS`). Terms and offsets
/// are those of the OpenType specification.
final class Positioning {
  private static final int EXTENSION = 9;

  private final FontTable gpos;
  private final int glyphCount;

  /// @param gpos the table, or an empty one for no features
  Positioning(FontTable gpos, int glyphCount) {
    this.gpos = gpos;
    this.glyphCount = glyphCount;
  }

  FontTable table() {
    return gpos;
  }

  /// Returns the offsets of a feature's subtables of one lookup type, in their order in the font.
  List<Integer> subtables(String feature, int type) {
    List<Integer> found = new ArrayList<>();
    if (gpos.length() > 0) {
      int lookups = gpos.unsigned(8);
      for (int index : lookups(feature)) {
        addSubtables(lookups + gpos.unsigned(lookups + 2 + 2 * index), type, found);
      }
    }
    return found;
  }

  private Set<Integer> lookups(String wanted) {
    Set<Integer> lookups = new LinkedHashSet<>();
    int features = gpos.unsigned(6);
    for (int i = 0; i < gpos.unsigned(features); i++) {
      int entry = features + 2 + 6 * i;
      if (gpos.text(entry, 4).equals(wanted)) {
        int feature = features + gpos.unsigned(entry + 4);
        for (int k = 0; k < gpos.unsigned(feature + 2); k++) {
          lookups.add(gpos.unsigned(feature + 4 + 2 * k));
        }
      }
    }
    return lookups;
  }

  private void addSubtables(int lookup, int wanted, List<Integer> to) {
    for (int i = 0; i < gpos.unsigned(lookup + 4); i++) {
      int type = gpos.unsigned(lookup);
      int subtable = lookup + gpos.unsigned(lookup + 6 + 2 * i);
      if (type == EXTENSION) {
        type = gpos.unsigned(subtable + 2);
        subtable += gpos.integer(subtable + 4);
      }
      if (type == wanted) {
        to.add(subtable);
      }
    }
  }

  /// Returns for each glyph its index in a coverage table plus one, or 0 if the table lacks it.
  char[] coverage(int at) {
    char[] indices = new char[glyphCount];
    if (gpos.unsigned(at) == 1) {
      for (int i = 0; i < gpos.unsigned(at + 2); i++) {
        indices[gpos.unsigned(at + 4 + 2 * i)] = (char) (i + 1);
      }
    } else {
      readRanges(at, 1, indices);
    }
    return indices;
  }

  /// Returns for each glyph its class in a class definition table, or 0 if the table lacks it.
  char[] classes(int at) {
    char[] classes = new char[glyphCount];
    if (gpos.unsigned(at) == 1) {
      int start = gpos.unsigned(at + 2);
      for (int i = 0; i < gpos.unsigned(at + 4); i++) {
        classes[start + i] = (char) gpos.unsigned(at + 6 + 2 * i);
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
    for (int i = 0; i < gpos.unsigned(at + 2); i++) {
      int range = at + 4 + 6 * i;
      int value = gpos.unsigned(range + 4) + step;
      for (int glyph = gpos.unsigned(range); glyph <= gpos.unsigned(range + 2); glyph++) {
        to[glyph] = (char) value;
        value += step;
      }
    }
  }
}
