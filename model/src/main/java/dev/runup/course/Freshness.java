package dev.runup.course;

import static java.util.Objects.requireNonNullElse;

import dev.runup.briefing.Leaf;
import dev.runup.fact.ActorField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.values.Participants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what page 1 must not tell as if it still held, and the days of facts.
public final class Freshness {

  /// A statement falls out of page 1 when its speaker has made this many newer ones on its topic.
  private static final int NEWER = 3;

  private static final List<Field> AGAINST =
      List.of(StatementField.RETRACTS, StatementField.DENIES, StatementField.CONTRADICTS);

  private final Known known;
  private final Set<FactId> opposed = new HashSet<>();

  /// The statements of each speaker, the newest first.
  private final Map<FactId, List<Fact>> bySpeaker = new HashMap<>();

  /// The statements and events about each event.
  private final Map<FactId, List<Fact>> aboutEvents = new HashMap<>();

  private final Map<FactId, Optional<LocalDate>> changedOn = new HashMap<>();

  /// The known members of each group, without unnamed ones.
  private final Map<FactId, List<FactId>> members = new HashMap<>();

  public Freshness(Known known) {
    this.known = known;
    for (Fact fact : known.ofType(FactType.STATEMENT)) {
      for (Field against : AGAINST) {
        fact.targets(against).stream()
            .filter(other -> isOlder(other, fact) && !opposes(known.find(other), fact.id()))
            .forEach(opposed::add);
      }
      for (FactId speaker : namedSpeakers(fact)) {
        bySpeaker.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(fact);
      }
    }
    Stream.of(FactType.STATEMENT, FactType.EVENT)
        .flatMap(type -> known.ofType(type).stream())
        .forEach(fact ->
            eventsOf(fact)
                .forEach(
                    event -> aboutEvents.computeIfAbsent(event, _ -> new ArrayList<>()).add(fact)));
    for (Fact actor : known.ofType(FactType.ACTOR)) {
      for (FactId whole : actor.targets(ActorField.MEMBER_OF)) {
        if (isOfKind(known.find(whole), "group") && !isOfKind(actor, "unnamed")) {
          members.computeIfAbsent(whole, _ -> new ArrayList<>()).add(actor.id());
        }
      }
    }
    bySpeaker.values().forEach(all -> all.sort(Comparator.comparing(this::day).reversed()));
  }

  /// Returns whether a statement opposes another one. If two oppose each other, both still stand.
  private static boolean opposes(@Nullable Fact statement, FactId other) {
    return statement != null
        && AGAINST.stream().anyMatch(against -> statement.targets(against).contains(other));
  }

  /// Returns whether a later statement takes back, denies or contradicts a statement.
  public boolean isOpposed(FactId statement) {
    return opposed.contains(statement);
  }

  private boolean isOlder(FactId id, Fact than) {
    Fact fact = known.find(id);
    return fact != null && !day(fact).isAfter(day(than));
  }

  /// Returns whether a statement no longer holds. It doesn't if
  ///
  /// - a later one takes it back, denies or contradicts it,
  /// - it is older than the version that last changed the date or the status of its event,
  /// - or its speaker has said three newer things on the same topic.
  public boolean isStale(Fact statement) {
    return opposed.contains(statement.id())
        || eventsOf(statement)
            .map(known::find)
            .filter(Objects::nonNull)
            .anyMatch(event -> isOlderThanChange(statement, event))
        || namedSpeakers(statement).stream()
            .anyMatch(speaker -> newerOnTopic(statement, speaker) >= NEWER);
  }

  /// Returns whether the desk knew a statement or an event before it learned of the last change of
  /// the place or the status of an event that it is about.
  public boolean isOvertaken(Fact fact) {
    List<Field> keys = List.of(EventField.STATUS, EventField.WHERE);
    return eventsOf(fact)
        .map(known::find)
        .filter(Objects::nonNull)
        .map(event -> lastChange(event, keys))
        .anyMatch(change -> change != null && isLearnedBefore(fact, change));
  }

  /// Returns whether the desk learned a fact before the last change of the status of an event.
  public boolean isOlderThanStatus(Fact fact, Fact event) {
    Fact change = lastChange(event, List.of(EventField.STATUS));
    return change != null && isLearnedBefore(fact, change);
  }

  private boolean isLearnedBefore(Fact fact, Fact change) {
    return known.versionsUpTo(fact).getFirst().knownFrom().isBefore(change.knownFrom());
  }

  /// Returns the speakers of a statement, or the actor of a position. Speakers whom the terms
  /// forbid to name are left out, so that nothing on the page depends on them.
  private List<FactId> namedSpeakers(Fact fact) {
    return fact.type() == FactType.POSITION
        ? fact.targets(PositionField.ACTOR)
        : fact.type() == FactType.STATEMENT && known.namesSpeakers(fact)
            ? fact.targets(StatementField.WHO)
            : List.of();
  }

  /// Returns the states for which a statement speaks, or that hold a position.
  public List<FactId> speakingParties(Fact fact) {
    return namedSpeakers(fact).stream().map(this::party).toList();
  }

  /// Returns whether the day of a statement is before that of the last change of the date or the
  /// status of an event. Words that the desk learned with the change tell of it. They count as new.
  private boolean isOlderThanChange(Fact fact, Fact event) {
    List<Field> keys = List.of(EventField.STATUS, EventField.WHEN);
    Fact change = lastChange(event, keys);
    return change != null
        && isLearnedBefore(fact, change)
        && changedOn
            .computeIfAbsent(event.id(), _ -> Optional.ofNullable(changedOn(event, keys)))
            .filter(changed -> day(fact).isBefore(changed))
            .isPresent();
  }

  private long newerOnTopic(Fact statement, FactId speaker) {
    List<FactId> topics = statement.targets(StatementField.ABOUT);
    LocalDate day = day(statement);
    return bySpeaker.getOrDefault(speaker, List.of()).stream()
        .takeWhile(other -> day(other).isAfter(day))
        .filter(other -> other.targets(StatementField.ABOUT).stream().anyMatch(topics::contains))
        .limit(NEWER)
        .count();
  }

  /// Returns the day on which one of the keys of an event last changed, or null if none ever did.
  /// It is the day of the newest statement or event about it that the desk learned at that moment.
  /// If there is none, it is the day on which the desk learned of the change.
  ///
  /// Example: a letter of 24 May cancels the meeting. The desk, where it is already 25 May, records
  /// the letter and the update at the same moment. The result is 24 May.
  public @Nullable LocalDate changedOn(Fact event, List<Field> keys) {
    Fact change = lastChange(event, keys);
    return change == null ? null : dayOf(change);
  }

  /// Returns the day of what made the desk record a version of an event, see [#changedOn]. Null if
  /// the moment of the record isn't known.
  @Nullable LocalDate dayOf(Fact version) {
    Moment recorded = version.recorded();
    return recorded == null ? null : dayOfCause(version.id(), recorded);
  }

  /// Returns the last day on which some facts were recorded, or the earliest day of all.
  public static LocalDate lastRecorded(Stream<Fact> facts) {
    return facts
        .map(Fact::recorded)
        .filter(Objects::nonNull)
        .map(Moment::day)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /// Returns the day on which a key of an event was settled as it is now, or null if it never
  /// changed. It is the day of the first statement or event about it that the desk learned at that
  /// moment, and that is newer than the version before.
  ///
  /// Example: the desk records on 11 February that the place is Hanoi. It knew of Vietnam since 6
  /// February. Of the statements that it recorded with it, those of 8 and 9 February are newer. The
  /// result is 8 February.
  public @Nullable LocalDate settledOn(Fact event, Field key) {
    Fact change = lastChange(event, List.of(key));
    Moment recorded = change == null ? null : change.recorded();
    if (change == null || recorded == null) {
      return null;
    }
    LocalDate before =
        lastRecorded(
            known.versionsUpTo(event).stream()
                .filter(version -> version.version() < change.version()));
    return learnedWith(event.id(), recorded)
        .filter(day -> day.isAfter(before))
        .min(LocalDate::compareTo)
        .orElse(recorded.day());
  }

  /// Returns the version in which one of the keys last changed, or null if none ever did.
  public @Nullable Fact lastChange(Fact event, List<Field> keys) {
    return lastChange(known, event, keys);
  }

  /// Returns the version in which one of the keys last changed, or null if none ever did.
  public static @Nullable Fact lastChange(Known known, Fact event, List<Field> keys) {
    Fact change = null;
    Fact before = null;
    for (Fact version : known.versionsUpTo(event)) {
      Fact last = before;
      if (last != null && keys.stream().anyMatch(key -> !version.all(key).equals(last.all(key)))) {
        change = version;
      }
      before = version;
    }
    return change;
  }

  private LocalDate dayOfCause(FactId event, Moment recorded) {
    return learnedWith(event, recorded).max(LocalDate::compareTo).orElse(recorded.day());
  }

  /// Returns the date of the words or the event that made the desk record a version of an event, as
  /// exact as it was said. Of one that lasts, it is the end. Null if nobody gives it, and [#dayOf]
  /// is the day of the record.
  public @Nullable FactDate saidDayOf(Fact version) {
    Moment recorded = version.recorded();
    FactDate said =
        recorded == null
            ? null
            : causes(version.id(), recorded)
                .max(Comparator.comparing(this::day))
                .filter(cause -> typedDay(cause) != null)
                .map(this::date)
                .orElse(null);
    return said instanceof FactDate.Interval(_, FactDate.Point to) ? to : said;
  }

  /// Returns the days of the statements and events about an event that the desk recorded at a
  /// moment, up to that day.
  private Stream<LocalDate> learnedWith(FactId event, Moment recorded) {
    return causes(event, recorded).map(this::day);
  }

  private Stream<Fact> causes(FactId event, Moment recorded) {
    return aboutEvents.getOrDefault(event, List.of()).stream()
        .filter(fact -> !fact.id().equals(event))
        .filter(fact -> recorded.equals(known.versionsUpTo(fact).getFirst().recorded()))
        .filter(fact -> !day(fact).isAfter(recorded.day()));
  }

  /// Returns the events that a statement or an event is about, and the event of a statement.
  private static Stream<FactId> eventsOf(Fact fact) {
    Stream<FactId> events =
        fact.type() == FactType.STATEMENT
            ? Stream.concat(
                fact.targets(StatementField.ABOUT).stream(),
                Stream.ofNullable(fact.target(StatementField.EVENT)))
            : fact.targets(EventField.ABOUT).stream();
    return events.filter(id -> id.type() == FactType.EVENT).distinct();
  }

  /// Returns the day of a fact: of the words, of the event, of the words that a position is known
  /// from. If none is typed, it is the day on which the desk learned the fact.
  public LocalDate day(Fact fact) {
    LocalDate typed = typedDay(fact);
    return typed != null ? typed : Objects.requireNonNullElse(known.learnedOn(fact), LocalDate.MIN);
  }

  /// Returns the last possible day of a fact, or null if none is typed.
  private @Nullable LocalDate typedDay(Fact fact) {
    FactDate date = date(fact);
    boolean closed = date != null && !date.latest().equals(LocalDate.MAX);
    return closed && date != null ? date.latest() : null;
  }

  /// Returns the date of a fact, or null.
  public @Nullable FactDate date(Fact fact) {
    return switch (fact.type()) {
      case EVENT -> fact.date(EventField.WHEN);
      case STATEMENT -> known.dateOf(fact);
      case POSITION -> {
        Leaf.When said = new PositionDays(known).of(fact);
        yield said == null ? null : said.date();
      }
      default -> null;
    };
  }

  /// Returns the parties of an event, each once: the states of those who take part, and an actor
  /// without a state itself. A group is a party, and so are its members, except those of whom the
  /// event says that they don't take part.
  public List<FactId> parties(Fact event) {
    List<FactId> there = Participants.actors(known, event);
    Set<FactId> away = new HashSet<>();
    event.all(EventField.WHO, Value.Participant.class).forEach(one -> away.add(one.actor()));
    away.removeAll(there);
    return there.stream()
        .flatMap(actor ->
            Stream.concat(
                Stream.of(actor), members(actor).stream().filter(member -> !away.contains(member))))
        .map(this::party)
        .distinct()
        .toList();
  }

  /// Returns the parties that take part in an event themselves, and not only as members of a group.
  public Set<FactId> partiesInPerson(Fact event) {
    Set<FactId> parties = new HashSet<>();
    Participants.actors(known, event).forEach(actor -> parties.add(party(actor)));
    return parties;
  }

  /// Returns the known members of a group. Empty for all other actors.
  public List<FactId> members(FactId group) {
    return members.getOrDefault(group, List.of());
  }

  /// Returns the parties that hold a position: that of its actor, and those of the members of a
  /// group, without the excepted ones and those that joined the group later.
  public List<FactId> holders(Fact position) {
    List<FactId> excepted = position.targets(PositionField.EXCEPT);
    return Stream.concat(
            speakingParties(position).stream(),
            position.targets(PositionField.ACTOR).stream()
                .flatMap(actor -> members(actor).stream())
                .filter(member -> !excepted.contains(member) && !hasJoinedAfter(member, position))
                .map(this::party)
                .filter(member -> !excepted.contains(member)))
        .toList();
  }

  private boolean hasJoinedAfter(FactId member, Fact position) {
    Fact actor = known.find(member);
    Fact joined = actor == null ? null : lastChange(actor, List.of(ActorField.MEMBER_OF));
    return joined != null
        && !joined.isCorrection()
        && joined.knownFrom().isAfter(position.knownFrom());
  }

  /// Returns the state for which an actor speaks, or the actor itself.
  public FactId party(FactId id) {
    Fact actor = known.find(id);
    if (actor == null || isOfKind(actor, "state")) {
      return id;
    }
    for (Value.Office office : actor.all(ActorField.OFFICES, Value.Office.class)) {
      FactId state = office.former() ? null : firstState(office.of());
      if (state != null) {
        return state;
      }
    }
    return requireNonNullElse(firstState(actor.targets(ActorField.MEMBER_OF)), id);
  }

  private @Nullable FactId firstState(List<FactId> ids) {
    for (FactId id : ids) {
      if (isOfKind(known.find(id), "state")) {
        return id;
      }
    }
    return null;
  }

  private static boolean isOfKind(@Nullable Fact actor, String kind) {
    return actor != null && actor.word(ActorField.KIND, "").equals(kind);
  }
}
