package dev.runup.dossier;

import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.fact.Edition;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// All issues of the requested editions.
///
/// An issue with nothing to show is none. If the names of an edition's files have no day, its
/// newest issue is its only one.
public final class AllIssues {

  private final DossierOnDisk dossier;
  private final BuildRequest request;

  /// The editions of each issue, by its day or moment in the form of `--as-of`.
  private final Map<String, List<Edition>> issues = new TreeMap<>();

  /// The editions without an issue.
  private final List<Edition> silent = new ArrayList<>();

  private AllIssues(DossierOnDisk dossier, BuildRequest request) {
    this.dossier = dossier;
    this.request = request;
    for (Edition edition : dossier.dossier().editions()) {
      if (request.includes(edition.name())) {
        List<String> days = new Silence(dossier.clearance(), edition).issues();
        days.forEach(day -> issues.computeIfAbsent(day, _ -> new ArrayList<>()).add(edition));
        if (days.isEmpty()) {
          silent.add(edition);
        }
      }
    }
  }

  /// Returns a request for each issue day, the first one first, with the editions that have an
  /// issue then. Editions without any issue have a request of their own before them, of which
  /// nothing comes but the reason.
  ///
  /// Returns the errors instead if the facts have any at one of the issues. So no issue is written
  /// of a dossier with errors.
  ///
  /// @param request editions and formats. Its issue is left out of account
  public static Checked<List<BuildRequest>> of(
      DossierOnDisk dossier, Pipeline pipeline, BuildRequest request) {
    AllIssues all = new AllIssues(dossier, request);
    return Checked.of(all.requests(), all.errors(dossier.withOwnTemplates(pipeline)));
  }

  private List<BuildRequest> requests() {
    List<BuildRequest> requests = new ArrayList<>();
    if (!silent.isEmpty()) {
      requests.add(new BuildRequest(summaries(silent), request.formats(), new IssueTime.Newest()));
    }
    issues.forEach((day, editions) ->
        requests.add(new BuildRequest(summaries(editions), request.formats(), time(day))));
    return requests;
  }

  private List<EditionSummary> summaries(List<Edition> editions) {
    return dossier.editions().stream()
        .filter(one -> editions.stream().anyMatch(edition -> edition.name().equals(one.name())))
        .toList();
  }

  private IssueTime time(String day) {
    return Objects.requireNonNull(IssueTime.parse(day, dossier.zone()));
  }

  /// Returns the errors of the facts at all issues, each once. One that the newest issue doesn't
  /// have names the last issue that has it.
  private List<Problem> errors(Pipeline own) {
    List<String> days = List.copyOf(issues.keySet()).reversed();
    List<List<Problem>> found = days.parallelStream().map(day -> errors(own, day)).toList();
    List<Problem> errors = new ArrayList<>();
    Set<Problem> known = new LinkedHashSet<>();
    for (int i = 0; i < found.size(); i++) {
      String where = i == 0 ? "" : ", in the issue of " + days.get(i);
      for (Problem error : found.get(i)) {
        if (known.add(error)) {
          errors.add(error.withMessage(error.message() + where));
        }
      }
    }
    return dossier.located(Checked.of(errors, errors)).problems();
  }

  private List<Problem> errors(Pipeline own, String day) {
    List<Edition> editions = Objects.requireNonNull(issues.get(day));
    IssueRequest issue = new IssueRequest(time(day).moment(dossier.zone()), null);
    List<Problem> problems = new ArrayList<>(dossier.errors(own, editions, issue));
    for (Edition edition : editions) {
      dossier
          .clearance()
          .clear(edition)
          .then(cleared -> History.select(cleared, edition, issue))
          .problems()
          .forEach(problem -> problems.add(problem.withEditions(Set.of(edition.name()))));
    }
    return problems.stream().filter(Problem::stops).toList();
  }
}
