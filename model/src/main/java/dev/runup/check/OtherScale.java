package dev.runup.check;

import dev.runup.fact.Likelihood;
import dev.runup.fact.Likelihood.OtherLikelihood;
import dev.runup.fact.Rule;
import dev.runup.history.Known;

/// Finds likelihood words of other scales in the desk's own judgements and headlines. Quotations,
/// reported phrases and the judgements of others are not checked.
final class OtherScale {

  private OtherScale() {}

  static void find(Known known, Findings found) {
    for (JudgementText wording : JudgementText.all(known)) {
      if (wording.fact().isByDesk()) {
        OtherLikelihood.ALL.stream()
            .filter(other -> JudgementText.holds(wording.text(), other.phrase()))
            .filter(other -> !wording.reports(other.phrase()))
            .forEach(other -> add(wording, other, found));
      }
    }
  }

  private static void add(JudgementText wording, OtherLikelihood other, Findings found) {
    Likelihood ours = other.nearest();
    String range = ours.low() + " to " + ours.high() + " %";
    found.add(
        Rule.OTHER_SCALE,
        wording.fact().ref(wording.field()),
        "\"" + other.phrase() + "\" is of another scale (" + other.scale() + ")",
        "The nearest of ours is \"" + ours.word() + "\", which is " + range + ".");
  }
}
