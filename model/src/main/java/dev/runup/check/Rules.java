package dev.runup.check;

import static java.util.stream.Collectors.toSet;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.FactId;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Checks the facts of a dossier against all rules, in the states that [EditionViews] builds.
public final class Rules {

  private Rules() {}

  /// Returns the findings of all rules, also about withheld facts, because only the desk reads
  /// them. Each edition is taken to print all headlines. Empty if no fact is known on the requested
  /// day. The build reports that case.
  public static List<Problem> check(
      Clearance clearance, List<Edition> editions, IssueRequest request, Archive archive) {
    EditionPages all =
        (known, _) ->
            Checked.good(known.facts().keySet().stream().map(FactId::toString).collect(toSet()));
    return run(clearance, editions, request, archive, all, _ -> true).problems();
  }

  /// Returns only the findings that stop a build. It runs no rule whose findings don't.
  ///
  /// @param pages the pages of the editions
  public static List<Problem> errors(
      Clearance clearance,
      List<Edition> editions,
      IssueRequest request,
      Archive archive,
      EditionPages pages) {
    Dossier dossier = clearance.dossier();
    return run(
            clearance,
            editions,
            request,
            archive,
            pages,
            rule -> rule == Rule.ID_AS_TEXT || dossier.severityOf(rule) == RuleSeverity.ERROR)
        .problems()
        .stream()
        .filter(Problem::stops)
        .toList();
  }

  /// Runs rules like [#check], and also counts the warnings that the desk accepts.
  ///
  /// @param pages the pages of the editions
  /// @param runs whether to run a rule
  public static Result run(
      Clearance clearance,
      List<Edition> editions,
      IssueRequest request,
      Archive archive,
      EditionPages pages,
      Predicate<Rule> runs) {
    Dossier dossier = clearance.dossier();
    // A draft accepts and reviews nothing.
    Dossier accepted = clearance.withoutDrafts().dossier();
    Acceptances acceptances = new Acceptances(accepted);
    SourceTexts texts = new SourceTexts(archive);
    SaysUnsupported says = new SaysUnsupported(dossier, texts);
    PrintedHeadlines headlines = new PrintedHeadlines(pages);
    Unreviewed unreviewed = new Unreviewed(accepted, headlines);
    List<Problem> problems =
        new ArrayList<>(
            new EditionViews(clearance, editions, request, headlines)
                .findings((known, desk, shown) -> {
                  Findings found = new Findings(dossier, known, acceptances);
                  acceptances.addView(known);
                  Map<Rule, Runnable> rules = rules(known, dossier, texts, says, found);
                  rules.put(
                      Rule.NAMED_ON_BACKGROUND,
                      () -> NamedOnBackground.find(known, desk, shown, dossier, found));
                  rules.put(Rule.ID_AS_TEXT, () -> IdAsText.find(known, dossier, shown, found));
                  rules.put(
                      Rule.HEADLINE_STALE,
                      () -> HeadlineStale.find(known, shown, headlines, found));
                  rules.put(
                      Rule.WAITS_FOR_REVIEWS,
                      () -> WaitsForReviews.find(clearance, desk, shown, found));
                  rules.put(Rule.UNREVIEWED, () -> unreviewed.find(known, shown, found));
                  rules.forEach((rule, find) -> {
                    if (runs.test(rule)) {
                      find.run();
                    }
                  });
                  return found.problems();
                }));
    if (runs.test(Rule.DRAFT_WITHOUT_PASSAGE) || runs.test(Rule.DRAFT_NOT_IN_SOURCE)) {
      problems.addAll(UnsupportedDrafts.find(clearance, texts));
    }
    // Only with all editions it is certain that a warning is in none.
    if (editions.size() == dossier.editions().size()) {
      problems.addAll(acceptances.unused());
    }
    return new Result(problems, acceptances.count());
  }

  /// Returns what prevents the drafts of a dossier from being accepted.
  public static List<Problem> draftProblems(Clearance clearance, Archive archive) {
    return UnsupportedDrafts.find(clearance, new SourceTexts(archive));
  }

  /// Returns whether a fact of a dossier accepts a warning.
  public static boolean acceptsAny(Dossier dossier) {
    return Acceptances.isAny(dossier);
  }

  /// The findings of all rules.
  ///
  /// @param accepted the number of warnings that are left out because the desk accepts them
  public record Result(List<Problem> problems, int accepted) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /// Returns the rules on facts alone, each with the work that finds what breaks it.
  private static Map<Rule, Runnable> rules(
      Known known, Dossier dossier, SourceTexts texts, SaysUnsupported says, Findings found) {
    Map<Rule, Runnable> rules = new EnumMap<>(Rule.class);
    rules.put(Rule.RESTS_ON_RETRACTED, () -> RestsOnRetracted.find(known, found));
    rules.put(Rule.RESTS_ON_SAME, () -> RestsOnSame.find(known, found));
    rules.put(Rule.CREDIBILITY_1_ALONE, () -> CredibilityAlone.find(known, found));
    rules.put(Rule.ORDER, () -> Order.find(known, found));
    rules.put(Rule.SKIPPED_HOUR, () -> SkippedHour.find(known, found));
    rules.put(Rule.CONFLICT, () -> Conflict.find(known, found));
    rules.put(Rule.OVERDUE, () -> Overdue.find(known, found));
    rules.put(Rule.OVERTAKEN, () -> Overtaken.find(known, found));
    rules.put(Rule.GAP_ANSWERED, () -> GapAnswered.find(known, found));
    rules.put(Rule.STALE, () -> Stale.find(known, found));
    rules.put(Rule.PUBLISHED_LATER, () -> PublishedLater.find(known, found));
    rules.put(Rule.RECORDED_BEFORE, () -> RecordedBefore.find(known, found));
    rules.put(Rule.QUOTE_NOT_IN_SOURCE, () -> QuoteNotInSource.find(known, texts, found));
    rules.put(Rule.SAYS_UNSUPPORTED, () -> says.find(known, found));
    rules.put(Rule.HEADLINE_UNSUPPORTED, () -> HeadlineUnsupported.find(known, found));
    rules.put(Rule.LIKELIHOOD_WITH_CONFIDENCE, () -> LikelihoodWithConfidence.find(known, found));
    rules.put(Rule.OTHER_SCALE, () -> OtherScale.find(known, found));
    rules.put(Rule.QUOTE_IN_SAYS, () -> QuoteInSays.find(known, found));
    rules.put(Rule.DENIES_NOTHING, () -> DeniesNothing.find(known, dossier, found));
    rules.put(Rule.INCOMPLETE, () -> Incomplete.find(known, found));
    rules.put(Rule.UNORDERED_DAY, () -> UnorderedDay.find(known, found));
    return rules;
  }
}
