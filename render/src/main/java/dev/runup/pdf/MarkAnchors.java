package dev.runup.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an accent sits on its letter: the `mark` feature of a font (lookup type 4 of the table
/// `GPOS`).
final class MarkAnchors {
  private static final int MARK_TO_BASE = 4;

  /// Where a mark's origin lies, seen from its base's origin, in font units.
  record Offset(int x, int y) {}

  /// Where a subtable begins, and its marks and bases as [Positioning#coverage] has them.
  private static final class Subtable {
    private final int at;
    private final char[] marks;
    private final char[] bases;

    Subtable(int at, char[] marks, char[] bases) {
      this.at = at;
      this.marks = marks;
      this.bases = bases;
    }
  }

  private final TrueType font;
  private final List<Subtable> subtables = new ArrayList<>();

  MarkAnchors(TrueType font, Positioning positioning) {
    this.font = font;
    for (int at : positioning.subtables("mark", MARK_TO_BASE)) {
      char[] marks = positioning.coverage(at + font.unsigned(at + 2));
      char[] bases = positioning.coverage(at + font.unsigned(at + 4));
      subtables.add(new Subtable(at, marks, bases));
    }
  }

  /// Gives back the place of a mark, or null if the font doesn't say it for the pair.
  @Nullable Offset of(int base, int mark) {
    for (Subtable subtable : subtables) {
      if (subtable.bases[base] > 0 && subtable.marks[mark] > 0) {
        Offset offset = between(subtable.at, subtable.bases[base] - 1, subtable.marks[mark] - 1);
        if (offset != null) {
          return offset;
        }
      }
    }
    return null;
  }

  private @Nullable Offset between(int subtable, int base, int mark) {
    int classes = font.unsigned(subtable + 6);
    int marks = subtable + font.unsigned(subtable + 8);
    int bases = subtable + font.unsigned(subtable + 10);
    int markClass = font.unsigned(marks + 2 + 4 * mark);
    int markAnchor = marks + font.unsigned(marks + 4 + 4 * mark);
    int baseOffset = font.unsigned(bases + 2 + 2 * (base * classes + markClass));
    if (baseOffset == 0) {
      return null;
    }
    int baseAnchor = bases + baseOffset;
    return new Offset(
        font.signed(baseAnchor + 2) - font.signed(markAnchor + 2),
        font.signed(baseAnchor + 4) - font.signed(markAnchor + 4));
  }
}
