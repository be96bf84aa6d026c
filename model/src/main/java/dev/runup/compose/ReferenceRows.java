package dev.runup.compose;

import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Reference;
import dev.runup.briefing.Reference.FigureRow;
import dev.runup.briefing.Reference.NewsRow;
import dev.runup.briefing.Reference.PositionRow;
import dev.runup.briefing.Reference.TimelineRow;
import dev.runup.briefing.Reference.TopicNews;
import dev.runup.briefing.Statement;
import dev.runup.change.FactChange;
import dev.runup.course.PositionOrder;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.pageone.IssueNews;
import dev.runup.pageone.UntoldChanges;
import dev.runup.rows.Assessments;
import dev.runup.rows.ChangeRows;
import dev.runup.rows.FactRows;
import dev.runup.rows.Headlines;
import dev.runup.rows.MessageTopics;
import dev.runup.rows.Topics;
import dev.runup.values.ComposeContext;
import dev.runup.values.WordForWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the pages behind page 1 so that each content is told once in full.
///
/// First it decides which changes are told as news. Then it gives each other statement to one row:
/// that of a position known from it, of the event that it is, or of the measure that it gives. A
/// statement without such a row is listed under "What was said".
///
/// Example: a statement is new, and so is the position known from it. "What changed" tells the
/// statement. The table of positions has the stance and the few words of the position.
final class ReferenceRows {

  /// The types of facts that their own section tells in full and marks as new.
  private static final Set<FactType> SECTIONED =
      Set.of(FactType.ACTION, FactType.ISSUE, FactType.PROPOSAL, FactType.PROVISION);

  /// The keys of a position that "Not known" prints.
  private static final Set<Field> NAMED_IN_GAPS =
      Set.of(PositionField.ACTOR, PositionField.ISSUE, PositionField.STANCE);

  private final ComposeContext context;
  private final Known known;
  private final FactRows rows;
  private final ChangeRows changeRows;
  private final IssueNews news;
  private final Map<Fact, Position> positions;

  /// The position whose row has the words of a statement, by statement.
  private final Map<FactId, FactId> positionOf = new HashMap<>();

  /// The changed facts that are not told as news, because another fact or section tells them.
  private final Set<FactId> left = new HashSet<>();

  /// Those of them that another section marks as new.
  private final Set<FactId> sectioned = new HashSet<>();

  /// The statements by the fact whose row has their words.
  private final Map<FactId, List<Statement>> words = new HashMap<>();

  private final List<Fact> otherStatements = new ArrayList<>();

  ReferenceRows(ComposeContext context, FactRows rows, ChangeRows changeRows, IssueNews news) {
    this.context = context;
    this.known = context.known();
    this.rows = rows;
    this.changeRows = changeRows;
    this.news = news;
    this.positions = rows.positions().byFact();
    leaveOut();
    positions.keySet().stream()
        .sorted(Comparator.comparing(position -> !news.hasOtherStance(position)))
        .forEach(position ->
            position
                .targets(PositionField.STATED_IN)
                .forEach(statement -> positionOf.putIfAbsent(statement, position.id())));
    rows.statements().inOrder().stream().filter(this::isUntold).forEach(this::place);
  }

  Reference reference(Topics topics, FrontPage front) {
    Set<FactId> untold = new UntoldChanges(news, front).all();
    Set<FactId> told = new HashSet<>(news.changes().keySet());
    told.removeAll(left);
    Map<FactId, List<FactChange>> byTopic = new LinkedHashMap<>();
    for (FactChange change : news.changes().values()) {
      byTopic.computeIfAbsent(topic(change), _ -> new ArrayList<>()).add(change);
    }
    List<FactId> order = topicsOfNews(byTopic);
    Map<Fact, PositionRow> stands = stands();
    return new Reference(
        order.stream()
            .map(topic -> topicNews(topic, byTopic.getOrDefault(topic, List.of())))
            .filter(topic -> !topic.rows().isEmpty())
            .toList(),
        (int) untold.stream().filter(this::isTold).count(),
        !left.isEmpty(),
        untold.stream().anyMatch(sectioned::contains),
        timeline(),
        List.copyOf(stands.values()),
        rows.positions().byActor(stands),
        figures(),
        otherStatements.stream().map(rows.statements()::statement).toList(),
        rows.assessments().comments(told),
        rows.assessments().ofDesk(told),
        topics.toldAlone(namedTopics(order)));
  }

  /// Decides which changes are not told as news.
  private void leaveOut() {
    List<Fact> changed =
        news.changes().values().stream()
            .map(FactChange::after)
            .filter(fact -> !fact.isWithdrawn())
            .toList();
    Set<FactId> twice = news.toldByOthers(changed);
    changed.stream()
        .filter(fact -> fact.type() == FactType.POSITION && !isNew(fact.id()))
        .forEach(position -> twice.addAll(position.targets(PositionField.STATED_IN)));
    for (Fact fact : changed) {
      if (isNew(fact.id())) {
        boolean hasSection =
            SECTIONED.contains(fact.type())
                || fact.type() == FactType.ASSESSMENT && Assessments.isGap(fact);
        if (hasSection) {
          sectioned.add(fact.id());
        }
        if (hasSection || twice.contains(fact.id())) {
          left.add(fact.id());
        }
      }
    }
  }

  private boolean isNew(FactId fact) {
    FactChange change = news.change(fact);
    return change != null && change.isNew();
  }

  /// Returns whether a fact is told in full as news.
  boolean isTold(FactId fact) {
    return news.change(fact) != null && !left.contains(fact);
  }

  /// Returns whether a statement is not told as news, neither alone nor with a position.
  private boolean isUntold(Fact statement) {
    return !isTold(statement.id());
  }

  /// Gives a statement to the row that has its words.
  private void place(Fact statement) {
    FactId owner =
        Stream.of(positionOf.get(statement.id()), event(statement), measure(statement))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (owner == null) {
      otherStatements.add(statement);
    } else {
      words
          .computeIfAbsent(owner, _ -> new ArrayList<>())
          .add(rows.statements().statement(statement));
    }
  }

  private @Nullable FactId event(Fact statement) {
    Fact event = news.spokenEvent(statement);
    return event == null ? null : event.id();
  }

  private @Nullable FactId measure(Fact statement) {
    return statement.targets(StatementField.MEASURE).stream()
        .filter(id -> known.find(id) != null)
        .findFirst()
        .orElse(null);
  }

  /// Returns the topics of the changes: first those of the headlines, then those of the other
  /// messages. The facts about no topic come last.
  private List<FactId> topicsOfNews(Map<FactId, List<FactChange>> changes) {
    Map<FactId, List<Fact>> byTopic = new LinkedHashMap<>();
    changes.forEach(
        (topic, all) -> byTopic.put(topic, all.stream().map(FactChange::after).toList()));
    List<FactId> order = new ArrayList<>();
    new Headlines(context, rows)
        .inForce().stream().map(news::topicOf).filter(byTopic::containsKey).forEach(order::add);
    byTopic.entrySet().stream().sorted(news.order()).map(Map.Entry::getKey).forEach(order::add);
    return order.stream()
        .distinct()
        .sorted(Comparator.comparing(MessageTopics.NONE::equals))
        .toList();
  }

  private FactId topic(FactChange change) {
    return news.topics().topic(change.versionToPrint());
  }

  private TopicNews topicNews(FactId topic, List<FactChange> changes) {
    Fact fact = known.find(topic);
    return new TopicNews(
        fact == null ? null : context.leaves().gist(fact),
        changes.stream()
            .filter(change -> isTold(change.after().id()))
            .sorted(
                Comparator.comparing(FactChange::after, rows.events().inTime())
                    .thenComparing(change -> change.after().id()))
            .map(this::newsRow)
            .toList());
  }

  private NewsRow newsRow(FactChange change) {
    return new NewsRow(
        change.cause().word(),
        changeRows.changedFact(change),
        change.after().type() == FactType.POSITION ? wordsOf(change.after()) : List.of());
  }

  /// Returns the statements whose words the row of a fact has.
  List<Statement> wordsOf(Fact fact) {
    return words.getOrDefault(fact.id(), List.of());
  }

  private List<TimelineRow> timeline() {
    List<TimelineRow> timeline = new ArrayList<>();
    rows.events().byFact().forEach((fact, event) -> timeline.add(row(fact, event)));
    return timeline;
  }

  private TimelineRow row(Fact fact, Event event) {
    List<Statement> own =
        wordsOf(fact).stream()
            .map(one ->
                isSameTime(one.occasion().when(), event.time().when()) ? one.withoutDate() : one)
            .toList();
    return new TimelineRow(event, isTold(fact.id()), own, without(event.standing(), own));
  }

  private static boolean isSameTime(Leaf.@Nullable When said, Leaf.@Nullable When happened) {
    return said != null
        && happened != null
        && Objects.equals(said.date(), happened.date())
        && (said.time() == null || said.time().equals(happened.time()));
  }

  private List<FigureRow> figures() {
    List<Fact> facts = rows.figures().sorted();
    List<Figure> figures = rows.figures().all();
    // The section of the plans tells the shares of a plan.
    return IntStream.range(0, facts.size())
        .filter(i -> !figures.get(i).ofPlan())
        .mapToObj(i -> {
          Fact fact = facts.get(i);
          return new FigureRow(figures.get(i), isTold(fact.id()), wordsOf(fact));
        })
        .toList();
  }

  private Map<Fact, PositionRow> stands() {
    Map<Fact, PositionRow> stands = new LinkedHashMap<>();
    positions.forEach((fact, position) -> {
      if (!isGapAlone(fact)) {
        stands.put(fact, position(fact, position));
      }
    });
    return rows.positions().byActor(stands).isEmpty() ? withNotStated(stands) : stands;
  }

  /// Adds to a table by topic, as to its figure, who stated no position: on a topic of which it has
  /// another position, or on all topics if it has another one of the actor.
  private Map<Fact, PositionRow> withNotStated(Map<Fact, PositionRow> stands) {
    Set<FactId> named = new HashSet<>();
    for (Fact fact : stands.keySet()) {
      named.addAll(fact.targets(PositionField.ISSUE));
      named.add(PositionOrder.actor(fact));
    }
    Map<Fact, PositionRow> all = new LinkedHashMap<>();
    positions.forEach((fact, position) -> {
      FactId topic = fact.target(PositionField.ISSUE);
      if (stands.containsKey(fact)
          || named.contains(topic == null ? PositionOrder.actor(fact) : topic)) {
        all.put(fact, position(fact, position));
      }
    });
    return all;
  }

  /// Returns whether a position only says that nothing is known. "Not known" lists it.
  private static boolean isGapAlone(Fact position) {
    return !FactChange.isStated(position)
        && !position.has(CommonField.CAVEAT)
        && Stream.of(PositionField.values())
            .filter(key -> !NAMED_IN_GAPS.contains(key))
            .noneMatch(position::has);
  }

  private PositionRow position(Fact fact, Position position) {
    boolean told = isTold(fact.id());
    List<Statement> own = told ? List.of() : wordsOf(fact);
    Leaf.Prose says = position.says();
    return new PositionRow(
        position,
        told,
        says == null || contains(own, says.text()) ? null : says,
        own,
        without(context.citations().standing(fact), own));
  }

  /// Returns whether a statement has the same words, whatever their case.
  private static boolean contains(List<Statement> statements, String text) {
    return statements.stream()
        .flatMap(one -> Stream.of(one.words().says(), one.words().quote(), one.translated()))
        .filter(Objects::nonNull)
        .anyMatch(words -> WordForWord.holds(words.text(), text.strip()));
  }

  /// Leaves out the passages, the remark and the grade that the statements of a row print too.
  private static Provenance without(Provenance standing, List<Statement> statements) {
    List<Provenance> others = statements.stream().map(Statement::standing).toList();
    boolean sameRemark =
        others.stream().anyMatch(other -> isSameText(standing.caveat(), other.caveat()));
    boolean sameGrade =
        others.stream().anyMatch(other -> Objects.equals(standing.grade(), other.grade()));
    return new Provenance(
        standing.hedges(),
        standing.inferred(),
        standing.derived(),
        standing.machine(),
        standing.leftIn(),
        sameRemark ? null : standing.caveat(),
        standing.drafter(),
        sameGrade ? null : standing.grade(),
        standing.doubt(),
        standing.against(),
        standing.cites().stream()
            .filter(cite -> others.stream().noneMatch(other -> cites(other, cite)))
            .toList());
  }

  private static boolean cites(Provenance standing, Provenance.Cite cite) {
    return standing.cites().stream()
        .anyMatch(other ->
            other.number() == cite.number()
                && (cite.passage() == null || isSameText(cite.passage(), other.passage())));
  }

  private static boolean isSameText(Leaf.@Nullable Prose one, Leaf.@Nullable Prose other) {
    return one != null && other != null && one.text().equals(other.text());
  }

  /// Returns the topics that a message, a heading of the news or a position names.
  private Set<FactId> namedTopics(Collection<FactId> ofNews) {
    Set<FactId> named = new HashSet<>(ofNews);
    positions.keySet().forEach(position -> named.addAll(position.targets(PositionField.ISSUE)));
    return named;
  }
}
