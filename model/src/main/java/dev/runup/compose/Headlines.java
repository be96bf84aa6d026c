package dev.runup.compose;

import dev.runup.briefing.Briefing.Headline;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Composes the headlines. They are the editor's headlines that are in force. If there are none,
/// one is made for each of the heaviest topics.
///
/// @param rows composes the facts of which a headline is made
record Headlines(ComposeContext context, FactRows rows) {

  /// The largest number of headlines that are made if no editor wrote any.
  private static final int MOST = 5;

  /// The types of facts of which a headline is made, the one that says most first.
  private static final List<FactType> TYPES =
      List.of(FactType.STATEMENT, FactType.EVENT, FactType.MEASURE);

  /// The keys that list the topics of such a fact.
  private static final Map<FactType, Field> ABOUT =
      Map.of(
          FactType.STATEMENT, StatementField.ABOUT,
          FactType.EVENT, EventField.ABOUT,
          FactType.MEASURE, MeasureField.ABOUT);

  /// Returns the headlines, the leading one first.
  List<Headline> all() {
    List<Fact> written =
        new ArrayList<>(
            context.known().ofType(FactType.HEADLINE).stream().filter(this::isInForce).toList());
    if (written.isEmpty()) {
      return generate();
    }
    written.sort(
        Comparator.comparing((Fact fact) -> !fact.has(HeadlineField.LEAD))
            .thenComparingInt(
                fact -> -fact.wholeNumber(HeadlineField.WEIGHT, ComposeContext.USUAL_WEIGHT))
            .thenComparing(Fact::id));
    return written.stream().map(this::written).toList();
  }

  private boolean isInForce(Fact headline) {
    FactDate until = headline.date(HeadlineField.UNTIL);
    boolean lapsed = until != null && until.latest().isBefore(context.known().issue().day());
    return !lapsed && context.edition().isFor(headline);
  }

  private Headline written(Fact fact) {
    Fact comment = context.known().find(fact.target(HeadlineField.COMMENT));
    return new Headline(
        context.leaves().required(fact, HeadlineField.TITLE),
        null,
        null,
        null,
        context.leaves().paragraphs(fact, HeadlineField.TEXT),
        comment == null ? null : rows.assessments().assessment(comment),
        comment == null ? null : rows.assessments().author(comment),
        context.citations().standing(fact));
  }

  /// Makes one headline for each topic, from the facts whose first topic it is.
  private List<Headline> generate() {
    Map<String, List<Fact>> topics = new TreeMap<>();
    TYPES.forEach(type -> collect(type, topics));
    List<List<Fact>> ranked = new ArrayList<>(topics.values());
    // The sort is stable, so equal topics keep the order of their ids.
    ranked.sort(
        Comparator.comparingInt(
                (List<Fact> facts) -> -context.weight(facts.getFirst(), about(facts.getFirst())))
            .thenComparingInt(facts -> -facts.size())
            .thenComparing(Headlines::newest, Comparator.reverseOrder()));
    return ranked.stream().limit(MOST).map(this::generate).toList();
  }

  private void collect(FactType type, Map<String, List<Fact>> topics) {
    for (Fact fact : context.known().ofType(type)) {
      if (rows.statements().isRetracted(fact)
          || (type == FactType.MEASURE && !fact.has(MeasureField.VALUE))) {
        continue; // its section prints it, no headline does
      }
      topics.computeIfAbsent(topic(fact), _ -> new ArrayList<>()).add(fact);
    }
  }

  /// Returns the topic of a fact. A fact without a topic is a topic by itself. Among equally ranked
  /// topics it comes last.
  private String topic(Fact fact) {
    String topic = context.topicName(fact, about(fact));
    return topic.isEmpty() ? "~" + fact.id() : topic;
  }

  private static Field about(Fact fact) {
    return Objects.requireNonNull(ABOUT.get(fact.type()));
  }

  private static Instant newest(List<Fact> facts) {
    return facts.stream().map(Fact::knownFrom).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Headline generate(List<Fact> facts) {
    Fact best =
        facts.stream()
            .min(
                Comparator.comparingInt((Fact fact) -> TYPES.indexOf(fact.type()))
                    .thenComparingInt(fact -> fact.wholeNumber(CommonField.CREDIBILITY, 6))
                    .thenComparing(Fact::id))
            .orElseThrow();
    Fact topic = context.topic(best, about(best));
    Fact comment = topic == null ? null : rows.assessments().on(topic.id());
    return new Headline(
        null,
        best.type() == FactType.STATEMENT ? rows.statements().statement(best) : null,
        best.type() == FactType.MEASURE ? rows.figures().figure(best) : null,
        best.type() == FactType.EVENT ? rows.events().event(best) : null,
        List.of(),
        comment == null ? null : rows.assessments().assessment(comment),
        comment == null ? null : rows.assessments().author(comment),
        context.citations().standing(best));
  }
}
