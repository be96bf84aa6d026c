package dev.runup.pdf;

import dev.runup.font.Face;
import dev.runup.font.Script;
import dev.runup.pdf.Faces.ShippedFace;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits texts into parts that can be set, passages in scripts that can't, and symbols that no
/// face has. A script can't be set if its letters join, stack or run from right to left, or if no
/// face has them.
///
/// A character of a Latin, Cyrillic or Greek text is never in such a passage. If no face has it, it
/// is a symbol.
record PassageFinder(Faces faces) {

  /// A part of a text.
  record Part(String text, Kind kind) {}

  /// How a part is printed: as it is, as the name of its script, or as its own name.
  enum Kind {
    TEXT,
    PASSAGE,
    SYMBOL
  }

  /// Returns the parts of a text in their order. A text that can be set is one part.
  List<Part> split(String text) {
    return isPlain(text) ? List.of(new Part(text, Kind.TEXT)) : new Splitting(text).parts();
  }

  /// Returns whether a text has only common characters that can be set. Then each part of it can be
  /// set too. A text for which this is false may still be set as it is.
  boolean isPlain(String text) {
    Face serif = faces.face(ShippedFace.SERIF);
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!isCommon(c) || !(faces.canDraw(c, serif) || isSpaceOrInvisible(c))) {
        return false;
      }
    }
    return true;
  }

  boolean canSet(String text) {
    return split(text).stream().allMatch(part -> part.kind() == Kind.TEXT);
  }

  /// Returns whether a character is one of most texts: a Latin, Greek or Cyrillic letter, an accent
  /// of them, or a symbol.
  private static boolean isCommon(int c) {
    return c < 0x0530 || c >= 0x1e00 && c < 0x2800;
  }

  boolean canSet(int c) {
    return isSpaceOrInvisible(c) || faces.canDraw(c, faces.face(ShippedFace.SERIF));
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
        int end = i + 1;
        if (needsItsOwnFont(scripts[i])) {
          end = endOfPassage(i);
          addUnset(i, end, Kind.PASSAGE);
        } else if (!canSet(text[i])) {
          end = endOfSequence(i);
          addUnset(i, end, Kind.SYMBOL);
        }
        i = end - 1;
      }
      add(text.length, Kind.TEXT);
      return parts;
    }

    private static boolean needsItsOwnFont(UnicodeScript script) {
      return switch (script) {
        case LATIN, CYRILLIC, GREEK, COMMON, INHERITED, UNKNOWN -> false;
        default -> true;
      };
    }

    /// Returns the end of the words of one script. Spaces and the signs of a sentence may be
    /// between them. Digits, brackets, quotation marks and all other signs are set as they are.
    ///
    /// Example: `שלום, 15% (שלום)` has two passages, and its figure and its brackets are printed.
    private int endOfPassage(int from) {
      int end = from + 1;
      for (int i = end; i < text.length; i++) {
        if (scripts[i] == scripts[from]) {
          end = i + 1;
        } else if (!isBetweenWords(text[i])) {
          break;
        }
      }
      return end;
    }

    private static boolean isBetweenWords(int c) {
      return switch (c) {
        case ',', '.', ';', ':', '!', '?', '\'', '’', '-', '–', '—', '…', '·' -> true;
        default -> isSpaceOrInvisible(c);
      };
    }

    /// Returns the end of a symbol with what belongs to it. Example: a man, a joiner and a girl are
    /// one picture, and so are the two letters of a flag.
    private int endOfSequence(int from) {
      int end = from + 1;
      boolean isFlag = Characters.isFlagLetter(text[from]);
      if (isFlag && end < text.length && Characters.isFlagLetter(text[end])) {
        end++;
      }
      while (end < text.length && belongsToSymbol(end)) {
        end++;
      }
      return end;
    }

    private boolean belongsToSymbol(int i) {
      int c = text[i];
      boolean isJoined = text[i - 1] == Characters.JOINER && Character.isExtendedPictographic(c);
      return isJoined
          || c == Characters.JOINER
          || Character.isEmojiModifier(c)
          || Characters.isCombiningMark(c)
          || Characters.isTag(c);
    }

    private void addUnset(int from, int to, Kind kind) {
      if (!Arrays.stream(text, from, to).allMatch(PassageFinder.this::canSet)) {
        add(from, Kind.TEXT);
        add(to, kind);
      }
    }

    private void add(int end, Kind kind) {
      if (end > done) {
        parts.add(new Part(new String(text, done, end - done), kind));
        done = end;
      }
    }
  }
}
