package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Edition;
import dev.runup.fact.FactId;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The states of the facts that the rules run on. There is one for each edition, with the facts
/// that it shows at the requested issue. Editions that show the same facts share a state.
///
/// One more state is the desk's, with all facts. It yields only findings about facts that no
/// edition shows, for example those marked above every ceiling.
final class EditionViews {

  private final IssueRequest request;
  private final List<View> views = new ArrayList<>();

  /// All facts of the desk, or null if there is nothing to show.
  private final @Nullable View deskView;

  EditionViews(Clearance clearance, List<Edition> editions, IssueRequest request) {
    this.request = request;
    for (Edition edition : editions) {
      View view = view(clearance, edition, request);
      if (view != null) {
        add(view);
      }
    }
    Edition desk = Edition.desk(clearance.dossier().settings().marks().highest());
    this.deskView = view(clearance, desk, request);
  }

  private void add(View view) {
    views.stream()
        .filter(view::showsTheSameAs)
        .findFirst()
        .ifPresentOrElse(other -> other.editions.addAll(view.editions), () -> views.add(view));
  }

  /// The facts that one or more editions show at an issue.
  ///
  /// @param editions the names of all editions that show the same facts
  /// @param findings what the rules found, added by [#judge]
  private record View(
      List<String> editions, Cleared cleared, Known known, Map<FindingKey, Problem> findings) {

    void judge(Function<Known, List<Problem>> rules) {
      rules.apply(known).forEach(problem -> findings.putIfAbsent(FindingKey.of(problem), problem));
    }

    /// Returns whether this view has the finding too, or doesn't show the fact of the finding.
    boolean agrees(FindingKey finding) {
      return findings.containsKey(finding)
          || known.facts().keySet().stream()
              .noneMatch(id -> id.toString().equals(finding.at.ownerName()));
    }

    boolean showsTheSameAs(View other) {
      return cleared == other.cleared
          && known.issue().cutOff().equals(other.known.issue().cutOff());
    }
  }

  /// A finding without its hint. The hint may differ between editions, because it names facts that
  /// only some of them show.
  private record FindingKey(ProblemCode code, FieldRef at, String message) {
    static FindingKey of(Problem problem) {
      return new FindingKey(
          problem.code(), Objects.requireNonNull(problem.ref()), problem.message());
    }
  }

  private static @Nullable View view(Clearance clearance, Edition edition, IssueRequest request) {
    return clearance.clear(edition) instanceof Checked.Good<Cleared>(Cleared cleared, var _)
            && History.select(cleared, edition, request)
                instanceof Checked.Good<Known>(Known known, var _)
        ? new View(new ArrayList<>(List.of(edition.name())), cleared, known, new LinkedHashMap<>())
        : null;
  }

  /// Returns the findings of all views, each once, and those of the desk for facts that no edition
  /// shows. A message names the editions unless all views that show the fact have the finding.
  List<Problem> findings(Function<Known, List<Problem>> rules) {
    Set<String> unseen = deskView == null ? Set.of() : shownNowhere(deskView);
    List<View> all = new ArrayList<>(views);
    if (deskView != null
        && !(unseen.isEmpty() && views.stream().allMatch(deskView::showsTheSameAs))) {
      all.add(deskView);
    }
    all.forEach(view -> view.judge(rules));
    Map<FindingKey, Problem> reported = new LinkedHashMap<>();
    for (View view : views) {
      view.findings.forEach((finding, problem) -> {
        boolean everywhere = all.stream().allMatch(other -> other.agrees(finding));
        reported.putIfAbsent(finding, everywhere ? problem : namingEditions(finding, problem));
      });
    }
    if (deskView != null) {
      deskView.findings.values().stream()
          .filter(problem -> unseen.contains(Objects.requireNonNull(problem.ref()).ownerName()))
          .forEach(problem -> reported.putIfAbsent(FindingKey.of(problem), problem));
    }
    return List.copyOf(reported.values());
  }

  /// Returns the ids of the facts that no edition shows. If a day is requested, facts recorded
  /// after the issues of that day are left out.
  private Set<String> shownNowhere(View whole) {
    List<IssueDay> issues = views.stream().map(view -> view.known().issue()).toList();
    Set<String> unseen = new HashSet<>();
    for (Cleared.ClearedVersion shown : whole.cleared().shown()) {
      FactId id = shown.fact().id();
      boolean due =
          request.asOf() == null
              || issues.isEmpty()
              || issues.stream().anyMatch(issue -> issue.knows(shown));
      if (due && views.stream().allMatch(view -> view.known().find(id) == null)) {
        unseen.add(id.toString());
      }
    }
    return unseen;
  }

  private Problem namingEditions(FindingKey finding, Problem problem) {
    List<String> editions =
        views.stream()
            .filter(view -> view.findings.containsKey(finding))
            .flatMap(view -> view.editions.stream())
            .map(name -> "\"" + name + "\"")
            .toList();
    return problem.withMessage(
        problem.message() + ", as shown by " + String.join(" and ", editions));
  }
}
