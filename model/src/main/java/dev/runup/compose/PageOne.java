package dev.runup.compose;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.FrontPage.Headline;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.NextStep;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.briefing.FrontPage.Title;
import dev.runup.briefing.FrontPage.ToldFact;
import dev.runup.briefing.Issue.TopicsByState.Topic;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Provenance.Cite;
import dev.runup.briefing.Provenance.Doubt;
import dev.runup.change.FactChange;
import dev.runup.change.FactChange.Cause;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.FieldRef;
import dev.runup.text.WordRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

  /// The words of the headings.
  private static final int HEADINGS = 8;

  /// The words of the line on moved positions and on the changes that no message tells.
  private static final int OTHER_CHANGES = 8;

  /// The words by which the first fact below a headline may run over.
  private static final int OVERRUN = 8;

  /// The least words of all messages together.
  private static final int LEAST_WORDS = 90;

  /// The words of "Not known".
  private static final int GAP_WORDS = 28;

  private static final int MOST_MESSAGES = 5;

  /// The kinds of changes that have a line of their own, in the order of the page.
  private static final List<String> MENDED = List.of("withdrawn", "corrected");

  /// The largest number of changes on each of these lines.
  private static final int MOST_MENDED = 3;

  /// In a first issue all facts are new. They fill the page only if an editor wrote fewer headlines
  /// than this.
  private static final int FEWEST_HEADLINES = 3;

  /// The largest number of facts that one message tells.
  private static final int MOST_FACTS = 6;

  private final ComposeContext context;
  private final Known known;
  private final FactRows rows;
  private final ChangeRows changeRows;
  private final Headlines headlines;
  private final IssueNews issueNews;
  private final MessageFacts facts;
  private final PageWords words;
  private final @Nullable SummitStatus status;
  private final NextSteps next;

  /// The headlines in force.
  private final List<Fact> written;

  /// The facts on which a headline in force rests.
  private final Set<FactId> rested = new HashSet<>();

  /// The day on which the status of the summit last changed, or null.
  private final @Nullable LocalDate summitChanged;

  /// The words that the messages may still take.
  private int left = 0;

  /// The headlines that found no room. If there is one, no message is made of facts.
  private final List<Fact> further = new ArrayList<>();

  PageOne(ComposeContext context, FactRows rows, ChangeRows changeRows, IssueNews issueNews) {
    this.context = context;
    this.known = context.known();
    this.rows = rows;
    this.changeRows = changeRows;
    this.headlines = new Headlines(context, rows);
    this.issueNews = issueNews;
    this.words = new PageWords(known);
    this.written = headlines.inForce();
    written.forEach(headline -> rested.addAll(headline.targets(CommonField.RESTS_ON)));
    Fact summit = known.find(known.settings().summit());
    Freshness freshness = issueNews.freshness();
    this.status = summit == null ? null : new StatusLine(context, freshness).of(summit);
    this.next = new NextSteps(context, rows, status != null && !status.nearness().isEmpty());
    this.summitChanged =
        summit == null ? null : freshness.changedOn(summit, List.of(EventField.STATUS));
    this.facts =
        new MessageFacts(
            known,
            issueNews,
            rested,
            next.ids(),
            summit == null ? Set.of() : Set.copyOf(freshness.parties(summit)));
  }

  /// A message while it is filled.
  ///
  /// @param headline the editor's headline, or null
  /// @param topic the summit or an issue. Null for a headline that rests on no known fact
  /// @param isTitle whether the headline is the title of the page
  /// @param withComment whether the page has room for the comment on the headline
  /// @param waiting the facts that it could still tell, the most important first
  /// @param told the facts that it tells
  /// @param judgements the new judgement of the desk that stands below it, or none
  private record Draft(
      @Nullable Fact headline,
      @Nullable FactId topic,
      boolean isTitle,
      boolean withComment,
      List<Fact> waiting,
      List<Fact> told,
      List<Fact> judgements) {

    Draft(
        @Nullable Fact headline,
        @Nullable FactId topic,
        boolean isTitle,
        boolean withComment,
        List<Fact> waiting) {
      this(headline, topic, isTitle, withComment, waiting, new ArrayList<>(), new ArrayList<>());
    }

    /// Returns the largest number of facts to tell. A headline with its own text needs few.
    int most() {
      return headline != null && headline.has(HeadlineField.TEXT) ? MOST_FACTS / 3 : MOST_FACTS;
    }
  }

  /// Composes the page.
  ///
  /// @param open the heaviest open topics
  /// @param allGaps all gaps of the briefing
  /// @param changes the changes since the previous issue
  FrontPage compose(List<Topic> open, List<Gap> allGaps, List<ChangeGroup> changes) {
    List<Gap> gaps = gaps(allGaps);
    List<NextStep> steps = next.rows();
    Fact ofSummit = known.find(known.settings().summit());
    left =
        Math.max(
            LEAST_WORDS,
            WORDS
                - HEADINGS
                - (isFirstIssue() ? 0 : OTHER_CHANGES)
                - (ofSummit == null || status == null ? 0 : words.ofSummit(ofSummit, status))
                - (written.isEmpty() ? 0 : PageWords.words(written.getFirst(), HeadlineField.TITLE))
                - open.stream().mapToInt(words::words).sum()
                - gaps.stream().mapToInt(words::words).sum()
                - mended(changes, Set.of()).stream().mapToInt(words::words).sum()
                - steps.stream().mapToInt(words::words).sum());
    List<Draft> drafts = drafts();
    List<Message> messages = drafts.stream().map(this::message).toList();
    PageTitle title =
        PageTitle.of(
            !written.isEmpty(),
            ofSummit,
            status,
            drafts.stream().flatMap(draft -> draft.told.stream()).toList(),
            issueNews);
    Event summit = rows.events().summit(new Speakers(context));
    return new FrontPage(
        summit,
        status,
        new Title(title.kind(), title.news() == null ? null : told(title.news())),
        written.isEmpty() ? null : headlines.headline(written.getFirst(), false),
        messages,
        further.stream().map(fact -> headlines.headline(fact, true)).toList(),
        untold(messages, drafts),
        commonDoubt(messages),
        rows.statements().onTheSummit(issueNews.freshness()),
        open,
        gaps,
        steps,
        mended(changes, told(messages)),
        ungraded(messages, summit));
  }

  /// Returns the withdrawn and corrected facts of the page.
  ///
  /// @param told the facts that a message tells
  private static List<ChangeGroup> mended(List<ChangeGroup> changes, Set<String> told) {
    return changes.stream()
        .filter(group -> MENDED.contains(group.kind()))
        .map(group ->
            new ChangeGroup(
                group.kind(),
                group.changes().stream()
                    .filter(one -> !told.contains(one.fact()) && isOnPage(one))
                    .limit(MOST_MENDED)
                    .toList()))
        .filter(group -> !group.changes().isEmpty())
        .sorted(Comparator.comparingInt(group -> MENDED.indexOf(group.kind())))
        .toList();
  }

  /// Returns whether a correction of a fact is for page 1: not one of a name or of a gap.
  private static boolean isOnPage(ChangedFact one) {
    return switch (one.row()) {
      case ChangeRow.AssessmentChange(var judgement, _) -> !judgement.kind().equals("gap");
      case ChangeRow.TextChange _, ChangeRow.ActorChange _ -> false;
      default -> true;
    };
  }

  private static Set<String> told(List<Message> messages) {
    Set<String> told = new HashSet<>();
    messages.forEach(message -> message.told().forEach(one -> told.add(one.fact().fact())));
    return told;
  }

  /// Returns the sources of the claims on the page whose reliability nobody has typed.
  private List<Cite> ungraded(List<Message> messages, @Nullable Event summit) {
    Set<Integer> cited = new TreeSet<>();
    Stream.concat(
            Stream.ofNullable(summit).map(Event::standing),
            messages.stream()
                .flatMap(message ->
                    Stream.concat(
                        Stream.ofNullable(message.headline()).map(Headline::standing),
                        message.told().stream().map(one -> one.fact().standing()))))
        .forEach(standing -> standing.cites().forEach(cite -> cited.add(cite.number())));
    return cited.stream()
        .filter(context.citations()::isUngraded)
        .map(number -> new Cite(number, null))
        .toList();
  }

  /// Returns the messages in the order of the page, filled as far as the words reach.
  private List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    Map<FactId, List<Fact>> news = facts.newsByTopic();
    written.forEach(headline -> addHeadline(headline, news, drafts));
    drafts.forEach(this::tellSecondBasis);
    news.entrySet().stream().sorted(issueNews.order()).forEach(topic -> addTopic(topic, drafts));
    drafts.stream().filter(draft -> draft.headline == null).forEach(this::addJudgement);
    for (int count = 0; count < MOST_FACTS; count++) {
      for (Draft draft : drafts) {
        if (draft.told.size() <= count && count < draft.most()) {
          tellNext(draft);
        }
      }
    }
    return drafts;
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
    Set<Fact> bases = new LinkedHashSet<>(known.findAll(headline.targets(CommonField.RESTS_ON)));
    FactId topic = issueNews.topicOf(headline);
    Stream<Fact> onTopic =
        orEmpty(topic == null ? null : news.remove(topic)).stream()
            .filter(fact -> !bases.contains(fact) && (!hasText || !isFirstIssue()));
    List<Fact> waiting =
        facts.waiting(
            bases.stream()
                .filter(fact -> facts.isNews(fact) && (!hasText || issueNews.isMoved(fact)))
                .toList(),
            onTopic.toList());
    int needed =
        (isTitle ? 0 : PageWords.words(headline, HeadlineField.TITLE))
            + PageWords.words(headline, HeadlineField.TEXT);
    if (drafts.size() == MOST_MESSAGES || needed > left) {
      further.add(headline);
      return;
    }
    left -= needed;
    Fact comment = headlines.comment(headline);
    int more =
        comment == null
            ? 0
            : Stream.concat(Stream.of(comment), headlines.onCause(comment).stream())
                .mapToInt(PageWords::ofJudgement)
                .sum();
    Draft draft = new Draft(headline, topic, isTitle, more <= left, waiting);
    left -= draft.withComment ? more : 0;
    drafts.add(draft);
    if (!hasText) {
      tellNext(draft);
    }
    if (isTitle) {
      tellSecondBasis(draft);
    }
  }

  /// Tells the next fact on which a headline without a text rests, so that the message supports all
  /// that the headline says.
  private void tellSecondBasis(Draft draft) {
    boolean isBasis =
        draft.headline != null
            && !draft.headline.has(HeadlineField.TEXT)
            && draft.told.size() < 2
            && !draft.waiting.isEmpty()
            && draft.headline.targets(CommonField.RESTS_ON).contains(draft.waiting.getFirst().id());
    if (isBasis) {
      tellNext(draft);
    }
  }

  /// Adds a message about a topic on which no headline rests, unless the page is full.
  private void addTopic(Map.Entry<FactId, List<Fact>> topic, List<Draft> drafts) {
    int most = isFirstIssue() && !written.isEmpty() ? FEWEST_HEADLINES : MOST_MESSAGES;
    if (!further.isEmpty() || drafts.size() >= most) {
      return;
    }
    Draft draft =
        new Draft(null, topic.getKey(), false, false, facts.waiting(topic.getValue(), List.of()));
    if (tellNext(draft)) {
      drafts.add(draft);
    }
  }

  /// Adds a judgement that the desk has made on the topic since the previous issue.
  private void addJudgement(Draft draft) {
    known.ofType(FactType.ASSESSMENT).stream()
        .filter(fact -> fact.isByDesk() && !Assessments.isGap(fact) && isNew(fact))
        .filter(fact -> issueNews.topics().topic(fact).equals(draft.topic))
        .filter(fact -> PageWords.ofJudgement(fact) <= left)
        .findFirst()
        .ifPresent(fact -> {
          draft.judgements.add(fact);
          left -= PageWords.ofJudgement(fact);
        });
  }

  private boolean isNew(Fact fact) {
    FactChange change = issueNews.change(fact.id());
    return isFirstIssue() || change != null && change.isNew();
  }

  private boolean tellNext(Draft draft) {
    // What a headline rests on first may run a few words over, so that nothing lighter takes its
    // place.
    int more = draft.headline != null && draft.told.isEmpty() ? OVERRUN : 0;
    while (!draft.waiting.isEmpty()) {
      Fact next = draft.waiting.removeFirst();
      int needed = words.words(next);
      if (needed <= left + more
          && !facts.isOldStanceOfSpeaker(next, draft.told)
          && !repeatsHeadline(next, draft.headline)) {
        left -= needed;
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

  private boolean isFirstIssue() {
    return known.comparedWith() == null;
  }

  private Message message(Draft draft) {
    List<Fact> told = new ArrayList<>(draft.told);
    Set<FactId> headlineRests =
        draft.headline == null
            ? Set.of()
            : Set.copyOf(draft.headline.targets(CommonField.RESTS_ON));
    told.sort(
        Comparator.comparing((Fact fact) -> !headlineRests.contains(fact.id()))
            .thenComparing(fact -> !facts.isNews(fact))
            .thenComparing(MessageFacts::isDetail)
            .thenComparing(fact -> fact.has(MeasureField.SHARE_OF))
            .thenComparing(issueNews.freshness()::day)
            .thenComparing(fact -> issueNews.topics().issue(fact).map(FactId::id).orElse(""))
            .thenComparingInt(fact -> fact.wholeNumber(CommonField.CREDIBILITY, Citations.UNKNOWN))
            .thenComparing(fact -> issueNews.freshness().speakingParties(fact).toString())
            .thenComparing(Citations.PassageOrder::first, Citations.PassageOrder.ORDER)
            .thenComparing(Fact::id));
    List<Fact> bases = new ArrayList<>(told);
    if (draft.headline != null) {
      bases.add(draft.headline);
      bases.addAll(known.findAll(draft.headline.targets(CommonField.RESTS_ON)));
    }
    String news = news(bases);
    return new Message(
        draft.headline == null ? null : headlines.headline(draft.headline, draft.withComment),
        draft.headline != null || draft.topic == null ? null : title(draft.topic, told),
        draft.isTitle,
        news,
        news.equals("unchanged") ? Times.day(lastRecorded(bases)) : null,
        told.stream().map(this::told).toList(),
        draft.headline == null ? List.of() : doubtful(draft.headline, told),
        draft.judgements.isEmpty()
            ? null
            : rows.assessments().assessment(draft.judgements.getFirst()));
  }

  /// Returns the doubtful provenance of what a headline rests on, each citation once. What the
  /// message tells from the same sources shows the doubt already.
  private List<Provenance> doubtful(Fact headline, List<Fact> told) {
    if (context.citations().standing(headline).doubt() != null) {
      return List.of();
    }
    Set<List<Cite>> cited = new HashSet<>();
    told.forEach(fact -> cited.add(context.citations().standing(fact).cites()));
    return known.findAll(headline.targets(CommonField.RESTS_ON)).stream()
        .map(context.citations()::standing)
        .filter(standing -> standing.doubt() != null && cited.add(standing.cites()))
        .toList();
  }

  /// Returns the title of a topic. If all facts are about the same smaller issue, returns the title
  /// of that issue.
  private Leaf.@Nullable Prose title(FactId topic, List<Fact> told) {
    Set<FactId> issues = new HashSet<>();
    told.forEach(fact -> issueNews.topics().issue(fact).ifPresent(issues::add));
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
      FactChange change = issueNews.change(fact.id());
      changed |= change != null && !change.isNew() && change.cause() != Cause.OTHER;
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
    FactChange change = issueNews.change(fact.id());
    FactDate date = issueNews.freshness().date(fact);
    boolean isPast =
        fact.type() == FactType.POSITION
            && !facts.isNews(fact)
            && issueNews.topics().topic(fact).equals(known.settings().summit())
            && summitChanged != null
            && issueNews.freshness().day(fact).isBefore(summitChanged);
    return new ToldFact(
        change == null ? changeRows.unchanged(fact) : changeRows.changedFact(change),
        date == null ? null : new Leaf.When(date, null),
        isPast,
        !isFirstIssue() && !facts.isNews(fact));
  }

  /// Returns the gaps of the page, the first ones as far as the words reach. The status line and
  /// the timeline tell of missing hours and places. An amount without an estimator is a gap only if
  /// a headline rests on it.
  private List<Gap> gaps(List<Gap> all) {
    List<Gap> gaps = new ArrayList<>();
    int remaining = GAP_WORDS;
    for (Gap gap : all) {
      boolean isOnPage =
          switch (gap.what()) {
            case "time", "place", "date", "value" -> false;
            case "estimator" -> isRestedOn(gap.of().getFirst());
            default -> true;
          };
      remaining -= isOnPage ? words.words(gap) : 0;
      if (isOnPage && remaining >= 0) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  private boolean isRestedOn(Leaf measure) {
    FieldRef ref = measure.ref();
    return ref != null && rested.contains(new FactId(FactType.MEASURE, ref.owner().id()));
  }

  /// Returns the number of changes that no message tells.
  private int untold(List<Message> messages, List<Draft> drafts) {
    Set<String> told = told(messages);
    drafts.forEach(draft -> draft.judgements.forEach(fact -> told.add(fact.id().toString())));
    return (int)
        issueNews.changes().keySet().stream()
            .filter(id -> !rested.contains(id) && !told.contains(id.toString()))
            .count();
  }

  /// Returns the word of the doubt that all claims of the messages share, or null.
  private static @Nullable String commonDoubt(List<Message> messages) {
    Set<String> doubts = new HashSet<>();
    for (Message message : messages) {
      message.told().forEach(one -> doubts.add(word(one.fact().standing().doubt())));
      if (message.headline() != null && message.told().isEmpty()) {
        doubts.add(word(message.headline().standing().doubt()));
      }
    }
    String only = doubts.size() == 1 ? doubts.iterator().next() : "";
    return only.isEmpty() ? null : only;
  }

  private static String word(@Nullable Doubt doubt) {
    return doubt == null ? "" : doubt.word();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
