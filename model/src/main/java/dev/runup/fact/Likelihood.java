package dev.runup.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A likelihood by the scale of Intelligence Community Directive 203 (2015): a band, and the word
/// that was typed.
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

  /// Returns the band of a word, or null if the scale has no such word.
  public static @Nullable Likelihood of(String word) {
    for (Likelihood likelihood : SCALE) {
      if (likelihood.word.equals(word)) {
        return likelihood;
      }
    }
    return null;
  }

  /// A phrase for a likelihood from another scale. Phrases that our scale has too are left out.
  ///
  /// @param scale `PHIA`, the probability yardstick of the UK's intelligence assessment, `IPCC`,
  ///   the calibrated language of the climate panel, or `Kent`, his words of estimative probability
  /// @param nearest the nearest words of our scale
  public record OtherLikelihood(String phrase, String scale, Likelihood nearest) {

    /// All known phrases.
    public static final List<OtherLikelihood> ALL =
        List.of(
            of("remote chance", "PHIA", "remote"),
            of("highly unlikely", "PHIA", "very unlikely"),
            of("realistic possibility", "PHIA", "roughly even chance"),
            of("highly likely", "PHIA", "very likely"),
            of("exceptionally unlikely", "IPCC", "almost no chance"),
            of("extremely unlikely", "IPCC", "almost no chance"),
            of("about as likely as not", "IPCC", "roughly even chance"),
            of("more likely than not", "IPCC", "likely"),
            of("extremely likely", "IPCC", "almost certain"),
            of("virtually certain", "IPCC", "almost certain"),
            of("almost certainly not", "Kent", "almost no chance"),
            of("probably not", "Kent", "unlikely"),
            of("chances about even", "Kent", "roughly even chance"));

    private static OtherLikelihood of(String phrase, String scale, String ours) {
      return new OtherLikelihood(phrase, scale, Objects.requireNonNull(Likelihood.of(ours)));
    }
  }
}
