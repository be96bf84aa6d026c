package dev.runup.fact;

import java.util.Locale;

/// The rules over facts that `check` and `build` hold a dossier to, in the order in which they are
/// listed. `rules:` in `runup.yaml` may rule otherwise, but for those that guard what is withheld.
public enum Rule {
  UNMARKED(Ruling.ERROR, true),
  KNOWN_LATER(Ruling.ERROR, true),
  UNSOURCED(Ruling.ERROR, false),
  RESTS_ON_WITHDRAWN(Ruling.ERROR, false),
  QUOTE_NOT_IN_SOURCE(Ruling.ERROR, false),
  HEADLINE_UNSUPPORTED(Ruling.ERROR, false),
  CREDIBILITY_1_ALONE(Ruling.ERROR, false),
  ORDER(Ruling.ERROR, false),
  LIKELIHOOD_WITH_CONFIDENCE(Ruling.ERROR, false),
  OTHER_SCALE(Ruling.WARNING, false),
  CONFLICT(Ruling.WARNING, false),
  OVERDUE(Ruling.WARNING, false),
  STALE(Ruling.WARNING, false),
  PUBLISHED_LATER(Ruling.WARNING, false),
  QUOTE_IN_SAYS(Ruling.WARNING, false),
  INCOMPLETE(Ruling.WARNING, false);

  private final Ruling ruling;
  private final boolean fixed;

  Rule(Ruling ruling, boolean fixed) {
    this.ruling = ruling;
    this.fixed = fixed;
  }

  /// Gives back the slug that a problem and `rules:` know it by, such as `quote-not-in-source`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Gives back what its findings are told as where `rules:` says nothing.
  public Ruling ruling() {
    return ruling;
  }

  /// Says whether `rules:` can't change it, as it guards what is withheld.
  public boolean fixed() {
    return fixed;
  }
}
