package dev.runup.history;

import dev.runup.fact.ActionField;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The sources on background, and those who spoke in each. Sources that repeat each other share
/// their speakers.
final class BackgroundSources {

  /// The kinds of actors that can be a party.
  static final Set<String> PARTIES = Set.of("state", "organisation", "body", "group");

  private final Map<FactId, List<Fact>> versions;
  private final SourceTerms terms;

  /// The actors who speak in each source on background.
  private final Map<FactId, Set<FactId>> speakersOfSource = new HashMap<>();

  /// @param versions the known versions of each fact by id, the first one first
  BackgroundSources(Map<FactId, List<Fact>> versions) {
    this.versions = versions;
    this.terms =
        new SourceTerms(
            versions.keySet().stream().filter(id -> id.type() == FactType.SOURCE).toList(),
            id -> {
              List<Fact> all = versions.get(id);
              return all == null ? null : all.getLast();
            });
    findSources();
  }

  private void findSources() {
    Map<FactId, List<FactId>> beside = new LinkedHashMap<>();
    for (List<Fact> all : versions.values()) {
      FactId id = all.getLast().id();
      if (id.type() == FactType.SOURCE && terms.isBackground(id)) {
        beside.computeIfAbsent(id, _ -> new ArrayList<>());
        for (FactId other : terms.repeated(id)) {
          if (terms.isBackground(other)) {
            beside.computeIfAbsent(id, _ -> new ArrayList<>()).add(other);
            beside.computeIfAbsent(other, _ -> new ArrayList<>()).add(id);
          }
        }
      }
    }
    // Sources that repeat each other in any way hold the same words, and share their speakers.
    StrongComponents.of(beside.keySet(), id -> beside.getOrDefault(id, List.of()))
        .forEach(group -> {
          Set<FactId> speakers = new LinkedHashSet<>();
          group.forEach(source -> speakersOfSource.put(source, speakers));
        });
    if (speakersOfSource.isEmpty()) {
      return;
    }
    for (List<Fact> all : versions.values()) {
      for (Fact version : all) {
        SourceTerms.cited(version)
            .map(speakersOfSource::get)
            .filter(Objects::nonNull)
            .forEach(speakers -> speakers.addAll(speakers(version, false)));
      }
    }
  }

  boolean isEmpty() {
    return speakersOfSource.isEmpty();
  }

  /// Returns whether a fact is a source on background.
  boolean contains(FactId source) {
    return speakersOfSource.containsKey(source);
  }

  boolean isDeep(FactId source) {
    return terms.isDeep(source);
  }

  /// Returns the set of those who spoke in a source on background. Sources that repeat each other
  /// share it. Empty for any other fact.
  Set<FactId> speakersIn(FactId source) {
    return speakersOfSource.getOrDefault(source, Set.of());
  }

  /// Returns whether a version has terms of its own that forbid names, or cites a source with such
  /// terms.
  boolean isDirect(Fact version) {
    return Terms.of(version).hideNames() || areCitedBy(version);
  }

  boolean areCitedBy(Fact version) {
    return SourceTerms.cited(version).anyMatch(speakersOfSource::containsKey);
  }

  /// Returns those who spoke in the sources of a fact, if all of these are on background.
  Set<FactId> speakersOfAllCited(Fact fact) {
    List<FactId> cited = SourceTerms.cited(fact).toList();
    return speakersOfSource.keySet().containsAll(cited)
        ? cited.stream().map(this::speakersIn).reduce(Set.of(), SharedSets::union)
        : Set.of();
  }

  /// Returns the actors under keys that name a speaker. A state or an organisation that owns an
  /// action hasn't spoken: somebody else may tell what it will do.
  ///
  /// @param parties whether keys that name a party count too
  Set<FactId> speakers(Fact version, boolean parties) {
    Set<FactId> speakers = new LinkedHashSet<>();
    version
        .values()
        .forEach((field, values) -> {
          if (field.is(KeyTrait.SPEAKER) && (parties || !field.is(KeyTrait.PARTY))) {
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor -> field != ActionField.OWNER || !canBeParty(actor))
                .forEach(speakers::add);
          }
        });
    speakers.removeIf(id -> id.type() != FactType.ACTOR);
    return speakers;
  }

  /// Returns whether an actor can be a party: it is a state, an organisation, a body or a group.
  boolean canBeParty(FactId actor) {
    List<Fact> all = versions.get(actor);
    return all != null && PARTIES.contains(all.getLast().word(ActorField.KIND, ""));
  }
}
