package dev.runup.pageone;

import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.ToldFact;
import dev.runup.briefing.Leaf;
import dev.runup.change.FactChange;
import dev.runup.change.FactChange.Cause;
import dev.runup.course.Freshness;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MeasureField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.pageone.MessageDrafts.Draft;
import dev.runup.rows.ChangeRows;
import dev.runup.rows.FactRows;
import dev.runup.rows.Headlines;
import dev.runup.values.Citations;
import dev.runup.values.ComposeContext;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Composes the rows of page 1: each message with its facts.
///
/// @param written the headlines in force, by their place
record MessageRows(
    ComposeContext context,
    FactRows rows,
    ChangeRows changeRows,
    Headlines headlines,
    IssueNews issueNews,
    MessageFacts facts,
    PageHeadlines written) {

  Message message(Draft draft) {
    List<Fact> told = new ArrayList<>(draft.told());
    Fact over = draft.headline() == null ? written.title() : draft.headline();
    Set<FactId> headlineRests =
        over == null ? Set.of() : new HashSet<>(over.targets(CommonField.RESTS_ON));
    told.sort(
        Comparator.comparing(
                (Fact fact) -> !facts.isNews(fact) && !MessageDrafts.isBasis(fact, headlineRests))
            .thenComparing(IssueNews::isDetail)
            .thenComparing(fact -> fact.has(MeasureField.SHARE_OF))
            .thenComparing(rows.events().inTime())
            .thenComparing(fact -> !MessageDrafts.isBasis(fact, headlineRests))
            .thenComparing(fact -> !issueNews.isNewRetraction(fact))
            .thenComparing(fact -> issueNews.topics().issue(fact).map(FactId::id).orElse(""))
            .thenComparingInt(fact -> fact.wholeNumber(CommonField.CREDIBILITY, Citations.UNKNOWN))
            .thenComparing(fact -> issueNews.freshness().speakingParties(fact).toString())
            .thenComparing(Citations.PassageOrder::first, Citations.PassageOrder.ORDER)
            .thenComparing(Fact::id));
    List<Fact> bases = new ArrayList<>(told);
    if (draft.headline() != null) {
      bases.addAll(known().findAll(draft.headline().targets(CommonField.RESTS_ON)));
      // Words of today on old facts are no news.
      if (bases.isEmpty() || !isTypedSince(draft.headline())) {
        bases.add(draft.headline());
      }
    }
    LocalDate unchangedSince = written.unchangedSince(draft.headline());
    String news = unchangedSince != null ? "unchanged" : news(bases, draft.headline() != null);
    return new Message(
        draft.headline() == null
            ? null
            : headlines.headline(draft.headline(), draft.withComment(), told),
        isHeaded(draft) ? null : topicTitle(draft, told),
        draft.isTitle(),
        news,
        news.equals("unchanged")
            ? Times.day(
                unchangedSince != null ? unchangedSince : Freshness.lastRecorded(bases.stream()))
            : null,
        told.stream().map(fact -> told(fact, draft.told().indexOf(fact) + 1)).toList(),
        draft.judgements().isEmpty()
            ? null
            : rows.assessments().assessment(draft.judgements().getFirst()));
  }

  /// Returns whether a message begins with the words of its headline: its title, or its text if the
  /// title is that of the page.
  private static boolean isHeaded(Draft draft) {
    return draft.headline() != null
        && (!draft.isTitle() || draft.headline().has(HeadlineField.TEXT));
  }

  /// Returns the title of the topic of a message. If all facts are about the same smaller issue,
  /// returns the title of that issue. Null if a headline is the title of the page and its facts are
  /// about more than one topic.
  private Leaf.@Nullable Prose topicTitle(Draft draft, List<Fact> told) {
    FactId topic = draft.topic();
    if (topic == null || draft.headline() != null && !isAllOn(topic, told)) {
      return null;
    }
    Set<FactId> issues = new HashSet<>();
    told.forEach(fact -> issueNews.topics().issue(fact).ifPresent(issues::add));
    boolean isOne = issues.size() == 1 && topic.type() == FactType.ISSUE;
    Fact fact = known().find(isOne ? issues.iterator().next() : topic);
    return fact == null ? null : context.leaves().gist(fact);
  }

  private boolean isAllOn(FactId topic, List<Fact> told) {
    return told.stream().allMatch(fact -> issueNews.topics().topic(fact).equals(topic));
  }

  /// Returns what is new. Under a headline, which says it itself, a retraction is new like other
  /// words.
  private String news(List<Fact> facts, boolean hasHeadline) {
    if (isFirstIssue()) {
      return "";
    }
    boolean withdrawn = false;
    boolean changed = false;
    boolean fresh = false;
    for (Fact fact : facts) {
      FactChange change = issueNews.change(fact.id());
      withdrawn |= !hasHeadline && issueNews.isNewRetraction(fact);
      changed |= change != null && !change.isNew() && change.cause() != Cause.OTHER;
      fresh |=
          change != null && change.isNew()
              || fact.type() == FactType.HEADLINE && isTypedSince(fact);
    }
    return withdrawn ? "withdrawn" : changed ? "changed" : fresh ? "new" : "unchanged";
  }

  private boolean isTypedSince(Fact headline) {
    IssueDay since = known().comparedWith();
    return since != null && Known.countAt(known().versionsUpTo(headline), since) == 0;
  }

  ToldFact told(Fact fact, int rank) {
    FactChange change = issueNews.change(fact.id());
    FactDate date = issueNews.freshness().date(fact);
    return new ToldFact(
        change == null ? changeRows.unchanged(fact) : changeRows.changedFact(change),
        date == null ? null : new Leaf.When(date, null),
        !isFirstIssue() && !facts.isNews(fact),
        context.citations().reserves().isUnnamed(List.of(fact)),
        rank);
  }

  private Known known() {
    return context.known();
  }

  private boolean isFirstIssue() {
    return known().comparedWith() == null;
  }
}
