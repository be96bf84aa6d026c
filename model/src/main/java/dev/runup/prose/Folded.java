package dev.runup.prose;

import java.text.Normalizer;
import java.util.BitSet;

/// A text in the reduced form in which quotations are compared. Texts that differ only in
/// typography become equal. Typography is white space, quotation marks, apostrophes, dashes,
/// ellipses, ligatures and invisible characters.
///
/// Adjacent quotation marks become one. Blanks are dropped around dashes and quotation marks, and
/// before marks such as `%` and `?`. A dash between letters is dropped, because a line may end
/// within a word. Case is kept.
///
/// Example: `a cease-fire – „now“ !` becomes `a ceasefire-'now'!`.
///
/// @param seams the places, from 0, at which a word may end although nothing separates it from the
///   next one. A blank or a dash (but no single hyphen) was dropped there. So are both sides of
///   each mark that can't be an apostrophe.
public record Folded(String text, BitSet seams) {

  private static final String QUOTES = "'\"`´‘’‚‛“”„‟′″‹›«»ʼʻ＂＇〝〞〟׳״";

  /// Dashes, the hyphens first.
  private static final String DASHES = "-‐‑־‒–—―−﹘﹣－";

  /// The number of hyphens at the beginning of [#DASHES].
  private static final int HYPHENS = 4;

  private static final char SOFT_HYPHEN = 0xAD;

  /// The sign that stretches an Arabic word. It has no meaning.
  private static final char TATWEEL = 0x640;

  /// Signs that join digits to one number, time or share.
  private static final String WITHIN_NUMBERS = ".,:/'";

  /// Marks before which some languages set a blank.
  private static final String APART = "%!?;:";

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  public static Folded of(String text) {
    boolean marks = text.chars().anyMatch(c -> c >= 0x300 && c <= 0x36F);
    String composed = marks ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    Folding folding = new Folding(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      folding.add(composed.charAt(i));
    }
    return new Folded(folding.folded.toString(), folding.seams);
  }

  public static String fold(String text) {
    return of(text).text;
  }

  /// Returns whether a whole word may begin at a place: no word or number continues across it.
  public boolean begins(int at) {
    return at == 0
        || seams.get(at)
        || text.charAt(at - 1) == '\'' && seams.get(at - 1)
        || !continues(
            text.codePointAt(at), text.codePointBefore(at), at < 2 ? 0 : text.charAt(at - 2));
  }

  /// Returns whether a whole word may end before a place.
  public boolean ends(int at) {
    int next = at + 1;
    return at == text.length()
        || seams.get(at)
        || text.charAt(at) == '\'' && seams.get(next)
        || !continues(
                text.codePointBefore(at),
                text.codePointAt(at),
                next == text.length() ? 0 : text.charAt(next))
            && !splitsNegation(at);
  }

  /// Returns whether a word or number continues from one character to the next.
  ///
  /// @param end the first or last character of the stretch
  /// @param next the character outside it
  /// @param further the character beyond that
  private static boolean continues(int end, int next, int further) {
    if (!Character.isDigit(end)) {
      // A digit that touches a word may be the number of a footnote. So it doesn't continue the
      // word.
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

  /// Returns whether a character is Cyrillic. Between two such letters an apostrophe is part of the
  /// word, for example in Ukrainian.
  private static boolean isCyrillic(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.CYRILLIC;
  }

  /// Returns whether a script puts blanks between all words and joins none of them.
  private static boolean setsBlanks(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> false;
      case THAI, LAO, KHMER, MYANMAR, TIBETAN, ARABIC, HEBREW, SYRIAC -> false;
      default -> true;
    };
  }

  /// Returns whether a place is within "n't", so that "can" would be cut out of "can't".
  private boolean splitsNegation(int at) {
    int behind = at + 2;
    return text.startsWith("n't", at - 1)
        && (behind == text.length() || !Character.isLetter(text.charAt(behind)));
  }

  /// Builds a folded text character by character.
  private static final class Folding {
    private final StringBuilder folded;
    private final BitSet seams = new BitSet();

    /// The separator since the last character: a blank, a single hyphen or a dash. It is 0 if there
    /// was none.
    private char between;

    /// Whether the last character was a soft hyphen, or only blanks have followed one. The word
    /// then continues on the next line.
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

    /// Adds a quotation mark or an apostrophe.
    ///
    /// @param mark whether it can't be an apostrophe
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
