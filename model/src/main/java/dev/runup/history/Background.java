package dev.runup.history;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.PositionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.text.Sha256;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  private static final String ON_BACKGROUND = "background";

  /// The form of an id that nobody typed, such as `statement-a2951701e7ba`.
  private static final Pattern MADE_ID = Pattern.compile("[a-z]+-[0-9a-f]{12}");

  /// The kinds of actors that can be a party.
  private static final Set<String> PARTIES = Set.of("state", "organisation", "body", "group");

  private final Map<FactId, List<Fact>> versions;

  /// The actors who speak in each source on background.
  private final Map<FactId, Set<FactId>> speakersOfSource = new HashMap<>();

  /// The grounds of each fact that rests on background, in part or alone.
  private final Map<FactId, Grounds> grounds = new HashMap<>();

  /// The facts to which others refer.
  private final Set<FactId> referred = new HashSet<>();

  private Background(Map<FactId, List<Fact>> versions) {
    this.versions = versions;
    versions.values().stream()
        .flatMap(List::stream)
        .flatMap(version -> version.values().values().stream())
        .flatMap(List::stream)
        .forEach(value -> referred.addAll(value.facts()));
    findSources();
    findGrounds();
  }

  /// Finds the names that terms forbid in all known versions.
  public static Background of(Known known) {
    return new Background(known.versions());
  }

  /// Returns facts without the names that terms forbid. A position without its actor can't be
  /// printed and is left out. If it is withdrawn, it gets an id that doesn't name the actor.
  static Known hideNames(Known known) {
    Background background = of(known);
    if (background.grounds.isEmpty()
        && known.versions().values().stream()
            .noneMatch(all -> background.isNameless(all.getLast()))) {
      return known;
    }
    SortedMap<FactId, List<Fact>> versions = new TreeMap<>();
    for (List<Fact> all : known.versions().values()) {
      List<Fact> shown = background.withoutNames(all);
      if (background.isNameless(all.getLast())) {
        FactId id =
            unusedId(
                shown.getLast(),
                used -> versions.containsKey(used) || known.versions().containsKey(used));
        shown = shown.stream().map(version -> version.withId(id)).toList();
      }
      if (!shown.isEmpty()) {
        shown = background.withMadeId(shown, versions.keySet());
        versions.put(shown.getFirst().id(), shown);
      }
    }
    Map<FactId, Fact> facts = new LinkedHashMap<>(versions.size());
    versions.forEach((id, all) -> facts.put(id, all.getLast()));
    facts.values().removeIf(Fact::isWithdrawn);
    return known.with(facts, versions);
  }

  /// Returns the actors whose names must not be in any text of a fact, nor in its id.
  public Set<FactId> unnamed(Fact fact) {
    Grounds own = grounds.get(fact.id());
    Set<FactId> unnamed =
        new LinkedHashSet<>(
            own == null ? speakersOfSource.getOrDefault(fact.id(), Set.of()) : own.speakers());
    unnamed.removeIf(actor ->
        own == null
            ? canBeParty(actor)
            : own.isNamedOnRecord(actor) || own.allowsParty() && canBeParty(actor));
    return unnamed;
  }

  /// Returns whether a key of a fact must not name an actor.
  public boolean isForbidden(Fact version, Field field, FactId actor) {
    Fact newest = newest(version.id());
    Fact typed = typedVersion(version, field);
    return isForbidden(grounds.get(version.id()), newest, field, actor)
        || version != newest && isForbiddenAlone(version, isDirect(version), field, actor)
        || typed != newest && isForbiddenAlone(typed, citesBackground(typed), field, actor);
  }

  private boolean isForbiddenAlone(Fact version, boolean isDirect, Field field, FactId actor) {
    return isDirect && isForbidden(groundsOf(List.of(version)), version, field, actor);
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

  /// Returns whether a fact rests on words on background of which one lacks an attribution. With
  /// one, a party could be named.
  public boolean lacksAttribution(Fact fact) {
    Grounds own = grounds.get(fact.id());
    return own != null && !own.isDeep() && !own.allowsParty();
  }

  /// Returns whether a withdrawn position is printed without its actor and stance. It is if one of
  /// its sources is on background, or if all its statements hide their speakers.
  ///
  /// Example: a statement was attributed to "an official" from the start, and a position of Costa
  /// is known from it. Issues named Costa for the position all along, and still may.
  private boolean isNameless(Fact position) {
    if (position.type() != FactType.POSITION || !position.isWithdrawn()) {
      return false;
    }
    List<FactId> stated =
        position.targets(PositionField.STATED_IN).stream().filter(versions::containsKey).toList();
    return isDirect(position)
        || isForbidden(
            position,
            PositionField.ACTOR,
            Objects.requireNonNull(position.target(PositionField.ACTOR)))
        || (!stated.isEmpty() && stated.stream().allMatch(this::hidesSpeakers));
  }

  /// Returns whether terms forbid the speakers of a statement, or the desk has replaced them by an
  /// attribution.
  private boolean hidesSpeakers(FactId statement) {
    List<Fact> all = Objects.requireNonNull(versions.get(statement));
    boolean replaced =
        all.getLast().has(StatementField.ATTRIBUTION)
            && all.stream().anyMatch(version -> !version.has(StatementField.ATTRIBUTION));
    return replaced || isDirect(all.getLast());
  }

  /// Returns the versions of a fact without the names that terms forbid. The versions of a position
  /// without its actor are left out, unless it is withdrawn.
  private List<Fact> withoutNames(List<Fact> all) {
    boolean isNameless = isNameless(all.getLast());
    List<Fact> shown = new ArrayList<>();
    for (Fact version : all) {
      Fact left = withoutNames(version);
      if (isNameless) {
        shown.add(left.with(PositionField.ACTOR, List.of()));
      } else if (left.type() != FactType.POSITION || left.has(PositionField.ACTOR)) {
        shown.add(left);
      }
    }
    boolean isLastShown = !shown.isEmpty() && shown.getLast().version() == all.getLast().version();
    return isLastShown ? shown : List.of();
  }

  /// Returns the versions of a fact under an id that is made of what readers see. The id of a fact
  /// without a typed one is made of all its values, so whoever guesses the speaker could try it.
  private List<Fact> withMadeId(List<Fact> all, Set<FactId> used) {
    Fact first = all.getFirst();
    boolean isMade = MADE_ID.matcher(first.id().id()).matches();
    if (!isMade || referred.contains(first.id()) || !grounds.containsKey(first.id())) {
      return all;
    }
    StringBuilder content = new StringBuilder();
    for (Field field : first.type().fields()) {
      if (field != CommonField.ID) {
        first
            .shortTexts(field)
            .forEach(text -> content.append(field.key()).append(text).append('\n'));
      }
    }
    String made = first.type().word() + "-" + Sha256.shortHex(content.toString());
    FactId id = new FactId(first.type(), made);
    for (int i = 2; used.contains(id); i++) {
      id = new FactId(first.type(), made + "-" + i);
    }
    FactId unused = id;
    return all.stream().map(version -> version.withId(unused)).toList();
  }

  /// Returns an id for a withdrawn position that doesn't name the actor, and that no other fact
  /// has.
  private static FactId unusedId(Fact position, Predicate<FactId> isUsed) {
    FactId issue = position.target(PositionField.ISSUE);
    String id = ON_BACKGROUND + "/" + (issue == null ? "all" : issue.id());
    FactId unused = new FactId(FactType.POSITION, id);
    for (int i = 2; isUsed.test(unused); i++) {
      unused = new FactId(FactType.POSITION, id + "-" + i);
    }
    return unused;
  }

  private Fact withoutNames(Fact version) {
    Fact left = version;
    if (grounds.containsKey(version.id())) {
      for (Map.Entry<Field, List<Value>> entry : version.values().entrySet()) {
        Predicate<FactId> isForbidden = actor -> isForbidden(version, entry.getKey(), actor);
        if (entry.getValue().stream().anyMatch(value -> value.refersTo(isForbidden))) {
          left = left.withoutReferences(entry.getKey(), isForbidden);
        }
      }
    }
    return withoutHints(left);
  }

  /// Returns a version without references that would tell whose the words on background are: from a
  /// position that is known on the record too, and to a measure or an event of the speaker alone.
  ///
  /// Example: a position of Smith is known from his words on the record and from others on
  /// background. The row of his position has only the former.
  private Fact withoutHints(Fact version) {
    Grounds own = grounds.get(version.id());
    if (own == null) {
      return version;
    }
    FactId actor = version.target(PositionField.ACTOR);
    boolean hidesBases = actor != null && !(own.allowsParty() && canBeParty(actor));
    return version
        .withoutReferences(PositionField.STATED_IN, base -> hidesBases && isOnBackground(base))
        .withoutReferences(StatementField.MEASURE, of -> isOfSpeakersAlone(of, own))
        .withoutReferences(StatementField.EVENT, of -> isOfSpeakersAlone(of, own));
  }

  private boolean isOnBackground(FactId fact) {
    Grounds of = grounds.get(fact);
    return of != null && of.isBackground();
  }

  private boolean isOfSpeakersAlone(FactId fact, Grounds own) {
    List<FactId> actors =
        versions.getOrDefault(fact, List.of()).stream()
            .flatMap(version -> version.values().values().stream())
            .flatMap(List::stream)
            .flatMap(value -> value.facts().stream())
            .filter(id -> id.type() == FactType.ACTOR)
            .toList();
    return !actors.isEmpty() && own.speakers().containsAll(actors);
  }

  // --- which facts are on background ---

  private void findSources() {
    for (List<Fact> all : versions.values()) {
      Fact newest = all.getLast();
      if (newest.type() == FactType.SOURCE && isBackground(newest)) {
        speakersOfSource.put(newest.id(), new LinkedHashSet<>());
      }
    }
    for (List<Fact> all : versions.values()) {
      for (Value.Citation citation : all.getLast().citations()) {
        Set<FactId> speakers = speakersOfSource.get(citation.source());
        if (speakers != null) {
          speakers.addAll(speakers(all, false));
        }
      }
    }
  }

  private void findGrounds() {
    Map<FactId, List<FactId>> dependents = new HashMap<>();
    Deque<FactId> open = new ArrayDeque<>();
    for (List<Fact> all : versions.values()) {
      Fact newest = all.getLast();
      if (hasTerms(newest.type())) {
        newest
            .bases()
            .forEach(
                base -> dependents.computeIfAbsent(base, _ -> new ArrayList<>()).add(newest.id()));
        if (all.stream().anyMatch(this::isDirect)
            || newest.bases().stream().anyMatch(speakersOfSource::containsKey)) {
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
    return terms(fact).equals(ON_BACKGROUND) || isDeep(fact);
  }

  static boolean isDeep(Fact fact) {
    return terms(fact).equals("deep-background");
  }

  private static String terms(Fact fact) {
    Field field = fact.type() == FactType.SOURCE ? SourceField.TERMS : StatementField.TERMS;
    return fact.word(field, "");
  }

  /// Returns whether a version has terms of its own that forbid names, or cites a source with such
  /// terms.
  private boolean isDirect(Fact version) {
    return isBackground(version) || citesBackground(version);
  }

  private boolean citesBackground(Fact version) {
    return version.citations().stream()
        .anyMatch(citation -> speakersOfSource.containsKey(citation.source()));
  }

  private Grounds groundsOf(List<Fact> all) {
    Fact newest = all.getLast();
    Grounds found = new Grounds(newest, isDirect(newest));
    newest.citations().forEach(citation -> addSource(citation.source(), found));
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
      found.addBackground(speakers, isDeep(newest(source)));
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
    for (Fact version : all) {
      version
          .values()
          .forEach((field, values) -> {
            if (field.is(KeyTrait.SPEAKER) && (parties || !field.is(KeyTrait.PARTY))) {
              values.forEach(value -> speakers.addAll(value.facts()));
            }
          });
    }
    speakers.removeIf(id -> id.type() != FactType.ACTOR);
    return speakers;
  }

  private boolean canBeParty(FactId actor) {
    List<Fact> all = versions.get(actor);
    return all != null && PARTIES.contains(all.getLast().word(ActorField.KIND, ""));
  }
}
