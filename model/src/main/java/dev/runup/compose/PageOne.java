package dev.runup.compose;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.NextStep;
import dev.runup.briefing.FrontPage.ToldFact;
import dev.runup.briefing.Issue.TopicsByState.Topic;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance.Doubt;
import dev.runup.briefing.Statement;
import dev.runup.change.FactChange;
import dev.runup.change.FactChange.Cause;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Owner;
import dev.runup.text.WordCount;
import dev.runup.text.WordRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes page 1. Of its messages, the editor's headlines come first. Then come the issues on
/// which something is new, one message each.
///
/// A budget of words limits the page. Each message first takes what it can't do without: a headline
/// with its text, or the first new fact of an issue. The words that are left go to further facts,
/// one for each message in turn. So the last facts of a message give way first, and then the
/// lightest message.
final class PageOne {

  /// The words of the page, without its last line on the sources.
  private static final int WORDS = 300;

  /// The words of the status line.
  private static final int STATUS_WORDS = 20;

  /// The least words of all messages together.
  private static final int LEAST_WORDS = 90;

  /// The words of "Not known".
  private static final int GAP_WORDS = 45;

  private static final int MOST_MESSAGES = 5;

  /// In a first issue all facts are new. They fill the page only if an editor wrote fewer headlines
  /// than this.
  private static final int FEWEST_HEADLINES = 3;

  /// The words around the text of a fact: its day, its speaker and its remarks.
  private static final int OVERHEAD = 7;

  /// The credibility of a fact that sets none.
  private static final int UNKNOWN = 6;

  /// The types of facts of which a message tells.
  private static final List<FactType> TYPES =
      List.of(
          FactType.POSITION,
          FactType.STATEMENT,
          FactType.EVENT,
          FactType.MEASURE,
          FactType.PROPOSAL,
          FactType.PROVISION);

  /// The largest number of facts that one message tells.
  private static final int MOST_FACTS = 4;

  private final ComposeContext context;
  private final Known known;
  private final FactRows rows;
  private final ChangeRows changeRows;
  private final Headlines headlines;
  private final News latest;
  private final Freshness freshness;
  private final MessageTopics topics;

  /// The headlines in force.
  private final List<Fact> written;

  /// The states that take part in the summit.
  private final List<FactId> parties;

  /// The day on which the status of the summit last changed, or null.
  private final @Nullable LocalDate summitChanged;

  /// The words that the messages may still take.
  private int left = 0;

  /// The headlines that found no room. If there is one, no message is made of facts.
  private final List<Fact> further = new ArrayList<>();

  /// The events that "Next" lists.
  private final Set<FactId> next;

  PageOne(ComposeContext context, FactRows rows, ChangeRows changeRows, News news) {
    this.context = context;
    this.known = context.known();
    this.rows = rows;
    this.changeRows = changeRows;
    this.headlines = new Headlines(context, rows);
    this.latest = news;
    this.freshness = news.freshness();
    this.topics = news.topics();
    this.next = rows.events().idsOfNext();
    this.written = headlines.inForce();
    Fact summit = known.find(known.settings().summit());
    this.parties = summit == null ? List.of() : freshness.parties(summit);
    this.summitChanged =
        summit == null ? null : freshness.changedOn(summit, List.of(EventField.STATUS));
  }

  /// A message while it is filled.
  ///
  /// @param headline the editor's headline, or null
  /// @param topic the summit or an issue. Null for a headline that rests on neither
  /// @param isTitle whether the headline is the title of the page
  /// @param withComment whether the page has room for the comment on the headline
  /// @param waiting the facts that it could still tell, the most important first
  /// @param told the facts that it tells
  private record Draft(
      @Nullable Fact headline,
      @Nullable FactId topic,
      boolean isTitle,
      boolean withComment,
      List<Fact> waiting,
      List<Fact> told) {

    /// Returns the largest number of facts to tell. A headline with its own text needs few.
    int most() {
      return headline != null && headline.has(HeadlineField.TEXT) ? MOST_FACTS / 2 : MOST_FACTS;
    }
  }

  /// Composes the page.
  ///
  /// @param open the heaviest open topics
  /// @param allGaps all gaps of the briefing
  FrontPage compose(List<Topic> open, List<Gap> allGaps) {
    Fact summit = known.find(known.settings().summit());
    List<Gap> gaps = gaps(allGaps);
    List<NextStep> events = rows.events().nextOnPageOne();
    left =
        Math.max(
            LEAST_WORDS,
            WORDS
                - STATUS_WORDS
                - (written.isEmpty() ? 0 : words(written.getFirst(), HeadlineField.TITLE))
                - open.stream().mapToInt(topic -> typedWords(topic.title())).sum()
                - gaps.stream().mapToInt(this::words).sum()
                - events.stream().mapToInt(step -> 2 + typedWords(step.event().title())).sum());
    List<Message> messages = messages();
    return new FrontPage(
        rows.events().summit(new Speakers(context)),
        summit == null ? null : new StatusLine(context, freshness).of(summit),
        written.isEmpty() ? null : headlines.headline(written.getFirst(), false),
        messages,
        further.stream().map(fact -> headlines.headline(fact, true)).toList(),
        untold(messages),
        commonDoubt(messages),
        rows.statements().onTheSummit(freshness),
        open,
        gaps,
        events);
  }

  /// Returns the messages in the order of the page.
  private List<Message> messages() {
    List<Draft> drafts = new ArrayList<>();
    Map<FactId, List<Fact>> news = newsByTopic();
    written.forEach(headline -> addHeadline(headline, news, drafts));
    news.entrySet().stream().sorted(latest.order()).forEach(topic -> addTopic(topic, drafts));
    for (int count = 0; count < MOST_FACTS; count++) {
      for (Draft draft : drafts) {
        if (draft.told.size() <= count && count < draft.most()) {
          tellNext(draft);
        }
      }
    }
    return drafts.stream().map(this::message).toList();
  }

  /// Adds a headline with the facts on its topic, unless the page has no room for its words.
  private void addHeadline(Fact headline, Map<FactId, List<Fact>> news, List<Draft> drafts) {
    boolean isTitle = headline.equals(written.getFirst());
    boolean hasText = headline.has(HeadlineField.TEXT);
    boolean isTitleAlone =
        isTitle
            && !hasText
            && !headline.has(CommonField.CAVEAT)
            && headlines.comment(headline) == null;
    if (headline.has(HeadlineField.LEAD) && isTitleAlone) {
      return; // all that it says is in the title
    }
    List<Fact> bases =
        headline.targets(CommonField.RESTS_ON).stream()
            .map(known::find)
            .filter(Objects::nonNull)
            .toList();
    FactId topic = latest.topicOf(headline);
    Stream<Fact> onTopic =
        orEmpty(topic == null ? null : news.remove(topic)).stream()
            .filter(fact -> !bases.contains(fact) && (!hasText || !isFirstIssue()));
    List<Fact> waiting =
        waiting(
            bases.stream()
                .filter(fact -> isNews(fact) && (!hasText || latest.isMoved(fact)))
                .toList(),
            onTopic.toList());
    int words =
        (isTitle ? 0 : words(headline, HeadlineField.TITLE)) + words(headline, HeadlineField.TEXT);
    if (drafts.size() == MOST_MESSAGES || words > left) {
      further.add(headline);
      return;
    }
    left -= words;
    Fact comment = headlines.comment(headline);
    int more = comment == null ? 0 : words(comment, AssessmentField.SAYS);
    Draft draft = new Draft(headline, topic, isTitle, more <= left, waiting, new ArrayList<>());
    left -= draft.withComment ? more : 0;
    drafts.add(draft);
    if (!hasText) {
      tellNext(draft);
    }
  }

  /// Adds a message about a topic on which no headline rests, unless the page is full.
  private void addTopic(Map.Entry<FactId, List<Fact>> topic, List<Draft> drafts) {
    Draft draft =
        new Draft(
            null,
            topic.getKey(),
            false,
            false,
            waiting(topic.getValue(), List.of()),
            new ArrayList<>());
    int most = isFirstIssue() && !written.isEmpty() ? FEWEST_HEADLINES : MOST_MESSAGES;
    if (further.isEmpty() && drafts.size() < most && tellNext(draft)) {
      drafts.add(draft);
    }
  }

  private boolean tellNext(Draft draft) {
    while (!draft.waiting.isEmpty()) {
      Fact next = draft.waiting.removeFirst();
      int words = words(next);
      if (words <= left
          && !isOldStanceOfSpeaker(next, draft.told)
          && !repeatsHeadline(next, draft.headline)) {
        left -= words;
        draft.told.add(next);
        return true;
      }
    }
    return false;
  }

  /// Returns whether the words of a fact are those of the headline above it.
  private static boolean repeatsHeadline(Fact fact, @Nullable Fact headline) {
    return headline != null
        && headline.texts(HeadlineField.TITLE).stream()
            .anyMatch(title -> WordRun.isInBoth(title, mainText(fact)));
  }

  private static String mainText(Fact fact) {
    return fact.type().ownFields().stream()
        .filter(field -> field.is(KeyTrait.MAIN_TEXT))
        .flatMap(field -> fact.texts(field).stream())
        .collect(Collectors.joining(" "));
  }

  /// Returns whether a fact is an unchanged position of a party for which the message already
  /// speaks.
  private boolean isOldStanceOfSpeaker(Fact fact, List<Fact> told) {
    return fact.type() == FactType.POSITION
        && !isNews(fact)
        && told.stream().anyMatch(other -> freshness.speakingParties(other).contains(party(fact)));
  }

  private FactId party(Fact position) {
    return freshness.party(Objects.requireNonNull(position.target(PositionField.ACTOR)));
  }

  /// Returns the new facts of each topic that page 1 may tell, without those on which a headline
  /// rests.
  private Map<FactId, List<Fact>> newsByTopic() {
    Set<FactId> rested = new HashSet<>();
    written.forEach(headline -> rested.addAll(headline.targets(CommonField.RESTS_ON)));
    List<Fact> fresh =
        TYPES.stream().flatMap(type -> known.ofType(type).stream()).filter(this::isNews).toList();
    Map<FactId, List<Fact>> news = new LinkedHashMap<>();
    for (Fact fact : eachContentOnce(fresh)) {
      boolean isTold =
          rested.contains(fact.id())
              || fact.targets(StatementField.MEASURE).stream().anyMatch(rested::contains);
      if (!isTold && !isLate(fact)) {
        news.computeIfAbsent(topics.topic(fact), _ -> new ArrayList<>()).add(fact);
      }
    }
    return news;
  }

  private boolean isFirstIssue() {
    return known.comparedWith() == null;
  }

  /// Returns whether a fact is new or changed since the previous issue, and still holds.
  private boolean isNews(Fact fact) {
    boolean isNew =
        TYPES.contains(fact.type()) && (isFirstIssue() || latest.change(fact.id()) != null);
    return isNew
        && switch (fact.type()) {
          case STATEMENT -> !freshness.isStale(fact);
          case EVENT -> !next.contains(fact.id());
          case POSITION -> !fact.word(PositionField.STANCE, "").equals("not-stated");
          case MEASURE -> fact.has(MeasureField.VALUE);
          case PROPOSAL -> isStateNews(fact, ProposalField.STATE);
          case PROVISION -> isStateNews(fact, ProvisionField.STATE);
          default -> true;
        };
  }

  /// Returns whether the state of a proposal or a provision changed. That one was floated or
  /// reported is told by a statement or an event.
  private boolean isStateNews(Fact fact, Field state) {
    FactChange change = latest.change(fact.id());
    return change != null && change.keys().contains(state);
  }

  private boolean isLate(Fact fact) {
    FactChange change = latest.change(fact.id());
    return change != null && change.cause() == Cause.LATE;
  }

  /// Returns the facts that a message could tell, the most important first. The positions that the
  /// other parties hold on the same issues come last.
  private List<Fact> waiting(List<Fact> first, List<Fact> then) {
    List<Fact> news = eachContentOnce(Stream.concat(first.stream(), then.stream()).toList());
    List<Fact> waiting = new ArrayList<>(news);
    waiting.sort(
        Comparator.comparing((Fact fact) -> !first.contains(fact))
            .thenComparingInt(this::rank)
            .thenComparing(freshness::day, Comparator.reverseOrder())
            .thenComparingInt(fact -> fact.wholeNumber(CommonField.CREDIBILITY, UNKNOWN))
            .thenComparing(Fact::id));
    Set<FactId> issues = new HashSet<>();
    news.forEach(fact -> topics.issue(fact).ifPresent(issues::add));
    known.ofType(FactType.POSITION).stream()
        .filter(position -> topics.issue(position).filter(issues::contains).isPresent())
        .filter(position -> !news.contains(position) && !isNews(position))
        .filter(position -> !position.word(PositionField.STANCE, "").equals("not-stated"))
        .filter(position -> parties.contains(party(position)))
        .forEach(waiting::add);
    return waiting;
  }

  private int rank(Fact fact) {
    boolean byParty = freshness.speakingParties(fact).stream().anyMatch(parties::contains);
    boolean isToCome = fact.type() == FactType.EVENT && EventRows.isToCome(fact);
    boolean isAmount = fact.type() == FactType.MEASURE;
    FactChange change = latest.change(fact.id());
    boolean isCorrected = change != null && change.cause() == Cause.CORRECTED;
    return latest.isMoved(fact)
        ? 0
        : News.isOpposing(fact) ? 1 : isCorrected ? 5 : byParty ? 2 : isToCome || isAmount ? 4 : 3;
  }

  /// Leaves out what another fact tells, and the summit itself, which is in the status line.
  private List<Fact> eachContentOnce(List<Fact> facts) {
    Set<FactId> twice = latest.toldByOthers(facts);
    FactId summit = known.settings().summit();
    return facts.stream()
        .distinct()
        .filter(fact -> !twice.contains(fact.id()) && !fact.id().equals(summit))
        .toList();
  }

  private Message message(Draft draft) {
    List<Fact> told = new ArrayList<>(draft.told);
    told.sort(
        Comparator.comparing((Fact fact) -> !isNews(fact))
            .thenComparing(freshness::day)
            .thenComparing(Fact::id));
    List<Fact> bases = new ArrayList<>(told);
    if (draft.headline != null) {
      bases.add(draft.headline);
      draft.headline.targets(CommonField.RESTS_ON).stream()
          .map(known::find)
          .filter(Objects::nonNull)
          .forEach(bases::add);
    }
    String news = news(bases);
    return new Message(
        draft.headline == null ? null : headlines.headline(draft.headline, draft.withComment),
        draft.headline != null || draft.topic == null ? null : title(draft.topic, told),
        draft.isTitle,
        news,
        news.equals("unchanged") ? Times.day(lastRecorded(bases)) : null,
        told.stream().map(this::told).toList());
  }

  /// Returns the title of a topic. If all facts are about the same smaller issue, returns the title
  /// of that issue.
  private Leaf.@Nullable Prose title(FactId topic, List<Fact> told) {
    Set<FactId> issues = new HashSet<>();
    told.forEach(fact -> topics.issue(fact).ifPresent(issues::add));
    boolean isOne = issues.size() == 1 && topic.type() == FactType.ISSUE;
    Fact fact = known.find(isOne ? issues.iterator().next() : topic);
    return fact == null ? null : context.leaves().gist(fact);
  }

  private String news(List<Fact> facts) {
    if (isFirstIssue()) {
      return "";
    }
    boolean changed = false;
    boolean fresh = false;
    for (Fact fact : facts) {
      FactChange change = latest.change(fact.id());
      changed |= change != null && !change.isNew();
      fresh |=
          change != null && change.isNew()
              || fact.type() == FactType.HEADLINE && isTypedSince(fact);
    }
    return changed ? "changed" : fresh ? "new" : "unchanged";
  }

  private boolean isTypedSince(Fact headline) {
    IssueDay since = known.comparedWith();
    return since != null && Known.countAt(known.versionsUpTo(headline), since) == 0;
  }

  private static LocalDate lastRecorded(List<Fact> facts) {
    return facts.stream()
        .map(Fact::recorded)
        .filter(Objects::nonNull)
        .map(Moment::day)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private ToldFact told(Fact fact) {
    FactChange change = latest.change(fact.id());
    FactDate date = freshness.date(fact);
    boolean isPast =
        fact.type() == FactType.POSITION
            && !isNews(fact)
            && topics.topic(fact).equals(known.settings().summit())
            && summitChanged != null
            && freshness.day(fact).isBefore(summitChanged);
    return new ToldFact(
        change == null ? changeRows.unchanged(fact) : changeRows.changedFact(change),
        date == null ? null : new Leaf.When(date, null),
        isPast);
  }

  /// Returns the gaps of the page, the first ones as far as the words reach. The status line and
  /// the timeline tell of missing hours and places. An amount without an estimator is a gap only if
  /// a headline rests on it.
  private List<Gap> gaps(List<Gap> all) {
    Set<String> rested = new HashSet<>();
    written.forEach(headline ->
        headline.targets(CommonField.RESTS_ON).forEach(id -> rested.add(id.toString())));
    List<Gap> gaps = new ArrayList<>();
    int words = GAP_WORDS;
    for (Gap gap : all) {
      boolean isOnPage =
          switch (gap.what()) {
            case "time", "place", "date", "value" -> false;
            case "estimator" ->
                gap.of().getFirst().ref() != null
                    && rested.contains(
                        Objects.requireNonNull(gap.of().getFirst().ref()).ownerName());
            default -> true;
          };
      words -= isOnPage ? words(gap) : 0;
      if (isOnPage && words >= 0) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  private int words(Gap gap) {
    Statement counter = gap.counter();
    return OVERHEAD
        + (gap.said() == null ? 0 : typedWords(gap.said().says()))
        + (counter == null || counter.says() == null ? 0 : typedWords(counter.says()));
  }

  /// Returns the number of changes that no message tells.
  private int untold(List<Message> messages) {
    Set<String> told = new HashSet<>();
    messages.forEach(message -> message.told().forEach(one -> told.add(one.fact().fact())));
    written.forEach(
        headline -> headline.targets(CommonField.RESTS_ON).forEach(id -> told.add(id.toString())));
    return (int)
        latest.changes().keySet().stream().filter(id -> !told.contains(id.toString())).count();
  }

  /// Returns the word of the doubt that all claims of the messages share, or null.
  private static @Nullable String commonDoubt(List<Message> messages) {
    Set<String> words = new HashSet<>();
    for (Message message : messages) {
      message.told().forEach(one -> words.add(word(one.fact().standing().doubt())));
      if (message.headline() != null && message.told().isEmpty()) {
        words.add(word(message.headline().standing().doubt()));
      }
    }
    String only = words.size() == 1 ? words.iterator().next() : "";
    return only.isEmpty() ? null : only;
  }

  private static String word(@Nullable Doubt doubt) {
    return doubt == null ? "" : doubt.word();
  }

  /// Returns about how many words a fact takes on the page.
  private int words(Fact fact) {
    int words = OVERHEAD;
    for (Field key :
        List.of(
            StatementField.SAYS,
            StatementField.QUOTE,
            EventField.TITLE,
            EventField.OUTCOME,
            PositionField.SAYS,
            PositionField.IF,
            MeasureField.WHAT,
            ProposalField.TITLE,
            ProvisionField.TEXT)) {
      words += fact.type().ownFields().contains(key) ? words(fact, key) : 0;
    }
    if (fact.type() == FactType.POSITION && !fact.has(PositionField.SAYS)) {
      words +=
          fact.targets(PositionField.STATED_IN).stream()
              .map(known::find)
              .filter(Objects::nonNull)
              .mapToInt(this::words)
              .sum();
    }
    return words;
  }

  /// Returns the words of the text that was typed, so that the page is the same in all languages.
  private int typedWords(Leaf.Prose text) {
    Owner owner = text.ref() == null ? null : text.ref().owner();
    return Stream.of(FactType.ISSUE, FactType.EVENT, FactType.ASSESSMENT, FactType.STATEMENT)
        .filter(type -> owner != null && type.word().equals(owner.type()))
        .map(type -> known.find(new FactId(type, owner == null ? "" : owner.id())))
        .filter(Objects::nonNull)
        .findFirst()
        .map(fact -> words(fact, fact.gist()))
        .orElseGet(() -> WordCount.of(text.text()));
  }

  private static int words(Fact fact, Field key) {
    return fact.texts(key).stream().mapToInt(WordCount::of).sum();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
