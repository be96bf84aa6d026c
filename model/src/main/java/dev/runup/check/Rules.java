package dev.runup.check;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.FactId;
import dev.runup.history.Asked;
import dev.runup.history.History;
import dev.runup.history.IssueDay;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds the facts of a dossier to the rules: each as every edition shows it at the issue that is
/// asked for, and one that none shows as the desk knows it.
public final class Rules {

  private final Dossier dossier;
  private final Archive archive;
  private final List<View> views = new ArrayList<>();

  private Rules(Dossier dossier, Archive archive) {
    this.dossier = dossier;
    this.archive = archive;
  }

  /// Gives back what the rules find, withheld or not: it is the desk that is told. Nothing where
  /// nothing is known on the day that is asked for; building says why.
  public static List<Problem> check(
      Clearance clearance, List<Edition> editions, Asked asked, Archive archive) {
    Rules rules = new Rules(clearance.dossier(), archive);
    for (Edition edition : editions) {
      View view = rules.view(clearance, edition, asked);
      if (view != null && rules.views.stream().noneMatch(view::showsTheSameAs)) {
        rules.views.add(view);
      }
    }
    Edition desk = Edition.desk(clearance.dossier().settings().marks().highest());
    View whole = rules.view(clearance, desk, asked);
    return whole == null ? rules.told(List.of()) : rules.told(whole, asked);
  }

  /// What an edition shows at an issue.
  private record View(Edition edition, Cleared cleared, Known known) {

    boolean showsTheSameAs(View other) {
      return cleared == other.cleared
          && known.issue().cutOff().equals(other.known.issue().cutOff());
    }

    boolean shows(Problem problem) {
      String fact = fact(problem);
      return known.facts().keySet().stream().anyMatch(id -> id.toString().equals(fact));
    }
  }

  /// A finding without its hint, which may name what only one edition shows.
  private record Said(String code, FieldRef at, String message) {
    static Said of(Problem problem) {
      return new Said(problem.code(), Objects.requireNonNull(problem.ref()), problem.message());
    }
  }

  /// What the rules find in a view.
  private record Judged(View view, List<Problem> found, Set<Said> said) {

    Judged(View view, List<Problem> found) {
      this(view, found, found.stream().map(Said::of).collect(Collectors.toSet()));
    }

    boolean says(Problem problem) {
      return said.contains(Said.of(problem));
    }

    /// Says whether the finding holds here, or is about a fact that is not here.
    boolean agrees(Problem problem) {
      return says(problem) || !view.shows(problem);
    }
  }

  private @Nullable View view(Clearance clearance, Edition edition, Asked asked) {
    return clearance.clear(edition) instanceof Checked.Good<Cleared>(Cleared cleared, var _)
            && History.select(cleared, edition, asked)
                instanceof Checked.Good<Known>(Known known, var _)
        ? new View(edition, cleared, known)
        : null;
  }

  private List<Problem> told(View whole, Asked asked) {
    Set<String> unseen = unseen(whole, asked);
    if (unseen.isEmpty() && views.stream().allMatch(whole::showsTheSameAs)) {
      return told(List.of());
    }
    Judged desk = judged(whole);
    List<Problem> told = new ArrayList<>(told(List.of(desk)));
    desk.found().stream().filter(problem -> unseen.contains(fact(problem))).forEach(told::add);
    return told;
  }

  /// Gives back the facts that no edition shows. Who asks for a day is not told of what came after
  /// its issues.
  private Set<String> unseen(View whole, Asked asked) {
    List<IssueDay> issues = views.stream().map(view -> view.known().issue()).toList();
    Set<String> unseen = new HashSet<>();
    for (Cleared.Shown shown : whole.cleared().shown()) {
      FactId id = shown.fact().id();
      boolean due =
          asked.asOf() == null
              || issues.isEmpty()
              || issues.stream().anyMatch(issue -> issue.knows(shown));
      if (due && views.stream().allMatch(view -> view.known().find(id) == null)) {
        unseen.add(id.toString());
      }
    }
    return unseen;
  }

  private static String fact(Problem problem) {
    return Objects.requireNonNull(problem.ref()).fact();
  }

  /// Gives back what is found in the views, with the editions where it is not found in all that
  /// show the fact, nor in `others`.
  private List<Problem> told(List<Judged> others) {
    List<Judged> judged = views.stream().map(this::judged).toList();
    Map<Said, Problem> told = new LinkedHashMap<>();
    for (Judged one : judged) {
      for (Problem problem : one.found()) {
        boolean everywhere =
            judged.stream().allMatch(other -> other.agrees(problem))
                && others.stream().allMatch(other -> other.agrees(problem));
        told.putIfAbsent(Said.of(problem), everywhere ? problem : shownBy(problem, judged));
      }
    }
    return List.copyOf(told.values());
  }

  private static Problem shownBy(Problem problem, List<Judged> judged) {
    List<String> editions =
        judged.stream()
            .filter(one -> one.says(problem))
            .map(one -> "\"" + one.view().edition().name() + "\"")
            .toList();
    return problem.saying(problem.message() + ", as shown by " + String.join(" and ", editions));
  }

  private Judged judged(View view) {
    Known known = view.known();
    Findings found = new Findings(dossier);
    CredibilityAlone.find(known, found);
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
    return new Judged(view, found.all());
  }
}
