package dev.runup.pipeline;

import dev.runup.fact.Edition;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An edition as it was built.
///
/// @param edition the edition's name
/// @param series the product and its number, as `Daily briefing 1`
/// @param day the issue day in words
/// @param date the issue day as `2025-12-28`, or its day and time as `2025-12-28T11:30`
/// @param artifacts its files, in the order of the edition's languages and then of its formats
/// @param problems what there is to tell of this edition alone; none of it stops the build
public record BuiltEdition(
    String edition,
    String series,
    String day,
    String date,
    List<Artifact> artifacts,
    List<Problem> problems) {

  public BuiltEdition {
    artifacts = List.copyOf(artifacts);
    problems = List.copyOf(problems);
  }

  /// Gives back the edition with what there is to tell of it.
  public BuiltEdition withProblems(List<Problem> others) {
    return new BuiltEdition(edition, series, day, date, artifacts, others);
  }

  /// Gives back an edition of which nothing is built yet.
  static BuiltEdition empty(Edition edition) {
    return new BuiltEdition(edition.name(), "", "", "", List.of(), List.of());
  }

  /// Gives back it with the files of a further language, those that both have only once. What it is
  /// called is said in the first.
  BuiltEdition withLanguage(BuiltEdition further) {
    List<Artifact> all = new ArrayList<>(artifacts);
    Set<String> there = new HashSet<>(artifacts.stream().map(Artifact::name).toList());
    further.artifacts.stream().filter(one -> there.add(one.name())).forEach(all::add);
    return artifacts.isEmpty()
        ? further
        : new BuiltEdition(edition, series, day, date, all, problems);
  }
}
