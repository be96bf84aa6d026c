package dev.runup.fact;

import java.util.List;

/// Everything a dossier's folder says.
///
/// @param settings what holds for the dossier as a whole
/// @param editions the editions, in the order they were typed; at least one
/// @param facts the facts as they were first typed, and every row of a position; sorted by id and
///   version
/// @param revisions all updates, sorted by id and version
public record Dossier(
    Settings settings, List<Edition> editions, List<Fact> facts, List<Revision> revisions) {
  public Dossier {
    editions = List.copyOf(editions);
    facts = List.copyOf(facts);
    revisions = List.copyOf(revisions);
  }
}
