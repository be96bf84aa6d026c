package dev.runup.check;

import dev.runup.fact.ActionField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds facts that a briefing prints as current although they were not updated for a long time.
/// Reports each type once, at its oldest fact.
///
/// Days are counted from `recorded` of the version in force to the requested day. Past events,
/// statements and amounts for a given date don't go stale.
final class Stale {

  /// The number of days after which a position is stale.
  private static final int DAYS_OF_POSITION = 60;

  /// The number of days after which a fact of another type is stale.
  private static final int DAYS = 30;

  private final Known known;
  private final Set<FactId> replaced;

  private Stale(Known known) {
    this.known = known;
    this.replaced = JudgementText.replaced(known);
  }

  static void find(Known known, Findings found) {
    Stale stale = new Stale(known);
    for (FactType type : FactType.values()) {
      stale.find(type, type == FactType.POSITION ? DAYS_OF_POSITION : DAYS, found);
    }
  }

  private void find(FactType type, int days, Findings found) {
    List<Fact> stale =
        known.ofType(type).stream().filter(fact -> isStale(fact, days, found)).toList();
    Fact oldest = stale.stream().max(Comparator.comparingLong(this::age)).orElse(null);
    Field field = oldest == null ? null : staleKey(oldest);
    if (oldest == null || field == null) {
      return;
    }
    LocalDate day = Objects.requireNonNull(oldest.recorded()).day();
    String all = stale.size() + " " + type.plural() + " older than " + days + " days";
    String count = stale.size() == 1 ? "" : ", the oldest of " + all;
    found.add(
        Rule.STALE,
        oldest.ref(field),
        oldest.id() + " was recorded " + day + " and not updated since" + count,
        "If it changed, update it. If a source says that it still holds, add that source in an update.");
  }

  private boolean isStale(Fact fact, int days, Findings found) {
    Field field = staleKey(fact);
    return field != null && age(fact) > days && !found.accepts(Rule.STALE, fact.ref(field));
  }

  /// Returns the key whose value can go stale in a fact, or null if there is none.
  private @Nullable Field staleKey(Fact fact) {
    Field field =
        switch (fact.type()) {
          case EVENT ->
              fact.word(EventField.STATUS, "").equals("ongoing") ? EventField.STATUS : null;
          case MEASURE ->
              fact.has(MeasureField.WHEN) || fact.has(MeasureField.EVENT)
                  ? null
                  : MeasureField.VALUE;
          case ASSESSMENT ->
              fact.isByDesk() && !replaced.contains(fact.id()) ? AssessmentField.LIKELIHOOD : null;
          case ACTION ->
              !fact.has(ActionField.DUE) && fact.word(ActionField.STATE, "open").equals("open")
                  ? ActionField.SAYS
                  : null;
          case POSITION ->
              fact.word(PositionField.STANCE, "").equals("not-stated") || isAgreed(fact)
                  ? null
                  : PositionField.STANCE;
          case SOURCE, ACTOR, PLACE, STATEMENT, ISSUE -> null;
          case PROPOSAL, PROVISION, LINE, HEADLINE -> null;
        };
    return field != null && fact.has(field) ? field : null;
  }

  private boolean isAgreed(Fact position) {
    Fact issue = known.find(position.target(PositionField.ISSUE));
    return issue != null && issue.word(IssueField.STATE, "open").equals("agreed");
  }

  private long age(Fact fact) {
    Moment recorded = fact.recorded();
    return recorded == null ? 0 : ChronoUnit.DAYS.between(recorded.day(), known.issue().day());
  }
}
