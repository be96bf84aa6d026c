package dev.runup.compose;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.util.List;

/// Briefings of small dossiers.
public final class Composed {

  private Composed() {}

  /// Returns the briefing of the newest issue.
  ///
  /// @param settings further lines of `runup.yaml`
  public static Briefing briefing(String facts, String settings) {
    Dossier dossier = Given.facts(facts).settings("mark: TLP:CLEAR\n" + settings).dossier();
    Edition edition = dossier.editions().getFirst();
    Checked<Briefing> briefing =
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, IssueRequest.NEWEST))
            .map(known -> Composer.compose(known, edition));
    return switch (briefing) {
      case Checked.Good<Briefing>(Briefing value, List<Problem> _) -> value;
      case Checked.Bad<Briefing> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
