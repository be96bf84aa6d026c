package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.util.List;
import java.util.stream.Stream;

/// Tells of facts on background that editions leave out until two people have reviewed them.
final class WaitsForReviews {

  private WaitsForReviews() {}

  /// @param desk all facts that the desk knew at the issue
  /// @param editions editions that show the same facts
  static void find(Clearance clearance, Known desk, List<Edition> editions, Findings found) {
    boolean isFinal = editions.stream().anyMatch(Edition::isFinal);
    Stream<FactId> waiting =
        editions.stream()
            .limit(1)
            .flatMap(edition -> clearance.waitingForReviews(edition).stream());
    for (FactId id : waiting.sorted().toList()) {
      Fact fact = desk.find(id);
      if (fact != null) {
        String message =
            id
                + (fact.type() == FactType.STATEMENT && desk.forbidsName(fact)
                    ? " has"
                    : " rests on")
                + " words on background of a speaker whom the dossier names, and "
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
}
