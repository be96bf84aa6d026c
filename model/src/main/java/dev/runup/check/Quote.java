package dev.runup.check;

import java.util.ArrayList;
import java.util.List;

/// A quotation prepared for the search: stretches in their order, with gaps between them. A gap is
/// where the desk left out or replaced words.
///
/// @param parts its stretches in order; empty if it holds no words of its source
record Quote(List<Part> parts) {

  /// A stretch of words of the source.
  ///
  /// @param typed the stretch as it was typed
  /// @param folded the folded stretch, without punctuation at its ends
  /// @param gap the number of characters allowed between the previous stretch and this one
  /// @param cutBefore whether it begins within a word, as after the bracket of `[P]eace`
  /// @param cutBehind whether it ends within a word, as before the bracket of `agree[d]`
  record Part(String typed, String folded, int gap, boolean cutBefore, boolean cutBehind) {}

  /// The number of characters by which the replaced words may be longer than the bracket.
  private static final int REPLACED = 60;

  private static final int ANY = Integer.MAX_VALUE / 2;

  /// Marks that a writer may put at the ends of a quotation even if the source has others.
  private static final String AT_ENDS = " '.,;:-";

  Quote {
    parts = List.copyOf(parts);
  }

  /// Splits a quotation at its gaps. `[…]`, `(...)` and `…` leave words out. `[word]` is the desk's
  /// own word.
  static Quote of(String typed) {
    List<Part> parts = new ArrayList<>();
    int gap = ANY;
    boolean replaced = false;
    int from = 0;
    int i = 0;
    while (i < typed.length()) {
      int end = gapEnd(typed, i);
      if (end == i) {
        i++;
      } else {
        boolean replaces = replaces(typed.substring(i, end));
        gap = add(parts, typed.substring(from, i), gap, replaced, replaces);
        gap = replaces ? Math.min(ANY, gap + REPLACED + end - i) : ANY;
        replaced = replaces;
        from = end;
        i = end;
      }
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
    String folded = trimmed(Folded.fold(typed));
    if (folded.chars().noneMatch(Character::isLetterOrDigit)) {
      return gap;
    }
    boolean cutBefore = replaced && Character.isLetterOrDigit(typed.charAt(0));
    boolean cutBehind = replaces && Character.isLetterOrDigit(typed.charAt(typed.length() - 1));
    parts.add(new Part(typed, folded, gap, cutBefore, cutBehind));
    return 0;
  }

  /// Returns the end of a gap that begins at a place, or the place if none begins there.
  private static int gapEnd(String typed, int at) {
    if (typed.charAt(at) == '[') {
      return Math.max(at, typed.indexOf(']', at) + 1);
    }
    for (String left : List.of("(…)", "(...)", "…", "...")) {
      if (typed.startsWith(left, at)) {
        return at + left.length();
      }
    }
    return at;
  }

  private static boolean replaces(String marked) {
    return marked.startsWith("[") && marked.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static String trimmed(String folded) {
    int from = 0;
    int to = folded.length();
    while (from < to && AT_ENDS.indexOf(folded.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && AT_ENDS.indexOf(folded.charAt(to - 1)) >= 0) {
      to--;
    }
    return folded.substring(from, to);
  }

  /// Returns whether a folded text holds the stretches in this order.
  boolean isIn(Haystack text) {
    int end = 0;
    int next = 0;
    while (next < parts.size()) {
      List<Search> group = group(next, text.length());
      end = ending(group, next, text, end);
      if (end < 0) {
        return false;
      }
      next += group.size();
    }
    return true;
  }

  /// Returns a stretch together with the following ones that must be near it.
  private List<Search> group(int first, int textLength) {
    List<Search> group = new ArrayList<>();
    for (int i = first; i < parts.size() && (i == first || parts.get(i).gap() < ANY); i++) {
      group.add(new Search(parts.get(i), textLength));
    }
    return group;
  }

  /// Returns where the first match of a group of near stretches ends, or -1 if there is none. If a
  /// search gave up, the group counts as found.
  private int ending(List<Search> group, int first, Haystack text, int from) {
    Search head = group.getFirst();
    int at = head.find(text, from);
    while (at >= 0) {
      if (group.stream().anyMatch(Search::gaveUp)) {
        return at;
      }
      int end = following(group, first, text.folded(), at + head.length());
      if (end >= 0) {
        return end;
      }
      at = head.find(text, at + 1);
    }
    return -1;
  }

  private int following(List<Search> group, int first, Folded text, int from) {
    int low = from;
    int high = from;
    for (int i = 1; i < group.size(); i++) {
      int last = high + parts.get(first + i).gap();
      int start = low;
      low = -1;
      for (int at = start; at <= last; at++) {
        if (group.get(i).matches(text, at)) {
          high = at + group.get(i).length();
          low = low < 0 ? high : low;
        }
      }
      if (low < 0) {
        return -1;
      }
    }
    return low;
  }
}
