package dev.runup.check;

/// Searches folded texts for one stretch of a quotation, by whole words. The case of its first
/// letter is ignored.
///
/// A search never takes much longer than reading the text. If a text repeats itself too much for
/// that, the stretch counts as found. A false alarm is worse than a missed finding.
final class Search {

  /// The number of characters that are searched first. The rest is compared only where they are
  /// found.
  private static final int PROBE = 64;

  /// The least number of different characters in a probe longer than [#SHORT]. With fewer, it would
  /// match nearly everywhere, so that the stretch counts as found.
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
    // Comparing 32 times the text takes a few dozen milliseconds.
    this.budget = probe.length() > SHORT && distinct() < DISTINCT ? 0 : 32L * textLength + 4096;
  }

  /// Returns the characters of a folded stretch that are searched first.
  private static String probe(String stretch) {
    return stretch.substring(1, Math.min(stretch.length(), PROBE));
  }

  private long distinct() {
    return probe.chars().distinct().count();
  }

  /// Returns where the stretch begins at `from` or after it, or -1 if it doesn't. If the search
  /// gave up, returns a place as if the stretch were found.
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

  /// Returns whether the text holds the stretch at a place.
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

  /// Returns whether searching further would take too long.
  boolean gaveUp() {
    return budget <= 0;
  }
}
