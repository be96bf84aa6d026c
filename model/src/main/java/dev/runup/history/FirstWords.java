package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The moments from which actors are known to have spoken on background. Until then issues name
/// them beside the same words.
final class FirstWords {

  private final BackgroundSources sources;

  /// The first moment of each speaker, by the set of speakers of a source.
  private final IdentityHashMap<Set<FactId>, Map<FactId, Instant>> inSources =
      new IdentityHashMap<>();

  private final Map<FactId, Instant> anywhere = new HashMap<>();

  FirstWords(BackgroundSources sources, Iterable<Fact> versions) {
    this.sources = sources;
    for (Fact version : versions) {
      if (sources.isDirect(version)) {
        add(version);
      }
    }
  }

  private void add(Fact version) {
    Instant from = version.knownFrom();
    BackgroundSources.speakers(version, true).forEach(actor -> merge(anywhere, actor, from));
    Set<FactId> speakers = BackgroundSources.speakers(version, false);
    SourceTerms.cited(version)
        .map(sources::speakersIn)
        .forEach(all -> {
          Map<FactId, Instant> first = inSources.computeIfAbsent(all, _ -> new HashMap<>());
          speakers.forEach(actor -> merge(first, actor, from));
        });
  }

  private static void merge(Map<FactId, Instant> first, FactId actor, Instant from) {
    first.merge(actor, from, (one, other) -> one.isBefore(other) ? one : other);
  }

  /// Returns the moment from which an actor is known to have spoken in the sources of a version or
  /// in itself. If that is nowhere, returns the moment for all words on background, or null.
  @Nullable Instant of(FactId actor, Fact version) {
    return Stream.concat(
            sources.isDirect(version) && BackgroundSources.speakers(version, true).contains(actor)
                ? Stream.of(version.knownFrom())
                : Stream.of(),
            Stream.concat(SourceTerms.cited(version), version.bases().stream())
                .map(source -> inSources.get(sources.speakersIn(source)))
                .flatMap(first -> Stream.ofNullable(first == null ? null : first.get(actor))))
        .min(Instant::compareTo)
        .orElse(anywhere.get(actor));
  }
}
