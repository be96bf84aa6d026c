package dev.runup.rows;

import dev.runup.course.Freshness;
import dev.runup.fact.ActionField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.LineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Nearest;
import dev.runup.values.ComposeContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the topic of a fact: the summit, or the heaviest issue.
///
/// An issue within another one belongs to that one. The issue that most facts about the summit name
/// belongs to the summit. Example: of ten statements about the summit, seven are also about the
/// issue "whether the summit is held". Its facts join the message about the summit. So does a
/// meeting of two parties of the summit that is about no issue. Words at the summit belong to it,
/// unless they are about a heavy issue.
public final class MessageTopics {

  /// The topic of facts that are about no issue.
  public static final FactId NONE = new FactId(FactType.ISSUE, "");

  /// The least weight of an issue on which words at the summit make a message of their own, and of
  /// which page 1 tells what the desk learned late.
  public static final int HEAVY = 7;

  private final Known known;
  private final @Nullable FactId summit;
  private final @Nullable FactId ofSummit;
  private final Freshness freshness;

  /// Finds the summit among the events that an event is part of.
  private final Nearest wholes;

  /// Finds the outermost of the issues that an issue lies within.
  private final Nearest outermost;

  /// The states that take part in the summit.
  private final List<FactId> parties;

  public MessageTopics(Known known, Freshness freshness) {
    this.known = known;
    this.freshness = freshness;
    this.summit = known.settings().summit();
    Fact event = known.find(summit);
    this.parties = event == null ? List.of() : freshness.parties(event);
    this.outermost =
        new Nearest(
            known, IssueField.WITHIN, issue -> known.find(issue.target(IssueField.WITHIN)) == null);
    this.ofSummit = issueOfSummit();
    this.wholes = new Nearest(known, EventField.PART_OF, whole -> whole.id().equals(summit));
  }

  private @Nullable FactId issueOfSummit() {
    Map<FactId, Integer> counts = new HashMap<>();
    int all = 0;
    for (Fact fact : known.ofType(FactType.STATEMENT)) {
      FactId issue = isAboutSummit(fact) ? heaviestIssue(fact).map(this::root).orElse(null) : null;
      if (issue != null) {
        counts.merge(issue, 1, Integer::sum);
        all++;
      }
    }
    int half = all / 2;
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > Math.max(1, half))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /// Returns the summit, an issue or a proposal. Facts that are about none of them share one topic
  /// without a title.
  public FactId topic(Fact fact) {
    FactId issue = heaviestIssue(fact).map(this::root).orElse(null);
    boolean isOwn = issue != null && weight(issue) >= HEAVY && !isAbout(fact);
    if (summit != null && isAboutSummit(fact) && !isOwn) {
      return summit;
    }
    if (issue == null) {
      return summit != null && (isPartOfSummit(fact) || isMeetingOfParties(fact))
          ? summit
          : about(fact).filter(id -> id.type() == FactType.PROPOSAL).findFirst().orElse(NONE);
    }
    return summit != null && issue.equals(ofSummit) ? summit : issue;
  }

  /// Returns the heaviest issue that a fact is about itself.
  public Optional<FactId> issue(Fact fact) {
    return heaviestIssue(fact).map(Fact::id);
  }

  private boolean isAboutSummit(Fact fact) {
    return isAbout(fact) || summit != null && summit.equals(fact.target(StatementField.EVENT));
  }

  private boolean isAbout(Fact fact) {
    return summit != null && (fact.id().equals(summit) || about(fact).anyMatch(summit::equals));
  }

  /// Returns whether words were said at the summit or at a part of it.
  public boolean isAtSummit(Fact statement) {
    Fact event = known.find(statement.target(StatementField.EVENT));
    return event != null && (event.id().equals(summit) || isPartOfSummit(event));
  }

  /// Returns whether an event is a part of the summit.
  public boolean isPartOfSummit(Fact fact) {
    return summit != null && wholes.after(fact) != null;
  }

  /// Returns whether two parties of the summit meet or speak by phone at an event, or whether a
  /// statement was made there.
  private boolean isMeetingOfParties(Fact fact) {
    Fact event =
        fact.type() == FactType.EVENT ? fact : known.find(fact.target(StatementField.EVENT));
    return event != null
        && (EventRows.isMeeting(event) || event.word(EventField.FORM, "").equals("call"))
        && freshness.parties(event).stream().filter(parties::contains).count() > 1;
  }

  private Optional<Fact> heaviestIssue(Fact fact) {
    return about(fact)
        .filter(id -> id.type() == FactType.ISSUE)
        .map(known::find)
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(MessageTopics::weight));
  }

  /// Returns the facts that a fact is about. A part of an event is about the same as the event if
  /// it doesn't say otherwise. A part of the summit is about the summit.
  private Stream<FactId> about(Fact fact) {
    if (fact.type() == FactType.EVENT && !fact.has(EventField.ABOUT)) {
      Fact whole = known.find(fact.target(EventField.PART_OF));
      return whole == null || whole.id().equals(summit)
          ? Stream.empty()
          : whole.targets(EventField.ABOUT).stream();
    }
    Field field =
        switch (fact.type()) {
          case EVENT -> EventField.ABOUT;
          case STATEMENT -> StatementField.ABOUT;
          case MEASURE -> MeasureField.ABOUT;
          case ASSESSMENT -> AssessmentField.ABOUT;
          case PROVISION ->
              fact.has(ProvisionField.ABOUT) ? ProvisionField.ABOUT : ProvisionField.PROPOSAL;
          case POSITION -> PositionField.ISSUE;
          case ACTION -> ActionField.ABOUT;
          case LINE -> LineField.ABOUT;
          default -> null;
        };
    boolean isTopic = fact.type() == FactType.ISSUE || fact.type() == FactType.PROPOSAL;
    return field == null
        ? isTopic ? Stream.of(fact.id()) : Stream.empty()
        : fact.targets(field).stream();
  }

  /// Returns the outermost issue that an issue lies within.
  private FactId root(Fact issue) {
    Fact outer = outermost.after(issue);
    return outer == null ? issue.id() : outer.id();
  }

  /// Returns the weight of a topic from 1 to 9. The summit weighs most. Facts about no issue weigh
  /// 0.
  public int weight(FactId topic) {
    Fact fact = known.find(topic);
    return topic.equals(summit) ? 9 : fact == null ? 0 : weight(fact);
  }

  private static int weight(Fact issue) {
    return issue.type() == FactType.ISSUE
        ? issue.wholeNumber(IssueField.WEIGHT, ComposeContext.USUAL_WEIGHT)
        : ComposeContext.USUAL_WEIGHT;
  }
}
