package dev.runup.history;

import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
/// itself. Any other fact must rest on nothing that is on the record. What rests on a fact on
/// background is on background too.
///
/// Example: Smith spoke on background. An action that was promised in his words has Smith as owner
/// and is printed without an owner. An action that he promised on the record names him.
public final class Background {

  /// The kinds of actors that can be a party.
  static final Set<String> PARTIES = Set.of("state", "organisation", "body", "group");

  private final Map<FactId, List<Fact>> versions;

  /// The actors who speak in each source on background. Sources that repeat each other share a set.
  private final Map<FactId, Set<FactId>> speakersOfSource = new HashMap<>();

  /// The grounds of each fact that rests on background, in part or alone.
  private final Map<FactId, Grounds> grounds = new HashMap<>();

  /// Those who spoke on background in what any version of a fact rests on.
  private final Map<FactId, Set<FactId>> speakersBehind = new HashMap<>();

  private final SharedSets sets = new SharedSets();

  /// Those of several actors who can't be a party, by the shared set of all.
  private final IdentityHashMap<Set<FactId>, Set<FactId>> persons = new IdentityHashMap<>();

  private final SourceTerms terms;

  private Background(Map<FactId, List<Fact>> versions) {
    this.versions = versions;
    this.terms =
        new SourceTerms(
            versions.keySet().stream().filter(id -> id.type() == FactType.SOURCE).toList(),
            id -> {
              List<Fact> all = versions.get(id);
              return all == null ? null : all.getLast();
            });
    findSources();
    findGrounds();
  }

  /// Finds the names that terms forbid in all known versions.
  public static Background of(Known known) {
    return new Background(known.versions());
  }

  /// Returns the actors whose names must not be in any text of a version, nor in its id. They are
  /// those of the newest version, and those of its own sources. Facts share the set.
  public Set<FactId> unnamed(Fact version) {
    Grounds own = grounds.get(version.id());
    Set<FactId> unnamed = unnamed(version, own);
    if (own != null && version != newest(version.id())) {
      Grounds alone = groundsAlone(version);
      if (alone.isOnBackground()) {
        unnamed = SharedSets.union(unnamed, unnamed(version, alone));
      }
    }
    return sets.shared(unnamed);
  }

  private Set<FactId> unnamed(Fact fact, @Nullable Grounds own) {
    if (own == null) {
      return persons(
          fact.type() == FactType.ISSUE ? speakersCited(fact) : sharedSpeakersIn(fact.id()));
    }
    if (own.isCitedOnRecord()) {
      return Set.of();
    }
    return without(
        own.namedByBases(), own.allowsParty() ? persons(own.speakers()) : own.speakers());
  }

  /// Returns those who spoke in the sources of a topic, if all of these are on background.
  private Set<FactId> speakersCited(Fact topic) {
    List<FactId> cited = SourceTerms.cited(topic).toList();
    return speakersOfSource.keySet().containsAll(cited)
        ? cited.stream().map(this::sharedSpeakersIn).reduce(Set.of(), SharedSets::union)
        : Set.of();
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

  private static Set<FactId> without(Set<FactId> named, Set<FactId> actors) {
    if (Collections.disjoint(named, actors)) {
      return actors;
    }
    Set<FactId> left = new LinkedHashSet<>(actors);
    left.removeAll(named);
    return left;
  }

  /// Returns the persons who spoke in a source on background that a fact cites beside a source on
  /// the record. Nobody can tell which of the sources names them.
  ///
  /// Example: an event cites a gazette and a talk with Smith on background. The fact keeps its
  /// participants, and Smith may be one whom only the talk names. If it also rests on a statement
  /// of Smith on the record, he is named there.
  public Set<FactId> personsBesideRecord(Fact fact) {
    Grounds own = grounds.get(fact.id());
    if (own == null || !own.isCitedOnRecord()) {
      return Set.of();
    }
    Set<FactId> speakers =
        Stream.concat(SourceTerms.cited(fact), fact.bases().stream())
            .map(source -> speakersOfSource.getOrDefault(source, Set.of()))
            .reduce(Set.of(), SharedSets::union);
    return without(own.namedByBases(), persons(speakers));
  }

  /// Returns whether a key of a fact must not name an actor.
  public boolean isForbidden(Fact version, Field field, FactId actor) {
    Fact newest = newest(version.id());
    Fact typed = typedVersion(version, field);
    return isForbidden(grounds.get(version.id()), newest, field, actor)
        || version != newest && isForbiddenAlone(version, field, actor)
        || typed != newest && citesBackground(typed) && isForbiddenAlone(typed, field, actor)
        || isTakenAway(newest, field, actor);
  }

  private boolean isForbiddenAlone(Fact version, Field field, FactId actor) {
    Grounds alone = groundsAlone(version);
    return alone.isOnBackground() && isForbidden(alone, version, field, actor);
  }

  /// Returns the grounds of a version as if the fact had no other one.
  private Grounds groundsAlone(Fact version) {
    return groundsOf(List.of(version));
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
    Grounds own = grounds.get(newest.id());
    return own != null
        && (newest.isWithdrawn()
            || newest.all(field).stream().noneMatch(value -> value.refersTo(actor::equals)))
        && !own.isNamedByBase(actor)
        && speakersBehind.computeIfAbsent(newest.id(), this::findSpeakersBehind).contains(actor);
  }

  private Set<FactId> findSpeakersBehind(FactId fact) {
    return Objects.requireNonNull(versions.get(fact)).stream()
        .map(version -> groundsAlone(version).speakers())
        .reduce(Set.of(), SharedSets::union);
  }

  /// Returns the version in which the value of a key was typed. Its sources are those of the value.
  private Fact typedVersion(Fact version, Field field) {
    int number = version.typedIn().getOrDefault(field, version.version());
    return Objects.requireNonNull(versions.get(version.id())).stream()
        .filter(one -> one.version() == number)
        .findFirst()
        .orElse(version);
  }

  private boolean isForbidden(@Nullable Grounds own, Fact version, Field field, FactId actor) {
    if (own == null || actor.type() != FactType.ACTOR) {
      return false;
    }
    boolean speaks = field.is(KeyTrait.SPEAKER);
    boolean isParty = field.is(KeyTrait.PARTY);
    boolean hasSpoken = own.speakers().contains(actor) && !own.isNamedOnRecord(actor);
    boolean concerns =
        switch (field) {
          case Field _ when speaks && isParty -> own.isOnlyBackground();
          case Field _ when speaks -> own.isDirect() || own.speakers().contains(actor);
          case Field _ when isParty && version.type() != FactType.EVENT && own.isDeep() ->
              own.isOnlyBackground() || hasSpoken;
          default -> hasSpoken;
        };
    return concerns && !(isParty && own.allowsParty() && canBeParty(actor));
  }

  /// Returns the actors who spoke in a source on background. Empty for any other source.
  public Set<FactId> speakersIn(FactId source) {
    return Collections.unmodifiableSet(speakersOfSource.getOrDefault(source, Set.of()));
  }

  /// Returns the set of those who spoke in a source on background. Sources that repeat each other
  /// share it. Empty for any other fact.
  Set<FactId> sharedSpeakersIn(FactId source) {
    return speakersOfSource.getOrDefault(source, Set.of());
  }

  /// Returns whether a fact rests on words on background of which one lacks an attribution. With
  /// one, a party could be named.
  public boolean lacksAttribution(Fact fact) {
    Grounds own = grounds.get(fact.id());
    return own != null && !own.isDeep() && !own.allowsParty();
  }

  /// Returns whether nobody spoke on background.
  public boolean isEmpty() {
    return speakersOfSource.isEmpty() && grounds.isEmpty();
  }

  /// Returns whether a fact rests on background, in part or alone.
  boolean concerns(FactId fact) {
    return grounds.containsKey(fact);
  }

  boolean isOnBackground(FactId fact) {
    Grounds of = grounds.get(fact);
    return of != null && of.isBackground();
  }

  /// Returns whether a fact on background may name a party.
  boolean allowsParty(FactId fact, FactId actor) {
    Grounds own = grounds.get(fact);
    return own != null && own.allowsParty() && canBeParty(actor);
  }

  /// Returns whether a fact names actors, and all of them spoke on background in what another one
  /// rests on.
  boolean isOfSpeakersAlone(FactId named, FactId fact) {
    Grounds own = grounds.get(fact);
    List<FactId> actors =
        versions.getOrDefault(named, List.of()).stream()
            .flatMap(version -> version.values().values().stream())
            .flatMap(List::stream)
            .flatMap(value -> value.facts().stream())
            .filter(id -> id.type() == FactType.ACTOR)
            .toList();
    return own != null && !actors.isEmpty() && own.speakers().containsAll(actors);
  }

  // --- which facts are on background ---

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
      all.stream()
          .flatMap(SourceTerms::cited)
          .distinct()
          .map(speakersOfSource::get)
          .filter(Objects::nonNull)
          .forEach(speakers -> speakers.addAll(speakers(all, false)));
    }
  }

  private void findGrounds() {
    if (speakersOfSource.isEmpty()
        && versions.values().stream().flatMap(List::stream).noneMatch(Background::isBackground)) {
      return;
    }
    Map<FactId, List<FactId>> dependents = new HashMap<>();
    Deque<FactId> open = new ArrayDeque<>();
    for (List<Fact> all : versions.values()) {
      Fact newest = all.getLast();
      if (hasTerms(newest.type())) {
        List<FactId> bases =
            all.stream().flatMap(version -> version.bases().stream()).distinct().toList();
        bases.forEach(
            base -> dependents.computeIfAbsent(base, _ -> new ArrayList<>()).add(newest.id()));
        if (all.stream().anyMatch(this::isDirect)
            || bases.stream().anyMatch(speakersOfSource::containsKey)) {
          open.add(newest.id());
        }
      }
    }
    // A fact is looked at again whenever one of its bases has got more grounds.
    while (!open.isEmpty()) {
      FactId id = open.remove();
      Grounds found = groundsOf(Objects.requireNonNull(versions.get(id)));
      if (!found.isSameAs(grounds.put(id, found))) {
        open.addAll(dependents.getOrDefault(id, List.of()));
      }
    }
  }

  /// Returns whether terms are for facts of a type. Entries of a register have none, apart from
  /// proposals.
  private static boolean hasTerms(FactType type) {
    return !type.isRegister() || type == FactType.PROPOSAL;
  }

  /// Returns whether a source or a statement has terms that forbid names.
  static boolean isBackground(Fact fact) {
    return termsOf(fact).equals("background") || isDeep(fact);
  }

  static boolean isDeep(Fact fact) {
    return termsOf(fact).equals("deep-background");
  }

  private static String termsOf(Fact fact) {
    return fact.word(termsField(fact), "");
  }

  /// Returns the key of the terms of a source or a statement.
  static Field termsField(Fact fact) {
    return fact.type() == FactType.SOURCE ? SourceField.TERMS : StatementField.TERMS;
  }

  /// Returns whether a version has terms of its own that forbid names, or cites a source with such
  /// terms.
  boolean isDirect(Fact version) {
    return isBackground(version) || citesBackground(version);
  }

  private boolean citesBackground(Fact version) {
    return SourceTerms.cited(version).anyMatch(speakersOfSource::containsKey);
  }

  private Grounds groundsOf(List<Fact> all) {
    Fact newest = all.getLast();
    Grounds found = new Grounds(newest, isDirect(newest));
    SourceTerms.cited(newest).forEach(source -> addSource(source, found));
    newest.bases().forEach(base -> addBase(base, found));
    if (found.isOnBackground()) {
      found.addSpeakers(speakers(all, true));
    }
    return found;
  }

  private void addSource(FactId source, Grounds found) {
    Set<FactId> speakers = speakersOfSource.get(source);
    if (speakers == null) {
      found.addCitationOnRecord();
    } else {
      found.addBackground(speakers, terms.isDeep(source));
    }
  }

  private void addBase(FactId base, Grounds found) {
    Grounds of = grounds.get(base);
    if (base.type() == FactType.SOURCE) {
      addSource(base, found);
    } else if (of != null && of.isBackground()) {
      found.addBase(of);
    } else if (hasTerms(base.type()) && versions.containsKey(base)) {
      found.addBaseOnRecord(newest(base));
    }
  }

  private Fact newest(FactId id) {
    return Objects.requireNonNull(versions.get(id)).getLast();
  }

  /// Returns the actors under keys that name a speaker, in all versions of a fact.
  ///
  /// @param parties whether keys that name a party count too
  private static Set<FactId> speakers(Collection<Fact> all, boolean parties) {
    Set<FactId> speakers = new LinkedHashSet<>();
    all.forEach(version -> speakers.addAll(speakers(version, parties)));
    return speakers;
  }

  static Set<FactId> speakers(Fact version, boolean parties) {
    Set<FactId> speakers = new LinkedHashSet<>();
    version
        .values()
        .forEach((field, values) -> {
          if (field.is(KeyTrait.SPEAKER) && (parties || !field.is(KeyTrait.PARTY))) {
            values.forEach(value -> speakers.addAll(value.facts()));
          }
        });
    speakers.removeIf(id -> id.type() != FactType.ACTOR);
    return speakers;
  }

  /// Returns whether an actor can be a party: it is a state, an organisation, a body or a group.
  public boolean canBeParty(FactId actor) {
    List<Fact> all = versions.get(actor);
    return all != null && PARTIES.contains(all.getLast().word(ActorField.KIND, ""));
  }
}
