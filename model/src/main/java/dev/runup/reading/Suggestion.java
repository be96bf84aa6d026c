package dev.runup.reading;

import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.text.Spelling;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the keyword, id or mark that a user probably meant.
public final class Suggestion {

  private Suggestion() {}

  /// Returns `did you mean "…"? ` for the nearest of `known`, or an empty text if none is near.
  public static String didYouMean(String typed, Collection<String> known) {
    String near = nearest(typed, known);
    return near == null ? "" : "did you mean \"" + near + "\"? ";
  }

  /// Returns a question for the nearest of `known`, or a list of all if none is near.
  ///
  /// @param what the list's heading, for example `Words`
  public static String orAll(String typed, Collection<String> known, String what) {
    String meant = didYouMean(typed, known).strip();
    return meant.isEmpty() ? what + ": " + String.join(", ", known) + "." : meant;
  }

  /// Returns a question for the nearest mark, or a list of all if none is near.
  public static String mark(String typed, MarkScheme scheme) {
    List<String> labels = scheme.marks().stream().map(Mark::label).toList();
    String label = nearest("TLP:" + typed, labels) == null ? typed : "TLP:" + typed;
    return orAll(label, labels, "Marks, lowest first");
  }

  /// Returns `typed` in the form of an id, which is small letters without accents, joined by
  /// hyphens.
  static String asId(String typed) {
    return plain(typed).replaceAll("[\\p{Z}\\p{Punct}]+", "-").replaceAll("^-+|-+$", "");
  }

  /// Returns a word in small letters, without accents, curly quotation marks and invisible
  /// characters.
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}\\p{Cf}‘’“”„«»]", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Returns the nearest of `known` by meaning or spelling, or null if none is near.
  static @Nullable String nearest(String typed, Collection<String> known) {
    String wanted = plain(typed).replaceAll("[_\\p{Z}]+", "-");
    String meant = Synonyms.of(wanted, known);
    if (meant != null) {
      return meant;
    }
    String near = Spelling.nearest(wanted, known);
    String other = near == null ? Spelling.nearest(wanted, Synonyms.all(known)) : null;
    return other == null ? near : Synonyms.of(other, known);
  }
}
