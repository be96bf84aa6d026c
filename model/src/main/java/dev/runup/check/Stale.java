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
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds facts that a briefing prints as current although they were not updated for long. Reports
/// each type once, at its oldest fact.
///
/// Days are counted from `recorded` of the version in force to the requested day. Past events,
/// statements and amounts for a given date don't go stale.
final class Stale {

  /// The number of days after which a fact of a type is stale.
  private static final Map<FactType, Integer> SHELF_LIFE =
      Map.of(
          FactType.EVENT, 30,
          FactType.MEASURE, 30,
          FactType.ASSESSMENT, 30,
          FactType.ACTION, 30,
          FactType.POSITION, 60);

  private final Known known;
  private final Set<FactId> replaced = new HashSet<>();

  private Stale(Known known) {
    this.known = known;
    for (Fact assessment : known.ofType(FactType.ASSESSMENT)) {
      replaced.addAll(assessment.targets(AssessmentField.REPLACES));
    }
  }

  static void find(Known known, RuleFindings found) {
    Stale stale = new Stale(known);
    for (FactType type : FactType.values()) {
      Integer days = SHELF_LIFE.get(type);
      if (days != null) {
        stale.find(type, days, found);
      }
    }
  }

  private void find(FactType type, int days, RuleFindings found) {
    Fact oldest = null;
    long oldestAge = 0;
    int count = 0;
    for (Fact fact : known.ofType(type)) {
      long age = staleKey(fact) == null ? 0 : age(fact);
      count += age > days ? 1 : 0;
      if (age > days && age > oldestAge) {
        oldest = fact;
        oldestAge = age;
      }
    }
    Field field = oldest == null ? null : staleKey(oldest);
    if (oldest == null || field == null) {
      return;
    }
    found.add(
        Rule.STALE,
        oldest.ref(field),
        oldest.id()
            + " was recorded "
            + Objects.requireNonNull(oldest.recorded()).day()
            + " and not updated since"
            + (count == 1
                ? ""
                : ", the oldest of "
                    + count
                    + " "
                    + type.plural()
                    + " older than "
                    + days
                    + " days"),
        "If it changed, update it. If a source says that it still holds, add that source in an update.");
  }

  /// Returns the key whose value can go stale in a fact, or null if there is none.
  private @Nullable Field staleKey(Fact fact) {
    Field field =
        switch (fact.type()) {
          case EVENT -> EventField.STATUS;
          case MEASURE -> MeasureField.VALUE;
          case ASSESSMENT -> AssessmentField.LIKELIHOOD;
          case ACTION -> ActionField.SAYS;
          case POSITION -> PositionField.STANCE;
          case SOURCE, ACTOR, PLACE, STATEMENT, ISSUE -> null;
          case PROPOSAL, PROVISION, LINE, HEADLINE -> null;
        };
    return field != null && fact.has(field) && canGoStale(fact) ? field : null;
  }

  private boolean canGoStale(Fact fact) {
    return switch (fact.type()) {
      case EVENT -> fact.word(EventField.STATUS, "").equals("ongoing");
      case MEASURE -> !fact.has(MeasureField.WHEN) && !fact.has(MeasureField.EVENT);
      case ASSESSMENT -> fact.desksOwn() && !replaced.contains(fact.id());
      case ACTION ->
          !fact.has(ActionField.DUE) && fact.word(ActionField.STATE, "open").equals("open");
      case POSITION -> !fact.word(PositionField.STANCE, "").equals("not-stated") && !agreed(fact);
      case SOURCE, ACTOR, PLACE, STATEMENT, ISSUE -> false;
      case PROPOSAL, PROVISION, LINE, HEADLINE -> false;
    };
  }

  private boolean agreed(Fact position) {
    FactId id = position.target(PositionField.ISSUE);
    Fact issue = id == null ? null : known.find(id);
    return issue != null && issue.word(IssueField.STATE, "open").equals("agreed");
  }

  private long age(Fact fact) {
    Moment recorded = fact.recorded();
    return recorded == null ? 0 : ChronoUnit.DAYS.between(recorded.day(), known.issue().day());
  }
}
