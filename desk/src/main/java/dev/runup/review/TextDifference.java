package dev.runup.review;

import dev.runup.docx.ComparedText;
import dev.runup.text.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where a text differs from an earlier one, by whole words.
///
/// @param from the first character of the earlier text that is gone
/// @param to the character after the last one
/// @param deleted the words that are gone, or empty
/// @param inserted the words in their place, or empty
record TextDifference(int from, int to, String deleted, String inserted) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+|[\\p{Z}\\s]+|.", Pattern.DOTALL);

  /// The share of the words that must be the same. Below it one text replaced the other as a whole.
  private static final double SAME = 0.3;

  /// A word, a space or a sign.
  private record Word(String text, String compared, int at) {
    boolean isSpace() {
      return compared.isEmpty();
    }

    int end() {
      return at + text.length();
    }
  }

  /// The words of a difference, by their indexes in both texts.
  private record Stretch(int from, int to, int otherFrom, int otherTo) {}

  /// Returns the differences in order.
  static List<TextDifference> between(String before, String now) {
    List<Word> old = words(before);
    List<Word> other = words(now);
    int[] partners = Alignment.of(compared(old), compared(other));
    if (share(old, other, partners) < SAME) {
      return List.of(new TextDifference(0, before.length(), before.strip(), now.strip()));
    }
    List<TextDifference> all = new ArrayList<>();
    for (Stretch stretch : joined(stretches(partners, other.size()), old)) {
      int from = start(old, stretch.from(), before);
      int to = stretch.to() == stretch.from() ? from : old.get(stretch.to() - 1).end();
      int otherFrom = start(other, stretch.otherFrom(), now);
      int otherTo =
          stretch.otherTo() == stretch.otherFrom()
              ? otherFrom
              : other.get(stretch.otherTo() - 1).end();
      String deleted = before.substring(from, to).strip();
      String inserted = now.substring(otherFrom, otherTo).strip();
      if (!deleted.isEmpty() || !inserted.isEmpty()) {
        all.add(new TextDifference(from, to, deleted, inserted));
      }
    }
    return all;
  }

  private static int start(List<Word> words, int index, String text) {
    return index < words.size() ? words.get(index).at() : text.length();
  }

  private static List<Stretch> stretches(int[] partners, int others) {
    List<Stretch> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < partners.length || j < others) {
      int from = i;
      while (i < partners.length && partners[i] < 0) {
        i++;
      }
      int next = i < partners.length ? partners[i] : others;
      if (i > from || next > j) {
        all.add(new Stretch(from, i, j, next));
      }
      j = next + 1;
      i++;
    }
    return all;
  }

  /// Joins differences with nothing but a space between them.
  private static List<Stretch> joined(List<Stretch> stretches, List<Word> old) {
    List<Stretch> all = new ArrayList<>();
    for (Stretch one : stretches) {
      Stretch last = all.isEmpty() ? null : all.getLast();
      if (last != null && old.subList(last.to(), one.from()).stream().allMatch(Word::isSpace)) {
        all.removeLast();
        all.add(new Stretch(last.from(), one.to(), last.otherFrom(), one.otherTo()));
      } else {
        all.add(one);
      }
    }
    return all;
  }

  private static List<Word> words(String text) {
    return WORD.matcher(text)
        .results()
        .map((MatchResult found) ->
            new Word(found.group(), ComparedText.of(found.group()), found.start()))
        .toList();
  }

  private static List<String> compared(List<Word> words) {
    return words.stream().map(Word::compared).toList();
  }

  private static double share(List<Word> old, List<Word> other, int[] partners) {
    int all = 0;
    int same = 0;
    for (int i = 0; i < old.size(); i++) {
      int length = old.get(i).compared().length();
      all += length;
      same += partners[i] < 0 ? 0 : length;
    }
    int theirs = other.stream().mapToInt(word -> word.compared().length()).sum();
    return all + theirs == 0 ? 1 : 2.0 * same / (all + theirs);
  }
}
