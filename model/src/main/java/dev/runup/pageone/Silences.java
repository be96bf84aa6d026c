package dev.runup.pageone;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Leaf;
import dev.runup.change.FactChange;
import dev.runup.course.Freshness;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;
import dev.runup.rows.EventRows;
import dev.runup.rows.MessageTopics;
import dev.runup.values.ComposeContext;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what nobody typed but what is missing: a party without a position, a party whose last word
/// on the summit is older than its status, a question without an answer, and talks without an
/// outcome.
public final class Silences {

  /// The verbs that ask for an answer.
  private static final Set<String> ASKING =
      Set.of("asked", "demanded", "invited", "offered", "proposed", "called-for");

  /// The forms of events that may have an outcome.
  private static final Set<String> TALKS = Set.of("negotiation", "call");

  private final ComposeContext context;
  private final Known known;
  private final Freshness freshness;
  private final MessageTopics topics;
  private final @Nullable Fact summit;
  private final List<FactId> parties;

  public Silences(ComposeContext context, Freshness freshness, MessageTopics topics) {
    this.context = context;
    this.known = context.known();
    this.freshness = freshness;
    this.topics = topics;
    this.summit = known.find(known.settings().summit());
    this.parties = summit == null ? List.of() : freshness.parties(summit);
  }

  public List<Gap> all() {
    List<Gap> all = new ArrayList<>(oldStances());
    all.addAll(unanswered());
    all.addAll(withoutOutcome());
    return all;
  }

  /// Returns the parties of the summit of which no position is known, and that said nothing on an
  /// issue. Empty if no position at all is known. A group is left out, and so are those who take
  /// part as its members only.
  public List<Fact> withoutPosition() {
    List<Fact> positions = known.ofType(FactType.POSITION);
    Set<FactId> holders = new HashSet<>();
    positions.forEach(position -> holders.addAll(freshness.holders(position)));
    return positions.isEmpty() || summit == null
        ? List.of()
        : parties.stream()
            .filter(freshness.partiesInPerson(summit)::contains)
            .filter(party -> freshness.members(party).isEmpty())
            .filter(party -> !holders.contains(party) && !hasSpokenOnIssue(party))
            .map(known::find)
            .filter(Objects::nonNull)
            .toList();
  }

  private boolean hasSpokenOnIssue(FactId party) {
    return known.ofType(FactType.STATEMENT).stream()
        .filter(fact -> topics.issue(fact).isPresent())
        .anyMatch(fact -> freshness.speakingParties(fact).contains(party));
  }

  /// Returns a gap for each party whose newest words are older than the status of the summit, if it
  /// has a position at all. Once the summit has begun, it doesn't matter any more.
  private List<Gap> oldStances() {
    LocalDate changed =
        summit == null ? null : freshness.changedOn(summit, List.of(EventField.STATUS));
    if (summit == null
        || changed == null
        || !(Deadlines.isAnnounced(summit) || Deadlines.isCalledOff(summit))) {
      return List.of();
    }
    Map<FactId, LocalDate> newest = newestWords();
    withoutPosition().forEach(party -> newest.remove(party.id()));
    newest.keySet().removeAll(notStated());
    List<Gap> gaps = new ArrayList<>();
    for (FactId party : parties) {
      LocalDate last = newest.get(party);
      Fact actor = known.find(party);
      if (actor != null && last != null && last.isBefore(changed)) {
        gaps.add(
            new Gap(
                "stance-since",
                List.of(context.leaves().name(actor), Times.day(changed), Times.day(last))));
      }
    }
    return gaps;
  }

  /// Returns the parties of which nothing but "not stated" is on record.
  private Set<FactId> notStated() {
    Set<FactId> parties = new HashSet<>();
    known.ofType(FactType.POSITION).forEach(one -> parties.addAll(freshness.holders(one)));
    known.ofType(FactType.POSITION).stream()
        .filter(FactChange::isStated)
        .forEach(one -> freshness.holders(one).forEach(parties::remove));
    return parties;
  }

  /// Returns the day of the newest words of each party: of its statements, its positions, and the
  /// meetings in which it took part.
  private Map<FactId, LocalDate> newestWords() {
    Map<FactId, LocalDate> newest = new LinkedHashMap<>();
    Stream.of(FactType.STATEMENT, FactType.POSITION, FactType.EVENT)
        .flatMap(type -> known.ofType(type).stream())
        .forEach(fact ->
            speakers(fact)
                .forEach(party ->
                    newest.merge(party, freshness.day(fact), (a, b) -> a.isAfter(b) ? a : b)));
    return newest;
  }

  private List<FactId> speakers(Fact fact) {
    boolean hasMet =
        fact.type() == FactType.EVENT
            && EventRows.isMeeting(fact)
            && fact.word(EventField.STATUS, "").equals("occurred");
    return hasMet
        ? freshness.parties(fact)
        : fact.type() == FactType.STATEMENT
            ? fact.targets(StatementField.WHO).stream().map(freshness::party).toList()
            : freshness.speakingParties(fact);
  }

  /// Returns a gap for each party that was asked something and has not spoken on it since. Only the
  /// newest question to a party counts. One on no topic counts only since the last new status of
  /// the summit, and none whose author has moved since.
  private List<Gap> unanswered() {
    LocalDate changed =
        summit == null ? null : freshness.changedOn(summit, List.of(EventField.STATUS));
    Set<FactId> givenUp = givenUp();
    Map<FactId, Fact> questions = new LinkedHashMap<>();
    known.ofType(FactType.STATEMENT).stream()
        .filter(fact -> ASKING.contains(fact.word(StatementField.VERB, "")))
        .filter(fact -> known.namesSpeakers(fact) && !freshness.isStale(fact))
        .filter(fact -> !givenUp.contains(fact.id()))
        .filter(fact ->
            changed == null
                || topics.issue(fact).isPresent()
                || !freshness.day(fact).isBefore(changed))
        .sorted(Comparator.comparing(freshness::day).thenComparing(Fact::id))
        .forEach(question ->
            question
                .targets(StatementField.TO)
                .forEach(to -> questions.put(freshness.party(to), question)));
    List<Gap> gaps = new ArrayList<>();
    questions.forEach((addressee, question) -> {
      if (parties.contains(addressee) && !hasAnswered(addressee, question)) {
        unanswered(addressee, question).ifPresent(gaps::add);
      }
    });
    return gaps;
  }

  /// Returns the statements of positions that have another stance since.
  private Set<FactId> givenUp() {
    Set<FactId> words = new HashSet<>();
    for (Fact position : known.ofType(FactType.POSITION)) {
      for (Fact version : known.versionsUpTo(position)) {
        if (!version
            .word(PositionField.STANCE, "")
            .equals(position.word(PositionField.STANCE, ""))) {
          words.addAll(version.targets(PositionField.STATED_IN));
        }
      }
    }
    return words;
  }

  private boolean hasAnswered(FactId addressee, Fact question) {
    FactId topic = topics.topic(question);
    LocalDate asked = freshness.day(question);
    return Stream.of(FactType.STATEMENT, FactType.POSITION)
        .flatMap(type -> known.ofType(type).stream())
        .filter(
            fact -> !fact.equals(question) && freshness.speakingParties(fact).contains(addressee))
        .filter(fact -> !freshness.day(fact).isBefore(asked))
        .anyMatch(fact -> Objects.equals(topics.topic(fact), topic) || answers(fact, question));
  }

  private boolean answers(Fact fact, Fact question) {
    List<FactId> askers = freshness.speakingParties(question);
    return fact.targets(StatementField.TO).stream()
        .map(freshness::party)
        .anyMatch(askers::contains);
  }

  private Optional<Gap> unanswered(FactId addressee, Fact question) {
    Fact asked = known.find(addressee);
    List<Leaf.Name> askers = context.leaves().names(question.targets(StatementField.WHO));
    return asked == null || askers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Gap(
                "answer",
                List.of(
                    context.leaves().name(asked),
                    askers.getFirst(),
                    Times.day(freshness.day(question)))));
  }

  /// Returns a gap for each round of talks and each call since the previous issue whose outcome is
  /// not known.
  private List<Gap> withoutOutcome() {
    Set<FactId> told = new HashSet<>();
    known
        .ofType(FactType.STATEMENT)
        .forEach(fact -> told.addAll(fact.targets(StatementField.EVENT)));
    LocalDate since = known.comparedWith() == null ? LocalDate.MIN : known.comparedWith().day();
    return known.ofType(FactType.EVENT).stream()
        .filter(event -> TALKS.contains(event.word(EventField.FORM, "")))
        .filter(event -> event.word(EventField.STATUS, "").equals("occurred"))
        .filter(event -> !event.has(EventField.OUTCOME) && !told.contains(event.id()))
        .filter(event -> !freshness.day(event).isBefore(since) && !hasProvision(event))
        .map(event ->
            new Gap("outcome", List.of(context.leaves().required(event, EventField.TITLE))))
        .toList();
  }

  /// Returns whether an outcome of an event is a provision: one about the same, from a source of
  /// the event, that the desk recorded on the day of the event or later.
  private boolean hasProvision(Fact event) {
    List<FactId> about = event.targets(EventField.ABOUT);
    List<FactId> sources = event.citations().stream().map(Value.Citation::source).toList();
    return known.ofType(FactType.PROVISION).stream()
        .filter(one ->
            Stream.of(ProvisionField.ABOUT, ProvisionField.PROPOSAL)
                .anyMatch(key -> one.targets(key).stream().anyMatch(about::contains)))
        .filter(
            one -> one.citations().stream().map(Value.Citation::source).anyMatch(sources::contains))
        .map(Fact::recorded)
        .anyMatch(learned -> learned != null && !learned.day().isBefore(freshness.day(event)));
  }
}
