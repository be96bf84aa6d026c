package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.font.Script;
import dev.runup.pdf.Faces.ShippedFace;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits texts into parts that can be set and passages in scripts that can't. A script can't be
/// set if its letters join, stack or run from right to left, or if no face has them.
///
/// A character of a Latin, Cyrillic or Greek text is never in such a passage, nor is a symbol that
/// stands alone. [GalleyBuilder] reports it if no face has it.
record PassageFinder(Faces faces) {

  /// A part of a text.
  ///
  /// @param isUnset whether it is a passage that can't be set
  record Part(String text, boolean isUnset) {}

  /// Returns the parts of a text in their order. A text without such a passage is one part.
  List<Part> split(String text) {
    return text.codePoints().allMatch(PassageFinder::isCommon)
        ? List.of(new Part(text, false))
        : new Splitting(text).parts();
  }

  boolean canSet(String text) {
    return split(text).stream().noneMatch(Part::isUnset);
  }

  /// Returns whether a character is one of most texts: a Latin, Greek or Cyrillic letter, an accent
  /// of them, or a symbol.
  private static boolean isCommon(int c) {
    return c < 0x0530 || c >= 0x1e00 && c < 0x2800;
  }

  private boolean canSet(int c) {
    if (isSpaceOrInvisible(c)) {
      return true;
    }
    if (!Script.canBeSet(c)) {
      return false;
    }
    Face usual = faces.face(ShippedFace.SERIF);
    if (faces.faceFor(c, usual) != null || faces.faceFor(Characters.lookalike(c), usual) != null) {
      return true;
    }
    int[] parts = Characters.decompose(c);
    Face face = parts.length < 2 ? null : faces.faceFor(parts[0], usual);
    return face != null && Arrays.stream(parts).allMatch(face::has);
  }

  private static boolean isSpaceOrInvisible(int c) {
    return Characters.isWordSpace(c)
        || Characters.fixedSpaceWidth(c) >= 0
        || Characters.isInvisible(c);
  }

  /// A text while it is split.
  private final class Splitting {
    private final int[] text;
    private final UnicodeScript[] scripts;
    private final List<Part> parts = new ArrayList<>();

    /// The end of the last part.
    private int done;

    Splitting(String text) {
      this.text = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
      this.scripts =
          Arrays.stream(this.text)
              .mapToObj(c -> isSpaceOrInvisible(c) ? UnicodeScript.COMMON : Script.of(c))
              .toArray(UnicodeScript[]::new);
    }

    List<Part> parts() {
      for (int i = 0; i < text.length; i++) {
        if (needsItsOwnFont(scripts[i])) {
          int end = endOfPassage(i);
          if (!canSetAll(i, end)) {
            addPassage(i, end);
          }
          i = Math.max(end, done) - 1;
        }
      }
      add(text.length, false);
      return parts;
    }

    private static boolean needsItsOwnFont(UnicodeScript script) {
      return switch (script) {
        case LATIN, CYRILLIC, GREEK, COMMON, INHERITED, UNKNOWN -> false;
        default -> true;
      };
    }

    /// Returns the end of the letters of one script. Digits, signs and spaces may be between them.
    private int endOfPassage(int from) {
      int end = from + 1;
      for (int i = end; i < text.length; i++) {
        if (scripts[i] == scripts[from]) {
          end = i + 1;
        } else if (scripts[i] != UnicodeScript.COMMON) {
          break;
        }
      }
      return end;
    }

    private boolean canSetAll(int from, int to) {
      return Arrays.stream(text, from, to).allMatch(PassageFinder.this::canSet);
    }

    /// Adds a passage, with the signs and accents beside it that can't be set either.
    private void addPassage(int from, int to) {
      int begin = from;
      while (begin > done && isUnsetSign(begin - 1)) {
        begin--;
      }
      int end = to;
      while (end < text.length && isUnsetSign(end)) {
        end++;
      }
      add(begin, false);
      add(end, true);
    }

    private boolean isUnsetSign(int i) {
      return scripts[i] == UnicodeScript.COMMON && !canSet(text[i]);
    }

    private void add(int end, boolean isUnset) {
      if (end > done) {
        parts.add(new Part(new String(text, done, end - done), isUnset));
        done = end;
      }
    }
  }
}
