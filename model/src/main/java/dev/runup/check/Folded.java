package dev.runup.check;

import java.text.Normalizer;
import java.util.BitSet;

/// A folded text: two that differ in typography only become equal, that is in white space,
/// quotation marks and apostrophes, dashes and hyphens, ellipses, ligatures, what no one sees.
///
/// Quotation marks that touch become one. A blank before a percent sign goes, as that before marks
/// that French sets apart. A dash loses the blanks around it, and between letters itself: a line
/// may end within a word. Case stays.
///
/// @param seams where two words touch, as the dash or the blank between them went, and the sides of
///   marks that can be no apostrophe
record Folded(String text, BitSet seams) {

  private static final String QUOTES = "'\"`´‘’‚‛“”„‟′″‹›«»ʼʻ＂＇〝〞〟׳״";

  /// The hyphens first.
  private static final String DASHES = "-‐‑־‒–—―−﹘﹣－";

  private static final int HYPHENS = 4;

  private static final char SOFT_HYPHEN = 0xAD;

  /// It makes an Arabic word longer, and says nothing.
  private static final char TATWEEL = 0x640;

  /// Between digits, these stand in one number, time or share.
  private static final String WITHIN_NUMBERS = ".,:/'";

  /// Some languages set a blank before these.
  private static final String APART = "%!?;:";

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  static Folded of(String text) {
    boolean marks = text.chars().anyMatch(c -> c >= 0x300 && c <= 0x36F);
    String composed = marks ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    Folding folding = new Folding(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      folding.add(composed.charAt(i));
    }
    return new Folded(folding.folded.toString(), folding.seams);
  }

  static String fold(String text) {
    return of(text).text;
  }

  /// Says whether whole words may begin at a place: no word and no number goes on over it.
  boolean begins(int at) {
    return at == 0
        || seams.get(at)
        || text.charAt(at - 1) == '\'' && seams.get(at - 1)
        || !goesOn(
            text.codePointAt(at), text.codePointBefore(at), at < 2 ? 0 : text.charAt(at - 2));
  }

  /// Says whether whole words may end before a place.
  boolean ends(int at) {
    int next = at + 1;
    return at == text.length()
        || seams.get(at)
        || text.charAt(at) == '\'' && seams.get(next)
        || !goesOn(
                text.codePointBefore(at),
                text.codePointAt(at),
                next == text.length() ? 0 : text.charAt(next))
            && !negated(at);
  }

  /// @param end what words or numbers begin or end with
  /// @param next what stands beside it
  /// @param further what stands beside that
  private static boolean goesOn(int end, int next, int further) {
    if (!Character.isDigit(end)) {
      // A number that touches a word may be a footnote's.
      return Character.isAlphabetic(end)
              && Character.isAlphabetic(next)
              && setsBlanks(end)
              && setsBlanks(next)
          || next == '\'' && isCyrillic(end) && isCyrillic(further);
    }
    return Character.isLetterOrDigit(next)
        ? setsBlanks(next)
        : WITHIN_NUMBERS.indexOf(next) >= 0 && Character.isDigit(further);
  }

  /// Says whether an apostrophe is a letter's sign, as in Ukrainian, and no mark of a quotation.
  private static boolean isCyrillic(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.CYRILLIC;
  }

  /// Says whether a script sets blanks between all words, and joins none of them to the next.
  private static boolean setsBlanks(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> false;
      case THAI, LAO, KHMER, MYANMAR, TIBETAN, ARABIC, HEBREW, SYRIAC -> false;
      default -> true;
    };
  }

  /// Says whether "can" before a place is that of "can't"; of other words a letter would be cut.
  private boolean negated(int at) {
    int behind = at + 2;
    return text.startsWith("n't", at - 1)
        && (behind == text.length() || !Character.isLetter(text.charAt(behind)));
  }

  /// A text that is being folded.
  private static final class Folding {
    private final StringBuilder folded;
    private final BitSet seams = new BitSet();

    /// What stands between the last character and the next: nothing, a blank, a hyphen that joins
    /// both, or a dash.
    private char between;

    /// Whether a soft hyphen stands at the end of a line, and the word goes on in the next.
    private boolean soft;

    Folding(int length) {
      folded = new StringBuilder(length);
    }

    void add(char c) {
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      soft = c == SOFT_HYPHEN || (soft && blank);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        append(c);
      } else if (blank) {
        between = soft ? between : between == 0 || between == ' ' ? ' ' : '—';
      } else if (DASHES.indexOf(c) >= 0) {
        between = between == 0 && DASHES.indexOf(c) < HYPHENS ? '-' : '—';
      } else if (QUOTES.indexOf(c) >= 0) {
        quote(Quotations.isMark(c));
      } else if (c == '…') {
        append('.');
        folded.append("..");
      } else if (c >= 'ﬀ' && c <= 'ﬆ') {
        LIGATURES[c - 'ﬀ'].chars().forEach(letter -> append((char) letter));
      } else if (c != SOFT_HYPHEN && c != TATWEEL && Character.getType(c) != Character.FORMAT) {
        append(c);
      }
    }

    /// @param mark whether it can be no apostrophe
    private void quote(boolean mark) {
      if (dashed() || folded.isEmpty() || last() != '\'') {
        append('\'');
      }
      if (mark) {
        seams.set(folded.length() - 1);
        seams.set(folded.length());
      }
    }

    private boolean dashed() {
      return between == '-' || between == '—';
    }

    private void append(char c) {
      boolean drops =
          between == ' '
              ? c == '\'' || APART.indexOf(c) >= 0 || (!folded.isEmpty() && last() == '\'')
              : dashed()
                  && !folded.isEmpty()
                  && Character.isLetter(last())
                  && Character.isLetter(c);
      if (drops && between != '-') {
        seams.set(folded.length());
      }
      if (between != 0 && !folded.isEmpty() && !drops) {
        folded.append(between == ' ' ? ' ' : '-');
      }
      between = 0;
      folded.append(c);
    }

    private char last() {
      return folded.charAt(folded.length() - 1);
    }
  }
}
