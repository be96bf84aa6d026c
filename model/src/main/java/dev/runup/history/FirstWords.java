package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts by which actors are first known to have spoken on background. Until then issues name
/// them beside the same words.
final class FirstWords {

  private final BackgroundSources sources;

  /// The first words of each speaker, by the set of speakers of a source.
  private final IdentityHashMap<Set<FactId>, Map<FactId, Fact>> inSources = new IdentityHashMap<>();

  private final Map<FactId, Fact> anywhere = new HashMap<>();

  FirstWords(BackgroundSources sources, Iterable<Fact> versions) {
    this.sources = sources;
    for (Fact version : versions) {
      if (sources.isDirect(version)) {
        add(version);
      }
    }
  }

  private void add(Fact version) {
    sources.speakers(version, true).forEach(actor -> merge(anywhere, actor, version));
    Set<FactId> speakers = sources.speakers(version, false);
    SourceTerms.cited(version)
        .map(sources::speakersIn)
        .forEach(all -> {
          Map<FactId, Fact> first = inSources.computeIfAbsent(all, _ -> new HashMap<>());
          speakers.forEach(actor -> merge(first, actor, version));
        });
  }

  private static void merge(Map<FactId, Fact> first, FactId actor, Fact words) {
    first.merge(
        actor, words, (one, other) -> one.knownFrom().isBefore(other.knownFrom()) ? one : other);
  }

  /// Returns the version by which an actor is first known to have spoken in the sources of a
  /// version or in itself. If that is nowhere, returns the first of all words on background, or
  /// null.
  @Nullable Fact of(FactId actor, Fact version) {
    return Stream.concat(
            sources.isDirect(version) && sources.speakers(version, true).contains(actor)
                ? Stream.of(version)
                : Stream.of(),
            Stream.concat(SourceTerms.cited(version), version.bases().stream())
                .map(source -> inSources.get(sources.speakersIn(source)))
                .flatMap(first -> Stream.ofNullable(first == null ? null : first.get(actor))))
        .min(Comparator.comparing(Fact::knownFrom))
        .orElse(anywhere.get(actor));
  }
}
