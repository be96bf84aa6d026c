package dev.runup.pageone;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Leaf;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import dev.runup.rows.EventRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chooses the gaps of page 1.
///
/// @param parties the states that take part in the summit
/// @param rested the facts on which the headlines of the messages rest
record PageGaps(
    Known known, IssueNews issueNews, PageWords words, Set<FactId> parties, Set<FactId> rested) {

  /// The words of all gaps.
  private static final int GAP_WORDS = 28;

  /// Returns the gaps of the page: the first one, and more as far as the words reach. The status
  /// line and the timeline tell of missing hours and places. An amount without an estimator is a
  /// gap only if a headline rests on it.
  List<Gap> of(List<Gap> all) {
    List<Gap> gaps = new ArrayList<>();
    int remaining = GAP_WORDS;
    for (Gap gap : all.stream().sorted(Comparator.comparingInt(this::rank)).toList()) {
      boolean isOnPage =
          switch (gap.what()) {
            case "time", "place", "date", "value" -> false;
            case "estimator" -> isRestedOn(gap.of().getFirst());
            default -> !isOvertaken(gap);
          };
      remaining -= isOnPage ? words.words(gap) : 0;
      if (isOnPage && (remaining >= 0 || gaps.isEmpty())) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  /// Returns the rank of a gap: first what somebody typed about the summit and about other things,
  /// then a party of the summit without a position, last an actor that takes no part in it.
  private int rank(Gap gap) {
    if (gap.what().startsWith("position")) {
      return gap.of().stream().anyMatch(this::isParty) ? 2 : 4;
    }
    if (gap.said() == null) {
      return 3;
    }
    Fact typed = typed(gap);
    FactId summit = known.settings().summit();
    return typed != null && summit != null && issueNews.topics().topic(typed).equals(summit)
        ? 0
        : 1;
  }

  private boolean isParty(Leaf actor) {
    FieldRef ref = actor.ref();
    return ref != null
        && parties.contains(
            issueNews.freshness().party(new FactId(FactType.ACTOR, ref.owner().id())));
  }

  private @Nullable Fact typed(Gap gap) {
    FieldRef ref = gap.said() == null ? null : gap.said().says().ref();
    return ref == null ? null : known.find(new FactId(FactType.ASSESSMENT, ref.owner().id()));
  }

  /// Returns whether a gap about the summit is older than its end, or whether all statements on
  /// which another gap rests are overtaken.
  ///
  /// Example: a gap says that nobody knows the answer to an invitation. The visit has been
  /// confirmed since.
  private boolean isOvertaken(Gap gap) {
    Fact typed = typed(gap);
    Fact summit = known.find(known.settings().summit());
    boolean isOver = summit != null && !EventRows.isToCome(summit) && rank(gap) == 0;
    if (typed != null && summit != null && isOver) {
      return issueNews.freshness().isOlderThanStatus(typed, summit);
    }
    if (typed == null || issueNews.change(typed.id()) != null) {
      return false;
    }
    List<Fact> bases =
        known.findAll(typed.targets(CommonField.RESTS_ON)).stream()
            .filter(fact -> fact.type() == FactType.STATEMENT)
            .toList();
    return !bases.isEmpty() && bases.stream().allMatch(issueNews.freshness()::isOvertaken);
  }

  private boolean isRestedOn(Leaf measure) {
    FieldRef ref = measure.ref();
    return ref != null && rested.contains(new FactId(FactType.MEASURE, ref.owner().id()));
  }
}
