package dev.runup.rows;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.course.Freshness;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import dev.runup.values.Chronology;
import dev.runup.values.Citations.PassageOrder;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import dev.runup.values.Speakers;
import dev.runup.values.Speakers.DayRange;
import dev.runup.values.Times;
import dev.runup.values.WordForWord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the statements. Speakers are named as far as the terms allow, with the office held on
/// the day.
public final class StatementRows {

  /// The largest number of statements about the summit on the first page.
  private static final int AGENDA = 3;

  private final ComposeContext context;
  private final Known known;
  private final LeafFactory leaves;
  private final Times times;
  private final Retractions retractions;

  /// The statements that oppose each fact, by fact. Each has the key by which it first does.
  private final Map<FactId, Map<Fact, String>> against = new HashMap<>();

  /// The rows that introduce their speakers, by statement. Several parts of a briefing have them.
  private final Map<Fact, Statement> rows = new HashMap<>();

  /// All statements. Those on heavier topics come first.
  private final List<Fact> inOrder;

  StatementRows(ComposeContext context) {
    this.context = context;
    this.known = context.known();
    this.leaves = context.leaves();
    this.times = context.times();
    this.retractions = Retractions.among(known);
    this.inOrder = sorted();
    for (Field key :
        List.of(StatementField.RETRACTS, StatementField.DENIES, StatementField.CONTRADICTS)) {
      known.ofType(FactType.STATEMENT).stream()
          .filter(one -> !retractions.isTakenBack(one))
          .forEach(one ->
              one.targets(key)
                  .forEach(fact ->
                      against
                          .computeIfAbsent(fact, _ -> new LinkedHashMap<>())
                          .putIfAbsent(one, key.key())));
    }
  }

  /// Returns all statements. Statements on heavier topics come first.
  public List<Statement> all() {
    return inOrder.stream().map(this::statement).toList();
  }

  /// Returns all statements in the same order.
  public List<Fact> inOrder() {
    return inOrder;
  }

  /// Returns the newest statements at or about the summit that still hold, the newest first.
  public List<Statement> onTheSummit(Freshness freshness) {
    FactId summit = known.settings().summit();
    Speakers speakers = new Speakers(context);
    return inOrder.stream()
        .filter(fact ->
            summit != null
                && (fact.targets(StatementField.ABOUT).contains(summit)
                    || summit.equals(fact.target(StatementField.EVENT)))
                && !freshness.isStale(fact))
        .sorted(Comparator.comparing(freshness::day).reversed())
        .limit(AGENDA)
        .map(fact -> statement(fact, speakers))
        .toList();
  }

  private List<Fact> sorted() {
    return known.ofType(FactType.STATEMENT).stream()
        .map(fact ->
            new SortableStatement(
                fact,
                context.weight(fact, StatementField.ABOUT),
                context.topicName(fact, StatementField.ABOUT),
                context.day(known.dateOf(fact)),
                hour(fact),
                PassageOrder.first(fact)))
        .sorted(SortableStatement.ORDER)
        .map(SortableStatement::fact)
        .toList();
  }

  /// Returns the hour of a statement, or else that of its event. Statements without one come last.
  private LocalTime hour(Fact statement) {
    Fact event = known.find(statement.target(StatementField.EVENT));
    FactTime own = statement.time(StatementField.TIME);
    boolean ofEvent = own == null && event != null && !statement.has(StatementField.WHEN);
    FactTime time = ofEvent && event != null ? event.time(EventField.TIME) : own;
    return time == null ? LocalTime.MAX : Chronology.hour(time);
  }

  /// A statement with its sort keys. They are looked up once, not at each comparison.
  private record SortableStatement(
      Fact fact, int weight, String topic, LocalDate day, LocalTime hour, String passage) {

    static final Comparator<SortableStatement> ORDER =
        Comparator.comparingInt((SortableStatement one) -> -one.weight)
            .thenComparing(SortableStatement::topic)
            .thenComparing(SortableStatement::day)
            .thenComparing(SortableStatement::hour)
            .thenComparing(SortableStatement::passage, PassageOrder.ORDER)
            .thenComparing(one -> one.fact.id());
  }

  public Statement statement(Fact fact) {
    return rows.computeIfAbsent(fact, _ -> statement(fact, new Speakers(context)));
  }

  private Statement statement(Fact fact, Speakers speakers) {
    return new Statement(
        speech(fact, fact.targets(StatementField.WHO), speakers),
        fact.word(StatementField.VERB, "said"),
        new Statement.Words(
            says(fact), around(fact), leaves.quote(fact, StatementField.QUOTE, null)),
        leaves.translation(fact, StatementField.QUOTE),
        leaves.names(fact.targets(StatementField.TO)),
        leaves.quote(fact, StatementField.ORIGINAL, fact.text(StatementField.ORIGINAL_LANG)),
        via(fact),
        leaves.prose(fact, StatementField.IF),
        new Statement.Occasion(
            times.saidAt(fact),
            times.elsewhere(times.saidAt(fact)),
            leaves.gist(fact, StatementField.EVENT)),
        opposedBy(fact).toList(),
        context.citations().standing(fact));
  }

  /// Returns the actors who passed the statement on. Empty if the speakers themselves are not
  /// printed.
  private List<Leaf.Name> via(Fact fact) {
    return known.namesSpeakers(fact) ? leaves.names(fact.targets(StatementField.VIA)) : List.of();
  }

  /// Returns the statements that retract a statement.
  Stream<Statement.Opposing> takenBackBy(Fact fact) {
    return opposedBy(fact).filter(one -> one.word().equals(StatementField.RETRACTS.key()));
  }

  private Stream<Statement.Opposing> opposedBy(Fact fact) {
    return against.getOrDefault(fact.id(), Map.of()).entrySet().stream()
        .map(one -> opposing(fact, one.getKey(), one.getValue()));
  }

  private Statement.Opposing opposing(Fact fact, Fact other, String word) {
    List<FactId> who = known.namedBeside(fact, other.targets(StatementField.WHO));
    Leaf.When said = times.saidAt(other);
    FactDate day = known.dateOf(other);
    return new Statement.Opposing(
        word,
        speech(other, who, new Speakers(context)),
        said == null && day != null ? new Leaf.When(day, null) : said,
        context.citations().standing(other));
  }

  /// Returns the speakers of the statements that retract a basis of a judgement, each once.
  List<Statement.Speech> basisTakenBackBy(Fact judgement) {
    return retractions.lostBasis(judgement).values().stream()
        .flatMap(List::stream)
        .map(this::speech)
        .distinct()
        .toList();
  }

  private Statement.Speech speech(Fact fact) {
    return speech(fact, fact.targets(StatementField.WHO), new Speakers(context));
  }

  private Statement.Speech speech(Fact fact, List<FactId> who, Speakers speakers) {
    return new Statement.Speech(
        known.namesSpeakers(fact) ? speakers.of(who, officeDays(fact)) : List.of(),
        leaves.prose(fact, StatementField.ATTRIBUTION));
  }

  /// Returns the reported words. Null if the quotation or its translation holds them word for word.
  private Leaf.@Nullable Prose says(Fact fact) {
    Leaf.Prose says = leaves.prose(fact, StatementField.SAYS);
    return says == null
            || Stream.of(
                    leaves.quote(fact, StatementField.QUOTE, null),
                    leaves.translation(fact, StatementField.QUOTE))
                .anyMatch(quote -> quote != null && WordForWord.holds(quote.text(), says.text()))
        ? null
        : says;
  }

  /// Returns the reported words around the quotation. Null if they don't hold it word for word.
  private Statement.@Nullable Around around(Fact fact) {
    Leaf.Prose says = says(fact);
    Leaf.Prose quote = leaves.quote(fact, StatementField.QUOTE, null);
    if (says == null || quote == null || !says.language().equals(quote.language())) {
      return null;
    }
    int at = WordForWord.only(says.text(), quote.text());
    return at < 0
        ? null
        : new Statement.Around(
            part(says, 0, at), part(says, at + quote.text().length(), says.text().length()));
  }

  private static Leaf.@Nullable Prose part(Leaf.Prose of, int from, int to) {
    return from == to
        ? null
        : new Leaf.Prose(of.text().substring(from, to), of.ref(), of.language());
  }

  /// Returns the days for which the speakers' offices are looked up. They are the possible days of
  /// the statement, or else the day on which the desk first recorded it. Later updates don't change
  /// that day.
  private DayRange officeDays(Fact statement) {
    FactDate said = known.dateOf(statement);
    if (said != null) {
      return DayRange.of(said);
    }
    LocalDate learned = known.learnedOn(statement);
    return DayRange.of(learned == null ? known.issue().day() : learned);
  }
}
