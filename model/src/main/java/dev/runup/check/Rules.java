package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Rule;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks the facts of a dossier against all rules, in the states that [EditionViews] builds.
public final class Rules {

  private Rules() {}

  /// Returns the findings of all rules, also about withheld facts, because only the desk reads
  /// them. Empty if no fact is known on the requested day. The build reports that case.
  public static List<Problem> check(
      Clearance clearance, List<Edition> editions, IssueRequest request, Archive archive) {
    Dossier dossier = clearance.dossier();
    SourceTexts texts = new SourceTexts(archive);
    SaysUnsupported says = new SaysUnsupported(dossier, texts);
    return new EditionViews(clearance, editions, request)
        .findings(known -> runRules(known, dossier, texts, says));
  }

  private static List<Problem> runRules(
      Known known, Dossier dossier, SourceTexts texts, SaysUnsupported says) {
    Findings found = new Findings(dossier);
    CredibilityAlone.find(known, found);
    NamedOnBackground.find(known, found);
    Order.find(known, found);
    Conflict.find(known, found);
    Overdue.find(known, found);
    Stale.find(known, found);
    PublishedLater.find(known, found);
    QuoteNotInSource.find(known, texts, found);
    says.find(known, found);
    HeadlineUnsupported.find(known, found);
    LikelihoodWithConfidence.find(known, found);
    OtherScale.find(known, found);
    QuoteInSays.find(known, found);
    Incomplete.find(known, found);
    return List.copyOf(found.problems);
  }

  /// Reads the archived texts of sources.
  @FunctionalInterface
  public interface Archive {

    /// Returns the text of a file in the dossier's folder, or null if it can't be read as text.
    ///
    /// @param path the path as typed under a source's `archived`
    @Nullable String text(String path);
  }

  /// Collects the findings of the rules, with the severities that the dossier sets.
  static final class Findings {
    private final Dossier dossier;
    private final List<Problem> problems = new ArrayList<>();

    private Findings(Dossier dossier) {
      this.dossier = dossier;
    }

    /// Adds a finding, unless the dossier has switched off the rule.
    ///
    /// @param at the value to change
    /// @param message one sentence without a full stop, in lower case
    /// @param hint how to correct the value
    void add(Rule rule, FieldRef at, String message, String hint) {
      problems.addAll(dossier.severityOf(rule).applyTo(Problem.of(rule.code(), at, message, hint)));
    }
  }
}
