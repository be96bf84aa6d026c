package dev.runup.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation prepared for the search: stretches in their order, with gaps between them. A gap is
/// where the desk left out or replaced words.
///
/// @param parts the stretches in order. Empty if the quotation holds no words of its source
public record Quote(List<Part> parts) {

  /// A stretch of words of the source.
  ///
  /// @param typed the stretch as it was typed
  /// @param folded the folded stretch, without punctuation at its ends
  /// @param gap the number of characters allowed between the previous stretch and this one
  /// @param cutBefore whether it begins within a word, as after the bracket of `[P]eace`
  /// @param cutBehind whether it ends within a word, as before the bracket of `agree[d]`
  public record Part(String typed, String folded, int gap, boolean cutBefore, boolean cutBehind) {}

  /// The number of characters by which the replaced words may be longer than the bracket.
  private static final int REPLACED = 60;

  /// A gap of any length. Half of the largest number, so that adding to it can't overflow.
  private static final int ANY = Integer.MAX_VALUE / 2;

  /// Marks that a writer may put at the ends of a quotation even if the source has others.
  private static final Pattern AT_ENDS = Pattern.compile("^[ '.,;:-]++|[ '.,;:-]++$");

  /// Signs for words that are left out, and brackets with the desk's own words.
  private static final Pattern GAP = Pattern.compile("\\[[^\\]]*+]|\\(…\\)|…|\\(\\.{3}\\)|\\.{3}");

  public Quote {
    parts = List.copyOf(parts);
  }

  /// Splits a quotation at its gaps. `[…]`, `(...)` and `…` leave words out. `[word]` is the desk's
  /// own word.
  public static Quote of(String typed) {
    List<Part> parts = new ArrayList<>();
    int gap = ANY;
    boolean replaced = false;
    int from = 0;
    Matcher mark = GAP.matcher(typed);
    while (mark.find()) {
      String left = mark.group();
      boolean replaces = left.startsWith("[") && left.chars().anyMatch(Character::isLetterOrDigit);
      gap = add(parts, typed.substring(from, mark.start()), gap, replaced, replaces);
      gap = replaces ? Math.min(ANY, gap + REPLACED + left.length()) : ANY;
      replaced = replaces;
      from = mark.end();
    }
    add(parts, typed.substring(from), gap, replaced, false);
    return new Quote(parts);
  }

  /// Adds a stretch if it holds words. Returns the gap before the next stretch.
  ///
  /// @param replaced whether the bracket before the stretch holds words of the desk
  /// @param replaces whether the bracket after it does
  private static int add(
      List<Part> parts, String typed, int gap, boolean replaced, boolean replaces) {
    String folded = AT_ENDS.matcher(Folded.fold(typed)).replaceAll("");
    if (folded.chars().noneMatch(Character::isLetterOrDigit)) {
      return gap;
    }
    boolean cutBefore = replaced && Character.isLetterOrDigit(typed.charAt(0));
    boolean cutBehind = replaces && Character.isLetterOrDigit(typed.charAt(typed.length() - 1));
    parts.add(new Part(typed, folded, gap, cutBefore, cutBehind));
    return 0;
  }

  /// Returns whether a text holds the stretches in this order.
  public boolean isIn(SearchedText text) {
    int end = 0;
    int next = 0;
    while (next < parts.size()) {
      List<Search> group = group(next, text);
      end = endOf(group, end);
      if (end < 0) {
        return false;
      }
      next += group.size();
    }
    return true;
  }

  /// Returns a stretch together with the following ones that must be near it.
  private List<Search> group(int first, SearchedText text) {
    List<Search> group = new ArrayList<>();
    for (int i = first; i < parts.size() && (i == first || parts.get(i).gap() < ANY); i++) {
      group.add(new Search(parts.get(i), text));
    }
    return group;
  }

  /// Returns where the first match of a group of near stretches ends, or -1 if there is none. If a
  /// search gave up, the group counts as found.
  private static int endOf(List<Search> group, int from) {
    Search head = group.getFirst();
    int at = head.find(from);
    while (at >= 0) {
      if (group.stream().anyMatch(Search::gaveUp)) {
        return at;
      }
      int end = endOfRest(group, at + head.length());
      if (end >= 0) {
        return end;
      }
      at = head.find(at + 1);
    }
    return -1;
  }

  /// Returns where the stretches after the first one end, or -1 if they don't follow. Each may
  /// match at several places within its gap, so the first and the last end are kept.
  ///
  /// @param from the end of the first stretch
  private static int endOfRest(List<Search> group, int from) {
    int low = from;
    int high = from;
    for (Search search : group.subList(1, group.size())) {
      int last = high + search.part.gap();
      int start = low;
      low = -1;
      for (int at = start; at <= last; at++) {
        if (search.matches(at)) {
          high = at + search.length();
          low = low < 0 ? high : low;
        }
      }
      if (low < 0) {
        return -1;
      }
    }
    return low;
  }

  /// A text in which quotations are searched, with a limit on the characters compared.
  public static final class SearchedText {
    private final Folded folded;

    /// The number of characters that may still be compared, for all quotations together. Only a
    /// text that repeats itself needs more than a few times its length.
    private long budget;

    public SearchedText(String text) {
      this.folded = Folded.of(text);
      this.budget = 50_000_000 + 64L * folded.text().length();
    }
  }

  /// A search for one stretch of a quotation in a text, by whole words. The case of its first
  /// letter is ignored.
  ///
  /// A search never takes much longer than reading the text. If the text repeats itself too much
  /// for this limit, the stretch counts as found. A false alarm is worse than a missed finding.
  private static final class Search {

    /// The number of characters that are searched first. The rest is compared only where they are
    /// found.
    private static final int PROBE = 64;

    private final Part part;
    private final SearchedText searched;
    private final Folded text;
    private final String probe;
    private long budget;

    Search(Part part, SearchedText searched) {
      this.part = part;
      this.searched = searched;
      this.text = searched.folded;
      this.probe = part.folded.substring(1, Math.min(length(), PROBE));
      // Comparing 32 times the text takes a few dozen milliseconds.
      this.budget = 32L * text.text().length() + 4096;
    }

    /// Returns where the stretch begins at `from` or after it, or -1 if it doesn't. If the search
    /// gave up, returns a place as if the stretch were found.
    int find(int from) {
      int at = from;
      while (!gaveUp()) {
        int start = text.text().indexOf(probe, at + 1) - 1;
        if (start < at) {
          return -1;
        }
        if (matches(start)) {
          return start;
        }
        searched.budget -= length();
        budget = searched.budget < 0 ? 0 : budget;
        at = start + 1;
      }
      return Math.min(from, text.text().length());
    }

    /// Returns whether the text holds the stretch at a place.
    boolean matches(int at) {
      int end = at + length();
      if (end > text.text().length()) {
        return false;
      }
      budget -= length();
      return Character.toLowerCase(text.text().charAt(at))
              == Character.toLowerCase(part.folded.charAt(0))
          && text.text().regionMatches(at + 1, part.folded, 1, length() - 1)
          && (part.cutBefore || text.begins(at))
          && (part.cutBehind || text.ends(end));
    }

    int length() {
      return part.folded.length();
    }

    /// Returns whether searching further would take too long.
    boolean gaveUp() {
      return budget <= 0;
    }
  }
}
