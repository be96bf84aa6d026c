package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Rule;
import dev.runup.history.GapAnswers;
import dev.runup.history.Known;

/// Finds typed gaps whose answer seems to be on record.
final class GapAnswered {

  private GapAnswered() {}

  static void find(Known known, Findings found) {
    GapAnswers answers = new GapAnswers(known);
    for (Fact gap : known.ofType(FactType.ASSESSMENT)) {
      Fact answer = answers.to(gap);
      if (answer != null) {
        found.add(
            Rule.GAP_ANSWERED,
            gap.ref(AssessmentField.SAYS),
            gap.id() + " says that something is not known, but " + answer.id() + " seems to say it",
            "Withdraw the gap, or say in an update what is still open. Until then briefings leave it"
                + " out.");
      }
    }
  }
}
