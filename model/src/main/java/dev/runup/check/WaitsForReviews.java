package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.util.List;

/// Tells of facts on background that editions leave out until two people have reviewed them.
final class WaitsForReviews {

  private WaitsForReviews() {}

  /// @param desk all facts that the desk knew at the issue
  /// @param editions editions that show the same facts
  static void find(Clearance clearance, Known desk, List<Edition> editions, Rules.Findings found) {
    boolean isFinal = editions.stream().anyMatch(Edition::isFinal);
    for (FactId id : editions.isEmpty() ? List.<FactId>of() : waiting(clearance, editions)) {
      Fact fact = desk.find(id);
      if (fact != null) {
        String message =
            id
                + " rests on words on background of a speaker whom the dossier names, and "
                + (isFinal ? "a final edition leaves it out" : "is left out")
                + " until two people have reviewed it";
        String hint =
            "Have two people check that nothing in it tells who spoke, and write both, as in"
                + " reviewed: ["
                + CommonField.REVIEWED.spec().example()
                + ", {by: ..., at: ...}]. Only an edition with the ceiling "
                + desk.settings().marks().highest().label()
                + " shows it without.";
        if (isFinal) {
          found.addError(Rule.WAITS_FOR_REVIEWS, fact.ref(CommonField.REVIEWED), message, hint);
        } else {
          found.add(Rule.WAITS_FOR_REVIEWS, fact.ref(CommonField.REVIEWED), message, hint);
        }
      }
    }
  }

  private static List<FactId> waiting(Clearance clearance, List<Edition> editions) {
    return clearance.waitingForReviews(editions.getFirst()).stream().sorted().toList();
  }
}
