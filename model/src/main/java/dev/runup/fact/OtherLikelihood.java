package dev.runup.fact;

import java.util.List;
import java.util.Objects;

/// A phrase by which another scale says how likely something is. Where scales share a word, it is
/// ours and not here.
///
/// @param phrase the phrase
/// @param scale whose it is: PHIA, the probability yardstick of the UK's intelligence assessment;
///   IPCC, the calibrated language of the climate panel; Kent, his words of estimative probability
/// @param nearest what comes nearest to it in our scale
public record OtherLikelihood(String phrase, String scale, Likelihood nearest) {

  /// The phrases that are known.
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
