package dev.runup.check;

import java.util.ArrayList;
import java.util.List;

/// A quotation as it is looked for: stretches that follow one another, with gaps where the desk
/// left something out or put in words of its own.
///
/// @param parts its stretches in order; none where it holds no words of its source
record Quote(List<Part> parts) {

  /// A stretch of words of the source.
  ///
  /// @param typed as it was typed
  /// @param folded the same, folded, without marks at its ends
  /// @param gap at most so many characters stand before it and behind the part before
  /// @param cutBefore whether it begins within a word, as behind the bracket of `[P]eace`
  /// @param cutBehind whether it ends within one, as before that of `agree[d]`
  record Part(String typed, String folded, int gap, boolean cutBefore, boolean cutBehind) {}

  /// What stands for words in brackets is at most so long; it may be longer where they are.
  private static final int REPLACED = 60;

  private static final int ANY = Integer.MAX_VALUE / 2;

  /// Marks that a writer puts at the ends of a quotation, whatever the source has there.
  private static final String AT_ENDS = " '.,;:-";

  Quote {
    parts = List.copyOf(parts);
  }

  /// Reads a quotation: `[…]`, `(...)` and `…` leave something out, `[word]` is the desk's own.
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

  /// Adds a stretch, if it holds words; gives back the gap that is open behind it.
  ///
  /// @param replaced whether brackets before it hold words of the desk's
  /// @param replaces whether those behind it do
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

  /// Gives back the end of a gap that begins at a character; the same place where none does.
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

  /// Says whether a folded text holds the parts in this order.
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

  /// Gives back a part and those that follow it closely.
  private List<Search> group(int first, int textLength) {
    List<Search> group = new ArrayList<>();
    for (int i = first; i < parts.size() && (i == first || parts.get(i).gap() < ANY); i++) {
      group.add(new Search(parts.get(i), textLength));
    }
    return group;
  }

  /// Gives back where the first place of parts that follow each other closely ends; -1 if there is
  /// none.
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
