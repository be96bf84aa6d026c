package dev.runup.serve;

import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be seen of an issue: the newest good build of it, and what is wrong now.
///
/// @param offer what there is to choose from
/// @param choice the issue, by its edition's own name
/// @param built the newest good build; null if there was none yet
/// @param changes what changed since the issue before, as `runup diff --format json` prints it;
///   empty as long as nothing was built
/// @param problems what the last attempt met
/// @param versions how often each file of `built` was another one than before
record IssueView(
    Offer offer,
    IssueChoice choice,
    @Nullable BuiltEdition built,
    String changes,
    List<Problem> problems,
    List<Integer> versions) {

  IssueView {
    problems = List.copyOf(problems);
    versions = List.copyOf(versions);
  }

  /// What a dossier offers.
  ///
  /// @param editions the names of its editions
  /// @param days the issues of the chosen one, the newest first
  /// @param languages the languages of the chosen one as BCP 47
  record Offer(List<String> editions, List<String> days, List<String> languages) {

    static final Offer NOTHING = new Offer(List.of(), List.of(), List.of());

    Offer {
      editions = List.copyOf(editions);
      days = List.copyOf(days);
      languages = List.copyOf(languages);
    }
  }

  /// Gives back the first view of a good build.
  static IssueView good(
      Offer offer, IssueChoice choice, BuiltEdition built, String changes, List<Problem> problems) {
    List<Integer> first = built.artifacts().stream().map(_ -> 1).toList();
    return new IssueView(offer, choice, built, changes, problems, first);
  }

  /// Gives back the view of an issue that could not be built.
  static IssueView failed(Offer offer, IssueChoice choice, List<Problem> problems) {
    return new IssueView(offer, choice, null, "", problems, List.of());
  }

  /// Gives back what is to be seen after another attempt: its build, or this one where it failed.
  /// This view itself, if nothing is to be seen that was not before.
  IssueView updatedBy(IssueView attempt) {
    IssueView next = attempt.built == null ? stale(attempt) : attempt.counted(this);
    boolean same =
        next.versions.equals(versions)
            && next.offer.equals(offer)
            && next.changes.equals(changes)
            && next.problems.equals(problems);
    return same ? this : next;
  }

  private IssueView stale(IssueView attempt) {
    Offer known = attempt.offer.editions().isEmpty() ? offer : attempt.offer;
    return new IssueView(known, choice, built, changes, attempt.problems, versions);
  }

  private IssueView counted(IssueView before) {
    List<Integer> counted = new ArrayList<>();
    for (int i = 0; i < files().size(); i++) {
      if (i >= before.files().size()) {
        counted.add(1);
      } else {
        boolean same = files().get(i).holds(before.files().get(i).bytes());
        counted.add(before.versions.get(i) + (same ? 0 : 1));
      }
    }
    return new IssueView(offer, choice, built, changes, problems, counted);
  }

  /// Gives back the files of the newest good build.
  List<Artifact> files() {
    return built == null ? List.of() : built.artifacts();
  }

  /// Says whether what is to be seen is older than the dossier, since that can't be built.
  boolean broken() {
    return problems.stream().anyMatch(Problem::stops);
  }
}
