package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import java.util.Set;

/// Finds facts that rest on a statement which another statement retracts. Lapsed headlines and
/// replaced assessments are not printed, and not checked.
final class RestsOnRetracted {

  private RestsOnRetracted() {}

  static void find(Known known, Findings found) {
    Retractions retractions = Retractions.among(known);
    Set<FactId> replaced = JudgementText.replaced(known);
    for (Fact fact : known.facts().values()) {
      if (replaced.contains(fact.id()) || !JudgementText.isInForce(fact, known)) {
        continue;
      }
      retractions
          .lostBasis(fact)
          .forEach((ground, by) -> {
            FactId retraction = by.getFirst().id();
            found.add(
                Rule.RESTS_ON_RETRACTED,
                fact.ref(CommonField.RESTS_ON, ground),
                fact.id() + " rests on " + ground + ", which " + retraction + " retracts",
                "Rest it on other facts. If it weighs the retraction, name \""
                    + retraction.id()
                    + "\" under \"rests-on\" too.");
          });
    }
  }
}
