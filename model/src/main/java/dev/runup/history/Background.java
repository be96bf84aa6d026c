package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names that terms forbid. What rests on a source or a statement on background is printed
/// without the names of those who spoke, under whatever key they stand.
///
/// A fact is on background if it cites a source on background or, as a statement, has such terms
/// itself. What rests on a fact on background is on background too, over any number of steps,
/// whatever else it rests on.
///
/// Example: Smith spoke on background. An action that was promised in his words has Smith as owner
/// and is printed without an owner. An action that he promised on the record names him.
public final class Background {

  private final Map<FactId, List<Fact>> versions;

  private final BackgroundSources sources;
  private final FactGrounds grounds;

  /// Those who spoke on background in what any version of a fact rests on.
  private final Map<FactId, Set<FactId>> speakersBehind = new HashMap<>();

  private @Nullable FirstWords firstWords;

  private final SharedSets sets = new SharedSets();

  /// Those of several actors who can't be a party, by the shared set of all.
  private final IdentityHashMap<Set<FactId>, Set<FactId>> persons = new IdentityHashMap<>();

  Background(Map<FactId, List<Fact>> versions, BackgroundSources sources, FactGrounds grounds) {
    this.versions = versions;
    this.sources = sources;
    this.grounds = grounds;
  }

  private static Background of(Map<FactId, List<Fact>> versions) {
    BackgroundSources sources = new BackgroundSources(versions);
    return new Background(versions, sources, FactGrounds.of(versions, sources));
  }

  /// Finds the names that terms forbid in all known versions.
  public static Background of(Known known) {
    return of(known.versions());
  }

  /// Returns the actors whose names must not be in any text of a version, nor in its id. They are
  /// those of the newest version, and those of its own sources. Facts share the set.
  public Set<FactId> unnamed(Fact version) {
    Grounds own = grounds.find(version.id());
    Set<FactId> unnamed = unnamed(version, own);
    if (own != null && version != newest(version.id())) {
      Grounds alone = grounds.ofAlone(version);
      if (alone.isOnBackground()) {
        unnamed = SharedSets.union(unnamed, unnamed(version, alone));
      }
    }
    return sets.shared(unnamed);
  }

  private Set<FactId> unnamed(Fact fact, @Nullable Grounds own) {
    if (own == null) {
      return persons(
          fact.type() == FactType.ISSUE
              ? sources.speakersOfAllCited(fact)
              : sources.speakersIn(fact.id()));
    }
    if (own.isCitedOnRecord()) {
      return Set.of();
    }
    return own.allowsParty() ? persons(own.speakers()) : own.speakers();
  }

  /// Returns the actors who can't be a party. Facts share the set.
  public Set<FactId> persons(Set<FactId> actors) {
    return persons.computeIfAbsent(
        sets.shared(actors),
        all -> {
          Set<FactId> left = new LinkedHashSet<>(all);
          left.removeIf(this::canBeParty);
          return left.size() == all.size() ? all : sets.shared(left);
        });
  }

  /// Returns the persons who spoke in a source on background that a fact cites beside a source on
  /// the record. Nobody can tell which of the sources names them.
  ///
  /// Example: an event cites a gazette and a talk with Smith on background. The fact keeps its
  /// participants, and Smith may be one whom only the talk names.
  public Set<FactId> personsBesideRecord(Fact fact) {
    Grounds own = grounds.find(fact.id());
    if (own == null || !own.isCitedOnRecord()) {
      return Set.of();
    }
    Set<FactId> speakers =
        Stream.concat(SourceTerms.cited(fact), fact.bases().stream())
            .map(sources::speakersIn)
            .reduce(Set.of(), SharedSets::union);
    return persons(speakers);
  }

  /// Returns whether a key of a fact must not name an actor.
  public boolean isForbidden(Fact version, Field field, FactId actor) {
    Fact newest = newest(version.id());
    Fact typed = typedVersion(version, field);
    return isForbidden(grounds.find(version.id()), field, actor)
        || version != newest && isForbiddenAlone(version, field, actor)
        || typed != newest && sources.areCitedBy(typed) && isForbiddenAlone(typed, field, actor)
        || isTakenAway(newest, field, actor);
  }

  private boolean isForbiddenAlone(Fact version, Field field, FactId actor) {
    Grounds alone = grounds.ofAlone(version);
    return alone.isOnBackground() && isForbidden(alone, field, actor);
  }

  /// Returns whether the newest version no longer names a person who spoke in a source of the fact.
  /// The person is then not named in its earlier versions either.
  ///
  /// Example: an event named Smith by mistake, who spoke in one of its sources on background. An
  /// update takes the name away, and no issue lists it after "Before:".
  private boolean isTakenAway(Fact newest, Field field, FactId actor) {
    if (actor.type() != FactType.ACTOR || canBeParty(actor)) {
      return false;
    }
    Grounds own = grounds.find(newest.id());
    return own != null
        && (newest.isWithdrawn()
            || newest.all(field).stream().noneMatch(value -> value.refersTo(actor::equals)))
        && speakersBehind.computeIfAbsent(newest.id(), this::findSpeakersBehind).contains(actor);
  }

  private Set<FactId> findSpeakersBehind(FactId fact) {
    return Objects.requireNonNull(versions.get(fact)).stream()
        .map(version -> grounds.ofAlone(version).speakers())
        .reduce(Set.of(), SharedSets::union);
  }

  /// Returns the version in which the value of a key was typed. Its sources are those of the value.
  private Fact typedVersion(Fact version, Field field) {
    int number = version.typedIn().getOrDefault(field, version.version());
    List<Fact> all = Objects.requireNonNull(versions.get(version.id()));
    int place = number == version.version() ? -1 : Known.placeOf(all, number);
    return place < 0 ? version : all.get(place);
  }

  private boolean isForbidden(@Nullable Grounds own, Field field, FactId actor) {
    if (own == null || actor.type() != FactType.ACTOR) {
      return false;
    }
    boolean speaks = field.is(KeyTrait.SPEAKER);
    boolean isParty = field.is(KeyTrait.PARTY);
    boolean hasSpoken = own.speakers().contains(actor) && !own.isCitedOnRecord();
    boolean concerns =
        switch (field) {
          case Field _ when speaks && isParty -> own.isOnBackground();
          case Field _ when speaks -> own.isDirect() || own.speakers().contains(actor);
          case Field _ when isParty && own.isDeep() -> own.isOnlyBackground() || hasSpoken;
          default -> hasSpoken;
        };
    return concerns && !(isParty && own.allowsParty() && canBeParty(actor));
  }

  /// Returns the version by which an actor is first known to have spoken on background in what a
  /// version rests on. If that is nowhere, returns the first of all words on background, or null.
  public @Nullable Fact firstWords(FactId actor, Fact version) {
    if (firstWords == null) {
      firstWords =
          new FirstWords(sources, versions.values().stream().flatMap(List::stream).toList());
    }
    return firstWords.of(actor, version);
  }

  /// Returns the actors who spoke in a source on background. Empty for any other source.
  public Set<FactId> speakersIn(FactId source) {
    return Collections.unmodifiableSet(sources.speakersIn(source));
  }

  /// Returns whether a fact rests on words on deep background, which may not name a party either.
  public boolean isDeep(Fact fact) {
    Grounds own = grounds.find(fact.id());
    return own != null && own.isDeep();
  }

  /// Returns whether a fact rests on words on background of which one lacks an attribution. With
  /// one, a party could be named.
  public boolean lacksAttribution(Fact fact) {
    Grounds own = grounds.find(fact.id());
    return own != null && !own.isDeep() && !own.allowsParty();
  }

  /// Returns whether nobody spoke on background.
  public boolean isEmpty() {
    return sources.isEmpty() && grounds.isEmpty();
  }

  /// Returns whether a version of a fact rests on background, in part or alone.
  public boolean concerns(FactId fact) {
    return grounds.find(fact) != null;
  }

  /// Returns the sources on background.
  BackgroundSources sources() {
    return sources;
  }

  private Fact newest(FactId id) {
    return Objects.requireNonNull(versions.get(id)).getLast();
  }

  /// Returns whether an actor can be a party: it is a state, an organisation, a body or a group.
  public boolean canBeParty(FactId actor) {
    return sources.canBeParty(actor);
  }
}
