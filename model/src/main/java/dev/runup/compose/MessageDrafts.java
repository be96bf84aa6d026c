package dev.runup.compose;

import dev.runup.change.FactChange;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.KeyTrait;
import dev.runup.history.Known;
import dev.runup.text.WordRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses what the messages of page 1 tell, as far as the words reach.
///
/// Each message first takes what it can't do without: a headline with its text, or the first new
/// fact of an issue. The words that are left go to further facts, one for each message in turn. So
/// the last facts of a message give way first, and then the lightest message.
final class MessageDrafts {

  private static final int MOST_MESSAGES = 5;

  /// In a first issue all facts are new. They fill the page only if an editor wrote fewer headlines
  /// than this.
  private static final int FEWEST_HEADLINES = 3;

  /// The largest number of facts that one message tells.
  private static final int MOST_FACTS = 6;

  /// The words by which the first fact of a message may run over.
  private static final int OVERRUN = 8;

  private final Known known;
  private final IssueNews issueNews;
  private final Headlines headlines;
  private final MessageFacts facts;
  private final PageWords words;

  /// The headlines in force.
  private final List<Fact> written;

  /// The words that the messages may still take.
  private int left;

  /// The headlines that found no room. If there is one, no message is made of facts.
  private final List<Fact> further = new ArrayList<>();

  private final List<Draft> drafts = new ArrayList<>();

  /// Chooses the messages.
  ///
  /// @param left the words that they may take
  MessageDrafts(
      Known known,
      IssueNews issueNews,
      Headlines headlines,
      List<Fact> written,
      MessageFacts facts,
      int left) {
    this.known = known;
    this.issueNews = issueNews;
    this.headlines = headlines;
    this.written = written;
    this.facts = facts;
    this.words = new PageWords(known);
    this.left = left;
    fill();
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
  record Draft(
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

  /// Returns the messages in the order of the page.
  List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  /// Returns the headlines that found no room.
  List<Fact> further() {
    return List.copyOf(further);
  }

  /// Returns the facts of all messages, those of the first message first.
  List<Fact> told() {
    return drafts.stream().flatMap(draft -> draft.told.stream()).toList();
  }

  private void fill() {
    Map<FactId, List<Fact>> news = facts.newsByTopic();
    written.forEach(headline -> addHeadline(headline, news));
    drafts.forEach(this::tellSecondBasis);
    news.entrySet().stream().sorted(issueNews.order()).forEach(topic -> addTopic(topic));
    drafts.stream().filter(draft -> draft.headline == null).forEach(this::addJudgement);
    for (int count = 0; count < MOST_FACTS; count++) {
      for (Draft draft : drafts) {
        if (draft.told.size() <= count && count < draft.most()) {
          tellNext(draft);
        }
      }
    }
  }

  /// Adds a headline with the facts on its topic, unless the page has no room for its words.
  private void addHeadline(Fact headline, Map<FactId, List<Fact>> news) {
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
    List<Fact> ofTopic = topic == null ? null : news.remove(topic);
    Stream<Fact> onTopic =
        (ofTopic == null ? Stream.<Fact>empty() : ofTopic.stream())
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
  private void addTopic(Map.Entry<FactId, List<Fact>> topic) {
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
        .filter(fact -> written.stream().noneMatch(one -> fact.equals(headlines.comment(one))))
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

  /// Tells the next fact that fits. The first fact of a message is its most important one or none,
  /// so that nothing lighter takes its place. It may run a few words over.
  private boolean tellNext(Draft draft) {
    boolean isFirst = draft.told.isEmpty();
    while (!draft.waiting.isEmpty()) {
      Fact next = draft.waiting.removeFirst();
      int needed = words.words(next);
      boolean isRepeated =
          facts.isOldStanceOfSpeaker(next, draft.told) || repeatsHeadline(next, draft.headline);
      if (!isRepeated && needed <= left + (isFirst ? OVERRUN : 0)) {
        left -= needed;
        draft.told.add(next);
        return true;
      }
      if (!isRepeated && isFirst) {
        draft.waiting.clear();
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
}
