package dev.runup.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A rule that `check` and `build` apply to the facts of a dossier. The constants have the order in
/// which the rules are listed. `rules:` in `runup.yaml` can change the severity of a rule. It can't
/// change the rules that protect withheld facts and the sources of facts.
public enum Rule {
  UNMARKED(RuleSeverity.ERROR, true),
  KNOWN_LATER(RuleSeverity.ERROR, true),
  // A source's marking also applies to its facts. A fact without a source would escape it.
  UNSOURCED(RuleSeverity.ERROR, true),
  // A fact can't be printed completely if its speaker, source or basis is withdrawn.
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

  /// Returns the rule with a code, or null.
  public static @Nullable Rule of(String code) {
    for (Rule rule : values()) {
      if (rule.code().equals(code)) {
        return rule;
      }
    }
    return null;
  }

  /// Returns the code of the rule in problems and in `rules:`, for example `quote-not-in-source`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the default severity, which applies if `rules:` doesn't name the rule.
  public RuleSeverity ruling() {
    return ruling;
  }

  /// Returns whether `rules:` can't change its severity, because a briefing would be unsafe without
  /// it.
  public boolean fixed() {
    return fixed;
  }
}
