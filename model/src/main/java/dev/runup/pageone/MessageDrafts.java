package dev.runup.pageone;

import dev.runup.change.FactChange;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.PositionField;
import dev.runup.history.Known;
import dev.runup.rows.Assessments;
import dev.runup.rows.Headlines;
import dev.runup.rows.MessageTopics;
import dev.runup.text.WordRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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

  /// In a first issue all facts are new. Those on lighter topics fill the page only if an editor
  /// wrote fewer headlines than this.
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

  /// The headlines in force, by their place.
  private final PageHeadlines written;

  /// The words that the messages may still take.
  private int left;

  /// The headlines that found no room. If there is one, no message is made of facts.
  private final List<Fact> further = new ArrayList<>();

  private final List<Draft> drafts = new ArrayList<>();

  /// Whether a topic found no room. Facts about no issue then don't take its place.
  private boolean isFull;

  /// Chooses the messages.
  ///
  /// @param left the words that they may take
  MessageDrafts(
      Known known,
      IssueNews issueNews,
      Headlines headlines,
      PageHeadlines written,
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
      Deque<Fact> waiting,
      List<Fact> told,
      List<Fact> judgements) {

    Draft(
        @Nullable Fact headline,
        @Nullable FactId topic,
        boolean isTitle,
        boolean withComment,
        Deque<Fact> waiting) {
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

  /// Returns the number of words that are left.
  int left() {
    return left;
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
    Fact titleAlone = written.titleAlone(headlines);
    List<FactId> ofTitle = titleAlone == null ? List.of() : basesWithPositions(titleAlone);
    addTakenBack(news, ofTitle);
    int takenBack = drafts.size();
    addFirstOfTitle(news, ofTitle);
    List<Draft> first = List.copyOf(drafts.subList(takenBack, drafts.size()));
    written.first().stream()
        .filter(headline -> !headline.equals(titleAlone))
        .forEach(headline -> addHeadline(headline, news));
    // What was taken back has its room, but stands behind the headlines.
    drafts.sort(
        Comparator.comparing((Draft draft) -> !first.contains(draft))
            .thenComparing(draft -> draft.headline == null));
    first.forEach(this::addJudgement);
    drafts.forEach(this::tellSecondBasis);
    drafts.forEach(this::tellNeeded);
    news.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<FactId, List<Fact>> topic) -> firstIndex(topic.getValue(), ofTitle))
                .thenComparing(issueNews.order()))
        .forEach(topic -> addTopic(topic, ofTitle));
    drafts.forEach(this::addJudgement);
    if (isFull) {
      further.addAll(written.afterNews());
    } else {
      written.afterNews().forEach(headline -> addHeadline(headline, new HashMap<>()));
    }
    if (!drafts.isEmpty() && drafts.getFirst().told.size() == 2) {
      tellNext(drafts.getFirst());
    }
    tellMore(true);
    tellMore(false);
  }

  /// Tells further facts, one for each message in turn.
  ///
  /// @param isNewsOnly whether what is unchanged is left out
  private void tellMore(boolean isNewsOnly) {
    for (int count = 0; count < MOST_FACTS; count++) {
      for (Draft draft : drafts) {
        if (draft.told.size() <= count && count < draft.most()) {
          tellNext(draft, isNewsOnly);
        }
      }
    }
  }

  /// Adds the message on the first topic on which the title rests, unless another headline is about
  /// it. So no other headline stands between the title and what it says.
  private void addFirstOfTitle(Map<FactId, List<Fact>> news, List<FactId> ofTitle) {
    Set<FactId> withHeadline = topicsOf(written.first().stream().skip(1).toList());
    news.entrySet().stream()
        .filter(topic -> firstIndex(topic.getValue(), ofTitle) < ofTitle.size())
        .min(Comparator.comparingInt(topic -> firstIndex(topic.getValue(), ofTitle)))
        .filter(topic -> !withHeadline.contains(topic.getKey()))
        .ifPresent(topic -> {
          int before = drafts.size();
          addTopic(topic, ofTitle);
          news.remove(topic.getKey());
          drafts.stream()
              .skip(before)
              .filter(draft -> hasMore(draft) && isBasis(draft.waiting.getFirst(), ofTitle))
              .forEach(this::tellNext);
        });
  }

  private Set<FactId> topicsOf(List<Fact> headlines) {
    Set<FactId> topics = new HashSet<>();
    headlines.forEach(headline -> topics.add(issueNews.topicOf(headline)));
    return topics;
  }

  /// Adds the messages in which somebody takes back words of a former headline, before all others
  /// take their room.
  private void addTakenBack(Map<FactId, List<Fact>> news, List<FactId> ofTitle) {
    Set<FactId> withHeadline = topicsOf(written.first());
    news.entrySet().stream()
        .filter(topic -> !withHeadline.contains(topic.getKey()))
        .filter(topic -> topic.getValue().stream().anyMatch(issueNews::takesBackHeadline))
        .sorted(issueNews.order())
        .toList()
        .forEach(topic -> {
          addTopic(topic, ofTitle);
          news.remove(topic.getKey());
        });
  }

  /// Returns whether a message has more news than an amount or a provision.
  private boolean hasMore(Draft draft) {
    return !draft.waiting.isEmpty()
        && facts.isNews(draft.waiting.getFirst())
        && !IssueNews.isDetail(draft.waiting.getFirst());
  }

  /// Returns the facts on which a headline rests in their order, each with the positions that are
  /// known from it.
  private List<FactId> basesWithPositions(Fact headline) {
    List<FactId> bases = new ArrayList<>();
    for (FactId basis : headline.targets(CommonField.RESTS_ON)) {
      bases.add(basis);
      known.ofType(FactType.POSITION).stream()
          .filter(position -> position.targets(PositionField.STATED_IN).contains(basis))
          .forEach(position -> bases.add(position.id()));
    }
    return bases;
  }

  /// Returns the smallest index of some facts in a list, or the size of the list if it has none.
  private static int firstIndex(List<Fact> facts, List<FactId> list) {
    return facts.stream()
        .mapToInt(fact -> list.indexOf(fact.id()))
        .filter(index -> index >= 0)
        .min()
        .orElse(list.size());
  }

  /// Adds a headline with the facts on its topic, unless the page has no room for its words.
  private void addHeadline(Fact headline, Map<FactId, List<Fact>> news) {
    boolean isTitle = headline.equals(written.title());
    boolean hasText = headline.has(HeadlineField.TEXT);
    Set<Fact> bases = new LinkedHashSet<>(known.findAll(headline.targets(CommonField.RESTS_ON)));
    FactId topic = issueNews.topicOf(headline);
    List<Fact> ofTopic = topic == null ? null : news.remove(topic);
    Stream<Fact> onTopic =
        (ofTopic == null ? Stream.<Fact>empty() : ofTopic.stream())
            .filter(fact -> !bases.contains(fact) && (!hasText || !isFirstIssue()));
    List<Fact> fresh =
        bases.stream()
            .filter(fact -> facts.isNews(fact) && (!hasText || issueNews.hasOtherStance(fact)))
            .toList();
    boolean isOnOldFacts = fresh.isEmpty() && !hasText && written.unchangedSince(headline) == null;
    Deque<Fact> waiting =
        facts.waiting(isOnOldFacts ? bases.stream().limit(1).toList() : fresh, onTopic.toList());
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

  /// Tells a count of the dead or a walk-out, before the lighter topics take its room.
  private void tellNeeded(Draft draft) {
    draft.waiting.stream()
        .filter(fact -> facts.isNews(fact) && facts.isNeeded(fact))
        .findFirst()
        .ifPresent(fact -> {
          draft.waiting.remove(fact);
          draft.waiting.addFirst(fact);
          tellNext(draft);
        });
  }

  /// Adds a message about a topic on which no headline rests, unless the page is full.
  ///
  /// @param ofTitle the facts on which the title rests. They come first
  private void addTopic(Map.Entry<FactId, List<Fact>> topic, List<FactId> ofTitle) {
    boolean isLight = issueNews.topics().weight(topic.getKey()) < MessageTopics.HEAVY;
    int most =
        isFirstIssue() && isLight && !written.first().isEmpty() ? FEWEST_HEADLINES : MOST_MESSAGES;
    boolean isLeftOut = isFull && topic.getKey().equals(MessageTopics.NONE);
    if (isLeftOut || !further.isEmpty() || drafts.size() >= most) {
      return;
    }
    Map<Boolean, List<Fact>> byTitle =
        topic.getValue().stream()
            .collect(Collectors.partitioningBy(fact -> ofTitle.contains(fact.id())));
    Draft draft =
        new Draft(
            null,
            topic.getKey(),
            false,
            false,
            facts.waiting(
                byTitle.getOrDefault(true, List.of()), byTitle.getOrDefault(false, List.of())));
    if (!tellNext(draft)) {
      isFull = true;
      return;
    }
    drafts.add(draft);
    tellNeeded(draft);
    if (drafts.size() == MOST_MESSAGES / 2 + 1) {
      drafts.stream()
          .filter(one -> one.headline == null && one.told.size() < 2 && hasMore(one))
          .forEach(this::tellNext);
      drafts.forEach(this::addJudgement);
    }
  }

  /// Adds a judgement that the desk has made on the topic since the previous issue, below a fact on
  /// which it rests. If the message tells none of them, it tells one first.
  private void addJudgement(Draft draft) {
    if (draft.headline != null || !draft.judgements.isEmpty()) {
      return;
    }
    known.ofType(FactType.ASSESSMENT).stream()
        .filter(fact -> fact.isByDesk() && !Assessments.isGap(fact) && isNew(fact))
        .filter(fact -> issueNews.topics().topic(fact).equals(draft.topic))
        .filter(
            fact -> written.first().stream().noneMatch(one -> fact.equals(headlines.comment(one))))
        .filter(fact -> PageWords.ofJudgement(fact) <= left && tellsBasis(fact, draft))
        .findFirst()
        .ifPresent(fact -> {
          draft.judgements.add(fact);
          left -= PageWords.ofJudgement(fact);
        });
  }

  /// Makes a message tell a fact on which a judgement rests, if there is room beside the judgement.
  /// Returns whether it tells one, now or before. A judgement on the summit, or one that rests on
  /// nothing, stands alone.
  private boolean tellsBasis(Fact judgement, Draft draft) {
    List<FactId> bases = judgement.targets(CommonField.RESTS_ON);
    boolean isOnSummit =
        known.settings().summit() != null && known.settings().summit().equals(draft.topic);
    if (bases.isEmpty()
        || isOnSummit
        || draft.told.stream().anyMatch(fact -> isBasis(fact, bases))) {
      return true;
    }
    Fact basis =
        draft.waiting.stream()
            .filter(fact -> facts.isNews(fact) && isBasis(fact, bases))
            .filter(fact -> words.words(fact) + PageWords.ofJudgement(judgement) <= left)
            .findFirst()
            .orElse(null);
    if (basis == null) {
      return false;
    }
    draft.waiting.remove(basis);
    draft.told.add(basis);
    left -= words.words(basis);
    return true;
  }

  /// Returns whether some facts have a fact, or the words from which a position is known.
  static boolean isBasis(Fact fact, Collection<FactId> bases) {
    return bases.contains(fact.id())
        || fact.targets(PositionField.STATED_IN).stream().anyMatch(bases::contains);
  }

  private boolean isNew(Fact fact) {
    FactChange change = issueNews.change(fact.id());
    return isFirstIssue() || change != null && change.isNew();
  }

  /// Tells the next fact that fits. The first fact of a message is its most important one or none,
  /// so that nothing lighter takes its place. It may run a few words over.
  private boolean tellNext(Draft draft) {
    return tellNext(draft, false);
  }

  private boolean tellNext(Draft draft, boolean isNewsOnly) {
    boolean isFirst = draft.told.isEmpty();
    facts.otherPartyFirst(draft.waiting, draft.told);
    while (!draft.waiting.isEmpty() && (!isNewsOnly || facts.isNews(draft.waiting.getFirst()))) {
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
