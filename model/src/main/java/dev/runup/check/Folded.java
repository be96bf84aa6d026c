package dev.runup.check;

import java.text.Normalizer;

/// Folds texts, so that two that differ in typography only become equal: white space, quotation
/// marks and apostrophes, dashes and hyphens, ellipses, ligatures, what no one sees.
///
/// Quotation marks that touch become one. A blank before a percent sign goes, as that before marks
/// that French sets apart. A dash loses the blanks around it, and between letters itself: a line
/// may end within a word. Case stays.
final class Folded {

  private static final String QUOTES = "'\"`´‘’‚‛“”„‟′″‹›«»ʼʻ＂＇〝〞〟";
  private static final String DASHES = "-‐‑‒–—―−﹘﹣－";

  /// Some languages set a blank before these.
  private static final String APART = "%!?;:";

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private final StringBuilder folded;

  /// What stands between the last character and the next: nothing, a blank or a dash.
  private char between;

  private Folded(int length) {
    folded = new StringBuilder(length);
  }

  static String fold(String text) {
    boolean marks = text.chars().anyMatch(c -> c >= 0x300 && c <= 0x36F);
    String composed = marks ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    Folded folded = new Folded(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      folded.add(composed.charAt(i));
    }
    return folded.folded.toString();
  }

  private void add(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      append(c);
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      between = between == '-' ? '-' : ' ';
    } else if (DASHES.indexOf(c) >= 0) {
      between = '-';
    } else if (QUOTES.indexOf(c) >= 0) {
      quote();
    } else if (c == '…') {
      append('.');
      folded.append("..");
    } else if (c >= 'ﬀ' && c <= 'ﬆ') {
      LIGATURES[c - 'ﬀ'].chars().forEach(letter -> append((char) letter));
    } else if (c != 0xAD && Character.getType(c) != Character.FORMAT) {
      append(c);
    }
  }

  private void quote() {
    if (between == '-' || folded.isEmpty() || last() != '\'') {
      append('\'');
    }
  }

  private void append(char c) {
    boolean joins = between == '-' && !folded.isEmpty();
    boolean drops =
        between == ' '
            ? c == '\'' || APART.indexOf(c) >= 0 || (!folded.isEmpty() && last() == '\'')
            : joins && Character.isLetter(last()) && Character.isLetter(c);
    if (between != 0 && !folded.isEmpty() && !drops) {
      folded.append(between);
    }
    between = 0;
    folded.append(c);
  }

  private char last() {
    return folded.charAt(folded.length() - 1);
  }
}
