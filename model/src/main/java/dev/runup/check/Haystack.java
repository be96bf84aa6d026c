package dev.runup.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A folded text in which many stretches are looked for.
///
/// Where those that are known beforehand may stand is found in one pass, by their first characters,
/// so that thousands of stretches take no longer than a few.
final class Haystack {

  /// Stretches are told apart by as many characters; shorter ones are looked for one by one.
  private static final int WINDOW = 8;

  /// Odd, and its bits well mixed: the hash of a window is a number in this base.
  private static final long BASE = 0x9E3779B97F4A7C15L;

  /// The windows that are looked for, by the upper bits of their hashes; most others are told by
  /// these alone.
  private static final int FILTER_BITS = 20;

  private final Folded folded;
  private final String text;

  /// As many characters are still compared, for all stretches together: only a text that repeats
  /// itself without end needs more.
  private long budget;

  private final Map<Long, Places> windows = new HashMap<>();

  /// Where one window stands, in order.
  private static final class Places {
    private int[] places = new int[4];
    private int count;

    void add(int place) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
      }
      places[count++] = place;
    }

    /// Gives back the first place at `from` or behind; -1 if there is none.
    int next(int from) {
      int at = Arrays.binarySearch(places, 0, count, from);
      int first = at < 0 ? -at - 1 : at;
      return first < count ? places[first] : -1;
    }
  }

  /// @param stretches what will be looked for; anything else may be as well, but takes longer
  Haystack(Folded folded, Set<String> stretches) {
    this.folded = folded;
    this.text = folded.text();
    this.budget = 50_000_000 + 64L * text.length();
    for (String stretch : stretches) {
      if (stretch.length() >= WINDOW) {
        windows.put(hash(stretch), new Places());
      }
    }
    if (!windows.isEmpty() && text.length() >= WINDOW) {
      pass();
    }
  }

  private void pass() {
    BitSet filter = new BitSet(1 << FILTER_BITS);
    for (long hash : windows.keySet()) {
      filter.set(bits(hash));
    }
    long leaving = 1;
    for (int i = 1; i < WINDOW; i++) {
      leaving *= BASE;
    }
    long hash = hash(text);
    for (int from = 0; ; from++) {
      Places found = filter.get(bits(hash)) ? windows.get(hash) : null;
      if (found != null) {
        found.add(from);
      }
      if (from + WINDOW == text.length()) {
        return;
      }
      hash = (hash - text.charAt(from) * leaving) * BASE + text.charAt(from + WINDOW);
    }
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < WINDOW; i++) {
      hash = hash * BASE + text.charAt(i);
    }
    return hash;
  }

  private static int bits(long hash) {
    return (int) (hash >>> Long.SIZE - FILTER_BITS);
  }

  /// Takes some characters from those that are still compared; says whether none are left.
  boolean isWornOut(int characters) {
    budget -= characters;
    return budget < 0;
  }

  Folded folded() {
    return folded;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /// Gives back a place at `from` or behind where a stretch may stand, and before which it stands
  /// nowhere; -1 if there is none.
  int next(String stretch, int from) {
    Places known = stretch.length() < WINDOW ? null : windows.get(hash(stretch));
    return known == null ? text.indexOf(stretch, from) : known.next(from);
  }
}
