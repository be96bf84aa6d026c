package dev.runup.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a text, each with the signs that touch or follow it, and where in it they stand.
final class Words {

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  /// Where words stand, sorted by word: its hash in the upper half, its number in the lower.
  private final long[] index;

  Words(String text) {
    this.text = text;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || blank(text.charAt(i));
      if (ends && i > from && hash(from, i) != 0) {
        add(from, i);
      } else if (ends && i > from && count > 0) {
        this.ends[count - 1] = i; // a dash stands with the word before it
      }
      from = ends ? i + 1 : from;
    }
    index = new long[count];
    for (int word = 0; word < count; word++) {
      index[word] = (long) hash(starts[word], this.ends[word]) << 32 | word;
    }
    Arrays.sort(index);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void add(int from, int to) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = from;
    ends[count++] = to;
  }

  /// Gives back a hash of a word's letters and digits, whatever their case; 0 where it has none.
  private int hash(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
      }
    }
    return hash;
  }

  int count() {
    return count;
  }

  /// Gives back some of the words, as far as there are such.
  List<String> from(int first, int behind) {
    List<String> words = new ArrayList<>();
    for (int i = Math.max(0, first); i < Math.min(count, behind); i++) {
      words.add(text.substring(starts[i], ends[i]));
    }
    return words;
  }

  /// Gives back where most words of another text stand in its order: the number of the word at
  /// which it would begin; null where none stands here, or all are too common to say.
  ///
  /// @param most a word that stands more often is passed over
  @Nullable Integer nearest(Words other, int most) {
    List<Integer> beginnings = new ArrayList<>();
    for (int i = 0; i < other.count; i++) {
      long hash = (long) other.hash(other.starts[i], other.ends[i]) << 32;
      int at = Arrays.binarySearch(index, hash);
      int first = at < 0 ? -at - 1 : at;
      int last = first;
      while (last < count && last - first <= most && (index[last] >> 32) == (hash >> 32)) {
        last++;
      }
      for (int found = first; found < last && last - first <= most; found++) {
        beginnings.add((int) index[found] - i);
      }
    }
    return densest(beginnings);
  }

  /// Gives back where most numbers lie within a few of each other: some words more or less.
  private static @Nullable Integer densest(List<Integer> numbers) {
    numbers.sort(null);
    Integer best = null;
    int most = 0;
    int first = 0;
    for (int i = 0; i < numbers.size(); i++) {
      while (numbers.get(i) - numbers.get(first) > Passage.DRIFT) {
        first++;
      }
      if (i - first + 1 > most) {
        most = i - first + 1;
        best = numbers.get(first);
      }
    }
    return best;
  }
}
