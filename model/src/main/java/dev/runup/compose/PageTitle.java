package dev.runup.compose;

import dev.runup.briefing.ChangedFact.ChangeRow.PositionChange;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.briefing.FrontPage.Title;
import dev.runup.briefing.FrontPage.ToldFact;
import dev.runup.change.FactChange;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses what the title of page 1 says, so that it is never that of the previous issue while
/// something of weight is new.
record PageTitle(IssueNews issueNews) {

  /// The title counts the days to the summit if there are at most this many.
  private static final int MOST_DAYS = 60;

  /// Returns the title of a page.
  ///
  /// @param isWritten whether an editor wrote a headline
  /// @param messages the messages of the page
  Title of(
      boolean isWritten,
      @Nullable Fact summit,
      @Nullable SummitStatus status,
      List<Message> messages) {
    if (isWritten) {
      return new Title("headline", null);
    }
    boolean isFirst = issueNews.known().comparedWith() == null;
    if (isFirst
        || summit == null
        || status == null
        || !status.nearness().isEmpty()
        || isChanged(summit, EventField.STATUS)) {
      return new Title("status", null);
    }
    boolean isPlace = isChanged(summit, EventField.WHERE);
    boolean isDate = isChanged(summit, EventField.WHEN);
    if (isPlace && summit.has(EventField.WHERE) || isDate && summit.has(EventField.WHEN)) {
      return new Title(isPlace && isDate ? "settled" : isPlace ? "place" : "date", null);
    }
    ToldFact move =
        messages.stream()
            .flatMap(message -> message.told().stream())
            .filter(told ->
                told.fact().row() instanceof PositionChange(var position)
                    && position.before() != null)
            .findFirst()
            .orElse(null);
    Integer days = status.daysLeft();
    return move != null
        ? new Title("move", move)
        : new Title(days != null && days <= MOST_DAYS ? "days" : "topics", null);
  }

  private boolean isChanged(Fact summit, Field key) {
    FactChange change = issueNews.change(summit.id());
    return change != null && change.keys().contains(key);
  }
}
