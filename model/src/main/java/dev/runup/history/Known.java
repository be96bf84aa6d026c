package dev.runup.history;

import dev.runup.clearance.Cleared.ClearedVersion;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Settings;
import dev.runup.fact.StatementField;
import dev.runup.fact.Terms;
import dev.runup.fact.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The facts of a dossier that an edition may show at the cut-off of an issue.
///
/// @param settings the settings of the dossier, without the summit while that is not known
/// @param issue the issue
/// @param number the issue's number, or null if the edition has no such issue
/// @param comparedWith the previous issue, or another one if requested; null for the first issue
/// @param earlier the edition's issues before this one, the first one first
/// @param facts the version in force of each known fact, sorted by id, without withdrawn facts
/// @param byType the values of `facts` by type
/// @param versions the known versions of each fact by id, the first one first, also of withdrawn
///   facts
/// @param leftOut the known versions of facts of which terms forbid something that earlier issues
///   may have printed, with those names. So their sources keep their numbers. Of all others, names
///   that terms forbid are left out here too
/// @param terms the terms of the sources among `facts`
public record Known(
    Settings settings,
    IssueDay issue,
    @Nullable Integer number,
    @Nullable IssueDay comparedWith,
    List<IssueDay> earlier,
    Map<FactId, Fact> facts,
    Map<FactType, List<Fact>> byType,
    Map<FactId, List<Fact>> versions,
    List<Fact> leftOut,
    SourceTerms terms) {

  public Known {
    earlier = List.copyOf(earlier);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    byType = Collections.unmodifiableMap(new TreeMap<>(byType));
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    leftOut = List.copyOf(leftOut);
  }

  Known(
      Settings settings,
      IssueDay issue,
      @Nullable Integer number,
      @Nullable IssueDay comparedWith,
      List<IssueDay> earlier,
      Map<FactId, Fact> facts,
      Map<FactId, List<Fact>> versions,
      List<Fact> leftOut) {
    this(
        settings,
        issue,
        number,
        comparedWith,
        earlier,
        facts,
        facts.values().stream()
            .collect(Collectors.groupingBy(Fact::type, Collectors.toUnmodifiableList())),
        versions,
        leftOut,
        SourceTerms.of(facts));
  }

  /// Returns a copy with other versions of facts.
  Known with(
      Map<FactId, Fact> otherFacts, Map<FactId, List<Fact>> otherVersions, List<Fact> nowLeftOut) {
    return new Known(
        settings, issue, number, comparedWith, earlier, otherFacts, otherVersions, nowLeftOut);
  }

  /// Returns the version in force of a fact, or null if the fact is not known.
  public @Nullable Fact find(@Nullable FactId id) {
    return id == null ? null : facts.get(id);
  }

  /// Returns the versions in force of facts. Skips unknown ones.
  public List<Fact> findAll(List<FactId> ids) {
    List<Fact> found = new ArrayList<>(ids.size());
    for (FactId id : ids) {
      Fact fact = find(id);
      if (fact != null) {
        found.add(fact);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /// Returns the language of a fact's texts as BCP 47.
  public String language(Fact fact) {
    String language = fact.text(CommonField.LANG);
    return language == null ? settings.language() : language;
  }

  /// Returns a copy in which [#find] also returns withdrawn facts. A withdrawn fact is found in its
  /// version from `printed`, or else in its last version before the withdrawal.
  ///
  /// @param printed the printed versions of facts withdrawn since the previous issue
  public Known withWithdrawn(List<Fact> printed) {
    Map<FactId, Fact> found = new LinkedHashMap<>(facts);
    versions.forEach((id, all) ->
        all.reversed().stream()
            .filter(version -> !version.isWithdrawn())
            .findFirst()
            .ifPresent(version -> found.putIfAbsent(id, version)));
    printed.forEach(version -> found.put(version.id(), version));
    return new Known(
        settings,
        issue,
        number,
        comparedWith,
        earlier,
        found,
        byType,
        versions,
        leftOut,
        SourceTerms.of(found));
  }

  /// Returns the version in force of each fact at the issue [#comparedWith]. Empty if there is
  /// none.
  public List<Fact> factsComparedWith() {
    List<Fact> before = new ArrayList<>();
    for (List<Fact> known : versions.values()) {
      int count = comparedWith == null ? 0 : countAt(known, comparedWith);
      if (count > 0 && !known.get(count - 1).isWithdrawn()) {
        before.add(known.get(count - 1));
      }
    }
    return before;
  }

  /// Returns how many of a fact's versions are known at an issue. They are the first ones.
  ///
  /// @param versions the versions of one fact, the first one first
  public static int countAt(List<Fact> versions, IssueDay issue) {
    return countAt(versions, issue.cutOff());
  }

  static int countAt(List<Fact> versions, Instant cutOff) {
    return firstWhere(versions, version -> version.knownFrom().isAfter(cutOff));
  }

  /// Returns the place of a version, from 0, or -1 if there is none with this number.
  ///
  /// @param versions the versions of one fact, the first one first
  public static int placeOf(List<Fact> versions, int number) {
    int place = firstWhere(versions, version -> version.version() >= number);
    return place < versions.size() && versions.get(place).version() == number ? place : -1;
  }

  /// Returns the place of the first version with a property that all later ones have too.
  private static int firstWhere(List<Fact> versions, Predicate<Fact> isLater) {
    int low = 0;
    int high = versions.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (isLater.test(versions.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Returns all known versions, also of withdrawn facts.
  public List<Fact> allVersions() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  /// Returns the known versions of a fact up to and including this one, the first one first.
  public List<Fact> versionsUpTo(Fact version) {
    List<Fact> all = versions(version);
    return all.subList(0, firstWhere(all, one -> one.version() > version.version()));
  }

  /// Returns the version of a fact when the desk typed another one, or null if it wasn't known.
  public @Nullable Fact before(Fact fact, Fact typed) {
    return versionsUpTo(fact).stream()
        .filter(version -> !version.knownFrom().isAfter(typed.knownFrom()))
        .reduce((_, last) -> last)
        .orElse(null);
  }

  /// Returns the newest known version of a fact, also if it is a withdrawal.
  public Fact newest(Fact version) {
    return versions(version).getLast();
  }

  private List<Fact> versions(Fact version) {
    return Objects.requireNonNull(versions.get(version.id()));
  }

  /// Returns the known facts of one type, sorted by id.
  public List<Fact> ofType(FactType type) {
    return byType.getOrDefault(type, List.of());
  }

  /// Groups facts by the facts that a key of them refers to. Those without the key are left out.
  public static Map<FactId, List<Fact>> byTarget(List<Fact> facts, Field key) {
    Map<FactId, List<Fact>> byTarget = new LinkedHashMap<>();
    for (Fact fact : facts) {
      for (FactId target : fact.targets(key)) {
        byTarget.computeIfAbsent(target, _ -> new ArrayList<>()).add(fact);
      }
    }
    return byTarget;
  }

  /// Returns the zone of an event, or null if none is known. If the event has none, the nearest
  /// place around it that has one decides.
  public @Nullable String zone(Fact event) {
    String own = event.text(EventField.ZONE);
    return own != null
        ? own
        : chain(event.target(EventField.WHERE), PlaceField.WITHIN).stream()
            .map(place -> place.text(PlaceField.ZONE))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /// Returns a fact, the fact that a key of it refers to, and so on. Each is listed once. Example:
  /// a hotel, the city that it is within, and the state.
  public List<Fact> chain(@Nullable FactId first, Field next) {
    Fact fact = find(first);
    if (fact == null || !fact.has(next)) {
      return fact == null ? List.of() : List.of(fact);
    }
    Map<FactId, Fact> chain = new LinkedHashMap<>();
    while (fact != null && chain.putIfAbsent(fact.id(), fact) == null) {
      fact = find(fact.target(next));
    }
    return List.copyOf(chain.values());
  }

  /// Returns whether a fact cites a source whose terms forbid the name of a speaker.
  public boolean isOnBackground(Fact fact) {
    return SourceTerms.cited(fact).anyMatch(terms::isBackground);
  }

  /// Returns those of the speakers of other words who may be named beside a fact. Beside words on
  /// background a state, an organisation, a body or a group may be if an attribution is given, and
  /// nobody else, because who opposes the other words may be their speaker.
  public List<FactId> namedBeside(Fact fact, List<FactId> speakers) {
    if (!restsOnBackground(fact)) {
      return speakers;
    }
    boolean isDeep =
        Terms.of(fact) == Terms.DEEP_BACKGROUND || SourceTerms.cited(fact).anyMatch(terms::isDeep);
    return !isDeep && fact.has(StatementField.ATTRIBUTION)
        ? findAll(speakers).stream()
            .filter(actor -> BackgroundSources.PARTIES.contains(actor.word(ActorField.KIND, "")))
            .map(Fact::id)
            .toList()
        : List.of();
  }

  /// Returns whether a fact has words on background, or rests on such words directly or indirectly.
  public boolean restsOnBackground(Fact fact) {
    Set<FactId> visited = new HashSet<>(Set.of(fact.id()));
    Deque<Fact> open = new ArrayDeque<>(List.of(fact));
    while (!open.isEmpty()) {
      Fact one = open.pop();
      if (forbidsName(one) || terms.isBackground(one.id())) {
        return true;
      }
      List<FactId> bases = one.bases().stream().filter(visited::add).toList();
      open.addAll(findAll(bases));
    }
    return false;
  }

  /// Returns the date of a statement. If it has none, returns the date of its event, or null if
  /// neither is known.
  public @Nullable FactDate dateOf(Fact statement) {
    FactDate own = statement.date(StatementField.WHEN);
    Fact event = find(statement.target(StatementField.EVENT));
    return own != null || event == null ? own : event.date(EventField.WHEN);
  }

  /// Returns the day on which the desk first recorded a fact, or null if it was known from the
  /// start. Later updates don't change that day.
  public @Nullable LocalDate learnedOn(Fact fact) {
    Moment recorded = versionsUpTo(fact).getFirst().recorded();
    return recorded == null ? null : recorded.day();
  }

  /// Returns whether the speakers of a statement are printed. They are if it has no attribution to
  /// print in their place, and no terms forbid their names.
  public boolean namesSpeakers(Fact statement) {
    return !statement.has(StatementField.ATTRIBUTION) && !forbidsName(statement);
  }

  /// Returns whether terms forbid the names of a statement's speakers: its own terms, or those of a
  /// source.
  public boolean forbidsName(Fact statement) {
    return Terms.of(statement).hideNames() || isOnBackground(statement);
  }

  /// Returns all facts that a known fact refers to, directly or through register entries. Briefings
  /// print no other register entries. Example: an actor is not printed if no statement, event or
  /// other fact names it.
  public Set<FactId> referencedFacts() {
    return referencedBy(facts.values());
  }

  /// Returns the facts to which the given facts refer. Several of the given facts may be versions
  /// of one.
  public static Set<FactId> referencedBy(Collection<Fact> facts) {
    Map<FactId, List<Fact>> entries =
        facts.stream()
            .filter(fact -> fact.type().isRegister())
            .collect(Collectors.groupingBy(Fact::id));
    Deque<Fact> open = new ArrayDeque<>(facts);
    open.removeIf(fact -> fact.type().isRegister());
    Set<FactId> referenced = new HashSet<>();
    while (!open.isEmpty()) {
      for (List<Value> values : open.remove().values().values()) {
        for (Value value : values) {
          for (FactId id : value.facts()) {
            if (referenced.add(id)) {
              open.addAll(entries.getOrDefault(id, List.of()));
            }
          }
        }
      }
    }
    return referenced;
  }

  /// An issue of an edition, for a day or for a time of that day.
  ///
  /// @param day its day in the desk's zone
  /// @param time the time of that day for which it is made, or null for the issue of the day
  /// @param cutOff the last instant whose records it knows
  public record IssueDay(LocalDate day, @Nullable LocalTime time, Instant cutOff) {

    /// Returns whether the issue knows a version. A version recorded for a whole day is known from
    /// the start of that day. It is in that day's issue, whatever the cut-off.
    public boolean knows(ClearedVersion shown) {
      return !shown.from().isAfter(cutOff);
    }

    /// Returns the day as a user types it, with the time if there is one.
    public String typed() {
      return time == null ? day.toString() : day + " " + time;
    }
  }
}
