package dev.runup.typing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A text in the form in which names are compared: its words in small letters, without accents and
/// punctuation. Example: `Łódź–Kraków` has the words `lodz` and `krakow`.
record SearchText(List<String> words) {

  /// The rank of a text that doesn't fit.
  static final int NO_MATCH = 7;

  /// Letters that Unicode doesn't take apart, each with those that people type instead.
  private static final List<List<String>> LETTERS =
      List.of(
          List.of("ł", "l"),
          List.of("ø", "o"),
          List.of("đ", "d"),
          List.of("ð", "d"),
          List.of("þ", "th"),
          List.of("ß", "ss"),
          List.of("æ", "ae"),
          List.of("œ", "oe"),
          List.of("ı", "i"),
          List.of("ħ", "h"));

  SearchText {
    words = List.copyOf(words);
  }

  static SearchText of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{M}\\p{Cf}'’ʼ]", "");
    for (List<String> letter : LETTERS) {
      plain = plain.replace(letter.getFirst(), letter.getLast());
    }
    return new SearchText(
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /// Returns 0 if this is the text, 2 if it begins with it, and 4 if each word of the text begins
  /// one of its words.
  int rank(SearchText wanted) {
    String all = String.join(" ", words);
    String begin = String.join(" ", wanted.words);
    if (all.equals(begin)) {
      return 0;
    }
    return all.startsWith(begin) ? 2 : beginAll(wanted.words, words) ? 4 : NO_MATCH;
  }

  /// Returns whether each of some words begins one of others.
  static boolean beginAll(List<String> begins, List<String> others) {
    return begins.stream()
        .allMatch(begin -> others.stream().anyMatch(one -> one.startsWith(begin)));
  }
}
