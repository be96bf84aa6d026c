package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The states of the facts that the rules run on. There is one for each edition, with the facts
/// that it shows at the requested issue. Editions that show the same facts, and have the same
/// earlier issues, share a state.
///
/// One more state is the desk's, with all facts. It yields only findings about facts that no
/// edition shows, for example those marked above every ceiling.
final class EditionViews {

  private final IssueRequest request;
  private final List<View> views = new ArrayList<>();

  /// All facts of the desk, or null if there is nothing to show.
  private final @Nullable View deskView;

  private final PrintedHeadlines headlines;

  EditionViews(
      Clearance clearance,
      List<Edition> editions,
      IssueRequest request,
      PrintedHeadlines headlines) {
    this.request = request;
    this.headlines = headlines;
    for (Edition edition : editions) {
      View view = view(clearance, edition, List.of(edition), request);
      if (view != null) {
        add(view);
      }
    }
    Edition desk = Edition.desk(clearance.dossier().settings().marks().highest());
    this.deskView = view(clearance, desk, List.of(), request);
  }

  private void add(View view) {
    views.stream()
        .filter(other -> view.showsTheSameAs(other) && view.hasTheIssuesOf(other))
        .findFirst()
        .ifPresentOrElse(other -> other.editions.addAll(view.editions), () -> views.add(view));
  }

  /// The facts that one or more editions show at an issue.
  ///
  /// @param editions all editions that show the same facts; empty for the desk's view
  /// @param headlines tells which headlines an edition prints
  /// @param findings what the rules found, added by [#judge]
  private record View(
      List<Edition> editions,
      Cleared cleared,
      Known known,
      PrintedHeadlines headlines,
      Map<FindingKey, Problem> findings) {

    void judge(Judge rules, Known desk) {
      rules
          .problems(known, desk, editions)
          .forEach(problem -> findings.putIfAbsent(FindingKey.of(problem), problem));
    }

    /// Returns the editions that a finding is about. A finding about repeated headlines is only
    /// about those that print the headline, one about a missing review about the final ones, and
    /// one about a text of an edition about this edition.
    List<Edition> editionsOf(FindingKey finding) {
      if (finding.at.owner().type().equals(Edition.OWNER)) {
        return editions.stream()
            .filter(edition -> edition.name().equals(finding.at.owner().id()))
            .toList();
      }
      Fact fact = find(finding);
      if (finding.code == ProblemCode.UNREVIEWED && fact != null) {
        return Unreviewed.asking(fact, editions, known, headlines);
      }
      return finding.code == ProblemCode.HEADLINE_STALE && fact != null
          ? editions.stream().filter(one -> headlines.prints(one, known, fact)).toList()
          : editions;
    }

    private @Nullable Fact find(FindingKey finding) {
      return known.find(FactId.of(finding.at.owner()));
    }

    /// Returns whether this view has the finding too, or doesn't print the fact of the finding.
    boolean agrees(FindingKey finding) {
      boolean isAboutHeadlines = finding.code == ProblemCode.HEADLINE_STALE;
      return findings.containsKey(finding)
          || find(finding) == null
          || (isAboutHeadlines && editionsOf(finding).isEmpty());
    }

    boolean hasTheIssuesOf(View other) {
      return known.earlier().equals(other.known.earlier())
          && (known.number() == null) == (other.known.number() == null);
    }

    boolean showsTheSameAs(View other) {
      return cleared == other.cleared
          && known.issue().cutOff().equals(other.known.issue().cutOff());
    }
  }

  /// Runs the rules on a view.
  @FunctionalInterface
  interface Judge {

    /// Returns what the rules find.
    ///
    /// @param known the facts of the view
    /// @param desk all facts that the desk knew at that issue
    /// @param editions the editions of the view
    List<Problem> problems(Known known, Known desk, List<Edition> editions);
  }

  /// A finding without its hint. The hint may differ between editions, because it names facts that
  /// only some of them show.
  private record FindingKey(ProblemCode code, FieldRef at, String message) {
    static FindingKey of(Problem problem) {
      return new FindingKey(
          problem.code(), Objects.requireNonNull(problem.ref()), problem.message());
    }
  }

  private @Nullable View view(
      Clearance clearance, Edition edition, List<Edition> named, IssueRequest request) {
    return clearance.clear(edition) instanceof Checked.Good<Cleared>(Cleared cleared, var _)
            && History.selectForDesk(cleared, edition, request)
                instanceof Checked.Good<Known>(Known known, var _)
        ? new View(new ArrayList<>(named), cleared, known, headlines, new LinkedHashMap<>())
        : null;
  }

  /// Returns the findings of all views, each once, and those of the desk for facts that no edition
  /// shows. A message names the editions unless all views that show the fact have the finding. One
  /// about a missing review always does, because only their status asks for it.
  List<Problem> findings(Judge rules) {
    Set<String> unseen = deskView == null ? Set.of() : shownNowhere(deskView);
    List<View> all = new ArrayList<>(views);
    if (deskView != null
        && !(unseen.isEmpty() && views.stream().allMatch(deskView::showsTheSameAs))) {
      all.add(deskView);
    }
    all.forEach(view -> view.judge(rules, deskFacts(view)));
    Map<FindingKey, Problem> reported = new LinkedHashMap<>();
    for (View view : views) {
      view.findings.forEach((finding, problem) -> {
        boolean everywhere =
            finding.code != ProblemCode.UNREVIEWED
                && all.stream().allMatch(other -> other.agrees(finding));
        Problem about = problem.withEditions(editionsWith(finding));
        reported.putIfAbsent(finding, everywhere ? about : namingEditions(about));
      });
    }
    if (deskView != null) {
      deskView.findings.values().stream()
          .filter(problem -> unseen.contains(Objects.requireNonNull(problem.ref()).ownerName()))
          .forEach(problem -> reported.putIfAbsent(FindingKey.of(problem), problem));
    }
    return List.copyOf(reported.values());
  }

  /// Returns a view's facts, with those that the desk knew at the same issue and it may not show.
  private Known deskFacts(View view) {
    return deskView == null || view.cleared() == deskView.cleared()
        ? view.known()
        : History.withAllFacts(view.known(), deskView.cleared());
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

  /// Returns the names of the editions that have a finding, in the order of the views.
  private Set<String> editionsWith(FindingKey finding) {
    return views.stream()
        .filter(view -> view.findings.containsKey(finding))
        .flatMap(view -> view.editionsOf(finding).stream())
        .map(Edition::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Problem namingEditions(Problem problem) {
    List<String> editions =
        Objects.requireNonNull(problem.editions()).stream()
            .map(name -> "\"" + name + "\"")
            .toList();
    String how = problem.code() == ProblemCode.WAITS_FOR_REVIEWS ? ", in " : ", as shown by ";
    return problem.withMessage(problem.message() + how + String.join(" and ", editions));
  }
}
