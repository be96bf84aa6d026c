package dev.runup.compose;

import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Briefing.Headline;
import dev.runup.briefing.Event;
import dev.runup.briefing.Statement;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Composes the headlines. They are the editor's headlines that are in force. If there are none,
/// one is made for each of the heaviest topics.
final class Headlines {

  /// The largest number of headlines that are made if no editor wrote any.
  private static final int MOST = 5;

  private final ComposeContext context;
  private final Known known;
  private final StatementRows statements;
  private final Measures figures;
  private final EventRows events;
  private final Assessments assessments;

  Headlines(
      ComposeContext context,
      StatementRows statements,
      Measures figures,
      EventRows events,
      Assessments assessments) {
    this.context = context;
    this.known = context.known();
    this.statements = statements;
    this.figures = figures;
    this.events = events;
    this.assessments = assessments;
  }

  /// Returns the headlines, the leading one first.
  List<Headline> all() {
    List<Fact> typed =
        new ArrayList<>(known.ofType(FactType.HEADLINE).stream().filter(this::inForce).toList());
    if (typed.isEmpty()) {
      return made();
    }
    typed.sort(
        Comparator.comparing((Fact fact) -> !fact.has(HeadlineField.LEAD))
            .thenComparingInt(
                fact -> -fact.digit(HeadlineField.WEIGHT, ComposeContext.USUAL_WEIGHT))
            .thenComparing(Fact::id));
    return typed.stream().map(this::typed).toList();
  }

  private boolean inForce(Fact headline) {
    FactDate until = headline.date(HeadlineField.UNTIL);
    boolean lapsed = until != null && until.latest().isBefore(known.issue().day());
    return !lapsed && context.edition().mayPrint(headline);
  }

  private Headline typed(Fact fact) {
    Fact comment = known.find(fact.target(HeadlineField.COMMENT));
    return new Headline(
        context.leaves().required(fact, HeadlineField.TITLE),
        null,
        null,
        null,
        context.leaves().paragraphs(fact, HeadlineField.TEXT),
        comment == null ? null : assessments.assessment(comment),
        comment == null ? null : assessments.author(comment),
        context.citations().standing(fact));
  }

  /// Makes one headline for each topic, from the facts whose first topic it is.
  private List<Headline> made() {
    Map<String, List<Fact>> topics = new TreeMap<>();
    collect(FactType.STATEMENT, StatementField.ABOUT, topics);
    collect(FactType.EVENT, EventField.ABOUT, topics);
    collect(FactType.MEASURE, MeasureField.ABOUT, topics);
    List<List<Fact>> ranked = new ArrayList<>(topics.values());
    // The sort is stable, so equal topics keep the order of their ids.
    ranked.sort(
        Comparator.comparingInt((List<Fact> facts) -> -weight(facts.getFirst()))
            .thenComparingInt(facts -> -facts.size())
            .thenComparing(Headlines::newest, Comparator.reverseOrder()));
    return ranked.stream().limit(MOST).map(this::made).toList();
  }

  private void collect(FactType type, Field about, Map<String, List<Fact>> topics) {
    for (Fact fact : known.ofType(type)) {
      if (statements.isTakenBack(fact)
          || (type == FactType.MEASURE && !fact.has(MeasureField.VALUE))) {
        continue; // its section prints it, no headline does
      }
      topics.computeIfAbsent(topic(fact, about), _ -> new ArrayList<>()).add(fact);
    }
  }

  /// Returns the topic of a fact. A fact without a topic is a topic by itself. Among equally ranked
  /// topics it comes last.
  private String topic(Fact fact, Field about) {
    String topic = context.topicName(fact, about);
    return topic.isEmpty() ? "~" + fact.id() : topic;
  }

  private int weight(Fact fact) {
    return switch (fact.type()) {
      case STATEMENT -> context.weight(fact, StatementField.ABOUT);
      case EVENT -> context.weight(fact, EventField.ABOUT);
      default -> context.weight(fact, MeasureField.ABOUT);
    };
  }

  private @Nullable FactId topicOf(Fact fact) {
    Fact topic =
        switch (fact.type()) {
          case STATEMENT -> context.topic(fact, StatementField.ABOUT);
          case EVENT -> context.topic(fact, EventField.ABOUT);
          default -> context.topic(fact, MeasureField.ABOUT);
        };
    return topic == null ? null : topic.id();
  }

  private static Instant newest(List<Fact> facts) {
    Instant newest = Instant.MIN;
    for (Fact fact : facts) {
      Moment recorded = fact.recorded();
      newest = recorded != null && recorded.from().isAfter(newest) ? recorded.from() : newest;
    }
    return newest;
  }

  private Headline made(List<Fact> facts) {
    Fact best =
        facts.stream()
            .min(
                Comparator.comparing(Fact::type, Comparator.comparingInt(Headlines::saysMost))
                    .thenComparingInt(fact -> fact.digit(CommonField.CREDIBILITY, 6))
                    .thenComparing(Fact::id))
            .orElseThrow();
    Statement said = best.type() == FactType.STATEMENT ? statements.statement(best) : null;
    Figure figure = best.type() == FactType.MEASURE ? figures.figure(best) : null;
    Event event = best.type() == FactType.EVENT ? events.event(best) : null;
    Fact comment = assessments.on(topicOf(best));
    return new Headline(
        null,
        said,
        figure,
        event,
        List.of(),
        comment == null ? null : assessments.assessment(comment),
        comment == null ? null : assessments.author(comment),
        context.citations().standing(best));
  }

  private static int saysMost(FactType type) {
    return switch (type) {
      case STATEMENT -> 0;
      case EVENT -> 1;
      default -> 2;
    };
  }
}
