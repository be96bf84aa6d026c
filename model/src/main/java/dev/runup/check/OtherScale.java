package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Likelihood;
import dev.runup.fact.OtherLikelihood;
import dev.runup.fact.Rule;
import dev.runup.history.Known;

/// Finds the words of another scale of likelihoods in the desk's own judgements. Others may speak
/// as they like, and what is quoted is theirs.
final class OtherScale {

  private OtherScale() {}

  static void find(Known known, Findings found) {
    for (Fact fact : known.of(FactType.ASSESSMENT)) {
      String says = fact.text(AssessmentField.SAYS);
      if (says != null && fact.desksOwn()) {
        String own = Quotations.blanked(says);
        OtherLikelihood.ALL.stream()
            .filter(other -> Phrases.holds(own, other.phrase()))
            .forEach(other -> add(fact, other, found));
      }
    }
  }

  private static void add(Fact fact, OtherLikelihood other, Findings found) {
    Likelihood ours = other.nearest();
    found.add(
        Rule.OTHER_SCALE,
        fact.ref(AssessmentField.SAYS),
        "\"" + other.phrase() + "\" is of another scale (" + other.scale() + ")",
        "The nearest of ours is \""
            + ours.word()
            + "\", which is "
            + ours.low()
            + " to "
            + ours.high()
            + " %.");
  }
}
