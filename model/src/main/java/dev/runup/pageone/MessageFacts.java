package dev.runup.pageone;

import dev.runup.change.FactChange;
import dev.runup.change.FactChange.Cause;
import dev.runup.course.Freshness;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.rows.EventRows;
import dev.runup.rows.MessageTopics;
import dev.runup.values.Citations;
import dev.runup.values.Participants;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the facts that the messages of page 1 may tell, and puts them in order of importance.
///
/// @param issueNews the changes since the previous issue
/// @param rested the facts on which a headline rests
/// @param next the events that "Next" lists
/// @param parties the states that take part in the summit
/// @param principals the actors who take part in the summit
/// @param holders the states and other actors that have a position on each issue
record MessageFacts(
    Known known,
    IssueNews issueNews,
    Set<FactId> rested,
    Set<FactId> next,
    Set<FactId> parties,
    Set<FactId> principals,
    Map<FactId, Set<FactId>> holders) {

  /// The types of facts of which a message tells.
  private static final List<FactType> TYPES =
      List.of(
          FactType.POSITION,
          FactType.STATEMENT,
          FactType.EVENT,
          FactType.MEASURE,
          FactType.PROPOSAL,
          FactType.PROVISION);

  /// The first rank after positions that moved, disputes and awaited events.
  private static final int OTHERS = 3;

  /// The rank of what the desk learned late, after all that is new but amounts and provisions. A
  /// meeting of parties has the rank of other new facts.
  private static final int LATE = 5;

  /// The verbs of words that are acts.
  private static final Set<String> ACTS =
      Set.of("accepted", "agreed", "demanded", "invited", "offered", "proposed", "rejected");

  static MessageFacts of(
      IssueNews issueNews, Set<FactId> rested, Set<FactId> next, Set<FactId> parties) {
    Map<FactId, Set<FactId>> holders = new HashMap<>();
    Known known = issueNews.known();
    for (Fact position : known.ofType(FactType.POSITION)) {
      FactId issue = position.target(PositionField.ISSUE);
      if (issue != null && FactChange.isStated(position)) {
        holders
            .computeIfAbsent(issue, _ -> new HashSet<>())
            .addAll(issueNews.freshness().speakingParties(position));
      }
    }
    Fact summit = known.find(known.settings().summit());
    Set<FactId> principals =
        summit == null ? Set.of() : new LinkedHashSet<>(Participants.actors(known, summit));
    return new MessageFacts(known, issueNews, rested, next, parties, principals, holders);
  }

  /// Moves a new fact of a party for which the message doesn't speak yet to the front of the
  /// waiting ones, if the first one is by a party that has spoken. Moves and disputes keep their
  /// place.
  void otherPartyFirst(Deque<Fact> waiting, List<Fact> told) {
    Set<FactId> spoken = new HashSet<>();
    told.forEach(fact -> spoken.addAll(freshness().speakingParties(fact)));
    boolean isSame =
        !waiting.isEmpty()
            && rank(waiting.getFirst()) >= OTHERS
            && freshness().speakingParties(waiting.getFirst()).stream().anyMatch(spoken::contains);
    if (isSame) {
      waiting.stream()
          .filter(fact -> isNews(fact) && !IssueNews.isDetail(fact))
          .filter(fact -> freshness().speakingParties(fact).stream().noneMatch(spoken::contains))
          .filter(fact ->
              freshness().speakingParties(fact).stream()
                  .anyMatch(party -> hasPosition(party, fact)))
          .findFirst()
          .ifPresent(fact -> {
            waiting.remove(fact);
            waiting.addFirst(fact);
          });
    }
  }

  /// Returns whether a fact is an unchanged position of a party for which the message already
  /// speaks.
  boolean isOldStanceOfSpeaker(Fact fact, List<Fact> told) {
    return fact.type() == FactType.POSITION
        && !isNews(fact)
        && told.stream()
            .anyMatch(other -> freshness().speakingParties(other).contains(party(fact)));
  }

  private FactId party(Fact position) {
    return freshness().party(Objects.requireNonNull(position.target(PositionField.ACTOR)));
  }

  /// Returns the new facts of each topic that page 1 may tell, without those on which a headline
  /// rests. What the desk learned late is among them if it is heavy, and an event also if nothing
  /// else is new.
  Map<FactId, List<Fact>> newsByTopic() {
    List<Fact> fresh =
        TYPES.stream().flatMap(type -> known.ofType(type).stream()).filter(this::isNews).toList();
    Map<FactId, List<Fact>> news = new LinkedHashMap<>();
    Set<FactId> proposals = proposalsOnSeveralTopics(fresh);
    for (Fact fact : eachContentOnce(fresh)) {
      boolean isTold =
          rested.contains(fact.id())
              || fact.targets(StatementField.MEASURE).stream().anyMatch(rested::contains);
      if (!isTold && !isCorrection(fact) && (!issueNews.isLate(fact) || isHeavy(fact))) {
        FactId proposal = fact.target(ProvisionField.PROPOSAL);
        FactId topic =
            proposal != null && proposals.contains(proposal) ? proposal : topics().topic(fact);
        news.computeIfAbsent(topic, _ -> new ArrayList<>()).add(fact);
      }
    }
    if (news.isEmpty() && rested.isEmpty()) {
      fresh.stream()
          .filter(fact -> fact.type() == FactType.EVENT && issueNews.isLate(fact))
          .forEach(
              fact -> news.computeIfAbsent(topics().topic(fact), _ -> new ArrayList<>()).add(fact));
    }
    return news;
  }

  /// Returns whether a fact is more than an amount or a provision, and about the summit or an issue
  /// that weighs much.
  private boolean isHeavy(Fact fact) {
    return !IssueNews.isDetail(fact)
        && topics().weight(topics().topic(fact)) >= MessageTopics.HEAVY;
  }

  /// Returns the proposals of which provisions on more than one topic are new. One message tells of
  /// all of them, so that a reader sees that they belong together.
  private Set<FactId> proposalsOnSeveralTopics(List<Fact> fresh) {
    Map<FactId, Set<FactId>> byProposal = new HashMap<>();
    for (Fact fact : fresh) {
      FactId proposal = fact.target(ProvisionField.PROPOSAL);
      if (proposal != null && !rested.contains(fact.id())) {
        byProposal.computeIfAbsent(proposal, _ -> new HashSet<>()).add(topics().topic(fact));
      }
    }
    byProposal.values().removeIf(topics -> topics.size() == 1);
    return byProposal.keySet();
  }

  /// Returns whether a fact is new or changed since the previous issue, and still holds.
  boolean isNews(Fact fact) {
    boolean isNew =
        TYPES.contains(fact.type())
            && (known.comparedWith() == null || issueNews.change(fact.id()) != null);
    return isNew
        && switch (fact.type()) {
          case STATEMENT -> !freshness().isStale(fact);
          case EVENT -> !next.contains(fact.id()) || issueNews.isRevived(fact);
          case POSITION -> FactChange.isStated(fact);
          case MEASURE -> fact.has(MeasureField.VALUE);
          case PROPOSAL -> isStateNews(fact, ProposalField.STATE);
          case PROVISION -> isStateNews(fact, ProvisionField.STATE);
          default -> true;
        };
  }

  /// Returns whether the state of a proposal or a provision changed, or a provision is new. A new
  /// proposal is told by the statement or the event in which it was made.
  private boolean isStateNews(Fact fact, Field state) {
    FactChange change = issueNews.change(fact.id());
    boolean isNew = change != null && change.isNew() && fact.type() == FactType.PROVISION;
    return isNew || change != null && change.keys().contains(state);
  }

  /// Returns whether the desk put a fact right. Page 1 has a line of its own for these.
  private boolean isCorrection(Fact fact) {
    FactChange change = issueNews.change(fact.id());
    return change != null
        && (change.cause() == Cause.CORRECTED
            || change.cause() == Cause.OTHER && !issueNews.hasOtherStance(fact));
  }

  /// Returns the facts that a message could tell, the most important first. The positions that the
  /// other parties hold on the same issues come last, unless they are older than the status of the
  /// summit that they are about.
  Deque<Fact> waiting(List<Fact> first, List<Fact> then) {
    Set<Fact> firstOnes = new HashSet<>(first);
    Set<Fact> news =
        new LinkedHashSet<>(eachContentOnce(Stream.concat(first.stream(), then.stream()).toList()));
    Deque<Fact> waiting = new ArrayDeque<>();
    news.stream()
        .map(fact -> ranked(fact, firstOnes.contains(fact)))
        .sorted(Ranked.ORDER)
        .forEach(ranked -> waiting.add(ranked.fact()));
    Set<FactId> issues = new HashSet<>();
    news.forEach(fact -> topics().issue(fact).ifPresent(issues::add));
    known.ofType(FactType.POSITION).stream()
        .filter(position -> parties.contains(party(position)))
        .filter(position -> topics().issue(position).filter(issues::contains).isPresent())
        .filter(position -> !news.contains(position) && !isNews(position))
        .filter(FactChange::isStated)
        .filter(position ->
            position.targets(PositionField.STATED_IN).stream().noneMatch(freshness()::isOpposed))
        .filter(position -> !isOvertaken(position))
        .forEach(waiting::add);
    return waiting;
  }

  /// Returns whether a position on the summit is older than its status. Support for a summit that
  /// is to come outlasts a change.
  private boolean isOvertaken(Fact position) {
    Fact summit = known.find(known.settings().summit());
    if (summit == null || !topics().topic(position).equals(summit.id())) {
      return false;
    }
    LocalDate changed = freshness().changedOn(summit, List.of(EventField.STATUS));
    boolean isForIt = position.word(PositionField.STANCE, "").equals("supports");
    return changed != null
        && freshness().day(position).isBefore(changed)
        && !(isForIt && EventRows.isToCome(summit));
  }

  /// A new fact with all that decides how important it is. The most important one sorts first.
  ///
  /// @param weight the weight of a provision's topic, or 0 for other facts
  private record Ranked(
      Fact fact,
      boolean isFirst,
      boolean isImprobable,
      int rank,
      int weight,
      boolean isByPrincipal,
      boolean isAct,
      boolean isUndated,
      LocalDate day,
      int credibility) {

    private static final Comparator<Ranked> ORDER =
        Comparator.comparing(Ranked::isFirst, Comparator.reverseOrder())
            .thenComparing(Ranked::isImprobable)
            .thenComparingInt(Ranked::rank)
            .thenComparing(Ranked::weight, Comparator.reverseOrder())
            .thenComparing(Ranked::isByPrincipal, Comparator.reverseOrder())
            .thenComparing(Ranked::isAct, Comparator.reverseOrder())
            .thenComparing(Ranked::isUndated)
            .thenComparing(Ranked::day, Comparator.reverseOrder())
            .thenComparingInt(Ranked::credibility)
            .thenComparing(ranked -> ranked.fact().id());
  }

  private Ranked ranked(Fact fact, boolean isFirst) {
    return new Ranked(
        fact,
        isFirst,
        issueNews.isImprobable(fact),
        rank(fact),
        fact.type() == FactType.PROVISION ? topics().weight(topics().topic(fact)) : 0,
        isByPrincipal(fact),
        isAct(fact),
        fact.type() == FactType.STATEMENT && freshness().date(fact) == null,
        freshness().day(fact),
        fact.wholeNumber(CommonField.CREDIBILITY, Citations.UNKNOWN));
  }

  private int rank(Fact fact) {
    FactChange change = issueNews.change(fact.id());
    boolean byParty =
        freshness().speakingParties(fact).stream().anyMatch(parties::contains)
            || fact.type() == FactType.EVENT
                && issueNews.isOfParties(fact)
                && !topics().isPartOfSummit(fact)
                && (change == null || change.isNew() || issueNews.isAwaited(fact));
    boolean isToCome = fact.type() == FactType.EVENT && EventRows.isToCome(fact);
    boolean isCorrected = change != null && change.cause() == Cause.CORRECTED;
    if (issueNews.takesBackHeadline(fact)) {
      return -1;
    }
    if (issueNews.hasOtherStance(fact) || issueNews.isNewRetraction(fact)) {
      return 0;
    }
    if (issueNews.isLate(fact)) {
      return fact.type() == FactType.EVENT && byParty ? OTHERS : LATE;
    }
    if (IssueNews.isOpposing(fact) || issueNews.isRevived(fact)) {
      return byParty ? 1 : 2;
    }
    if (issueNews.isHeavyWordAtSummit(fact)
        || IssueNews.isCount(fact)
        || issueNews.isWalkOut(fact)) {
      return 2;
    }
    return IssueNews.isDetail(fact) ? 6 : isCorrected ? 7 : byParty ? OTHERS : isToCome ? 5 : 4;
  }

  /// Returns whether a state or an actor has a position on the issue of a fact.
  private boolean hasPosition(FactId party, Fact fact) {
    FactId issue = topics().issue(fact).orElse(null);
    return issue != null && holders.getOrDefault(issue, Set.of()).contains(party);
  }

  /// Returns whether a fact is words of one who takes part in the summit, or an event with one.
  private boolean isByPrincipal(Fact fact) {
    List<FactId> actors =
        fact.type() == FactType.EVENT
            ? Participants.actors(known, fact)
            : known.namesSpeakers(fact) ? fact.targets(StatementField.WHO) : List.of();
    return actors.stream().anyMatch(principals::contains);
  }

  /// Returns whether a fact is an event or words that are an act. Mere words come after these.
  private static boolean isAct(Fact fact) {
    return fact.type() == FactType.EVENT || ACTS.contains(fact.word(StatementField.VERB, ""));
  }

  /// Returns whether page 1 tells a fact before lighter topics take its room: a changed count such
  /// as that of the dead, or that somebody leaves a meeting before its end.
  boolean isNeeded(Fact fact) {
    FactChange change = issueNews.change(fact.id());
    return IssueNews.isCount(fact) && change != null && !change.isNew()
        || issueNews.isWalkOut(fact);
  }

  /// Leaves out what another fact tells, and the summit itself, which is in the status line.
  private List<Fact> eachContentOnce(List<Fact> facts) {
    Set<FactId> twice = issueNews.toldByOthers(facts);
    FactId summit = known.settings().summit();
    return facts.stream()
        .distinct()
        .filter(fact -> !twice.contains(fact.id()) && !fact.id().equals(summit))
        .toList();
  }

  private Freshness freshness() {
    return issueNews.freshness();
  }

  private MessageTopics topics() {
    return issueNews.topics();
  }
}
