package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.Problem;
import java.util.List;

/// Checks the facts of a dossier against all rules, in the states that [EditionViews] builds.
public final class Rules {

  private Rules() {}

  /// Returns the findings of all rules, also about withheld facts, because only the desk reads
  /// them. Returns nothing if no fact is known on the requested day. The build reports that.
  public static List<Problem> check(
      Clearance clearance, List<Edition> editions, IssueRequest asked, Archive archive) {
    Dossier dossier = clearance.dossier();
    return new EditionViews(clearance, editions, asked)
        .findings(known -> found(known, dossier, archive));
  }

  private static List<Problem> found(Known known, Dossier dossier, Archive archive) {
    RuleFindings found = new RuleFindings(dossier);
    CredibilityAlone.find(known, found);
    NamedOnBackground.find(known, found);
    Order.find(known, found);
    Conflict.find(known, found);
    Overdue.find(known, found);
    Stale.find(known, found);
    PublishedLater.find(known, found);
    QuoteNotInSource.find(known, archive, found);
    HeadlineUnsupported.find(known, found);
    LikelihoodWithConfidence.find(known, found);
    OtherScale.find(known, found);
    QuoteInSays.find(known, found);
    Incomplete.find(known, found);
    return found.all();
  }
}
