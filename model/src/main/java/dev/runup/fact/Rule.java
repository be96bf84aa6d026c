package dev.runup.fact;

import dev.runup.problem.ProblemCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A rule that `check` and `build` apply to the facts of a dossier. The constants have the order in
/// which the rules are listed. `rules:` in `runup.yaml` can change the severity of a rule. It can't
/// change the rules that protect withheld facts and the sources of facts.
public enum Rule {
  UNMARKED(ProblemCode.UNMARKED, true),
  KNOWN_LATER(ProblemCode.KNOWN_LATER, true),
  // A source's marking also applies to its facts. A fact without a source would escape it.
  UNSOURCED(ProblemCode.UNSOURCED, true),
  // A fact can't be printed completely if its speaker, source or basis is withdrawn.
  RESTS_ON_WITHDRAWN(ProblemCode.RESTS_ON_WITHDRAWN, true),
  // Nobody could compare such a draft with its source. The desk would have to believe it.
  DRAFT_WITHOUT_PASSAGE(ProblemCode.DRAFT_WITHOUT_PASSAGE, true),
  DRAFT_NOT_IN_SOURCE(ProblemCode.DRAFT_NOT_IN_SOURCE, true),
  RESTS_ON_RETRACTED(ProblemCode.RESTS_ON_RETRACTED, false),
  RESTS_ON_SAME(ProblemCode.RESTS_ON_SAME, false),
  QUOTE_NOT_IN_SOURCE(ProblemCode.QUOTE_NOT_IN_SOURCE, false),
  SAYS_UNSUPPORTED(ProblemCode.SAYS_UNSUPPORTED, false),
  HEADLINE_UNSUPPORTED(ProblemCode.HEADLINE_UNSUPPORTED, false),
  HEADLINE_STALE(ProblemCode.HEADLINE_STALE, false),
  CREDIBILITY_1_ALONE(ProblemCode.CREDIBILITY_1_ALONE, false),
  // Who speaks on background relies on not being named.
  NAMED_ON_BACKGROUND(ProblemCode.NAMED_ON_BACKGROUND, true),
  ORDER(ProblemCode.ORDER, false),
  SKIPPED_HOUR(ProblemCode.SKIPPED_HOUR, false),
  LIKELIHOOD_WITH_CONFIDENCE(ProblemCode.LIKELIHOOD_WITH_CONFIDENCE, false),
  OTHER_SCALE(ProblemCode.OTHER_SCALE, false),
  CONFLICT(ProblemCode.CONFLICT, false),
  OVERDUE(ProblemCode.OVERDUE, false),
  OVERTAKEN(ProblemCode.OVERTAKEN, false),
  GAP_ANSWERED(ProblemCode.GAP_ANSWERED, false),
  STALE(ProblemCode.STALE, false),
  PUBLISHED_LATER(ProblemCode.PUBLISHED_LATER, false),
  RECORDED_BEFORE(ProblemCode.RECORDED_BEFORE, false),
  QUOTE_IN_SAYS(ProblemCode.QUOTE_IN_SAYS, false),
  ID_AS_TEXT(ProblemCode.ID_AS_TEXT, false),
  DENIES_NOTHING(ProblemCode.DENIES_NOTHING, false),
  INCOMPLETE(ProblemCode.INCOMPLETE, false),
  UNORDERED_DAY(ProblemCode.UNORDERED_DAY, false),
  MADE_ID(ProblemCode.MADE_ID, false),
  WAITS_FOR_REVIEWS(ProblemCode.WAITS_FOR_REVIEWS, false),
  UNREVIEWED(ProblemCode.UNREVIEWED, false),
  ACCEPTS_NOTHING(ProblemCode.ACCEPTS_NOTHING, false);

  private final ProblemCode code;
  private final boolean isFixed;

  Rule(ProblemCode code, boolean fixed) {
    this.code = code;
    this.isFixed = fixed;
  }

  /// Returns the rule with a code, or null.
  ///
  /// @param word the code as it is typed, for example `quote-not-in-source`
  public static @Nullable Rule of(String word) {
    return Arrays.stream(values())
        .filter(rule -> rule.code.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /// Returns the code of the rule in problems and in `rules:`.
  public ProblemCode code() {
    return code;
  }

  /// Returns the default severity, which applies if `rules:` doesn't name the rule.
  public RuleSeverity defaultSeverity() {
    return switch (code.severity()) {
      case REFUSAL, ERROR -> RuleSeverity.ERROR;
      case WARNING -> RuleSeverity.WARNING;
      case NOTICE -> RuleSeverity.NOTICE;
    };
  }

  /// Returns whether `rules:` can't change its severity, because a briefing would be unsafe without
  /// it.
  public boolean isFixed() {
    return isFixed;
  }
}
