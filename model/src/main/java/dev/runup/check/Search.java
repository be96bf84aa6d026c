package dev.runup.check;

/// One part of a quotation that is looked for in folded texts, whatever the case of its first
/// letter, and by whole words.
///
/// Never takes much longer than reading the text: where a text repeats itself so much that it
/// would, the stretch counts as found, as a false alarm is worse than none.
final class Search {

  /// As many characters are looked for first; the rest is compared where these are found.
  private static final int PROBE = 64;

  /// Fewer different characters than these in a long probe are found everywhere.
  private static final int DISTINCT = 6;

  private static final int SHORT = 16;

  private final Quote.Part part;
  private final String stretch;
  private final String probe;
  private long budget;

  Search(Quote.Part part, int textLength) {
    this.part = part;
    this.stretch = part.folded();
    this.probe = probe(stretch);
    // Thirty-two times the text are compared in a few dozen milliseconds.
    this.budget = probe.length() > SHORT && distinct() < DISTINCT ? 0 : 32L * textLength + 4096;
  }

  /// Returns the characters of a folded stretch that are looked for first.
  private static String probe(String stretch) {
    return stretch.substring(1, Math.min(stretch.length(), PROBE));
  }

  private long distinct() {
    return probe.chars().distinct().count();
  }

  /// Gives back where the stretch begins, at `from` or behind; -1 where it does not.
  int find(Haystack text, int from) {
    if (gaveUp()) {
      return Math.min(from, text.length());
    }
    int at = text.next(probe, from + 1);
    while (at >= 0 && !gaveUp()) {
      if (text.isWornOut(stretch.length())) {
        budget = 0;
      } else if (matches(text.folded(), at - 1)) {
        return at - 1;
      }
      at = text.next(probe, at + 1);
    }
    return gaveUp() ? from : -1;
  }

  /// Says whether the text holds the stretch at one place.
  boolean matches(Folded folded, int at) {
    String text = folded.text();
    int end = at + stretch.length();
    if (end > text.length()) {
      return false;
    }
    budget -= stretch.length();
    return Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(stretch.charAt(0))
        && text.regionMatches(at + 1, stretch, 1, stretch.length() - 1)
        && (part.cutBefore() || folded.begins(at))
        && (part.cutBehind() || folded.ends(end));
  }

  int length() {
    return stretch.length();
  }

  /// Says whether looking on would take too long.
  boolean gaveUp() {
    return budget <= 0;
  }
}
