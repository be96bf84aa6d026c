package dev.runup.pageone;

import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.change.FactChange;
import dev.runup.course.Freshness;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.rows.Headlines;
import dev.runup.rows.MessageTopics;
import dev.runup.values.Reserves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides where the headlines of the editors stand on page 1.
///
/// The *heaviest part* of a headline is the facts of the greatest weight on which it rests. A
/// headline of which a heaviest fact was taken back is not printed, unless it rests on the
/// retraction too. A headline that the previous issue printed in the same words is *unchanged* if
/// its heaviest part is. It comes after the news. It is *overtaken* if the status of the summit has
/// changed since it was written. It then stands behind page 1. The last two don't hold for a
/// headline with `until`: its editor has said how long it stands.
///
/// @param title the headline that is the title of the page, or null
/// @param first the headlines before the other news, with the title in front
/// @param unchanged the headlines after the news, each with the day since which it stands
/// @param overtaken the headlines behind page 1
record PageHeadlines(
    @Nullable Fact title, List<Fact> first, Map<Fact, LocalDate> unchanged, List<Fact> overtaken) {

  private static final Set<Field> SUMMIT_KEYS =
      Set.of(EventField.STATUS, EventField.WHEN, EventField.WHERE);

  private static final List<Field> WORDS = List.of(HeadlineField.TITLE, HeadlineField.TEXT);

  /// Places the headlines.
  ///
  /// @param inForce the headlines in force, the leading one first
  static PageHeadlines of(List<Fact> inForce, IssueNews issueNews, Reserves reserves) {
    List<Fact> first = new ArrayList<>();
    Map<Fact, LocalDate> unchanged = new LinkedHashMap<>();
    List<Fact> overtaken = new ArrayList<>();
    for (Fact headline : inForce) {
      List<Fact> heaviest = heaviest(headline, issueNews, reserves);
      if (isTakenBack(headline, heaviest, reserves)) {
        continue;
      }
      if (isOvertaken(headline, issueNews)) {
        overtaken.add(headline);
      } else if (isOld(headline, issueNews)
          && heaviest.stream().allMatch(basis -> issueNews.change(basis.id()) == null)) {
        unchanged.put(headline, since(headline, heaviest, issueNews));
      } else {
        first.add(headline);
      }
    }
    return new PageHeadlines(
        first.isEmpty() ? null : first.getFirst(), first, unchanged, overtaken);
  }

  /// Returns the headlines with the first unchanged one as the title, if none is new and the page
  /// has nothing else for a title: nothing is new, and the summit is not near.
  ///
  /// @param isQuiet whether nothing is new of which a message could tell
  PageHeadlines withTitle(boolean isQuiet, IssueNews issueNews, @Nullable SummitStatus status) {
    if (title != null || !isQuiet || unchanged.isEmpty() || hasNewTitle(issueNews, status)) {
      return this;
    }
    Fact old = unchanged.keySet().iterator().next();
    return new PageHeadlines(old, List.of(old), unchanged, overtaken);
  }

  /// Returns the headlines after the news.
  List<Fact> afterNews() {
    return unchanged.keySet().stream().filter(headline -> !first.contains(headline)).toList();
  }

  /// Returns the day since which a headline stands, or null if it is new or no headline.
  @Nullable LocalDate unchangedSince(@Nullable Fact headline) {
    return headline == null ? null : unchanged.get(headline);
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

  private static List<Fact> heaviest(Fact headline, IssueNews issueNews, Reserves reserves) {
    List<Fact> bases = reserves.bases(headline);
    MessageTopics topics = issueNews.topics();
    int most = bases.stream().mapToInt(fact -> topics.weight(topics.topic(fact))).max().orElse(0);
    return bases.stream().filter(fact -> topics.weight(topics.topic(fact)) == most).toList();
  }

  private static boolean isTakenBack(Fact headline, List<Fact> heaviest, Reserves reserves) {
    return heaviest.stream().anyMatch(reserves.retractions()::isTakenBack)
        && reserves.known().findAll(headline.targets(CommonField.RESTS_ON)).stream()
            .noneMatch(fact -> fact.has(StatementField.RETRACTS));
  }

  /// Returns the day on which a headline got its words, or of its newest heaviest fact.
  private static LocalDate since(Fact headline, List<Fact> heaviest, IssueNews issueNews) {
    Fact worded = issueNews.freshness().lastChange(headline, WORDS);
    Fact written = worded == null ? issueNews.known().versionsUpTo(headline).getFirst() : worded;
    return Freshness.lastRecorded(Stream.concat(Stream.of(written), heaviest.stream()));
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
        && isOld(headline, issueNews)
        && change.knownFrom().isAfter(headline.knownFrom())
        && known.findAll(headline.targets(CommonField.RESTS_ON)).stream()
            .anyMatch(basis -> issueNews.topics().topic(basis).equals(summit.id()));
  }

  /// Returns whether the previous issue knew a headline in its words, and no last day is typed.
  private static boolean isOld(Fact headline, IssueNews issueNews) {
    IssueDay since = issueNews.known().comparedWith();
    List<Fact> versions = issueNews.known().versionsUpTo(headline);
    int count = since == null ? 0 : Known.countAt(versions, since);
    return count != 0
        && !headline.has(HeadlineField.UNTIL)
        && WORDS.stream()
            .allMatch(key -> versions.get(count - 1).all(key).equals(headline.all(key)));
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
}
