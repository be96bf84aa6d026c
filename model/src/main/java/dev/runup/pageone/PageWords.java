package dev.runup.pageone;

import dev.runup.briefing.Briefing.Action;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Event;
import dev.runup.briefing.FrontPage.NextStep;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.briefing.Issue.TopicsByState.Topic;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Statement;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.text.WordCount;
import dev.runup.values.Citations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the words that facts and gaps take on page 1. It counts the texts that were typed, not
/// their translations. So the page is the same in all languages.
record PageWords(Known known) {

  /// The types of facts whose own text is counted where it is printed.
  private static final Set<FactType> COUNTED_BY_GIST =
      Set.of(FactType.ISSUE, FactType.EVENT, FactType.ASSESSMENT, FactType.STATEMENT);

  /// The words around the text of a fact: its day, its speaker and its remarks.
  private static final int OVERHEAD = 8;

  /// The words of a doubtful fact in the row that lists these.
  private static final int DOUBT = 10;

  /// The words of a stance and of the one before.
  private static final int STANCE = 5;

  /// The words of a date and what joins it to the text.
  static final int DATE = 4;

  /// The words that say that nobody knows whether an event has begun.
  private static final int BEGUN = 6;

  /// The words of a place after the summit or the step before.
  private static final int RELATION = 3;

  /// The words of an hour of the desk.
  private static final int CLOCK = 2;

  /// The words of an hour with its zone.
  private static final int HOUR = 5;

  /// Returns about how many words a gap takes on the page.
  int words(Gap gap) {
    Statement counter = gap.counter();
    return (gap.said() == null ? OVERHEAD : words(gap.said().says()))
        + (counter == null || counter.words().says() == null ? 0 : words(counter.words().says()));
  }

  /// Returns about how many words an open topic takes on the page.
  int words(Topic topic) {
    Leaf.Prose caveat = topic.standing().caveat();
    return words(topic.title())
        + (topic.within() == null ? 0 : DATE + words(topic.within()))
        + (caveat == null ? 0 : words(caveat));
  }

  /// Returns about how many words some steps take on the page.
  int words(List<NextStep> steps) {
    int words = 0;
    NextStep before = null;
    for (NextStep step : steps) {
      words += words(step, before);
      before = step;
    }
    return words;
  }

  /// @param before the step before, or null
  private int words(NextStep step, @Nullable NextStep before) {
    Event event = step.event();
    Action action = step.action();
    return (step.day() == null ? 0 : DATE)
        + (event == null
            ? 0
            : words(event, step.time()) + relation(event, before == null ? null : before.event()))
        + (action == null
            ? 0
            : DATE * action.owner().size() + words(action.says()) + remarks(action.standing()));
  }

  /// Returns the words of a step that is an event: its title, its hour, its day at the desk, its
  /// status, and what is doubtful.
  private int words(Event event, Leaf.@Nullable When time) {
    return words(event.title())
        + (time == null ? 0 : time.zoneName() == null ? CLOCK : HOUR)
        + (event.time().atDesk() == null ? 0 : DATE)
        + (event.status().word().equals("planned") ? 0 : 1)
        + (event.time().begun() ? BEGUN : 0)
        + (event.isSummit() ? 0 : remarks(event.standing()));
  }

  /// Returns the words that place an event before or after another one. The summit is named by its
  /// form, and the step before not at all.
  private int relation(Event event, @Nullable Event before) {
    Event.Relation relation = event.time().relation();
    if (relation == null) {
      return 0;
    }
    boolean isNamed =
        !relation.summit()
            && (before == null || !relation.other().text().equals(before.title().text()));
    return isNamed ? 1 + words(relation.other()) : RELATION;
  }

  /// Returns the words of the reserves and the remark of a fact, and of what it opposes.
  private int remarks(Provenance standing) {
    return standing.hedges().size()
        + (standing.caveat() == null ? 0 : words(standing.caveat()))
        + standing.against().stream().mapToInt(other -> OVERHEAD + words(other.text())).sum();
  }

  /// Returns about how many words some corrections take on the page.
  int words(ChangeGroup mended) {
    return mended.changes().stream()
        .mapToInt(one ->
            OVERHEAD
                + (one.gist() == null ? 0 : words(one.gist()))
                + one.reasons().stream().mapToInt(this::words).sum())
        .sum();
  }

  /// Returns about how many words a fact takes on the page.
  int words(Fact fact) {
    int words = OVERHEAD + (fact.type() == FactType.POSITION ? STANCE : 0);
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
    boolean takesBack = fact.type() == FactType.STATEMENT && fact.has(StatementField.RETRACTS);
    boolean isDoubtful = IssueNews.isOpposing(fact) && !takesBack || fact.has(CommonField.HEDGE);
    words += (isDoubtful ? DOUBT : 0) + words(fact, CommonField.CAVEAT);
    words += takesBack ? OVERHEAD : Citations.opposed(fact).mapToInt(this::gist).sum();
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

  /// Returns about how many words a judgement takes below a headline.
  static int ofJudgement(Fact judgement) {
    return (judgement.has(AssessmentField.LIKELIHOOD) ? 2 : 1) * OVERHEAD
        + words(judgement, AssessmentField.SAYS)
        + words(judgement, AssessmentField.BASIS)
        + words(judgement, AssessmentField.ALTERNATIVES)
        + words(judgement, CommonField.CAVEAT);
  }

  /// Returns about how many words the line of the summit takes: its title, its places, and its
  /// status with the hours elsewhere.
  int ofSummit(Fact summit, SummitStatus status) {
    int places =
        known.chain(summit.target(EventField.WHERE), PlaceField.WITHIN).stream()
            .mapToInt(place -> words(place, PlaceField.NAME))
            .sum();
    return OVERHEAD
        + words(summit, EventField.TITLE)
        + places
        + (1 + status.hours().size()) * HOUR
        + words(summit, CommonField.CAVEAT)
        + words(summit, EventField.OUTCOME);
  }

  private int gist(FactId id) {
    Fact fact = known.find(id);
    return fact == null ? 0 : OVERHEAD + words(fact, fact.gist());
  }

  /// Returns the words of the text that was typed, so that the page is the same in all languages.
  int words(Leaf.Prose text) {
    Fact fact = text.ref() == null ? null : known.find(FactId.of(text.ref().owner()));
    return fact != null && COUNTED_BY_GIST.contains(fact.type())
        ? words(fact, fact.gist())
        : WordCount.of(text.text());
  }

  /// Returns the words of the texts of a key.
  static int words(Fact fact, Field key) {
    return fact.texts(key).stream().mapToInt(WordCount::of).sum();
  }
}
