package dev.runup.text;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the known word that a mistyped one stands for.
public final class Spelling {

  /// The cost of one letter too many, too few or wrong. Two swapped letters cost half of it.
  private static final int SLIP = 2;

  private Spelling() {}

  /// Returns the word with the most similar spelling, or null if none is similar enough.
  ///
  /// Example: `sorce` finds `source`, which lacks one letter.
  ///
  /// @param typed the typed word in small letters
  public static @Nullable String nearest(String typed, Collection<String> known) {
    // A word with more than a third of its letters wrong isn't a typing mistake.
    int best = SLIP * Math.max(1, typed.length() / 3) + 1;
    String found = null;
    for (String word : known) {
      if (Math.abs(word.length() - typed.length()) * SLIP < best) {
        int distance = distance(typed, word.toLowerCase(Locale.ROOT));
        if (distance < best) {
          best = distance;
          found = word;
        }
      }
    }
    return found;
  }

  /// Returns the question for the word with the most similar spelling, or an empty text.
  public static String didYouMean(String typed, Collection<String> known) {
    return question(nearest(typed.toLowerCase(Locale.ROOT), known));
  }

  /// Returns `did you mean "…"? ` with a space behind it, or an empty text for null.
  public static String question(@Nullable String meant) {
    return meant == null ? "" : "did you mean \"" + meant + "\"? ";
  }

  /// Returns the cost of turning one word into the other: letters to add, delete, change or swap.
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j * SLIP;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i * SLIP;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : SLIP;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + SLIP, last[j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + SLIP / 2);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
