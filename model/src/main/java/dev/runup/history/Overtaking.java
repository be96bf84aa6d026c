package dev.runup.history;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds announced events from which their only author has since moved away. The author is the one
/// actor who takes part.
///
/// Example: Ann Able demands a toll, and on 20 December it is planned for January. On 22 December
/// her position on the toll is "open". The toll stays planned until the desk updates it, but that
/// position overtakes it.
public final class Overtaking {

  private static final Set<String> FOR = Set.of("supports", "offers", "demands");
  private static final Set<String> AGAINST = Set.of("opposes", "red-line");

  private final Known known;

  /// The positions with an earlier version, and the statements that oppose something.
  private final List<Fact> newer;

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
  }

  /// Returns the newest position or statement by which its author has moved away from an event
  /// since the desk typed or last updated it. Null if there is none, or the event isn't announced.
  public @Nullable Fact by(Fact event) {
    List<Value.Participant> who = event.all(EventField.WHO, Value.Participant.class);
    boolean isOne = who.size() == 1 && event.all(EventField.WHO, Value.Others.class).isEmpty();
    return !isOne || !Deadlines.isAnnounced(event)
        ? null
        : newer.stream()
            .filter(fact -> fact.knownFrom().isAfter(event.knownFrom()))
            .filter(fact -> isBy(fact, who.getFirst().actor()))
            .filter(fact ->
                fact.type() == FactType.POSITION ? isLeft(fact, event) : isDenied(fact, event))
            .max(Comparator.comparing(Fact::knownFrom).thenComparing(Fact::id))
            .orElse(null);
  }

  /// Returns whether a position on an issue of an event has left the side that it was on when the
  /// desk typed the event.
  private boolean isLeft(Fact position, Fact event) {
    FactId issue = position.target(PositionField.ISSUE);
    int before =
        known.versionsUpTo(position).stream()
            .filter(version -> !version.knownFrom().isAfter(event.knownFrom()))
            .reduce((_, last) -> last)
            .map(Overtaking::side)
            .orElse(0);
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
