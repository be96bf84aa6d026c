package dev.runup.course;

import dev.runup.briefing.Event.OtherVersion;
import dev.runup.briefing.Leaf;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PlaceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;
import dev.runup.history.Overtaking;
import dev.runup.values.ComposeContext;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds who says something else of an event: an event that contradicts it and has another day,
/// hour or place, or words that deny or contradict it.
public final class OtherVersions {

  /// The keys whose change settles what earlier words opposed.
  private static final List<Field> SETTLED =
      List.of(EventField.STATUS, EventField.WHEN, EventField.TIME, EventField.WHERE);

  private final ComposeContext context;
  private final Known known;
  private final Deadlines deadlines;
  private final Overtaking overtaking;

  /// The facts that oppose each event, by event. Those of an event have the word for it.
  private final Map<FactId, Map<Fact, String>> against = new HashMap<>();

  public OtherVersions(ComposeContext context) {
    this.context = context;
    this.known = context.known();
    this.deadlines = new Deadlines(known);
    this.overtaking = context.overtaking();
    for (Fact event : known.ofType(FactType.EVENT)) {
      for (Fact other : known.findAll(event.targets(EventField.CONTRADICTS))) {
        add(event.id(), other, "");
        add(other.id(), event, "");
      }
    }
    Set<FactId> takenBack = new HashSet<>();
    List<Fact> statements = known.ofType(FactType.STATEMENT);
    statements.forEach(one -> takenBack.addAll(one.targets(StatementField.RETRACTS)));
    for (Field key : List.of(StatementField.DENIES, StatementField.CONTRADICTS)) {
      statements.stream()
          .filter(one -> !takenBack.contains(one.id()))
          .forEach(one -> one.targets(key).forEach(event -> add(event, one, key.key())));
    }
  }

  private void add(FactId event, Fact other, String word) {
    if (event.type() == FactType.EVENT) {
      against.computeIfAbsent(event, _ -> new LinkedHashMap<>()).putIfAbsent(other, word);
    }
  }

  /// Returns what others say of an event.
  public List<OtherVersion> of(Fact event) {
    return against.getOrDefault(event.id(), Map.of()).entrySet().stream()
        .map(other ->
            other.getValue().isEmpty()
                ? version(event, other.getKey())
                : words(event, other.getKey(), other.getValue()))
        .filter(Objects::nonNull)
        .toList();
  }

  /// Returns the other day, hour and place of an event, or null if they may be the same or one of
  /// the two doesn't stand any more.
  private @Nullable OtherVersion version(Fact event, Fact other) {
    if (overtaking.isSettled(event) || overtaking.isSettled(other)) {
      return null;
    }
    Leaf.Name where =
        isElsewhere(event, other) ? context.leaves().name(other, EventField.WHERE) : null;
    Leaf.When when =
        isOnOtherDay(event, other)
            ? context.times().when(other)
            : isAtOtherHour(event, other) ? context.times().clock(other) : null;
    return where == null && when == null
        ? null
        : new OtherVersion(
            authors(other), where, when, "", null, false, context.citations().standing(other));
  }

  /// Returns words that oppose an event, or null if the desk has since learned that its status, day
  /// or place changed.
  private @Nullable OtherVersion words(Fact event, Fact statement, String word) {
    Fact change = Freshness.lastChange(known, event, SETTLED);
    if (change != null
        && known.versionsUpTo(statement).getFirst().knownFrom().isBefore(change.knownFrom())) {
      return null;
    }
    return new OtherVersion(
        speakers(event, Stream.of(statement)),
        null,
        null,
        word,
        context.leaves().gist(statement),
        statement.gist() == StatementField.QUOTE,
        context.citations().standing(statement));
  }

  /// Returns whose version an event is: the speakers of the words on which it rests, or else the
  /// publishers of its sources.
  private List<Leaf.Name> authors(Fact event) {
    List<Leaf.Name> speakers =
        speakers(event, known.findAll(event.targets(CommonField.RESTS_ON)).stream());
    return !speakers.isEmpty() || known.restsOnBackground(event)
        ? speakers
        : known.findAll(event.citations().stream().map(Value.Citation::source).toList()).stream()
            .map(context.leaves()::nameOfAuthor)
            .distinct()
            .toList();
  }

  private List<Leaf.Name> speakers(Fact event, Stream<Fact> facts) {
    return facts
        .filter(fact -> fact.type() == FactType.STATEMENT && known.namesSpeakers(fact))
        .flatMap(fact ->
            context
                .leaves()
                .names(known.namedBeside(event, fact.targets(StatementField.WHO)))
                .stream())
        .distinct()
        .toList();
  }

  /// Returns whether two events are at different places. A town and a hall in it are not.
  private boolean isElsewhere(Fact event, Fact other) {
    List<Fact> here = known.chain(event.target(EventField.WHERE), PlaceField.WITHIN);
    List<Fact> there = known.chain(other.target(EventField.WHERE), PlaceField.WITHIN);
    return !there.isEmpty()
        && (here.isEmpty() || !here.contains(there.getFirst()) && !there.contains(here.getFirst()));
  }

  /// Returns whether two events have no day in common.
  private static boolean isOnOtherDay(Fact event, Fact other) {
    return other.has(EventField.WHEN) && !event.has(EventField.WHEN)
        || Overtaking.areApart(event, other);
  }

  /// Returns whether two events begin at different hours, as far as these are known.
  private boolean isAtOtherHour(Fact event, Fact other) {
    ZonedDateTime here = deadlines.start(event);
    ZonedDateTime there = deadlines.start(other);
    FactTime hour = event.time(EventField.TIME);
    FactTime otherHour = other.time(EventField.TIME);
    return here != null && there != null
        ? !here.toInstant().equals(there.toInstant())
        : otherHour != null && !otherHour.equals(hour);
  }
}
