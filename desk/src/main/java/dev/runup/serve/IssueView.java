package dev.runup.serve;

import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of an issue in the preview: its last good build and the problems of the last attempt.
///
/// @param offer the editions, days and languages that the user can choose
/// @param choice the issue. Its edition is empty only if the dossier could not be read
/// @param built the last good build, or null if there was none yet
/// @param facts what there is to tell of its facts
/// @param problems the problems of the last attempt
/// @param versions for each file of `built` a number from 1 that grows when its bytes change. It is
///   part of the file's address, so that browsers load only changed files
record IssueView(
    Offer offer,
    Choice choice,
    @Nullable BuiltEdition built,
    IssueFacts facts,
    List<Problem> problems,
    List<Integer> versions) {

  IssueView {
    problems = List.copyOf(problems);
    versions = List.copyOf(versions);
  }

  /// The issue that a browser shows, chosen by the user.
  ///
  /// @param edition the name of an edition, or empty for the first one
  /// @param day a day or moment in a form of `--as-of`, or empty for the newest issue
  /// @param language a language of the edition as BCP 47, for example `uk`, or empty for the first
  ///   one
  record Choice(String edition, String day, String language) {

    /// The newest issue of the first edition.
    static final Choice FIRST = new Choice("", "", "");
  }

  /// The choices of a dossier.
  ///
  /// @param editions the names of its editions
  /// @param days the issues of the chosen edition, the newest first
  /// @param languages the languages of the chosen edition as BCP 47
  record Offer(List<String> editions, List<String> days, List<String> languages) {

    static final Offer NOTHING = new Offer(List.of(), List.of(), List.of());

    Offer {
      editions = List.copyOf(editions);
      days = List.copyOf(days);
      languages = List.copyOf(languages);
    }

    /// Returns a chosen language if the edition has it, otherwise the edition's first one. If the
    /// edition isn't known, returns the choice unchanged.
    String language(String chosen) {
      return languages.contains(chosen) || languages.isEmpty() ? chosen : languages.getFirst();
    }
  }

  /// Returns the state after a good build. All its files get version 1.
  static IssueView good(
      Offer offer, Choice choice, BuiltEdition built, IssueFacts facts, List<Problem> problems) {
    List<Integer> first = built.artifacts().stream().map(_ -> 1).toList();
    return new IssueView(offer, choice, built, facts, problems, first);
  }

  /// Returns the state after a failed build, without files.
  static IssueView failed(Offer offer, Choice choice, List<Problem> problems) {
    return new IssueView(offer, choice, null, IssueFacts.NONE, problems, List.of());
  }

  /// Returns the state after another attempt. If that failed, this build is kept.
  ///
  /// Returns this object itself if a browser would show the same, so that callers can compare by
  /// identity.
  IssueView updatedBy(IssueView attempt) {
    IssueView next =
        attempt.built == null ? withProblemsOf(attempt) : attempt.withVersionsAfter(this);
    boolean same =
        next.versions.equals(versions)
            && next.offer.equals(offer)
            && next.facts.equals(facts)
            && next.problems.equals(problems);
    return same ? this : next;
  }

  /// Keeps this build and takes the problems of a failed attempt. Also takes its choices, unless
  /// the dossier could not be read.
  private IssueView withProblemsOf(IssueView attempt) {
    Offer known = attempt.offer.editions().isEmpty() ? offer : attempt.offer;
    return new IssueView(known, choice, built, facts, attempt.problems, versions);
  }

  /// Returns this view with version numbers that continue those of an earlier build. A file whose
  /// bytes differ gets the next number. Files are compared by position.
  private IssueView withVersionsAfter(IssueView before) {
    List<Integer> counted = new ArrayList<>();
    for (int i = 0; i < files().size(); i++) {
      if (i >= before.files().size()) {
        counted.add(1);
      } else {
        boolean same = files().get(i).holds(before.files().get(i).bytes());
        counted.add(before.versions.get(i) + (same ? 0 : 1));
      }
    }
    return new IssueView(offer, choice, built, facts, problems, counted);
  }

  /// Returns the files of the last good build, or none.
  List<Artifact> files() {
    return built == null ? List.of() : built.artifacts();
  }

  /// Returns whether the last attempt failed. The files are then older than the dossier.
  boolean broken() {
    return problems.stream().anyMatch(Problem::stops);
  }
}
