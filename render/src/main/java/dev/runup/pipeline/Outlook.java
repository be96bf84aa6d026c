package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a desk has to see to before the next issue of an edition.
///
/// @param overdue the number of overdue events and actions
/// @param lapsing the ids of the headlines that this issue or the next day's prints for the last
///   time
/// @param isNews whether page 1 has a message that is new or changed. A first issue has
public record Outlook(int overdue, List<String> lapsing, boolean isNews) {

  /// The outlook of an edition of which nothing was built.
  public static final Outlook NONE = new Outlook(0, List.of(), true);

  public Outlook {
    lapsing = List.copyOf(lapsing);
  }

  static Outlook of(Briefing briefing, Known known, Edition edition) {
    List<String> lapsing = new ArrayList<>();
    LocalDate day = known.issue().day();
    for (Fact headline : known.ofType(FactType.HEADLINE)) {
      FactDate until = headline.date(HeadlineField.UNTIL);
      boolean isSoon =
          until != null
              && !until.latest().isBefore(day)
              && !until.latest().isAfter(day.plusDays(1));
      if (isSoon && edition.isFor(headline)) {
        lapsing.add(headline.id().toString());
      }
    }
    boolean isNews =
        briefing.front().messages().stream()
            .anyMatch(message -> !message.news().equals("unchanged"));
    return new Outlook(briefing.events().overdue().count(), lapsing, isNews);
  }
}
