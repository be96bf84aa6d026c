package dev.runup.build;

import dev.runup.fact.Edition;
import java.util.ArrayList;
import java.util.List;

/// An edition as it was built.
///
/// @param edition the edition's name
/// @param series the product and its number, as `Daily briefing 1`
/// @param day the issue day in words
/// @param artifacts its files, in the order of the edition's languages and then of its formats
public record Built(String edition, String series, String day, List<Artifact> artifacts) {
  public Built {
    artifacts = List.copyOf(artifacts);
  }

  /// Gives back an edition of which nothing is built yet.
  static Built nothing(Edition edition) {
    return new Built(edition.name(), "", "", List.of());
  }

  /// Gives back it with the files of a further language. What it is called is said in the first.
  Built and(Built further) {
    List<Artifact> all = new ArrayList<>(artifacts);
    all.addAll(further.artifacts);
    return artifacts.isEmpty() ? further : new Built(edition, series, day, all);
  }
}
