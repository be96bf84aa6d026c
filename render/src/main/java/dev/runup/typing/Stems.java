package dev.runup.typing;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The beginnings of the long words of a text, by which texts are compared. Endings don't count.
final class Stems {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /// The letters of a word that count.
  private static final int LENGTH = 5;

  private Stems() {}

  static Set<String> of(String text) {
    Set<String> stems = new LinkedHashSet<>();
    for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 3 || word.chars().anyMatch(Character::isDigit)) {
        stems.add(word.substring(0, Math.min(LENGTH, word.length())));
      }
    }
    return stems;
  }

  /// Returns how many stems two texts share.
  static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }
}
