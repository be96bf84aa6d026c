package dev.runup.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The table `GPOS` of a font: what its features do to the positions of glyphs. Terms and offsets
/// are those of the OpenType specification.
final class Positioning {
  private static final int EXTENSION = 9;

  private final TrueType font;
  private final int table;

  Positioning(TrueType font) {
    this.font = font;
    table = font.table("GPOS");
  }

  /// Gives back where the subtables of one lookup type begin that a feature uses, in their order.
  List<Integer> subtables(String feature, int type) {
    List<Integer> found = new ArrayList<>();
    if (table >= 0) {
      int lookups = table + font.unsigned(table + 8);
      for (int index : lookups(feature)) {
        addSubtables(lookups + font.unsigned(lookups + 2 + 2 * index), type, found);
      }
    }
    return found;
  }

  private Set<Integer> lookups(String wanted) {
    Set<Integer> lookups = new LinkedHashSet<>();
    int features = table + font.unsigned(table + 6);
    for (int i = 0; i < font.unsigned(features); i++) {
      int entry = features + 2 + 6 * i;
      if (font.integer(entry) == TrueType.tag(wanted)) {
        int feature = features + font.unsigned(entry + 4);
        for (int k = 0; k < font.unsigned(feature + 2); k++) {
          lookups.add(font.unsigned(feature + 4 + 2 * k));
        }
      }
    }
    return lookups;
  }

  private void addSubtables(int lookup, int wanted, List<Integer> to) {
    for (int i = 0; i < font.unsigned(lookup + 4); i++) {
      int type = font.unsigned(lookup);
      int subtable = lookup + font.unsigned(lookup + 6 + 2 * i);
      if (type == EXTENSION) {
        type = font.unsigned(subtable + 2);
        subtable += font.integer(subtable + 4);
      }
      if (type == wanted) {
        to.add(subtable);
      }
    }
  }

  /// Gives back for each glyph its index in a coverage table plus one, or 0 if the table leaves it
  /// out.
  char[] coverage(int coverage) {
    char[] indices = new char[font.glyphCount()];
    for (int i = 0; i < font.unsigned(coverage + 2); i++) {
      if (font.unsigned(coverage) == 1) {
        indices[font.unsigned(coverage + 4 + 2 * i)] = (char) (i + 1);
      } else {
        int range = coverage + 4 + 6 * i;
        int start = font.unsigned(range);
        for (int glyph = start; glyph <= font.unsigned(range + 2); glyph++) {
          indices[glyph] = (char) (font.unsigned(range + 4) + glyph - start + 1);
        }
      }
    }
    return indices;
  }
}
