package dev.runup.pageone;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.FrontPage.Headline;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.briefing.FrontPage.Title;
import dev.runup.briefing.Issue.TopicsByState.Topic;
import dev.runup.briefing.Provenance.Cite;
import dev.runup.briefing.Provenance.Doubt;
import dev.runup.course.Freshness;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.history.Known;
import dev.runup.rows.ChangeRows;
import dev.runup.rows.FactRows;
import dev.runup.rows.Headlines;
import dev.runup.values.ComposeContext;
import dev.runup.values.Speakers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes page 1. Of its messages, the editor's headlines come first. Then come the issues on
/// which something is new, one message each.
///
/// A budget of words limits the page. The status, the open topics, the gaps and the next steps take
/// theirs first, and [MessageDrafts] has the rest.
public final class PageOne {

  /// The words of the page, without its last line on the sources.
  private static final int WORDS = 300;

  /// The words of a title that no editor wrote.
  private static final int TITLE = 10;

  /// The words of the headings.
  private static final int HEADINGS = 12;

  /// The words of the rows on what is doubtful and on the changes that no message tells.
  private static final int OTHER_CHANGES = 20;

  /// The words of a position in the row that lists those that moved.
  private static final int MOVED = 12;

  /// The words of another position in that row, beside those of the message that may tell of it.
  private static final int FIRST = 8;

  /// The words of the row on a dispute of which no message tells.
  private static final int DISPUTE = 14;

  /// The words of the row on what is overdue.
  private static final int OVERDUE = 12;

  /// The words of an awaited event, without its title, in the row that lists these.
  private static final int AWAITED = 6;

  /// The largest number of awaited events.
  private static final int MOST_AWAITED = 2;

  /// The least words of all messages together.
  private static final int LEAST_WORDS = 67;

  private final ComposeContext context;
  private final Known known;
  private final FactRows rows;
  private final Headlines headlines;
  private final IssueNews issueNews;
  private final MessageFacts facts;
  private final PageWords words;
  private final @Nullable SummitStatus status;
  private final NextSteps next;

  /// The headlines in force, by their place.
  private final PageHeadlines written;

  /// The facts on which the headlines of the messages rest.
  private final Set<FactId> rested = new LinkedHashSet<>();

  private final MessageRows messageRows;

  public PageOne(
      ComposeContext context, FactRows rows, ChangeRows changeRows, IssueNews issueNews) {
    this.context = context;
    this.known = context.known();
    this.rows = rows;
    this.headlines = new Headlines(context, rows);
    this.issueNews = issueNews;
    this.words = new PageWords(known);
    Fact summit = known.find(known.settings().summit());
    Freshness freshness = issueNews.freshness();
    this.status = summit == null ? null : new StatusLine(context, freshness).of(summit);
    PageHeadlines placed =
        PageHeadlines.of(headlines.inForce(), issueNews, context.citations().reserves());
    rest(placed);
    this.next = new NextSteps(context, rows, status);
    this.facts = MessageFacts.of(issueNews, rested, next.ids(), issueNews.parties());
    this.written = placed.withTitle(facts.newsByTopic().isEmpty(), issueNews, status);
    rest(written);
    this.messageRows =
        new MessageRows(context, rows, changeRows, headlines, issueNews, facts, written);
  }

  private void rest(PageHeadlines placed) {
    Fact titleAlone = placed.titleAlone(headlines);
    placed.first().stream()
        .filter(headline -> !headline.equals(titleAlone))
        .forEach(headline -> rested.addAll(headline.targets(CommonField.RESTS_ON)));
  }

  /// Composes the page.
  ///
  /// @param open the heaviest open topics
  /// @param allGaps all gaps of the briefing
  /// @param changes the changes since the previous issue
  public FrontPage compose(List<Topic> open, List<Gap> allGaps, List<ChangeGroup> changes) {
    List<Gap> gaps = new PageGaps(known, issueNews, words, facts.parties(), rested).of(allGaps);
    Fact ofSummit = known.find(known.settings().summit());
    int room = room(open, gaps);
    MendedRows all = new MendedRows(changes);
    MendedRows mended = room - all.words(words) < LEAST_WORDS ? all.withoutJudgements() : all;
    MessageDrafts drafts =
        new MessageDrafts(
            known,
            issueNews,
            headlines,
            written,
            facts,
            Math.max(LEAST_WORDS, room - mended.words(words)));
    List<Message> messages =
        drafts.drafts().stream()
            .map(messageRows::message)
            .filter(message -> !isInTitle(message))
            .toList();
    PageTitle title =
        PageTitle.of(written.title() != null, ofSummit, status, drafts.told(), issueNews);
    Event summit = rows.events().summit(new Speakers(context));
    return new FrontPage(
        summit,
        status,
        new Title(title.kind(), title.news() == null ? null : messageRows.told(title.news(), 1)),
        written.title() == null ? null : headlines.headline(written.title(), false, List.of()),
        messages,
        drafts.further().stream().map(fact -> headlines.headline(fact, true, List.of())).toList(),
        written.overtaken().stream()
            .map(fact -> headlines.headline(fact, true, List.of()))
            .toList(),
        commonDoubt(messages),
        rows.statements().onTheSummit(issueNews.freshness()),
        open,
        gaps,
        next.rows(),
        new MovedRows(issueNews, rows.positions(), facts.parties(), messages)
            .of(changes, drafts.left()),
        awaited(told(messages)).stream().map(rows.events()::event).toList(),
        disputes(drafts.told()).map(rows.statements()::statement).toList(),
        disputes().contested(!drafts.told().isEmpty(), rows.events()),
        mended.without(told(messages)),
        ungraded(messages, summit));
  }

  /// Returns the words that are left for the messages and for what the desk mended.
  private int room(List<Topic> open, List<Gap> gaps) {
    Fact summit = known.find(known.settings().summit());
    int title =
        written.title() == null ? TITLE : PageWords.words(written.title(), HeadlineField.TITLE);
    return WORDS
        - HEADINGS
        - title
        - (summit == null || status == null ? 0 : words.ofSummit(summit, status))
        - rowWords()
        - open.stream().mapToInt(words::words).sum()
        - gaps.stream().mapToInt(words::words).sum()
        - words.words(next.rows());
  }

  /// Returns the words of the rows on moves, disputes, overdue and awaited things, and on the
  /// changes that no message tells.
  private int rowWords() {
    Fact summit = known.find(known.settings().summit());
    boolean isOverdue = !rows.events().overdue().isEmpty() || !rows.actions().overdue().isEmpty();
    return (known.comparedWith() == null ? 0 : OTHER_CHANGES)
        + MOVED * (int) issueNews.otherStances()
        + FIRST * new MovedRows(issueNews, rows.positions(), facts.parties(), List.of()).kept()
        + DISPUTE * (int) disputes(List.of()).limit(1).count()
        + DISPUTE * disputes().contested(true, rows.events()).size()
        + DISPUTE * (summit == null ? 0 : rows.events().event(summit).dispute().versions().size())
        + (isOverdue ? OVERDUE : 0)
        + awaited(Set.of()).stream()
            .mapToInt(event -> AWAITED + PageWords.words(event, EventField.TITLE))
            .sum();
  }

  /// Returns the disputes of which neither a message nor a headline tells.
  private Stream<Fact> disputes(List<Fact> told) {
    List<Fact> all = new ArrayList<>(told);
    all.addAll(known.findAll(List.copyOf(rested)));
    return disputes().of(all).stream();
  }

  private Disputes disputes() {
    return new Disputes(issueNews, context.citations().reserves());
  }

  /// Returns the events that were to come in the previous issue and have taken place or been called
  /// off, the newest first. It leaves out the summit, and what a message tells.
  private List<Fact> awaited(Set<String> told) {
    return known.ofType(FactType.EVENT).stream()
        .filter(event -> issueNews.isAwaited(event) && !told.contains(event.id().toString()))
        .filter(event -> !event.id().equals(known.settings().summit()))
        .sorted(Comparator.comparing(issueNews.freshness()::day).reversed().thenComparing(Fact::id))
        .limit(MOST_AWAITED)
        .toList();
  }

  /// Returns whether the title of the page has all that a message says.
  private static boolean isInTitle(Message message) {
    Headline headline = message.headline();
    return message.isTitle()
        && headline != null
        && message.told().isEmpty()
        && message.news().isEmpty()
        && headline.text().isEmpty()
        && headline.comment() == null
        && headline.standing().caveat() == null;
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
}
