package dev.runup.compose;

import dev.runup.briefing.FrontPage.Headline;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The editor's headlines that are in force.
record Headlines(ComposeContext context, FactRows rows) {

  /// Returns the headlines, the leading one first, then the heaviest.
  List<Fact> inForce() {
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

  Headline headline(Fact fact, boolean withComment) {
    Fact comment = withComment ? comment(fact) : null;
    return new Headline(
        context.leaves().required(fact, HeadlineField.TITLE),
        context.leaves().paragraphs(fact, HeadlineField.TEXT),
        comment == null ? null : rows.assessments().assessment(comment),
        comment == null ? null : rows.assessments().author(comment),
        comment == null
            ? List.of()
            : onCause(comment).stream().map(rows.assessments()::assessment).toList(),
        context.citations().standing(fact));
  }

  /// Returns the desk's judgements, with a likelihood, that rest on the cause or the effect of a
  /// comment. They say how sure these are. Empty if the comment names neither.
  List<Fact> onCause(Fact comment) {
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
  @Nullable Fact comment(Fact headline) {
    Fact comment = context.known().find(headline.target(HeadlineField.COMMENT));
    boolean bareGap =
        comment != null && Assessments.isGap(comment) && !comment.has(AssessmentField.BASIS);
    return bareGap ? null : comment;
  }
}
