package dev.runup.pageone;

import dev.runup.change.FactChange;
import dev.runup.change.FactChange.Cause;
import dev.runup.change.PrintedChanges;
import dev.runup.course.Freshness;
import dev.runup.fact.Amount;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.rows.EventRows;
import dev.runup.rows.MessageTopics;
import dev.runup.text.WordStems;
import dev.runup.values.Participants;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The changes since the previous issue, and the rules by which [PageOne] and `ReferenceRows` print
/// them: in which order the topics come, and which fact has the words of another one.
///
/// @param freshness finds the days of facts
/// @param topics finds what facts are about
/// @param parties the states that take part in the summit
/// @param changes the changes by fact, in the order of the ids. Empty in a first issue
public record IssueNews(
    Known known,
    Freshness freshness,
    MessageTopics topics,
    Set<FactId> parties,
    Map<FactId, FactChange> changes) {

  /// The keys of the summit whose change is the first news.
  private static final Set<Field> SUMMIT_KEYS =
      Set.of(EventField.STATUS, EventField.WHEN, EventField.TIME, EventField.WHERE);

  /// The credibility of an improbable item.
  private static final int IMPROBABLE = 5;

  public static IssueNews of(Known known, Freshness freshness, PrintedChanges printed) {
    Map<FactId, FactChange> changes = new LinkedHashMap<>();
    printed.changes().forEach(change -> changes.put(change.after().id(), change));
    Fact summit = known.find(known.settings().summit());
    Set<FactId> parties =
        summit == null ? Set.of() : new LinkedHashSet<>(freshness.parties(summit));
    return new IssueNews(known, freshness, new MessageTopics(known, freshness), parties, changes);
  }

  /// Returns the change of a fact, or null if it reads as in the previous issue.
  public @Nullable FactChange change(FactId fact) {
    return changes.get(fact);
  }

  /// Returns whether a position has another stance than in the previous issue. The actor need not
  /// have moved: perhaps the desk corrected it.
  public boolean hasOtherStance(Fact fact) {
    FactChange change = changes.get(fact.id());
    return fact.type() == FactType.POSITION
        && change != null
        && change.keys().contains(PositionField.STANCE);
  }

  /// Returns whether an actor moved to another stance.
  boolean isMoved(Fact fact) {
    FactChange change = changes.get(fact.id());
    if (change == null || change.cause() != Cause.MOVED) {
      return false;
    }
    Fact before = change.comparedWith();
    return before != null
        && !before.all(PositionField.STANCE).equals(fact.all(PositionField.STANCE));
  }

  /// Returns the number of positions with another stance.
  long otherStances() {
    return known.ofType(FactType.POSITION).stream().filter(this::hasOtherStance).count();
  }

  /// Returns whether the party of a position has since denied or taken back something on the same
  /// topic. The position may then no longer hold.
  boolean isDisputed(Fact position) {
    List<FactId> parties = freshness.speakingParties(position);
    FactId issue = position.target(PositionField.ISSUE);
    return known.ofType(FactType.STATEMENT).stream()
        .filter(one -> one.has(StatementField.RETRACTS) || one.has(StatementField.DENIES))
        .filter(one -> !freshness.day(one).isBefore(freshness.day(position)))
        .filter(one ->
            one.targets(StatementField.ABOUT).contains(issue)
                || position.targets(PositionField.STATED_IN).stream()
                    .anyMatch(one.targets(StatementField.RETRACTS)::contains))
        .anyMatch(one -> freshness.speakingParties(one).stream().anyMatch(parties::contains));
  }

  /// Returns whether the party of a position has since taken back words on the same topic.
  boolean isTakenBack(Fact position) {
    List<FactId> parties = freshness.speakingParties(position);
    List<FactId> stated = position.targets(PositionField.STATED_IN);
    FactId issue = position.target(PositionField.ISSUE);
    return known.ofType(FactType.STATEMENT).stream()
        .filter(one -> one.has(StatementField.RETRACTS) && !stated.contains(one.id()))
        .filter(one -> !freshness.day(one).isBefore(freshness.day(position)))
        .filter(one -> one.targets(StatementField.ABOUT).contains(issue))
        .anyMatch(one -> freshness.speakingParties(one).stream().anyMatch(parties::contains));
  }

  /// Returns whether an event was to come in the previous issue, and has since taken place or been
  /// called off. Parts of a summit that took place are told with it.
  boolean isAwaited(Fact event) {
    FactChange change = event.type() == FactType.EVENT ? changes.get(event.id()) : null;
    Fact before = change == null ? null : change.before();
    IssueDay since = known.comparedWith();
    return before != null
        && since != null
        && EventRows.isToCome(before)
        && !EventRows.isToCome(event)
        && !freshness.day(event).isBefore(since.day())
        && (!topics.isPartOfSummit(event) || Deadlines.isCalledOff(event));
  }

  /// Returns whether an event was called off in the previous issue and is on again.
  boolean isRevived(Fact event) {
    FactChange change = event.type() == FactType.EVENT ? changes.get(event.id()) : null;
    Fact before = change == null ? null : change.before();
    return before != null && Deadlines.isCalledOff(before) && EventRows.isToCome(event);
  }

  /// Returns whether a fact is dated before the previous issue, which didn't have it.
  boolean isLate(Fact fact) {
    FactChange change = changes.get(fact.id());
    return change != null && change.cause() == Cause.LATE;
  }

  /// Returns whether a fact is improbable, by its own grade or that of all its sources.
  boolean isImprobable(Fact fact) {
    List<Fact> sources =
        known.findAll(fact.citations().stream().map(Value.Citation::source).toList());
    return fact.wholeNumber(CommonField.CREDIBILITY, 0) == IMPROBABLE
        || !sources.isEmpty()
            && sources.stream()
                .allMatch(source -> source.word(SourceField.RELIABILITY, "").equals("E"));
  }

  /// Returns whether a party says something at the summit itself on an issue that weighs much.
  boolean isHeavyWordAtSummit(Fact fact) {
    return topics.isAtSummit(fact)
        && isByParty(fact)
        && topics.weight(topics.topic(fact)) >= MessageTopics.HEAVY;
  }

  /// Returns whether a party of the summit takes part in an event.
  boolean isOfParties(Fact event) {
    return Participants.actors(known, event).stream()
        .anyMatch(actor -> parties.contains(freshness.party(actor)));
  }

  /// Returns whether a party of the summit holds a position or speaks in a statement.
  boolean isByParty(Fact fact) {
    return freshness.speakingParties(fact).stream().anyMatch(parties::contains);
  }

  /// Returns whether a statement denies or contradicts one of another party of the summit.
  boolean opposesOtherParty(Fact statement) {
    List<FactId> own = freshness.speakingParties(statement);
    return Stream.of(StatementField.DENIES, StatementField.CONTRADICTS)
        .flatMap(against -> known.findAll(statement.targets(against)).stream())
        .filter(other -> other.type() == FactType.STATEMENT && isByParty(other))
        .anyMatch(other -> freshness.speakingParties(other).stream().noneMatch(own::contains));
  }

  /// Returns whether somebody takes words back, and the previous issue didn't have that.
  boolean isNewRetraction(Fact fact) {
    FactChange change = changes.get(fact.id());
    return change != null && change.isNew() && fact.has(StatementField.RETRACTS);
  }

  /// Returns whether somebody takes back, since the previous issue, words on which a headline
  /// rested.
  boolean takesBackHeadline(Fact fact) {
    List<FactId> takenBack = fact.targets(StatementField.RETRACTS);
    return isNewRetraction(fact)
        && known.ofType(FactType.HEADLINE).stream()
            .flatMap(headline -> headline.targets(CommonField.RESTS_ON).stream())
            .anyMatch(takenBack::contains);
  }

  /// Returns whether somebody leaves a larger event on one of its days.
  boolean isWalkOut(Fact fact) {
    Fact whole = known.find(fact.target(EventField.PART_OF));
    FactDate begin = whole == null ? null : freshness.date(whole);
    return begin != null
        && fact.word(EventField.FORM, "").equals("departure")
        && !freshness.day(fact).isBefore(begin.earliest());
  }

  /// Returns whether a fact is an amount or a provision, which comes after words and events. A
  /// count does not.
  static boolean isDetail(Fact fact) {
    return fact.type() == FactType.MEASURE && !isCount(fact) || fact.type() == FactType.PROVISION;
  }

  /// Returns whether a fact counts people or things: it has no unit and no currency, and is no
  /// share. Example: 31 dead in a flood.
  static boolean isCount(Fact fact) {
    return fact.type() == FactType.MEASURE
        && fact.first(MeasureField.VALUE, Value.Quantity.class)
            instanceof Value.Quantity(Amount amount)
        && amount.currency() == null
        && !amount.percent()
        && !fact.has(MeasureField.UNIT)
        && !fact.has(MeasureField.SHARE_OF);
  }

  /// Returns whether a statement takes back, denies or contradicts another one.
  static boolean isOpposing(Fact fact) {
    return fact.type() == FactType.STATEMENT
        && (fact.has(StatementField.RETRACTS)
            || fact.has(StatementField.DENIES)
            || fact.has(StatementField.CONTRADICTS));
  }

  /// Returns the facts whose content another one of the list has. A position that moved has the
  /// words of its statements. Another position, the event that is a statement, and a measure have
  /// those of the statement.
  public Set<FactId> toldByOthers(List<Fact> facts) {
    Set<FactId> all = new HashSet<>();
    facts.forEach(fact -> all.add(fact.id()));
    Set<FactId> twice = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.type() == FactType.POSITION) {
        List<FactId> stated = fact.targets(PositionField.STATED_IN);
        if (hasOtherStance(fact)) {
          stated.stream().filter(id -> tellsWords(fact, known.find(id))).forEach(twice::add);
        } else if (stated.stream().anyMatch(all::contains)) {
          twice.add(fact.id());
        }
      } else if (fact.type() == FactType.STATEMENT) {
        twice.addAll(fact.targets(StatementField.MEASURE));
        Fact event = spokenEvent(fact);
        if (event != null) {
          twice.add(event.id());
        }
      }
    }
    return twice;
  }

  /// Returns whether a position tells the words of a statement in which it was stated. It does if
  /// it has no words of its own, or if these say most of them. That words are taken back is no
  /// stance.
  private boolean tellsWords(Fact position, @Nullable Fact statement) {
    if (statement != null && isNewRetraction(statement)) {
      return false;
    }
    String own = position.text(PositionField.SAYS);
    String said = statement == null ? null : statement.text(StatementField.SAYS);
    String words = said == null && statement != null ? statement.text(StatementField.QUOTE) : said;
    return own == null || words == null || WordStems.isMostlyIn(words, own);
  }

  /// Returns the event that a statement is, or null. At a meeting, the words are only a part of the
  /// event.
  public @Nullable Fact spokenEvent(Fact statement) {
    Fact event = known.find(statement.target(StatementField.EVENT));
    return event == null || EventRows.isMeeting(event) ? null : event;
  }

  /// Returns the topic of a headline: that of the first fact on which it rests. Null if it rests on
  /// none.
  public @Nullable FactId topicOf(Fact headline) {
    return headline.targets(CommonField.RESTS_ON).stream()
        .map(known::find)
        .filter(Objects::nonNull)
        .findFirst()
        .map(topics::topic)
        .orElse(null);
  }

  /// Orders the topics without a headline: the summit if its status, day or place changed, then
  /// those on which a party moved or somebody took words back, then those with a contradiction,
  /// denial or retraction, with heavy words at the summit, with a count such as that of the dead,
  /// with a walk-out, or with an event that is on again. What is improbable doesn't count. Those
  /// with amounts or late facts alone come last. Equal ones are ordered by weight and by their
  /// newest day.
  public Comparator<Map.Entry<FactId, List<Fact>>> order() {
    return Comparator.comparingInt(this::topicRank)
        .thenComparingInt(topic -> -topics.weight(topic.getKey()))
        .thenComparing(
            topic ->
                topic.getValue().stream()
                    .map(freshness::day)
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MIN),
            Comparator.reverseOrder())
        .thenComparing(Map.Entry::getKey);
  }

  private int topicRank(Map.Entry<FactId, List<Fact>> topic) {
    FactChange change = changes.get(topic.getKey());
    boolean isSummitChanged =
        change != null
            && topic.getKey().type() == FactType.EVENT
            && change.keys().stream().anyMatch(SUMMIT_KEYS::contains);
    List<Fact> facts = topic.getValue().stream().filter(fact -> !isImprobable(fact)).toList();
    return isSummitChanged
        ? 0
        : facts.stream()
                .anyMatch(fact -> hasOtherStance(fact) && isByParty(fact) || isNewRetraction(fact))
            ? 1
            : facts.stream()
                            .anyMatch(fact ->
                                hasOtherStance(fact)
                                    || isOpposing(fact)
                                    || isCount(fact)
                                    || isWalkOut(fact))
                        && !topic.getKey().equals(MessageTopics.NONE)
                    || facts.stream().anyMatch(fact -> isRevived(fact) || isHeavyWordAtSummit(fact))
                ? 2
                : facts.stream().allMatch(fact -> isDetail(fact) || isLate(fact)) ? 4 : 3;
  }
}
