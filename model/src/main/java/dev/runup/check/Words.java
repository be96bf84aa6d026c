package dev.runup.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a text and their places. A word includes the punctuation that touches it, and signs
/// without letters that follow it.
final class Words {

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  /// The words sorted by hash: the hash in the upper half, the number of the word in the lower.
  private final long[] index;

  Words(String text) {
    this.text = text;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || blank(text.charAt(i));
      if (ends && i > from && hash(from, i) != 0) {
        add(from, i);
      } else if (ends && i > from && count > 0) {
        this.ends[count - 1] = i; // a dash belongs to the previous word
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

  /// Returns a hash of the letters and digits of a word, ignoring case. Returns 0 if it has none.
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

  /// Returns the words from number `first` to the one before `behind`. Numbers outside the text are
  /// skipped.
  List<String> from(int first, int behind) {
    List<String> words = new ArrayList<>();
    for (int i = Math.max(0, first); i < Math.min(count, behind); i++) {
      words.add(text.substring(starts[i], ends[i]));
    }
    return words;
  }

  /// Returns where most words of another text are found, in its order. The result is the number of
  /// the word at which the other text would begin. It may be negative. Returns null if no word is
  /// found, or if all are too common.
  ///
  /// @param most the number of occurrences above which a word is ignored
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

  /// Returns the first number of the largest group within [Passage#DRIFT] of each other, or null.
  /// The width allows for words that were added or left out.
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
