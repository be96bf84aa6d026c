package dev.runup.rows;

import dev.runup.briefing.Assessment;
import dev.runup.briefing.Assessment.Author;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.FrontPage.Reserve;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Moment;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.GapAnswers;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.values.Citations.PassageOrder;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import dev.runup.values.Speakers;
import dev.runup.values.Speakers.DayRange;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the judgements: those of others by author, and separately those of the desk. A
/// judgement that a later one replaces is printed only as part of the later one.
public final class Assessments {

  private static final String GAP = "gap";

  /// The verbs of a statement that counters another one.
  private static final Set<String> COUNTERING = Set.of("denied", "rejected");

  /// The keys that tell what became of a fact, by its type.
  private static final Map<FactType, Field> STATE =
      Map.of(
          FactType.EVENT, EventField.STATUS,
          FactType.PROPOSAL, ProposalField.STATE,
          FactType.PROVISION, ProvisionField.STATE);

  private final ComposeContext context;
  private final Known known;
  private final StatementRows statements;
  private final List<Fact> order;

  Assessments(ComposeContext context, StatementRows statements) {
    this.context = context;
    this.statements = statements;
    this.known = context.known();
    Set<FactId> replaced = new HashSet<>();
    for (Fact fact : known.ofType(FactType.ASSESSMENT)) {
      replaced.addAll(fact.targets(AssessmentField.REPLACES));
    }
    this.order =
        known.ofType(FactType.ASSESSMENT).stream()
            .filter(fact -> !replaced.contains(fact.id()))
            .sorted(
                Comparator.comparingInt((Fact fact) -> -context.weight(fact, AssessmentField.ABOUT))
                    .thenComparing(PassageOrder::first, PassageOrder.ORDER)
                    .thenComparing(Fact::id))
            .toList();
  }

  /// Returns the judgements of others, by author. All judgements of actors on background have one
  /// nameless author, who comes last.
  ///
  /// @param without the judgements to leave out
  public List<Assessment.Comment> comments(Set<FactId> without) {
    Map<Author, List<Assessment>> byAuthor = new LinkedHashMap<>();
    order.stream()
        .filter(fact -> !isGap(fact) && !without.contains(fact.id()))
        .sorted(
            Comparator.comparing(
                fact -> fact.target(AssessmentField.BY),
                Comparator.nullsLast(Comparator.naturalOrder())))
        .forEach(fact -> {
          Author author = author(fact);
          if (author != null) {
            byAuthor.computeIfAbsent(author, _ -> new ArrayList<>()).add(assessment(fact));
          }
        });
    return byAuthor.entrySet().stream()
        .map(one -> new Assessment.Comment(one.getKey(), one.getValue()))
        .toList();
  }

  /// Returns the desk's own judgements.
  ///
  /// @param without the judgements to leave out
  public List<Assessment> ofDesk(Set<FactId> without) {
    return order.stream()
        .filter(fact -> fact.isByDesk() && !isGap(fact) && !without.contains(fact.id()))
        .map(this::assessment)
        .toList();
  }

  /// Returns the gaps that an assessment states and nothing on record answers, the newest first,
  /// each with the denial or rejection on which it rests. A gap that rests on an account of an
  /// event is left out if that doesn't stand any more.
  public List<Gap> gaps(StatementRows statements) {
    GapAnswers answers = new GapAnswers(known);
    return order.stream()
        .filter(fact -> isGap(fact) && answers.to(fact) == null)
        .filter(gap ->
            known.findAll(gap.targets(CommonField.RESTS_ON)).stream()
                .noneMatch(context.overtaking()::isSettled))
        .sorted(Comparator.comparing(this::learned).reversed())
        .map(fact -> new Gap("said", List.of(), null, assessment(fact), counter(fact, statements)))
        .toList();
  }

  private LocalDate learned(Fact gap) {
    return Objects.requireNonNullElse(known.learnedOn(gap), LocalDate.MIN);
  }

  private @Nullable Statement counter(Fact gap, StatementRows statements) {
    return gap.targets(CommonField.RESTS_ON).stream()
        .map(known::find)
        .filter(Objects::nonNull)
        .filter(fact -> fact.type() == FactType.STATEMENT)
        .filter(fact ->
            fact.has(StatementField.DENIES)
                || COUNTERING.contains(fact.word(StatementField.VERB, "")))
        .findFirst()
        .map(statements::statement)
        .orElse(null);
  }

  public static boolean isGap(Fact fact) {
    return fact.word(AssessmentField.KIND, "").equals(GAP);
  }

  /// Returns the author of a judgement, or null for the desk. An author on background has no name.
  @Nullable Author author(Fact fact) {
    if (fact.isByDesk()) {
      return null;
    }
    Fact by = known.find(fact.target(AssessmentField.BY));
    if (by == null) {
      return new Author(null, null);
    }
    return by.type() == FactType.SOURCE
        ? new Author(
            null,
            new Assessment.Cited(
                context.citations().number(by.id()), by.word(SourceField.KIND, "document")))
        : new Author(new Speakers(context).of(by.id(), DayRange.of(known.issue().day())), null);
  }

  public Assessment assessment(Fact fact) {
    LeafFactory leaves = context.leaves();
    return new Assessment(
        leaves.required(fact, AssessmentField.SAYS),
        asOf(fact),
        since(fact),
        statements.basisTakenBackBy(fact),
        fact.word(AssessmentField.KIND, "judgement"),
        likely(fact),
        fact.has(AssessmentField.CONFIDENCE) ? fact.word(AssessmentField.CONFIDENCE, "") : null,
        leaves.prose(fact, AssessmentField.BASIS),
        link(fact),
        leaves.proses(fact, AssessmentField.ALTERNATIVES),
        leaves.gists(fact.targets(AssessmentField.REPLACES)),
        context.citations().standing(fact));
  }

  private Leaf.@Nullable When asOf(Fact judgement) {
    Moment recorded = judgement.recorded();
    IssueDay before = known.comparedWith();
    return recorded == null
            || before == null
            || !judgement.isByDesk()
            || !isDated(judgement)
            || judgement.knownFrom().isAfter(before.cutOff())
        ? null
        : Times.day(recorded.day());
  }

  /// Returns whether a judgement is one of its day: no gap, no assumption, and not withdrawn.
  private boolean isDated(Fact judgement) {
    return !isGap(judgement)
        && !judgement.word(AssessmentField.KIND, "").equals("assumption")
        && !known.newest(judgement).isWithdrawn();
  }

  private List<Assessment.Since> since(Fact judgement) {
    return Stream.of(AssessmentField.ABOUT, CommonField.RESTS_ON)
        .flatMap(key -> known.findAll(judgement.targets(key)).stream())
        .distinct()
        .filter(fact -> isDated(judgement) && STATE.containsKey(fact.type()))
        .map(fact -> since(fact, judgement))
        .filter(Objects::nonNull)
        .toList();
  }

  private Assessment.@Nullable Since since(Fact fact, Fact judgement) {
    Field key = Objects.requireNonNull(STATE.get(fact.type()));
    Fact then = known.before(fact, judgement);
    if (then == null || !fact.has(key)) {
      return null;
    }
    List<FactId> left = new ArrayList<>(left(fact));
    left.removeAll(left(then));
    return left.isEmpty() && then.all(key).equals(fact.all(key))
        ? null
        : new Assessment.Since(
            context.leaves().required(fact, fact.gist()),
            fact.type().word(),
            fact.word(EventField.FORM, ""),
            fact.word(key, ""),
            context.leaves().names(left));
  }

  private static List<FactId> left(Fact event) {
    return event.all(EventField.WHO, Value.Participant.class).stream()
        .filter(one -> "left".equals(one.attendance()))
        .map(Value.Participant::actor)
        .toList();
  }

  private static Assessment.@Nullable Likely likely(Fact fact) {
    Value.LikelihoodTerm value = fact.first(AssessmentField.LIKELIHOOD, Value.LikelihoodTerm.class);
    if (value == null) {
      return null;
    }
    Likelihood likelihood = value.likelihood();
    return new Assessment.Likely(likelihood.word(), likelihood.low(), likelihood.high());
  }

  private Assessment.@Nullable Link link(Fact fact) {
    Assessment.Linked cause = causeOrEffect(fact, AssessmentField.CAUSE);
    Assessment.Linked effect = causeOrEffect(fact, AssessmentField.EFFECT);
    return cause == null && effect == null
        ? null
        : new Assessment.Link(cause, effect, fact.word(AssessmentField.RELATION, "causes"));
  }

  /// Returns a cause or an effect: the text of the fact that the key refers to, or else the typed
  /// text.
  private Assessment.@Nullable Linked causeOrEffect(Fact fact, Field field) {
    Fact other = known.find(fact.target(field));
    LeafFactory leaves = context.leaves();
    Leaf.Prose text = other == null ? leaves.prose(fact, field) : leaves.gist(fact, field);
    return text == null
        ? null
        : new Assessment.Linked(
            text,
            other == null ? null : leaves.prose(other, StatementField.IF),
            other == null
                ? new Reserve(List.of(), null, List.of())
                : context.citations().reserves().reserve(other));
  }
}
