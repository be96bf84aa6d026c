package dev.runup.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A likelihood on the scale of Intelligence Community Directive 203 (2015). It consists of a band
/// and the typed term.
///
/// @param word one of the two terms of the band
/// @param low the lower end of the band in per cent
/// @param high the upper end of the band in per cent
public record Likelihood(String word, int low, int high) {

  /// The scale of seven bands, from the least to the most likely. Each band has two terms.
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

  /// Returns the likelihood with a term, or null if the scale has no such term.
  public static @Nullable Likelihood of(String word) {
    return SCALE.stream().filter(one -> one.word.equals(word)).findFirst().orElse(null);
  }

  /// A phrase for a likelihood from another scale. Phrases that also belong to our scale are left
  /// out.
  ///
  /// @param scale `PHIA`, `IPCC` or `Kent`: the UK's probability yardstick for intelligence, the
  ///   calibrated language of the climate panel, or Sherman Kent's words of estimative probability
  /// @param nearest the nearest likelihood on our scale
  public record OtherLikelihood(String phrase, String scale, Likelihood nearest) {

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
