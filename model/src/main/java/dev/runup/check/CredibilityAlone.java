package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import dev.runup.history.RootSources;

/// Finds facts with credibility 1 (confirmed by other sources) that don't have two independent
/// sources.
final class CredibilityAlone {

  private static final int CONFIRMED = 1;

  private CredibilityAlone() {}

  static void find(Known known, Findings found) {
    RootSources roots = new RootSources(known);
    for (Fact fact : known.facts().values()) {
      // A conclusion may be confirmed by the sources of the facts that it rests on. It is not
      // checked.
      boolean confirmed =
          fact.wholeNumber(CommonField.CREDIBILITY, 0) == CONFIRMED
              && !fact.has(CommonField.RESTS_ON);
      if (confirmed && !roots.independent(fact)) {
        found.add(
            Rule.CREDIBILITY_1_ALONE,
            fact.ref(CommonField.CREDIBILITY),
            fact.id() + " counts as confirmed by other sources, but " + why(fact),
            "Name an independent source under \"source\" as well, or say 2, probably true.");
      }
    }
  }

  private static String why(Fact fact) {
    return switch (fact.citations().size()) {
      case 0 ->
          fact.has(PositionField.STATED_IN)
              ? "what was said goes back to one source"
              : "names no source";
      case 1 -> "names one source only";
      default -> "its sources all go back to one";
    };
  }
}
