package dev.runup.history;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds announced events that are not to come any more, though the desk has not updated them
/// since:
///
/// - the only one who takes part has moved away from it. Example: Ann Able demands a toll, and on
///   20 December it is planned for January. On 22 December her position on the toll is "open".
/// - it is part of an event that was called off, or moved to other days.
/// - it is an *account*: it contradicts another event, and so tells of the same one. Somebody
///   denied it, or the other event was confirmed, called off or moved.
public final class Overtaking {

  private static final Set<String> FOR = Set.of("supports", "offers", "demands");
  private static final Set<String> AGAINST = Set.of("opposes", "red-line");

  private static final Set<String> SETTLED =
      Set.of("confirmed", "ongoing", "occurred", "cancelled", "postponed");

  private static final List<Field> MOVING =
      List.of(EventField.WHEN, EventField.TIME, EventField.WHERE);

  private static final Comparator<Fact> LATER =
      Comparator.comparing(Fact::knownFrom).thenComparing(Fact::id);

  private final Known known;

  /// The positions with an earlier version, and the statements that oppose something.
  private final List<Fact> newer;

  /// Whether any event was called off or updated. Only such a one loses its parts.
  private final boolean losesParts;

  /// The events that statements confirm or oppose, each with the newest moment of one that stands.
  private final Map<FactId, Instant> confirmed;

  private final Map<FactId, Instant> opposed;

  public Overtaking(Known known) {
    this.known = known;
    this.newer =
        Stream.concat(
                known.ofType(FactType.POSITION).stream()
                    .filter(position -> known.versionsUpTo(position).size() > 1),
                known.ofType(FactType.STATEMENT).stream()
                    .filter(known::namesSpeakers)
                    .filter(one -> opposed(one).findAny().isPresent()))
            .toList();
    this.losesParts =
        known.ofType(FactType.EVENT).stream()
            .anyMatch(event -> isCalledOff(event) || known.versionsUpTo(event).size() > 1);
    this.confirmed = said(StatementField.CONFIRMS);
    this.opposed = said(StatementField.DENIES, StatementField.CONTRADICTS);
  }

  private Map<FactId, Instant> said(Field... keys) {
    Retractions retractions = Retractions.among(known);
    Map<FactId, Instant> moments = new HashMap<>();
    known.ofType(FactType.STATEMENT).stream()
        .filter(one -> !retractions.isTakenBack(one))
        .forEach(one ->
            Stream.of(keys)
                .flatMap(key -> one.targets(key).stream())
                .forEach(event ->
                    moments.merge(event, one.knownFrom(), (a, b) -> a.isAfter(b) ? a : b)));
    return moments;
  }

  /// Returns whether an event is announced, but not to come any more.
  public boolean isOvertaken(Fact event) {
    return by(event) != null || isSettled(event);
  }

  /// Returns what has overtaken an event since the desk typed or last updated it: the newest
  /// position or statement by which its author moved away from it, or the event that it is part of.
  /// Null if there is none, or the event isn't announced.
  public @Nullable Fact by(Fact event) {
    Fact whole = losesParts && Deadlines.isAnnounced(event) ? lostWhole(event) : null;
    List<Value.Participant> who = event.all(EventField.WHO, Value.Participant.class);
    boolean isOne = who.size() == 1 && event.all(EventField.WHO, Value.Others.class).isEmpty();
    return whole != null || !isOne || !Deadlines.isAnnounced(event)
        ? whole
        : newer.stream()
            .filter(fact -> fact.knownFrom().isAfter(event.knownFrom()))
            .filter(fact -> isBy(fact, who.getFirst().actor()))
            .filter(fact ->
                fact.type() == FactType.POSITION ? isLeft(fact, event) : isDenied(fact, event))
            .max(LATER)
            .orElse(null);
  }

  /// Returns the event that a part belongs to, if that was called off or moved away from the part
  /// since the desk last typed the part. Else null.
  private @Nullable Fact lostWhole(Fact part) {
    for (Fact whole : known.chain(part.target(EventField.PART_OF), EventField.PART_OF)) {
      Fact before = known.before(whole, part);
      boolean isLost =
          isCalledOff(whole)
              ? before == null || !isCalledOff(before)
              : before != null && !areApart(before, part) && areApart(whole, part);
      if (isLost) {
        return whole;
      }
    }
    return null;
  }

  private boolean isCalledOff(Fact event) {
    String status = event.word(EventField.STATUS, "");
    return status.equals("cancelled")
        || status.equals("postponed") && !new Deadlines(known).isPutOff(event);
  }

  /// Returns whether two events have days, and none in common.
  public static boolean areApart(Fact one, Fact other) {
    FactDate here = one.date(EventField.WHEN);
    FactDate there = other.date(EventField.WHEN);
    return here != null
        && there != null
        && (there.earliest().isAfter(here.latest()) || here.earliest().isAfter(there.latest()));
  }

  /// Returns whether an event is an account of another one, and no event of its own: it contradicts
  /// that one and isn't confirmed. Of two that contradict each other the later one is the account.
  public boolean isAccount(Fact event) {
    return Deadlines.isAnnounced(event)
        && !event.id().equals(known.settings().summit())
        && !event.word(EventField.STATUS, "").equals("confirmed")
        && others(event).findAny().isPresent();
  }

  private Stream<Fact> others(Fact account) {
    return known.findAll(account.targets(EventField.CONTRADICTS)).stream()
        .filter(other -> other.type() == FactType.EVENT && !other.equals(account))
        .filter(other ->
            !other.targets(EventField.CONTRADICTS).contains(account.id())
                || LATER.compare(account, other) > 0);
  }

  /// Returns whether an event is an account that doesn't stand any more.
  public boolean isSettled(Fact account) {
    Instant denied = opposed.get(account.id());
    return isAccount(account)
        && (denied != null && !denied.isBefore(account.knownFrom())
            || others(account).anyMatch(other -> hasSettled(other, account)));
  }

  private boolean hasSettled(Fact event, Fact account) {
    Instant said = confirmed.get(event.id());
    Fact before = known.before(event, account);
    return said != null && said.isAfter(account.knownFrom())
        || before != null
            && (MOVING.stream().anyMatch(key -> !before.all(key).equals(event.all(key)))
                || !before.all(EventField.STATUS).equals(event.all(EventField.STATUS))
                    && SETTLED.contains(event.word(EventField.STATUS, "")));
  }

  /// Returns whether a position on an issue of an event has left the side that it was on when the
  /// desk typed the event.
  private boolean isLeft(Fact position, Fact event) {
    FactId issue = position.target(PositionField.ISSUE);
    Fact then = known.before(position, event);
    int before = then == null ? 0 : side(then);
    return issue != null
        && event.targets(EventField.ABOUT).contains(issue)
        && before != 0
        && before != side(position);
  }

  private static int side(Fact position) {
    String stance = position.word(PositionField.STANCE, "");
    return FOR.contains(stance) ? 1 : AGAINST.contains(stance) ? -1 : 0;
  }

  /// Returns whether words oppose an event or something on which it rests, or take back words about
  /// it.
  private boolean isDenied(Fact statement, Fact event) {
    List<FactId> bases = event.targets(CommonField.RESTS_ON);
    return opposed(statement).anyMatch(id -> id.equals(event.id()) || bases.contains(id))
        || known.findAll(statement.targets(StatementField.RETRACTS)).stream()
            .anyMatch(taken -> taken.targets(StatementField.ABOUT).contains(event.id()));
  }

  private static Stream<FactId> opposed(Fact statement) {
    return Stream.of(StatementField.RETRACTS, StatementField.DENIES, StatementField.CONTRADICTS)
        .flatMap(key -> statement.targets(key).stream());
  }

  /// Returns whether a position is that of an actor, or words are. So are those of the state for
  /// which the actor holds an office, and of those who hold one of the actor's.
  private boolean isBy(Fact fact, FactId author) {
    return fact
        .targets(fact.type() == FactType.POSITION ? PositionField.ACTOR : StatementField.WHO)
        .stream()
        .anyMatch(one -> speaksFor(one).contains(author) || speaksFor(author).contains(one));
  }

  private Set<FactId> speaksFor(FactId id) {
    Set<FactId> all = new HashSet<>(List.of(id));
    Fact actor = known.find(id);
    if (actor != null) {
      actor.all(ActorField.OFFICES, Value.Office.class).stream()
          .filter(office -> !office.former())
          .forEach(office -> all.addAll(office.of()));
    }
    return all;
  }
}
