package dev.runup.compose;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Briefing.Matrix;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Statement;
import dev.runup.change.FactChange;
import dev.runup.compose.Speakers.DayRange;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.IssueField;
import dev.runup.fact.LineField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Composes the positions. Positions on heavier topics come first, those on all topics last.
final class PositionRows {

  private static final String NOT_STATED = "not-stated";

  private final ComposeContext context;
  private final Known known;
  private final LeafFactory leaves;
  private final StatementRows statements;
  private final List<Fact> order;
  private final Map<FactId, String> before = new HashMap<>();

  PositionRows(ComposeContext context, StatementRows statements) {
    this.context = context;
    this.known = context.known();
    this.leaves = context.leaves();
    this.statements = statements;
    this.order = new ArrayList<>(known.ofType(FactType.POSITION));
    order.sort(
        Comparator.comparingInt((Fact fact) -> -weight(fact))
            .thenComparing(fact -> String.valueOf(fact.target(PositionField.ISSUE)))
            .thenComparing(this::sortKey)
            .thenComparing(Fact::id));
    for (FactChange change : context.changes().changes()) {
      Fact earlier = change.comparedWith();
      if (earlier != null && change.keys().contains(PositionField.STANCE)) {
        before.put(change.after().id(), earlier.word(PositionField.STANCE, NOT_STATED));
      }
    }
  }

  /// Returns the weight of a position's topic, or 0 for a position on all topics.
  private int weight(Fact position) {
    Fact issue = known.find(position.target(PositionField.ISSUE));
    return issue == null ? 0 : issue.digit(IssueField.WEIGHT, ComposeContext.USUAL_WEIGHT);
  }

  private String sortKey(Fact position) {
    Fact actor = known.find(position.target(PositionField.ACTOR));
    String key = actor == null ? null : actor.text(ActorField.SORT_AS);
    String name = actor == null ? null : actor.text(ActorField.NAME);
    return String.valueOf(key == null ? name : key);
  }

  Matrix matrix() {
    Set<@Nullable LocalDate> days = new HashSet<>();
    order.forEach(fact -> days.add(taken(fact)));
    LocalDate only = days.size() == 1 ? days.iterator().next() : null;
    Map<FactId, Position> all = all();
    List<FactId> ids = actors(all.keySet());
    List<Matrix.Row> rows = rows(all, ids);
    return new Matrix(
        only == null ? null : Times.day(only), List.copyOf(all.values()), named(ids, rows), rows);
  }

  /// Returns the positions by the ids of their facts, in order.
  private Map<FactId, Position> all() {
    Map<FactId, Position> all = new LinkedHashMap<>();
    for (Fact fact : order) {
      // A position is withheld if its actor or its topic is. Null is therefore not expected.
      Position position = position(fact);
      if (position != null) {
        all.put(fact.id(), position);
      }
    }
    return all;
  }

  /// Returns the actors who hold these positions, by their sort keys.
  private List<FactId> actors(Set<FactId> shown) {
    return order.stream()
        .filter(fact -> shown.contains(fact.id()))
        .sorted(Comparator.comparing(this::sortKey))
        .map(fact -> fact.target(PositionField.ACTOR))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private List<Matrix.Actor> named(List<FactId> ids, List<Matrix.Row> rows) {
    Set<FactId> across = across();
    Map<Integer, List<Position>> own = new HashMap<>();
    for (Matrix.Row row : rows) {
      for (Matrix.Cell cell : row.cells()) {
        own.computeIfAbsent(cell.actor(), _ -> new ArrayList<>()).add(cell.position());
      }
    }
    List<Matrix.Actor> actors = new ArrayList<>();
    for (FactId id : ids) {
      Leaf.Name name = leaves.name(Objects.requireNonNull(known.find(id)));
      boolean other = across.isEmpty() || across.contains(id);
      actors.add(new Matrix.Actor(name, other, Objects.requireNonNull(own.get(actors.size()))));
    }
    return actors;
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

  private List<Matrix.Row> rows(Map<FactId, Position> all, List<FactId> actors) {
    Map<FactId, Integer> places = new HashMap<>();
    actors.forEach(actor -> places.put(actor, places.size()));
    Map<Optional<FactId>, List<Matrix.Cell>> byIssue = new LinkedHashMap<>();
    all.forEach((id, position) -> {
      Fact fact = Objects.requireNonNull(known.find(id));
      Optional<FactId> issue = Optional.ofNullable(fact.target(PositionField.ISSUE));
      int place = Objects.requireNonNull(places.get(fact.target(PositionField.ACTOR)));
      byIssue.computeIfAbsent(issue, _ -> new ArrayList<>()).add(new Matrix.Cell(place, position));
    });
    return byIssue.values().stream()
        .map(cells -> new Matrix.Row(cells.getFirst().position().issue(), cells))
        .toList();
  }

  /// Returns the positions on each issue, in order.
  Map<FactId, List<Position>> byIssue() {
    Map<FactId, List<Position>> byIssue = new HashMap<>();
    for (Fact fact : order) {
      FactId issue = fact.target(PositionField.ISSUE);
      Position position = issue == null ? null : position(fact);
      if (position != null) {
        byIssue.computeIfAbsent(issue, _ -> new ArrayList<>()).add(position);
      }
    }
    return byIssue;
  }

  private Statement.@Nullable Speaker speaker(Fact fact) {
    LocalDate day = Objects.requireNonNullElse(taken(fact), known.issue().day());
    return new Speakers(context).of(fact.target(PositionField.ACTOR), DayRange.of(day));
  }

  /// Returns the day on which the desk learned of a position. Null if it was known from the start.
  /// A correction doesn't change the day, nor does an update of common keys such as the sources.
  /// Example: a position is recorded on 1 May. An update supersedes its stance on 3 May, and a
  /// correction follows on 5 May. The result is 3 May.
  private @Nullable LocalDate taken(Fact position) {
    Fact taken = position;
    Fact before = null;
    for (Fact version : known.versionsUpTo(position)) {
      taken = before == null || takes(before, version) ? version : taken;
      before = version;
    }
    Moment recorded = taken.recorded();
    return recorded == null ? null : recorded.day();
  }

  /// Returns whether a version starts a new position. True for a version typed as a whole, and for
  /// an update of a position's own keys. False for a correction.
  private static boolean takes(Fact before, Fact version) {
    return version.amendment() == null
        || (!version.isCorrection()
            && version.changedKeys(before).stream().anyMatch(PositionField.class::isInstance));
  }

  /// Returns the row of a position, or null if its actor is not known.
  @Nullable Position position(Fact fact) {
    Statement.Speaker actor = speaker(fact);
    return actor == null ? null : position(fact, actor);
  }

  private Position position(Fact fact, Statement.Speaker actor) {
    List<Statement> stated = new ArrayList<>();
    for (FactId id : fact.targets(PositionField.STATED_IN)) {
      Fact statement = known.find(id);
      if (statement != null) {
        stated.add(statements.statement(statement));
      }
    }
    Fact issue = known.find(fact.target(PositionField.ISSUE));
    LocalDate taken = taken(fact);
    return new Position(
        issue == null ? null : leaves.required(issue, IssueField.TITLE),
        actor,
        leaves.word(fact, PositionField.STANCE, NOT_STATED),
        before.get(fact.id()),
        leaves.prose(fact, PositionField.SAYS),
        stated,
        leaves.names(fact.targets(PositionField.FROM)),
        leaves.prose(fact, PositionField.IF),
        leaves.prose(fact, PositionField.UNTIL),
        leaves.prose(fact, PositionField.GROUND),
        leaves.prose(fact, PositionField.MINIMUM),
        leaves.prose(fact, PositionField.MAXIMUM),
        taken == null ? null : Times.day(taken),
        standing(context.citations().standing(fact), stated));
  }

  /// Merges the provenance of a position with that of its statements. A position is no more certain
  /// than they are. Its sources and its conflicts stay its own.
  private static Provenance standing(Provenance own, List<Statement> stated) {
    Set<String> hedges = new LinkedHashSet<>(own.hedges());
    Set<String> inferred = new LinkedHashSet<>(own.inferred());
    boolean derived = own.derived();
    boolean machine = own.machine();
    String leftIn = own.leftIn();
    Leaf.Prose caveat = own.caveat();
    Integer grade = own.grade();
    for (Statement one : stated) {
      Provenance standing = one.standing();
      hedges.addAll(standing.hedges());
      inferred.addAll(standing.inferred());
      derived |= standing.derived();
      machine |= standing.machine();
      leftIn = leftIn == null ? standing.leftIn() : leftIn;
      caveat = caveat == null ? standing.caveat() : caveat;
      grade = grade == null ? standing.grade() : grade;
    }
    return new Provenance(
        List.copyOf(hedges),
        List.copyOf(inferred),
        derived,
        machine,
        leftIn,
        caveat,
        grade,
        own.against(),
        own.cites());
  }

  /// Returns the gaps for positions that were not stated. The gap `position` lists actors without a
  /// topic. Each gap `position-on` lists one actor and the topics. A topic, or an actor without a
  /// topic, refers to the key of the position.
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    List<Leaf> onAll = new ArrayList<>();
    Map<FactId, List<Leaf>> byActor = new LinkedHashMap<>();
    for (Fact fact : order) {
      Fact actor = known.find(fact.target(PositionField.ACTOR));
      if (actor == null || !fact.word(PositionField.STANCE, "").equals(NOT_STATED)) {
        continue;
      }
      Fact issue = known.find(fact.target(PositionField.ISSUE));
      if (issue == null) {
        onAll.add(leaves.name(actor).withRef(fact.ref(PositionField.ACTOR)));
      } else {
        Leaf title = leaves.required(issue, IssueField.TITLE);
        byActor
            .computeIfAbsent(actor.id(), _ -> new ArrayList<>(List.of(leaves.name(actor))))
            .add(title.withRef(fact.ref(PositionField.ISSUE)));
      }
    }
    byActor.values().forEach(of -> gaps.add(new Gap("position-on", of, null, null)));
    if (!onAll.isEmpty()) {
      gaps.addFirst(new Gap("position", onAll, null, null));
    }
    return gaps;
  }
}
