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
}
