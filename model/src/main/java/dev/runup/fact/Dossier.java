package dev.runup.fact;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a dossier's folder says.
///
/// @param summit the event that everything leads up to, or null
/// @param desk who issues the briefings; may be empty
/// @param zone the desk's zone
/// @param language the language of the briefings as BCP 47
/// @param editions the editions, in the order they were typed; at least one
/// @param facts all versions of all facts, sorted by id and version
public record Dossier(
    @Nullable FactId summit,
    String desk,
    ZoneId zone,
    String language,
    List<Edition> editions,
    List<Fact> facts) {
  public Dossier {
    editions = List.copyOf(editions);
    facts = List.copyOf(facts);
  }
}
