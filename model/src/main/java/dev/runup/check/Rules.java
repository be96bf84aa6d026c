package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.Problem;
import java.util.List;

/// Holds the facts of a dossier to the rules, as [EditionViews] shows them.
public final class Rules {

  private Rules() {}

  /// Gives back what the rules find, withheld or not: it is the desk that is told. Nothing where
  /// nothing is known on the day that is asked for; building says why.
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
