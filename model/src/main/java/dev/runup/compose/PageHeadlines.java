package dev.runup.compose;

import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.change.FactChange;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.HeadlineField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides where the headlines of the editors stand on page 1.
///
/// A headline that the previous issue printed is *unchanged* if none of the facts on which it rests
/// has changed since. It comes after the news. It is *overtaken* if the status of the summit has
/// changed since it was written. It then stands behind page 1. Neither holds for a headline with
/// `until`: its editor has said how long it stands.
///
/// @param title the headline that is the title of the page, or null
/// @param first the headlines before the other news, with the title in front
/// @param unchanged the headlines after the news
/// @param overtaken the headlines behind page 1
record PageHeadlines(
    @Nullable Fact title, List<Fact> first, List<Fact> unchanged, List<Fact> overtaken) {

  /// Places the headlines.
  ///
  /// @param inForce the headlines in force, the leading one first
  static PageHeadlines of(List<Fact> inForce, IssueNews issueNews, @Nullable SummitStatus status) {
    List<Fact> overtaken =
        inForce.stream().filter(headline -> isOvertaken(headline, issueNews)).toList();
    List<Fact> unchanged =
        inForce.stream()
            .filter(headline -> !overtaken.contains(headline))
            .filter(headline -> isUnchanged(headline, issueNews))
            .toList();
    List<Fact> first =
        inForce.stream()
            .filter(headline -> !overtaken.contains(headline) && !unchanged.contains(headline))
            .toList();
    if (first.isEmpty() && !unchanged.isEmpty() && !hasNewTitle(issueNews, status)) {
      Fact title = unchanged.getFirst();
      return new PageHeadlines(
          title, List.of(title), unchanged.subList(1, unchanged.size()), overtaken);
    }
    return new PageHeadlines(
        first.isEmpty() ? null : first.getFirst(), first, unchanged, overtaken);
  }

  /// Returns the title if it has all that its headline says, else null. The messages then tell the
  /// facts on which it rests.
  ///
  /// @param headlines finds the comments on headlines
  @Nullable Fact titleAlone(Headlines headlines) {
    return title != null
            && title.has(HeadlineField.LEAD)
            && !title.has(HeadlineField.TEXT)
            && !title.has(CommonField.CAVEAT)
            && headlines.comment(title) == null
        ? title
        : null;
  }

  private static boolean isUnchanged(Fact headline, IssueNews issueNews) {
    return isOld(headline, issueNews.known())
        && headline.targets(CommonField.RESTS_ON).stream()
            .allMatch(basis -> issueNews.change(basis) == null);
  }

  private static boolean isOvertaken(Fact headline, IssueNews issueNews) {
    Known known = issueNews.known();
    Fact summit = known.find(known.settings().summit());
    Fact change =
        summit == null
            ? null
            : issueNews.freshness().lastChange(summit, List.of(EventField.STATUS));
    return summit != null
        && change != null
        && isOld(headline, known)
        && change.knownFrom().isAfter(headline.knownFrom())
        && known.findAll(headline.targets(CommonField.RESTS_ON)).stream()
            .anyMatch(basis -> issueNews.topics().topic(basis).equals(summit.id()));
  }

  /// Returns whether the previous issue knew a headline as it is now, and no last day is typed.
  private static boolean isOld(Fact headline, Known known) {
    IssueDay since = known.comparedWith();
    List<Fact> versions = known.versionsUpTo(headline);
    return since != null
        && !headline.has(HeadlineField.UNTIL)
        && Known.countAt(versions, since) == versions.size();
  }

  /// Returns whether the page has something of weight for a new title: the summit is near or
  /// changed, or a party moved.
  private static boolean hasNewTitle(IssueNews issueNews, @Nullable SummitStatus status) {
    FactChange summit =
        issueNews.change(
            Objects.requireNonNullElse(issueNews.known().settings().summit(), MessageTopics.NONE));
    return status != null && !status.nearness().isEmpty()
        || summit != null
            && (summit.isNew() || summit.keys().stream().anyMatch(SUMMIT_KEYS::contains))
        || issueNews.otherStances() != 0;
  }

  private static final Set<EventField> SUMMIT_KEYS =
      Set.of(EventField.STATUS, EventField.WHEN, EventField.WHERE);
}
