package dev.runup.font;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places of accents on their letters: the `mark` feature of a font (lookup type 4 of the table
/// `GPOS`).
final class MarkAnchors {
  private static final int MARK_TO_BASE = 4;

  private final FontTable gpos;
  private final List<MarkToBase> subtables = new ArrayList<>();

  MarkAnchors(Positioning positioning) {
    gpos = positioning.table();
    for (int at : positioning.subtables("mark", MARK_TO_BASE)) {
      subtables.add(new MarkToBase(at, positioning));
    }
  }

  /// Returns the place of a mark in font units, or null if the font lacks the pair.
  Face.@Nullable MarkOffset of(int base, int mark) {
    for (MarkToBase subtable : subtables) {
      Face.MarkOffset offset = subtable.of(base, mark);
      if (offset != null) {
        return offset;
      }
    }
    return null;
  }

  /// A mark-to-base subtable.
  private final class MarkToBase {
    private final int at;

    /// For each glyph its index among the subtable's marks or bases plus one, 0 for others.
    private final char[] marks;

    private final char[] bases;

    MarkToBase(int at, Positioning positioning) {
      this.at = at;
      marks = positioning.coverage(at + gpos.unsigned(at + 2));
      bases = positioning.coverage(at + gpos.unsigned(at + 4));
    }

    Face.@Nullable MarkOffset of(int base, int mark) {
      if (bases[base] == 0 || marks[mark] == 0) {
        return null;
      }
      int markRecord = at + gpos.unsigned(at + 8) + 2 + 4 * (marks[mark] - 1);
      int anchor = gpos.unsigned(at + 6) * (bases[base] - 1) + gpos.unsigned(markRecord);
      int baseArray = at + gpos.unsigned(at + 10);
      int baseOffset = gpos.unsigned(baseArray + 2 + 2 * anchor);
      if (baseOffset == 0) {
        return null;
      }
      int baseAnchor = baseArray + baseOffset;
      int markAnchor = at + gpos.unsigned(at + 8) + gpos.unsigned(markRecord + 2);
      return new Face.MarkOffset(
          gpos.signed(baseAnchor + 2) - gpos.signed(markAnchor + 2),
          gpos.signed(baseAnchor + 4) - gpos.signed(markAnchor + 4));
    }
  }
}
