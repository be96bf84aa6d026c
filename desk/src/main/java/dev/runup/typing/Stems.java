package dev.runup.typing;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The beginnings of the long words of a text, by which texts are compared. Endings don't count.
final class Stems {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /// The letters of a word that count.
  private static final int LENGTH = 5;

  private Stems() {}

  static Set<String> of(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 3 || word.chars().anyMatch(Character::isDigit))
        .map(word -> word.substring(0, Math.min(LENGTH, word.length())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Returns how many stems two texts share.
  static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }
}
