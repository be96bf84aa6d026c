package dev.runup.rows;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Briefing.Matrix;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Statement;
import dev.runup.change.FactChange;
import dev.runup.course.Freshness;
import dev.runup.course.MovementRows;
import dev.runup.course.PositionCourse;
import dev.runup.course.PositionDays;
import dev.runup.course.PositionOrder;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.IssueField;
import dev.runup.fact.LineField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import dev.runup.values.Speakers;
import dev.runup.values.Speakers.DayRange;
import dev.runup.values.Times;
import dev.runup.values.WordForWord;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the positions.
public final class PositionRows {

  private static final String NOT_STATED = "not-stated";

  private final ComposeContext context;
  private final Known known;
  private final LeafFactory leaves;
  private final StatementRows statements;
  private final PositionOrder order;
  private final Freshness freshness;

  /// The stances that the actors had before, by position. Only positions whose stance changed since
  /// the previous issue have one.
  private final Map<FactId, String> previousStances = new HashMap<>();

  PositionRows(ComposeContext context, StatementRows statements) {
    this.context = context;
    this.known = context.known();
    this.leaves = context.leaves();
    this.statements = statements;
    this.order = new PositionOrder(known);
    this.freshness = order.freshness();
    for (FactChange change : context.changes().changes()) {
      Fact earlier = change.comparedWith();
      // A stance after `not-stated` that is no move repeats one, unless it is the first.
      if (earlier != null
          && change.keys().contains(PositionField.STANCE)
          && (FactChange.isStated(earlier) || change.stated() == null)) {
        previousStances.put(change.after().id(), earlier.word(PositionField.STANCE, NOT_STATED));
      }
    }
  }

  /// Returns the positions in order.
  PositionOrder order() {
    return order;
  }

  public Matrix matrix() {
    Map<Fact, Position> all = byFact();
    List<FactId> actors = order.actors(all.keySet());
    Map<Optional<FactId>, List<Matrix.Withdrawn>> withdrawn = withdrawn();
    return new Matrix(
        commonDay(all.values()),
        List.copyOf(all.values()),
        tableActors(actors, all),
        rows(actors, all, withdrawn),
        names(order.seated(actors)),
        withdrawn.values().stream().flatMap(List::stream).toList(),
        new MovementRows(context, order).movement());
  }

  /// Returns what the desk withdrew, by topic.
  private Map<Optional<FactId>, List<Matrix.Withdrawn>> withdrawn() {
    Map<Optional<FactId>, List<Matrix.Withdrawn>> withdrawn = new LinkedHashMap<>();
    List<Fact> taken =
        known.versions().values().stream()
            .map(List::getLast)
            .filter(newest -> newest.isWithdrawn() && newest.has(PositionField.STANCE))
            .sorted(order.byTopic())
            .toList();
    for (Fact newest : taken) {
      Fact actor = known.find(newest.target(PositionField.ACTOR));
      FactId topic = newest.target(PositionField.ISSUE);
      boolean isKnown = actor != null && (topic == null || known.find(topic) != null);
      LocalDate day =
          isKnown ? new PositionCourse(context, known.versionsUpTo(newest)).withdrawn() : null;
      if (day != null) {
        withdrawn
            .computeIfAbsent(Optional.ofNullable(topic), _ -> new ArrayList<>())
            .add(
                new Matrix.Withdrawn(
                    leaves.gist(newest, PositionField.ISSUE),
                    leaves.name(Objects.requireNonNull(actor)),
                    Times.day(day)));
      }
    }
    return withdrawn;
  }

  /// Returns what stands for positions by actor, if no topic has the positions of two. Otherwise
  /// returns nothing: then a table by topic compares actors.
  public <T> List<List<T>> byActor(Map<Fact, T> positions) {
    long topics =
        positions.keySet().stream()
            .map(fact -> Optional.ofNullable(fact.target(PositionField.ISSUE)))
            .distinct()
            .count();
    if (topics < positions.size()) {
      return List.of();
    }
    Map<FactId, List<T>> byActor = new LinkedHashMap<>();
    order.actors(positions.keySet()).forEach(actor -> byActor.put(actor, new ArrayList<>()));
    positions.forEach(
        (fact, one) -> Objects.requireNonNull(byActor.get(PositionOrder.actor(fact))).add(one));
    return List.copyOf(byActor.values());
  }

  private List<Leaf.Name> names(List<FactId> actors) {
    return actors.stream().map(known::find).filter(Objects::nonNull).map(leaves::name).toList();
  }

  /// Returns all positions in order, by fact.
  public Map<Fact, Position> byFact() {
    Map<Fact, Position> all = new LinkedHashMap<>();
    for (Fact fact : order.sorted()) {
      // A position is withheld if its actor or its topic is. Null is therefore not expected.
      Position position = position(fact);
      if (position != null) {
        all.put(fact, position);
      }
    }
    return all;
  }

  private List<Matrix.Actor> tableActors(List<FactId> actors, Map<Fact, Position> all) {
    Set<FactId> across = across();
    List<FactId> seated = order.seated(actors);
    Map<FactId, List<Position>> own = new HashMap<>();
    all.forEach((fact, position) ->
        own.computeIfAbsent(PositionOrder.actor(fact), _ -> new ArrayList<>()).add(position));
    return actors.stream()
        .map(id ->
            new Matrix.Actor(
                leaves.name(Objects.requireNonNull(known.find(id))),
                across.isEmpty() || across.contains(id),
                seated.indexOf(freshness.party(id)),
                own.getOrDefault(id, List.of())))
        .toList();
  }

  private List<Matrix.Row> rows(
      List<FactId> actors,
      Map<Fact, Position> all,
      Map<Optional<FactId>, List<Matrix.Withdrawn>> withdrawn) {
    Map<FactId, Integer> places = new HashMap<>();
    actors.forEach(actor -> places.put(actor, places.size()));
    Map<Optional<FactId>, List<Matrix.Cell>> cellsByIssue = new LinkedHashMap<>();
    all.forEach((fact, position) ->
        cellsByIssue
            .computeIfAbsent(
                Optional.ofNullable(fact.target(PositionField.ISSUE)), _ -> new ArrayList<>())
            .add(
                new Matrix.Cell(
                    Objects.requireNonNull(places.get(PositionOrder.actor(fact))), position)));
    Map<Optional<FactId>, Set<FactId>> holders = new HashMap<>();
    all.keySet()
        .forEach(fact ->
            holders
                .computeIfAbsent(
                    Optional.ofNullable(fact.target(PositionField.ISSUE)), _ -> new HashSet<>())
                .addAll(freshness.holders(fact)));
    Set<FactId> onAll = holders.getOrDefault(Optional.<FactId>empty(), Set.of());
    return cellsByIssue.entrySet().stream()
        .map(row ->
            new Matrix.Row(
                row.getValue().getFirst().position().issue(),
                row.getValue(),
                row.getKey().isEmpty()
                    ? List.of()
                    : without(
                        order.seated(actors), holders.getOrDefault(row.getKey(), Set.of()), onAll),
                withdrawn.getOrDefault(row.getKey(), List.of())))
        .toList();
  }

  /// Returns those that hold no position on a topic. A group is left out, since its members are
  /// asked.
  private List<Leaf.Name> without(List<FactId> all, Set<FactId> onTopic, Set<FactId> onAll) {
    return names(
        all.stream()
            .filter(party -> freshness.members(party).isEmpty())
            .filter(party -> !onTopic.contains(party) && !onAll.contains(party))
            .toList());
  }

  /// Returns the actors on the other side of the table. They are the actors that lines name, and
  /// the bodies in which these hold an office or a seat.
  private Set<FactId> across() {
    Deque<FactId> open = new ArrayDeque<>();
    for (Fact line : known.ofType(FactType.LINE)) {
      open.addAll(line.targets(LineField.COUNTERPART));
      open.addAll(line.targets(LineField.RAISED_BY));
    }
    Set<FactId> across = new HashSet<>();
    while (!open.isEmpty()) {
      Fact actor = known.find(open.remove());
      if (actor != null && across.add(actor.id())) {
        open.addAll(actor.targets(ActorField.MEMBER_OF));
        actor.all(ActorField.OFFICES, Value.Office.class).stream()
            .filter(office -> !office.former())
            .forEach(office -> open.addAll(office.of()));
      }
    }
    return across;
  }

  /// Returns the positions on a topic, in order.
  public List<Position> on(FactId topic) {
    return order.on(topic).stream().map(this::position).filter(Objects::nonNull).toList();
  }

  /// Returns the date of all positions. Null if they have different ones, or if one has none.
  private static Leaf.@Nullable When commonDay(Collection<Position> positions) {
    Leaf.When first = positions.isEmpty() ? null : positions.iterator().next().day();
    FactDate date = date(first);
    return positions.stream().allMatch(position -> Objects.equals(date(position.day()), date))
        ? first
        : null;
  }

  private static @Nullable FactDate date(Leaf.@Nullable When day) {
    return day == null ? null : day.date();
  }

  /// Returns the days for which the office of a position's actor is looked up. They are the
  /// possible days of its words, or else the day on which the desk learned of it.
  private DayRange officeDays(Fact position, Leaf.@Nullable When said) {
    FactDate date = date(said);
    LocalDate learnedOn = date == null ? learnedOn(position) : null;
    return date != null
        ? DayRange.of(date)
        : DayRange.of(learnedOn == null ? known.issue().day() : learnedOn);
  }

  /// Returns the day on which the desk learned of a position. Null if it was known from the start.
  /// A correction doesn't change the day, nor does an update of common keys such as the sources.
  /// Example: a position is recorded on 1 May. An update supersedes its stance on 3 May, and a
  /// correction follows on 5 May. The result is 3 May.
  private @Nullable LocalDate learnedOn(Fact position) {
    Fact start = position;
    Fact before = null;
    for (Fact version : known.versionsUpTo(position)) {
      start = before == null || startsPosition(before, version) ? version : start;
      before = version;
    }
    Moment recorded = start.recorded();
    return recorded == null ? null : recorded.day();
  }

  /// Returns whether a version starts a new position. True for a version typed as a whole, and for
  /// an update of a position's own keys. False for a correction.
  private static boolean startsPosition(Fact before, Fact version) {
    return version.updateReason() == null
        || (!version.isCorrection()
            && version.changedKeys(before).stream().anyMatch(PositionField.class::isInstance));
  }

  /// Returns the row of a position, or null if its actor is not known.
  public @Nullable Position position(Fact fact) {
    Leaf.When said = new PositionDays(known).of(fact);
    Statement.Speaker actor =
        new Speakers(context).of(fact.target(PositionField.ACTOR), officeDays(fact, said));
    return actor == null ? null : position(fact, actor, said);
  }

  private Position position(Fact fact, Statement.Speaker actor, Leaf.@Nullable When said) {
    List<Statement> stated =
        known.findAll(fact.targets(PositionField.STATED_IN)).stream()
            .map(statements::statement)
            .toList();
    return new Position(
        leaves.gist(fact, PositionField.ISSUE),
        actor,
        leaves.word(fact, PositionField.STANCE, NOT_STATED),
        previousStances.get(fact.id()),
        leaves.prose(fact, PositionField.SAYS),
        stated,
        leaves.names(fact.targets(PositionField.FROM)),
        leaves.names(fact.targets(PositionField.EXCEPT)),
        names(order.parties().stream().filter(order.holdingMembers(fact)::contains).toList()),
        leaves.prose(fact, PositionField.IF),
        leaves.prose(fact, PositionField.UNTIL),
        ground(fact, stated),
        leaves.prose(fact, PositionField.MINIMUM),
        leaves.prose(fact, PositionField.MAXIMUM),
        said,
        stated.stream()
            .map(Statement::standing)
            .reduce(context.citations().standing(fact), PositionRows::merged));
  }

  /// Returns the actor's reason. Null if the quotation of a statement that the position prints
  /// holds it word for word.
  private Leaf.@Nullable Prose ground(Fact fact, List<Statement> stated) {
    String ground = fact.text(PositionField.GROUND);
    boolean said =
        ground != null
            && !fact.has(PositionField.SAYS)
            && stated.stream()
                .filter(one -> !one.speech().who().isEmpty() || one.speech().attribution() != null)
                .map(one -> one.words().quote())
                .anyMatch(quote -> quote != null && WordForWord.holds(quote.text(), ground));
    return said ? null : leaves.prose(fact, PositionField.GROUND);
  }

  /// Merges the provenance of a position with that of a statement. A position is no more certain
  /// than its statements. The sources, conflicts and remarks of the result are those of the
  /// position alone. A statement's remark is about its words, so templates print it only with
  /// these.
  private static Provenance merged(Provenance own, Provenance stated) {
    return new Provenance(
        Stream.concat(own.hedges().stream(), stated.hedges().stream()).distinct().toList(),
        Stream.concat(own.inferred().stream(), stated.inferred().stream()).distinct().toList(),
        own.derived() || stated.derived(),
        own.machine() || stated.machine(),
        own.leftIn() == null ? stated.leftIn() : own.leftIn(),
        own.caveat(),
        own.drafter() == null ? stated.drafter() : own.drafter(),
        own.grade() == null ? stated.grade() : own.grade(),
        own.doubt() == null ? stated.doubt() : own.doubt(),
        own.against(),
        own.cites());
  }

  /// Returns the gaps for positions that were not stated, and for actors without any. The gap
  /// `position` lists actors without a topic, the gap `position-own` those of them whose group has
  /// a position. Each gap `position-on` lists one actor and the topics, the gap `position-on-own`
  /// the topics on which its group has one. The leaf of a topic refers to the key `issue` of its
  /// position. The leaf of an actor without a topic refers to the key `actor`.
  ///
  /// @param without the actors of whom no position is known
  public List<Gap> gaps(List<Fact> without) {
    List<Leaf> onAll = new ArrayList<>();
    List<Leaf> ownOnAll = new ArrayList<>();
    Map<FactId, List<Leaf>> on = new LinkedHashMap<>();
    Map<FactId, List<Leaf>> ownOn = new LinkedHashMap<>();
    for (Fact fact : order.sorted()) {
      Fact actor = known.find(fact.target(PositionField.ACTOR));
      if (actor == null || FactChange.isStated(fact)) {
        continue;
      }
      Fact issue = known.find(fact.target(PositionField.ISSUE));
      boolean held = order.isHeldByGroup(freshness.party(actor.id()), issue);
      if (issue == null) {
        (held ? ownOnAll : onAll).add(leaves.name(actor).withRef(fact.ref(PositionField.ACTOR)));
      } else {
        Leaf title = leaves.required(issue, IssueField.TITLE);
        (held ? ownOn : on)
            .computeIfAbsent(actor.id(), _ -> new ArrayList<>(List.of(leaves.name(actor))))
            .add(title.withRef(fact.ref(PositionField.ISSUE)));
      }
    }
    without.forEach(actor -> onAll.add(leaves.name(actor)));
    List<Gap> gaps = new ArrayList<>();
    Stream.of(new Gap("position", onAll), new Gap("position-own", ownOnAll))
        .filter(gap -> !gap.of().isEmpty())
        .forEach(gaps::add);
    on.values().forEach(of -> gaps.add(new Gap("position-on", of)));
    ownOn.values().forEach(of -> gaps.add(new Gap("position-on-own", of)));
    return gaps;
  }
}
