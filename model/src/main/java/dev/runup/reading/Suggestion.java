package dev.runup.reading;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the word that was probably meant.
final class Suggestion {

  private Suggestion() {}

  /// Gives back `did you mean "…"? ` for the nearest of `known`, or an empty text where none is
  /// near.
  static String didYouMean(String typed, Collection<String> known) {
    String near = nearest(typed, known);
    return near == null ? "" : "did you mean \"" + near + "\"? ";
  }

  /// Gives back the nearest of `known`, or all of them where none is near.
  ///
  /// @param what what they are, as `Words`
  static String orAll(String typed, Collection<String> known, String what) {
    String meant = didYouMean(typed, known).strip();
    return meant.isEmpty() ? what + ": " + String.join(", ", known) + "." : meant;
  }

  private static @Nullable String nearest(String typed, Collection<String> known) {
    String wanted = typed.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    // A third of the letters wrong is no slip of the finger any more.
    int best = Math.max(1, wanted.length() / 3) + 1;
    String found = null;
    for (String word : known) {
      if (Math.abs(word.length() - wanted.length()) < best) {
        int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
        if (distance < best) {
          best = distance;
          found = word;
        }
      }
    }
    return found;
  }

  /// Gives back how many letters must be typed, left out, changed or swapped with their neighbour.
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
