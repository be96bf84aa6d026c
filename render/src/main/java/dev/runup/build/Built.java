package dev.runup.build;

import java.util.List;

/// An edition as it was built.
///
/// @param edition the edition's name
/// @param series the product and its number, as `Daily briefing 1`
/// @param day the issue day in words
/// @param artifacts its files, in the order of the edition's formats
public record Built(String edition, String series, String day, List<Artifact> artifacts) {
  public Built {
    artifacts = List.copyOf(artifacts);
  }

  /// The editions of a dossier as they were built, in the dossier's order.
  public record All(List<Built> editions) {
    public All {
      editions = List.copyOf(editions);
    }
  }
}
