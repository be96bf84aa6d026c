package dev.runup.pageone;

import dev.runup.briefing.Event;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.StatementField;
import dev.runup.rows.EventRows;
import dev.runup.values.Reserves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds statements that deny or contradict those of somebody else, and events of which two days,
/// hours or places are given, for the row "Doubtful" of page 1.
record Disputes(IssueNews issueNews, Reserves reserves) {

  /// The least weight of a topic on which an old dispute is still listed.
  private static final int MAJOR = 8;

  private static final int MOST_NEW = 2;

  /// Returns the new disputes, at most two. If there is none, returns the newest old one of two
  /// parties of the summit on a major topic.
  ///
  /// @param told the facts of which the messages tell, or on which their headlines rest. What they
  ///   oppose is left out
  List<Fact> of(List<Fact> told) {
    Set<FactId> covered = new HashSet<>();
    told.forEach(fact -> {
      covered.add(fact.id());
      opposed(fact).forEach(other -> covered.add(other.id()));
    });
    List<Fact> all = new ArrayList<>();
    issueNews.known().ofType(FactType.STATEMENT).stream()
        .filter(fact -> !isCovered(fact, covered) && isNamed(fact))
        .filter(fact -> others(fact).findAny().isPresent())
        .filter(fact -> others(fact).noneMatch(other -> isCovered(other, covered)))
        .forEach(all::add);
    all.sort(
        Comparator.comparingInt((Fact fact) -> -weight(fact))
            .thenComparing(issueNews.freshness()::day, Comparator.reverseOrder())
            .thenComparing(Fact::id));
    List<Fact> fresh =
        all.stream().filter(fact -> issueNews.change(fact.id()) != null).limit(MOST_NEW).toList();
    return fresh.isEmpty() && told.stream().noneMatch(IssueNews::isOpposing)
        ? all.stream()
            .filter(fact -> weight(fact) >= MAJOR && issueNews.opposesOtherParty(fact))
            .filter(fact -> issueNews.isByParty(fact))
            .limit(1)
            .toList()
        : fresh;
  }

  private static boolean isCovered(Fact statement, Set<FactId> covered) {
    return covered.contains(statement.id())
        || statement.targets(StatementField.MEASURE).stream().anyMatch(covered::contains);
  }

  /// Returns the events of which somebody gives another day, hour or place, without the summit: the
  /// new ones, at most two. If there is none, returns one to come on a major topic, or any one on a
  /// page without messages.
  List<Event> contested(boolean hasMessages, EventRows rows) {
    Fact summit = issueNews.known().find(issueNews.known().settings().summit());
    List<Fact> all = new ArrayList<>();
    rows.byFact()
        .forEach((event, row) -> {
          boolean isListed =
              Stream.concat(Stream.ofNullable(summit), all.stream())
                  .anyMatch(other -> other.equals(event) || contradict(event, other));
          if (!isListed && row.isContested()) {
            all.add(event);
          }
        });
    all.sort(Comparator.comparingInt((Fact event) -> -weight(event)));
    List<Fact> fresh = all.stream().filter(this::isNewlyContested).limit(MOST_NEW).toList();
    List<Fact> old =
        all.stream()
            .filter(event -> !hasMessages || EventRows.isToCome(event) && weight(event) >= MAJOR)
            .limit(1)
            .toList();
    return (fresh.isEmpty() ? old : fresh).stream().map(rows::event).toList();
  }

  private static boolean contradict(Fact one, Fact other) {
    return one.targets(EventField.CONTRADICTS).contains(other.id())
        || other.targets(EventField.CONTRADICTS).contains(one.id());
  }

  private boolean isNewlyContested(Fact event) {
    return issueNews.known().ofType(FactType.EVENT).stream()
        .filter(other -> other.equals(event) || contradict(event, other))
        .anyMatch(other -> issueNews.change(other.id()) != null);
  }

  private int weight(Fact fact) {
    return issueNews.topics().weight(issueNews.topics().topic(fact));
  }

  /// Returns the statements of others that a statement opposes, and that still hold.
  private Stream<Fact> others(Fact statement) {
    List<FactId> own = statement.targets(StatementField.WHO);
    return opposed(statement)
        .filter(other -> isNamed(other) && reserves.stands(other))
        .filter(other -> other.targets(StatementField.WHO).stream().noneMatch(own::contains));
  }

  private Stream<Fact> opposed(Fact statement) {
    return Stream.of(StatementField.DENIES, StatementField.CONTRADICTS)
        .flatMap(against -> issueNews.known().findAll(statement.targets(against)).stream())
        .filter(other -> other.type() == FactType.STATEMENT);
  }

  private boolean isNamed(Fact statement) {
    return issueNews.known().namesSpeakers(statement)
        && !statement.targets(StatementField.WHO).isEmpty();
  }
}
