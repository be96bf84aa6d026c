package dev.runup.rows;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.course.MeasureCourse;
import dev.runup.course.MeasureCourse.Dated;
import dev.runup.course.MeasureSums;
import dev.runup.fact.ActorField;
import dev.runup.fact.Amount;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import dev.runup.values.ComposeContext;
import dev.runup.values.Denials;
import dev.runup.values.LeafFactory;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Composes the measures. Measures of the same thing follow each other.
public final class Measures {

  private static final Comparator<Fact> BY_VALUE =
      Comparator.comparing((Fact fact) -> MeasureSums.amount(fact) == null)
          .thenComparing(Measures::unit)
          .thenComparing(MeasureSums::low, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MeasureSums::high, Comparator.nullsLast(Comparator.naturalOrder()));

  private final ComposeContext context;
  private final Known known;
  private final LeafFactory leaves;
  private final List<Fact> order;
  private final Map<FactId, List<Fact>> shares;
  private final Denials denials;
  private final MeasureSums sums;
  private final StatementRows statementRows;
  private final Retractions retractions;

  /// The statements that give a measure.
  private final Map<FactId, List<Fact>> statements = new HashMap<>();

  Measures(ComposeContext context) {
    this.context = context;
    this.known = context.known();
    this.leaves = context.leaves();
    this.order = ordered();
    this.shares = Known.byTarget(order, MeasureField.SHARE_OF);
    this.denials = new Denials(known, leaves);
    this.sums = new MeasureSums(leaves);
    this.statementRows = new StatementRows(context);
    this.retractions = Retractions.among(known);
    for (Fact statement : known.ofType(FactType.STATEMENT)) {
      for (FactId measure : statement.targets(StatementField.MEASURE)) {
        statements.computeIfAbsent(measure, _ -> new ArrayList<>()).add(statement);
      }
    }
  }

  /// Returns the measures in order. The parts of a total follow it directly, sorted among each
  /// other in the same way as the totals.
  private List<Fact> ordered() {
    List<Fact> all = known.ofType(FactType.MEASURE);
    Map<Boolean, List<Fact>> byPart = all.stream().collect(partitioningBy(this::isPart));
    Set<Fact> ordered = new LinkedHashSet<>();
    addWithParts(byPart.getOrDefault(false, List.of()), ordered);
    // Parts that are totals of each other have no first one.
    addWithParts(byPart.getOrDefault(true, List.of()), ordered);
    return List.copyOf(ordered);
  }

  private boolean isPart(Fact fact) {
    Fact total = known.find(fact.target(MeasureField.SHARE_OF));
    return total != null && total.type() == FactType.MEASURE;
  }

  private void addWithParts(List<Fact> measures, Set<Fact> ordered) {
    Map<FactId, List<Fact>> parts =
        Known.byTarget(known.ofType(FactType.MEASURE), MeasureField.SHARE_OF);
    Deque<Fact> open = new ArrayDeque<>(sorted(measures));
    while (!open.isEmpty()) {
      Fact next = open.pop();
      if (ordered.add(next)) {
        sorted(parts.getOrDefault(next.id(), List.of())).reversed().forEach(open::push);
      }
    }
  }

  /// Sorts measures by weight, by topic, and by what they measure. Measures of the same thing share
  /// the weight of the heaviest one, and so stay together. They are sorted by unit, by value and by
  /// those who name it. Example: "lost tanks" occurs with the weights 5 and 8. Both measures are
  /// sorted by 8.
  private List<Fact> sorted(List<Fact> measures) {
    Map<String, List<Fact>> byWhat = new TreeMap<>();
    measures.forEach(fact -> byWhat.computeIfAbsent(what(fact), _ -> new ArrayList<>()).add(fact));
    return byWhat.values().stream()
        .sorted(
            Comparator.comparingInt((List<Fact> same) -> -heaviest(same))
                .thenComparing(same -> context.topicName(same.getFirst(), MeasureField.ABOUT)))
        .flatMap(same ->
            same.stream().sorted(BY_VALUE.thenComparing(this::authors).thenComparing(Fact::id)))
        .toList();
  }

  /// Returns the names of those whose number it is, by which equal numbers are sorted.
  private String authors(Fact measure) {
    return known.findAll(measure.targets(MeasureField.BY)).stream()
        .map(author -> String.valueOf(author.text(ActorField.NAME)))
        .collect(joining(", "));
  }

  private int heaviest(List<Fact> measures) {
    return measures.stream()
        .mapToInt(fact -> context.weight(fact, MeasureField.ABOUT))
        .max()
        .orElseThrow();
  }

  private static String what(Fact fact) {
    return String.valueOf(fact.text(MeasureField.WHAT));
  }

  /// Returns the unit of a measure, with the currency or the per cent sign of its amount.
  private static String unit(Fact fact) {
    String unit = fact.text(MeasureField.UNIT);
    Amount amount = MeasureSums.amount(fact);
    String currency = amount == null ? null : amount.currency();
    return (unit == null ? "" : unit)
        + (currency == null ? "" : currency)
        + (amount != null && amount.percent() ? "%" : "");
  }

  /// Returns all measures in order.
  public List<Fact> sorted() {
    return order;
  }

  /// Returns the rows of all measures. The first of several of one thing sums them up.
  public List<Figure> all() {
    List<Figure> rows = new ArrayList<>();
    while (rows.size() < order.size()) {
      List<Fact> rest = order.subList(rows.size(), order.size());
      Fact first = rest.getFirst();
      List<Fact> same =
          rest.stream().takeWhile(fact -> fact == first || isSameThing(first, fact)).toList();
      same.forEach(fact ->
          rows.add(
              figure(
                  fact,
                  fact == first
                      ? sums.of(same.stream().filter(one -> takenBackBy(one).isEmpty()).toList())
                      : null)));
    }
    return rows;
  }

  private static boolean isSameThing(Fact one, Fact other) {
    return MeasureSums.amount(one) != null
        && MeasureSums.amount(other) != null
        && what(one).equals(what(other))
        && unit(one).equals(unit(other))
        && Objects.equals(one.target(MeasureField.SHARE_OF), other.target(MeasureField.SHARE_OF));
  }

  /// Returns the measures that are a share of a fact.
  public List<Figure> sharesOf(FactId base) {
    return shares.getOrDefault(base, List.of()).stream().map(this::figure).toList();
  }

  /// Returns a gap for each measure that has an amount but no estimator. Plain counts need none.
  public List<Gap> withoutEstimator() {
    return order.stream()
        .filter(fact -> !fact.has(MeasureField.BY) && !known.isOnBackground(fact) && !isCount(fact))
        .filter(fact -> leaves.quantity(fact) != null)
        .map(fact -> gap("estimator", fact))
        .toList();
  }

  /// Returns a gap for each measure without an amount.
  public List<Gap> withoutAmount() {
    return order.stream()
        .filter(fact -> !fact.has(MeasureField.VALUE))
        .map(fact -> gap("value", fact))
        .toList();
  }

  private Gap gap(String what, Fact fact) {
    return new Gap(
        what, List.of(title(fact)), leaves.quantity(fact), null, null, isShareOfPlan(fact));
  }

  private boolean isShareOfPlan(Fact fact) {
    Fact whole = known.find(fact.target(MeasureField.SHARE_OF));
    return whole != null && whole.type() == FactType.PROPOSAL;
  }

  private Leaf title(Fact fact) {
    return leaves.required(fact, MeasureField.WHAT);
  }

  /// Returns whether the amount is a plain count, which anybody can check. Example: a plan has 20
  /// points. "About 20", "20 %" and "20 million" are not counts.
  private static boolean isCount(Fact fact) {
    Amount amount = MeasureSums.amount(fact);
    return amount != null
        && amount.bound() == Amount.Bound.EXACT
        && amount.currency() == null
        && amount.high() == null
        && amount.scale() == null
        && !amount.more()
        && !amount.percent();
  }

  Figure figure(Fact fact) {
    return figure(fact, null);
  }

  private Figure figure(Fact fact, Figure.@Nullable Sum sum) {
    MeasureCourse course = new MeasureCourse(known, known.versionsUpTo(fact));
    List<@Nullable Dated> said = course.said(statements.getOrDefault(fact.id(), List.of()));
    List<@Nullable LocalDate> days = MeasureCourse.days(said);
    return new Figure(
        leaves.required(fact, MeasureField.WHAT),
        leaves.quantity(fact),
        known.findAll(fact.targets(MeasureField.BY)).stream().map(leaves::nameOfAuthor).toList(),
        Times.date(fact, MeasureField.WHEN),
        leaves.gist(fact, MeasureField.SHARE_OF),
        isShareOfPlan(fact),
        leaves.prose(fact, MeasureField.BASIS),
        isShareOfPlan(fact) ? last(said) : null,
        denials.of(
            fact, denial -> !days.isEmpty() && course.about(denial, days) == days.size() - 1),
        takenBackBy(fact),
        condition(fact),
        sum,
        context.citations().standing(fact));
  }

  /// Returns who took back the words that give a measure. Empty if some of them stand.
  private List<Statement.Opposing> takenBackBy(Fact measure) {
    List<Fact> words = statements.getOrDefault(measure.id(), List.of());
    return words.stream().allMatch(retractions::isTakenBack)
        ? words.stream().flatMap(one -> statementRows.takenBackBy(one)).toList()
        : List.of();
  }

  /// Returns the condition of the words that give a measure. Null if some words without one stand.
  /// Words that confirm others leave them their condition.
  private Leaf.@Nullable Prose condition(Fact measure) {
    List<Fact> words =
        statements.getOrDefault(measure.id(), List.of()).stream()
            .filter(one -> !retractions.isTakenBack(one))
            .filter(one -> one.has(StatementField.IF) || !one.has(StatementField.CONFIRMS))
            .toList();
    return !words.isEmpty() && words.stream().allMatch(one -> one.has(StatementField.IF))
        ? leaves.prose(words.getLast(), StatementField.IF)
        : null;
  }

  /// Returns the date of the newest words, or null if it isn't known.
  private static Leaf.@Nullable When last(List<@Nullable Dated> said) {
    Dated last = said.isEmpty() ? null : said.getLast();
    return last == null ? null : new Leaf.When(last.date(), null);
  }
}
