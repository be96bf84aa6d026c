package dev.runup.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rules over facts that `check` and `build` hold a dossier to, in the order in which they are
/// listed. `rules:` in `runup.yaml` may rule otherwise, but for those that guard what is withheld
/// and what a fact is known from.
public enum Rule {
  UNMARKED(RuleSeverity.ERROR, true),
  KNOWN_LATER(RuleSeverity.ERROR, true),
  // A source's mark raises that of its facts: without one, nothing keeps back what it alone told.
  UNSOURCED(RuleSeverity.ERROR, true),
  // A fact whose speaker, source or ground is withdrawn can't be printed whole.
  RESTS_ON_WITHDRAWN(RuleSeverity.ERROR, true),
  QUOTE_NOT_IN_SOURCE(RuleSeverity.ERROR, false),
  HEADLINE_UNSUPPORTED(RuleSeverity.WARNING, false),
  CREDIBILITY_1_ALONE(RuleSeverity.ERROR, false),
  NAMED_ON_BACKGROUND(RuleSeverity.ERROR, false),
  ORDER(RuleSeverity.ERROR, false),
  LIKELIHOOD_WITH_CONFIDENCE(RuleSeverity.ERROR, false),
  OTHER_SCALE(RuleSeverity.WARNING, false),
  CONFLICT(RuleSeverity.WARNING, false),
  OVERDUE(RuleSeverity.WARNING, false),
  STALE(RuleSeverity.WARNING, false),
  PUBLISHED_LATER(RuleSeverity.WARNING, false),
  QUOTE_IN_SAYS(RuleSeverity.WARNING, false),
  INCOMPLETE(RuleSeverity.WARNING, false);

  private final RuleSeverity ruling;
  private final boolean fixed;

  Rule(RuleSeverity ruling, boolean fixed) {
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
  public RuleSeverity ruling() {
    return ruling;
  }

  /// Says whether `rules:` can't change it, as no sound briefing can do without it.
  public boolean fixed() {
    return fixed;
  }
}
