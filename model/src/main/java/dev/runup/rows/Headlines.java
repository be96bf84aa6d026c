package dev.runup.rows;

import dev.runup.briefing.FrontPage.Headline;
import dev.runup.briefing.FrontPage.Reserve;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Provenance.Against;
import dev.runup.briefing.Provenance.Cite;
import dev.runup.briefing.Provenance.Doubt;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Overtaking;
import dev.runup.values.Citations;
import dev.runup.values.ComposeContext;
import dev.runup.values.Reserves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The editor's headlines that are in force.
public final class Headlines {

  private static final List<Field> OPPOSING =
      List.of(
          StatementField.DENIES,
          StatementField.CONTRADICTS,
          EventField.CONTRADICTS,
          MeasureField.CONTRADICTS);

  private final ComposeContext context;
  private final FactRows rows;

  /// The facts that oppose others, by key and then by the fact that they oppose.
  private final Map<Field, Map<FactId, List<Fact>>> opposing = new HashMap<>();

  public Headlines(ComposeContext context, FactRows rows) {
    this.context = context;
    this.rows = rows;
    List<Fact> facts = List.copyOf(context.known().facts().values());
    OPPOSING.forEach(field -> opposing.put(field, Known.byTarget(facts, field)));
  }

  /// Returns the headlines, the leading one first, then the heaviest.
  public List<Fact> inForce() {
    return context.known().ofType(FactType.HEADLINE).stream()
        .filter(this::isInForce)
        .sorted(
            Comparator.comparing((Fact fact) -> !fact.has(HeadlineField.LEAD))
                .thenComparingInt(
                    fact -> -fact.wholeNumber(HeadlineField.WEIGHT, ComposeContext.USUAL_WEIGHT))
                .thenComparing(Fact::id))
        .toList();
  }

  private boolean isInForce(Fact headline) {
    FactDate until = headline.date(HeadlineField.UNTIL);
    boolean lapsed = until != null && until.latest().isBefore(context.known().issue().day());
    return !lapsed && context.edition().isFor(headline);
  }

  /// Returns a headline as it is printed.
  ///
  /// @param told the facts that a message tells with the headline. They show their reserves
  public Headline headline(Fact fact, boolean withComment, List<Fact> told) {
    Set<List<Cite>> cited = new HashSet<>();
    told.forEach(one -> cited.add(context.citations().standing(one).cites()));
    Fact comment = withComment ? comment(fact) : null;
    return new Headline(
        context.leaves().required(fact, HeadlineField.TITLE),
        context.leaves().paragraphs(fact, HeadlineField.TEXT),
        comment == null ? null : rows.assessments().assessment(comment),
        comment == null ? null : rows.assessments().author(comment),
        comment == null
            ? List.of()
            : onCause(comment).stream().map(rows.assessments()::assessment).toList(),
        partly(fact, cited),
        rows.statements().basisTakenBackBy(fact),
        opposing(fact),
        context.citations().standing(fact));
  }

  /// Returns what is doubtful of the facts on which a headline rests, beyond what is of all of
  /// them, each reserve once with all its sources.
  ///
  /// @param cited the sources of facts that show their reserves themselves
  private List<Reserve> partly(Fact headline, Set<List<Cite>> cited) {
    Reserves reserves = context.citations().reserves();
    Provenance whole = context.citations().standing(headline);
    Map<Reserve, List<Cite>> cites = new LinkedHashMap<>();
    for (Fact base : reserves.bases(headline)) {
      List<String> hedges = reserves.ofBasis(base, whole.hedges());
      Doubt doubt = whole.doubt() == null ? reserves.doubt(base) : null;
      List<Cite> theirs = context.citations().standing(base).cites();
      if (!cited.contains(theirs) && (doubt != null || !hedges.isEmpty())) {
        cites
            .computeIfAbsent(new Reserve(hedges, doubt, List.of()), _ -> new ArrayList<>())
            .addAll(theirs);
      }
    }
    return cites.entrySet().stream()
        .map(one ->
            new Reserve(
                one.getKey().hedges(), one.getKey().doubt(), Citations.distinct(one.getValue())))
        .toList();
  }

  /// Returns the facts that deny or contradict what a headline rests on. It leaves out those on
  /// which the headline rests too, those that were taken back, and other words of the same speaker.
  ///
  /// An account of an event contradicts a headline that rests on that event alone, and only if it
  /// gives another day. The line of the event says the other hour or place.
  private List<Against> opposing(Fact headline) {
    List<FactId> grounds = headline.targets(CommonField.RESTS_ON);
    List<Fact> bases = context.citations().reserves().bases(headline);
    return OPPOSING.stream()
        .flatMap(field ->
            context.known().findAll(grounds).stream()
                .flatMap(base ->
                    opposing
                        .getOrDefault(field, Map.of())
                        .getOrDefault(base.id(), List.of())
                        .stream()
                        .filter(other -> !grounds.contains(other.id()))
                        .filter(other ->
                            !context.citations().reserves().retractions().isTakenBack(other))
                        .filter(other ->
                            field != EventField.CONTRADICTS
                                || bases.contains(base)
                                    && !context.overtaking().isSettled(other)
                                    && Overtaking.areApart(base, other))
                        .filter(other -> Collections.disjoint(speakers(base), speakers(other))))
                .flatMap(
                    other -> context.citations().opposing(headline, field.key(), other).stream()))
        .distinct()
        .toList();
  }

  private static List<FactId> speakers(Fact fact) {
    return fact.targets(fact.type() == FactType.STATEMENT ? StatementField.WHO : MeasureField.BY);
  }

  /// Returns the desk's judgements, with a likelihood, that rest on the cause or the effect of a
  /// comment. They say how sure these are. Empty if the comment names neither.
  public List<Fact> onCause(Fact comment) {
    Set<FactId> linked = new HashSet<>(comment.targets(AssessmentField.CAUSE));
    linked.addAll(comment.targets(AssessmentField.EFFECT));
    return context.known().ofType(FactType.ASSESSMENT).stream()
        .filter(fact -> fact.isByDesk() && fact.has(AssessmentField.LIKELIHOOD))
        .filter(fact -> !Assessments.isGap(fact) && !fact.equals(comment))
        .filter(fact -> fact.targets(CommonField.RESTS_ON).stream().anyMatch(linked::contains))
        .toList();
  }

  /// Returns the judgement to print below a headline, or null. A bare gap stands under "Not known"
  /// instead. A gap with a basis adds something to the headline.
  public @Nullable Fact comment(Fact headline) {
    Fact comment = context.known().find(headline.target(HeadlineField.COMMENT));
    boolean bareGap =
        comment != null && Assessments.isGap(comment) && !comment.has(AssessmentField.BASIS);
    return bareGap ? null : comment;
  }
}
