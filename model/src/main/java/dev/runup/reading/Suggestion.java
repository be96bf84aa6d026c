package dev.runup.reading;

import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the word that was probably meant.
public final class Suggestion {

  /// What a letter too many, too few or wrong weighs; two that changed places weigh half of it.
  private static final int SLIP = 2;

  private Suggestion() {}

  /// Gives back `did you mean "…"? ` for the nearest of `known`, or an empty text where none is
  /// near.
  public static String didYouMean(String typed, Collection<String> known) {
    String near = nearest(typed, known);
    return near == null ? "" : "did you mean \"" + near + "\"? ";
  }

  /// Gives back the nearest of `known`, or all of them where none is near.
  ///
  /// @param what what they are, as `Words`
  public static String orAll(String typed, Collection<String> known, String what) {
    String meant = didYouMean(typed, known).strip();
    return meant.isEmpty() ? what + ": " + String.join(", ", known) + "." : meant;
  }

  /// Gives back the nearest mark, or all of them where none is near.
  public static String mark(String typed, MarkScheme scheme) {
    List<String> labels = scheme.marks().stream().map(Mark::label).toList();
    String label = nearest("TLP:" + typed, labels) == null ? typed : "TLP:" + typed;
    return orAll(label, labels, "Marks, lowest first");
  }

  /// Gives back `typed` as an id is written, or as much as can be: small letters without accents,
  /// joined by hyphens.
  static String asId(String typed) {
    return plain(typed).replaceAll("[\\p{Z}\\p{Punct}]+", "-").replaceAll("^-+|-+$", "");
  }

  /// Gives back a word in small letters, without accents, curly quotation marks and what isn't
  /// seen.
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}\\p{Cf}‘’“”„«»]", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Gives back the nearest of `known`, or null where none is near.
  static @Nullable String nearest(String typed, Collection<String> known) {
    String wanted = plain(typed).replaceAll("[_\\p{Z}]+", "-");
    String meant = Synonyms.of(wanted, known);
    if (meant != null) {
      return meant;
    }
    String near = spelt(wanted, known);
    String other = near == null ? spelt(wanted, Synonyms.all(known)) : null;
    return other == null ? near : Synonyms.of(other, known);
  }

  /// Gives back the word that is spelt most alike, or null where none is.
  private static @Nullable String spelt(String wanted, Collection<String> known) {
    // A third of the letters wrong is no slip of the finger any more.
    int best = SLIP * Math.max(1, wanted.length() / 3) + 1;
    String found = null;
    for (String word : known) {
      if (Math.abs(word.length() - wanted.length()) * SLIP < best) {
        int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
        if (distance < best) {
          best = distance;
          found = word;
        }
      }
    }
    return found;
  }

  /// Gives back how much must be typed, left out, changed or swapped with its neighbour.
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
