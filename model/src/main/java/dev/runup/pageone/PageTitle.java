package dev.runup.pageone;

import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.change.FactChange;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the title of page 1 says. It is never that of the previous issue while something of weight
/// is new.
///
/// @param kind see [dev.runup.briefing.FrontPage.Title]
/// @param news the position that moved, the statement that denies, or the new event, or null
record PageTitle(String kind, @Nullable Fact news) {

  /// The title counts the days to the summit if there are at most this many.
  private static final int MOST_DAYS = 60;

  /// The largest number of words of an event in the title.
  private static final int MOST_WORDS = 7;

  /// Returns the title of a page.
  ///
  /// @param isWritten whether an editor wrote a headline
  /// @param told the facts of the messages, the most important first
  static PageTitle of(
      boolean isWritten,
      @Nullable Fact summit,
      @Nullable SummitStatus status,
      List<Fact> told,
      IssueNews issueNews) {
    if (isWritten) {
      return new PageTitle("headline", null);
    }
    boolean isFirst = issueNews.known().comparedWith() == null;
    FactChange change = summit == null ? null : issueNews.change(summit.id());
    if (change != null && change.isNew()) {
      return new PageTitle("new", null);
    }
    if (isFirst
        || summit == null
        || status == null
        || !status.nearness().isEmpty()
        || isChanged(summit, EventField.STATUS, issueNews)) {
      return new PageTitle("status", null);
    }
    boolean isPlace = isChanged(summit, EventField.WHERE, issueNews);
    boolean isDate = isChanged(summit, EventField.WHEN, issueNews);
    if (isPlace && summit.has(EventField.WHERE) || isDate && summit.has(EventField.WHEN)) {
      return new PageTitle(isPlace && isDate ? "settled" : isPlace ? "place" : "date", null);
    }
    return ofNews(status, told, issueNews);
  }

  private static PageTitle ofNews(SummitStatus status, List<Fact> told, IssueNews issueNews) {
    Fact move =
        told.stream()
            .filter(fact -> issueNews.isMoved(fact) && !issueNews.isDisputed(fact))
            .filter(issueNews::isByParty)
            .findFirst()
            .orElse(null);
    if (move != null) {
      return new PageTitle("move", move);
    }
    Fact dispute =
        told.stream()
            .filter(IssueNews::isOpposing)
            .filter(fact -> issueNews.isByParty(fact) && issueNews.opposesOtherParty(fact))
            .findFirst()
            .orElse(null);
    if (dispute != null) {
      return new PageTitle("dispute", dispute);
    }
    Integer days = status.daysLeft();
    if (days != null && days <= MOST_DAYS) {
      return new PageTitle("days", null);
    }
    Fact event =
        told.stream()
            .filter(fact -> fact.type() == FactType.EVENT && issueNews.change(fact.id()) != null)
            .filter(fact -> fact.word(EventField.STATUS, "").equals("occurred"))
            .filter(fact -> issueNews.isOfParties(fact) && isShort(fact))
            .findFirst()
            .orElse(null);
    return new PageTitle(event == null ? "topics" : "event", event);
  }

  /// Returns whether the title of an event may stand in the title of the page, although a message
  /// repeats it.
  private static boolean isShort(Fact event) {
    return PageWords.words(event, EventField.TITLE) <= MOST_WORDS;
  }

  private static boolean isChanged(Fact summit, Field key, IssueNews issueNews) {
    FactChange change = issueNews.change(summit.id());
    return change != null && change.keys().contains(key);
  }
}
