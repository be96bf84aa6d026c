package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each fact rests on, for the facts that rest on background, in part or alone.
final class FactGrounds {

  private final Map<FactId, List<Fact>> versions;
  private final BackgroundSources sources;
  private final Map<FactId, Grounds> grounds = new HashMap<>();

  /// Makes the grounds of no fact yet.
  ///
  /// @param versions the known versions of each fact by id, the first one first
  FactGrounds(Map<FactId, List<Fact>> versions, BackgroundSources sources) {
    this.versions = versions;
    this.sources = sources;
  }

  /// Finds the grounds of all facts.
  ///
  /// @param versions the known versions of each fact by id, the first one first
  static FactGrounds of(Map<FactId, List<Fact>> versions, BackgroundSources sources) {
    FactGrounds grounds = new FactGrounds(versions, sources);
    grounds.findGrounds();
    return grounds;
  }

  boolean isEmpty() {
    return grounds.isEmpty();
  }

  /// Returns the grounds of a fact, or null if it rests on nothing on background.
  @Nullable Grounds find(FactId fact) {
    return grounds.get(fact);
  }

  /// Returns the grounds of a version as if the fact had no other one.
  Grounds ofAlone(Fact version) {
    return groundsOf(version, sources.speakers(version, true));
  }

  private void findGrounds() {
    if (sources.isEmpty()
        && versions.values().stream()
            .flatMap(List::stream)
            .noneMatch(version -> Terms.of(version).hideNames())) {
      return;
    }
    Map<FactId, List<FactId>> dependents = new HashMap<>();
    Set<FactId> open = new LinkedHashSet<>();
    for (List<Fact> all : versions.values()) {
      Fact newest = all.getLast();
      if (hasTerms(newest.type())) {
        List<FactId> bases =
            all.stream().flatMap(version -> version.bases().stream()).distinct().toList();
        bases.forEach(
            base -> dependents.computeIfAbsent(base, _ -> new ArrayList<>()).add(newest.id()));
        if (all.stream().anyMatch(sources::isDirect)
            || bases.stream().anyMatch(sources::contains)) {
          open.add(newest.id());
        }
      }
    }
    // A fact is looked at again whenever one of its bases has got more grounds.
    while (!open.isEmpty()) {
      FactId id = open.iterator().next();
      open.remove(id);
      Grounds found = groundsOf(newest(id), spoken(id));
      if (!found.isSameAs(grounds.put(id, found))) {
        open.addAll(dependents.getOrDefault(id, List.of()));
      }
    }
  }

  private Set<FactId> spoken(FactId id) {
    return Objects.requireNonNull(versions.get(id)).stream()
        .map(version -> sources.speakers(version, true))
        .reduce(Set.of(), SharedSets::union);
  }

  private Fact newest(FactId id) {
    return Objects.requireNonNull(versions.get(id)).getLast();
  }

  private boolean isBase(FactId id) {
    return hasTerms(id.type()) && versions.containsKey(id);
  }

  /// Returns whether terms are for facts of a type. Entries of a register have none, apart from
  /// proposals.
  private static boolean hasTerms(FactType type) {
    return !type.isRegister() || type == FactType.PROPOSAL;
  }

  /// @param spoken those who speak in the fact
  private Grounds groundsOf(Fact newest, Set<FactId> spoken) {
    Grounds found = new Grounds(newest, sources.isDirect(newest));
    SourceTerms.cited(newest).forEach(source -> addSource(source, found));
    newest.bases().forEach(base -> addBase(base, found));
    if (found.isFromBackground()) {
      found.addSpeakers(spoken);
    }
    return found;
  }

  private void addSource(FactId source, Grounds found) {
    if (sources.contains(source)) {
      found.addSource(sources.speakersIn(source), sources.isDeep(source));
    } else {
      found.addCitationOnRecord();
    }
  }

  private void addBase(FactId base, Grounds found) {
    Grounds of = grounds.get(base);
    if (base.type() == FactType.SOURCE) {
      addSource(base, found);
    } else if (of != null && of.isOnBackground()) {
      found.addBase(of);
    } else if (isBase(base)) {
      found.addBaseOnRecord();
    }
  }
}
