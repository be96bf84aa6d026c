package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.compose.Citations.PassageOrder;
import dev.runup.compose.Speakers.DayRange;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the statements. Speakers are named as far as the terms allow, with the office held on
/// the day.
final class StatementRows {

  /// The largest number of statements about the summit on the first page.
  private static final int AGENDA = 3;

  private final ComposeContext context;
  private final Known known;
  private final LeafFactory leaves;
  private final Times times;
  private final Map<FactId, List<Fact>> retractions = new HashMap<>();

  StatementRows(ComposeContext context) {
    this.context = context;
    this.known = context.known();
    this.leaves = context.leaves();
    this.times = context.times();
    for (Fact fact : known.ofType(FactType.STATEMENT)) {
      for (FactId target : fact.targets(StatementField.RETRACTS)) {
        retractions.computeIfAbsent(target, _ -> new ArrayList<>()).add(fact);
      }
    }
  }

  /// Returns all statements. Statements on heavier topics come first.
  List<Statement> all() {
    return inOrder().stream().map(this::statement).toList();
  }

  /// Returns all statements in the same order.
  List<Fact> inOrder() {
    return sorted(known.ofType(FactType.STATEMENT).stream()).toList();
  }

  /// Returns the newest statements at or about the summit that still hold, the newest first.
  List<Statement> onTheSummit(Freshness freshness) {
    FactId summit = known.settings().summit();
    Speakers speakers = new Speakers(context);
    return sorted(
            known.ofType(FactType.STATEMENT).stream()
                .filter(fact ->
                    summit != null
                        && (fact.targets(StatementField.ABOUT).contains(summit)
                            || summit.equals(fact.target(StatementField.EVENT)))
                        && !freshness.isStale(fact)))
        .sorted(Comparator.comparing(freshness::day).reversed())
        .limit(AGENDA)
        .map(fact -> statement(fact, speakers))
        .toList();
  }

  private Stream<Fact> sorted(Stream<Fact> statements) {
    return statements
        .map(fact ->
            new SortableStatement(
                fact,
                context.weight(fact, StatementField.ABOUT),
                context.topicName(fact, StatementField.ABOUT),
                context.day(known.dateOf(fact)),
                PassageOrder.first(fact)))
        .sorted(SortableStatement.ORDER)
        .map(SortableStatement::fact);
  }

  /// A statement with its sort keys. They are looked up once, not at each comparison.
  private record SortableStatement(
      Fact fact, int weight, String topic, LocalDate day, String passage) {

    static final Comparator<SortableStatement> ORDER =
        Comparator.comparingInt((SortableStatement one) -> -one.weight)
            .thenComparing(SortableStatement::topic)
            .thenComparing(SortableStatement::day)
            .thenComparing(SortableStatement::passage, PassageOrder.ORDER)
            .thenComparing(one -> one.fact.id());
  }

  Statement statement(Fact fact) {
    return statement(fact, new Speakers(context));
  }

  private Statement statement(Fact fact, Speakers speakers) {
    return new Statement(
        speech(fact, speakers),
        fact.word(StatementField.VERB, "said"),
        says(fact),
        leaves.quote(fact, StatementField.QUOTE, null),
        leaves.translation(fact, StatementField.QUOTE),
        leaves.quote(fact, StatementField.ORIGINAL, fact.text(StatementField.ORIGINAL_LANG)),
        leaves.names(fact.targets(StatementField.TO)),
        leaves.prose(fact, StatementField.IF),
        via(fact),
        times.saidAt(fact),
        times.elsewhere(times.saidAt(fact)),
        leaves.gist(fact, StatementField.EVENT),
        takenBackBy(fact),
        context.citations().standing(fact));
  }

  /// Returns the actors who passed the statement on. Empty if the speakers themselves are not
  /// printed.
  private List<Leaf.Name> via(Fact fact) {
    return known.namesSpeakers(fact) ? leaves.names(fact.targets(StatementField.VIA)) : List.of();
  }

  private List<Statement.Speech> takenBackBy(Fact fact) {
    return retractions.getOrDefault(fact.id(), List.of()).stream()
        .map(other -> speech(other, new Speakers(context)))
        .toList();
  }

  private Statement.Speech speech(Fact fact, Speakers speakers) {
    return new Statement.Speech(
        known.namesSpeakers(fact)
            ? speakers.of(fact.targets(StatementField.WHO), officeDays(fact))
            : List.of(),
        leaves.prose(fact, StatementField.ATTRIBUTION));
  }

  /// Returns the reported words. Null if the quotation says the same, apart from a final full stop.
  private Leaf.@Nullable Prose says(Fact fact) {
    String says = fact.text(StatementField.SAYS);
    String quote = fact.text(StatementField.QUOTE);
    boolean same =
        says != null && quote != null && withoutFullStop(says).equals(withoutFullStop(quote));
    return same ? null : leaves.prose(fact, StatementField.SAYS);
  }

  private static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /// Returns the days for which the speakers' offices are looked up. They are the possible days of
  /// the statement, or else the day on which the desk first recorded it. Later updates don't change
  /// that day.
  private DayRange officeDays(Fact statement) {
    FactDate said = known.dateOf(statement);
    if (said != null) {
      return DayRange.of(said);
    }
    Moment recorded = known.versionsUpTo(statement).getFirst().recorded();
    return DayRange.of(recorded == null ? known.issue().day() : recorded.day());
  }
}
