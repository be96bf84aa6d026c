package dev.runup.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How likely something is: a band of the scale of Intelligence Community Directive 203 (2015),
/// with the word that was typed.
///
/// @param word one of the band's two words
/// @param low the lower end of the band in per cent
/// @param high the upper end of the band in per cent
public record Likelihood(String word, int low, int high) {

  /// The scale: seven bands, the least likely first, in two rows of words.
  public static final List<Likelihood> SCALE =
      List.of(
          new Likelihood("almost no chance", 1, 5),
          new Likelihood("remote", 1, 5),
          new Likelihood("very unlikely", 5, 20),
          new Likelihood("highly improbable", 5, 20),
          new Likelihood("unlikely", 20, 45),
          new Likelihood("improbable", 20, 45),
          new Likelihood("roughly even chance", 45, 55),
          new Likelihood("roughly even odds", 45, 55),
          new Likelihood("likely", 55, 80),
          new Likelihood("probable", 55, 80),
          new Likelihood("very likely", 80, 95),
          new Likelihood("highly probable", 80, 95),
          new Likelihood("almost certain", 95, 99),
          new Likelihood("nearly certain", 95, 99));

  /// Gives back the band of a word, or null if the scale has no such word.
  public static @Nullable Likelihood of(String word) {
    for (Likelihood likelihood : SCALE) {
      if (likelihood.word.equals(word)) {
        return likelihood;
      }
    }
    return null;
  }
}
