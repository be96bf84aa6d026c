package dev.runup.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rules over facts that `check` and `build` hold a dossier to, in the order in which they are
/// listed. `rules:` in `runup.yaml` may rule otherwise, but for those that guard what is withheld
/// and what a fact is known from.
public enum Rule {
  UNMARKED(Ruling.ERROR, true),
  KNOWN_LATER(Ruling.ERROR, true),
  // A source's mark raises that of its facts: without one, nothing keeps back what it alone told.
  UNSOURCED(Ruling.ERROR, true),
  // A fact whose speaker, source or ground is withdrawn can't be printed whole.
  RESTS_ON_WITHDRAWN(Ruling.ERROR, true),
  QUOTE_NOT_IN_SOURCE(Ruling.ERROR, false),
  HEADLINE_UNSUPPORTED(Ruling.ERROR, false),
  CREDIBILITY_1_ALONE(Ruling.ERROR, false),
  NAMED_ON_BACKGROUND(Ruling.ERROR, false),
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

  /// Gives back the rule of that code, or null.
  public static @Nullable Rule of(String code) {
    for (Rule rule : values()) {
      if (rule.code().equals(code)) {
        return rule;
      }
    }
    return null;
  }

  /// Gives back the slug that a problem and `rules:` know it by, such as `quote-not-in-source`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Gives back what its findings are told as where `rules:` says nothing.
  public Ruling ruling() {
    return ruling;
  }

  /// Says whether `rules:` can't change it, as no sound briefing can do without it.
  public boolean fixed() {
    return fixed;
  }
}
