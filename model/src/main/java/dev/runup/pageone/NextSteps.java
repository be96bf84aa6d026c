package dev.runup.pageone;

import dev.runup.briefing.FrontPage.NextStep;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.fact.ActionField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;
import dev.runup.rows.FactRows;
import dev.runup.text.WordRun;
import dev.runup.values.Chronology.Neighbour;
import dev.runup.values.ComposeContext;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses what "Next" lists on page 1: the events to come, those under way whose end is known, the
/// open actions, and the summit itself unless it begins today or tomorrow.
final class NextSteps {

  private static final int MOST = 5;

  /// The number of steps that are listed whatever their words.
  private static final int LEAST = 2;

  /// The words of all steps.
  private static final int MOST_WORDS = 56;

  /// The largest number of actions without a day. They come last.
  private static final int MOST_UNDATED = 2;

  private final Known known;
  private final FactRows rows;
  private final Times times;
  private final List<Fact> steps;

  /// Creates the list of steps.
  ///
  /// @param status the status of the summit, or null
  NextSteps(ComposeContext context, FactRows rows, @Nullable SummitStatus status) {
    this.known = context.known();
    this.rows = rows;
    this.times = context.times();
    this.steps = steps(status);
  }

  private List<Fact> steps(@Nullable SummitStatus status) {
    List<Fact> events =
        rows.events().toCome().stream()
            .filter(event ->
                !event.word(EventField.STATUS, "").equals("ongoing")
                    || !last(event).equals(LocalDate.MAX))
            .toList();
    Set<List<String>> titles =
        events.stream().map(event -> words(event, EventField.TITLE)).collect(Collectors.toSet());
    Fact summit = known.find(known.settings().summit());
    List<Fact> all =
        new ArrayList<>(
            events.stream().filter(event -> event.has(EventField.WHEN)).limit(MOST).toList());
    known.ofType(FactType.ACTION).stream()
        .filter(action -> action.has(ActionField.DUE) && isOpen(action, titles))
        .filter(action -> !Deadlines.due(action).isBefore(known.issue().day()))
        .sorted(Comparator.comparing(Deadlines::due).thenComparing(Fact::id))
        .limit(MOST)
        .forEach(action -> insert(action, all));
    boolean isListed = summit != null && status != null && isNext(summit, status);
    if (isListed && summit != null) {
      insert(summit, all);
    }
    Listed listed = new Listed(all);
    events.stream().filter(this::isRelated).forEach(listed::insertRelated);
    List<Fact> steps =
        asFarAsWordsReach(
            Stream.concat(listed.first.stream(), undated(events, titles)).limit(MOST).toList());
    if (isListed && !steps.contains(summit)) {
      steps.removeLast();
      steps.add(summit);
    }
    return steps;
  }

  /// Returns the events without any place in time, and the newest actions without a day.
  private Stream<Fact> undated(List<Fact> events, Set<List<String>> titles) {
    Stream<Fact> actions =
        known.ofType(FactType.ACTION).stream()
            .filter(action -> !action.has(ActionField.DUE) && !action.has(CommonField.DERIVED))
            .filter(action -> isOpen(action, titles))
            .sorted(Comparator.comparing(this::learned).reversed().thenComparing(Fact::id))
            .limit(MOST_UNDATED);
    return Stream.concat(
        events.stream().filter(event -> !event.has(EventField.WHEN) && !isRelated(event)), actions);
  }

  /// Returns whether an action is still to be done, and no event to come has the same words.
  ///
  /// @param titles the words of each title
  private static boolean isOpen(Fact action, Set<List<String>> titles) {
    return !Deadlines.isSettled(action) && !titles.contains(words(action, ActionField.SAYS));
  }

  private static List<String> words(Fact fact, Field key) {
    return WordRun.words(String.join(" ", fact.texts(key)));
  }

  /// Returns whether the summit itself is a step: it is announced, put off to a new day, or under
  /// way for more days, and the line of the summit doesn't say that it begins today or tomorrow.
  private boolean isNext(Fact summit, SummitStatus status) {
    boolean isPutOff = summit.word(EventField.STATUS, "").equals("postponed") && !status.dateless();
    boolean goesOn =
        summit.word(EventField.STATUS, "").equals("ongoing")
            && last(summit).isAfter(known.issue().day());
    return (Deadlines.isAnnounced(summit) || isPutOff || goesOn)
        && status.nearness().isEmpty()
        && summit.has(EventField.WHEN)
        && !new Deadlines(known).isPast(summit);
  }

  private List<Fact> asFarAsWordsReach(List<Fact> steps) {
    List<Fact> first = new ArrayList<>();
    for (Fact step : steps) {
      first.add(step);
      if (first.size() > LEAST && new PageWords(known).words(rows(first)) > MOST_WORDS) {
        first.removeLast();
      }
    }
    return first;
  }

  private LocalDate learned(Fact action) {
    return Objects.requireNonNullElse(known.learnedOn(action), LocalDate.MIN);
  }

  /// Inserts a dated step before the first later one, and before its own parts on its day. The
  /// order of the others stays.
  private void insert(Fact step, List<Fact> all) {
    LocalDate day = last(step);
    int at = 0;
    for (int i = 0; i < all.size(); i++) {
      Fact other = all.get(i);
      if (isOrIsPartOf(other, step) && Objects.equals(date(other), date(step))) {
        break;
      }
      if (!last(other).equals(LocalDate.MAX) && !last(other).isAfter(day)) {
        at = i + 1;
      }
    }
    all.add(at, step);
  }

  /// The steps in their order. Only the first ones are kept. Of the others it knows what decides
  /// the place of a further step, so that many events cost no more than their number.
  private final class Listed {

    private final List<Fact> first = new ArrayList<>();

    /// The other steps, and all events that they are part of.
    private final Set<FactId> otherSteps = new HashSet<>();

    /// The first last days of the other steps.
    private final List<LocalDate> otherDays = new ArrayList<>();

    Listed(List<Fact> steps) {
      steps.forEach(step -> insert(first.size() + otherDays.size(), step));
    }

    private void insert(int place, Fact step) {
      if (place < MOST) {
        first.add(place, step);
      } else {
        addOther(step);
      }
      if (first.size() > MOST) {
        addOther(first.removeLast());
      }
    }

    private void addOther(Fact step) {
      Fact whole = step;
      while (whole != null && otherSteps.add(whole.id())) {
        whole = known.find(whole.target(EventField.PART_OF));
      }
      otherDays.add(last(step));
      otherDays.sort(Comparator.naturalOrder());
      if (otherDays.size() > MOST) {
        otherDays.removeLast();
      }
    }

    /// Inserts an event that is only known to be before or after another one next to that one or to
    /// its last part. If the other one is no step, it counts as one of its day.
    void insertRelated(Fact event) {
      Neighbour neighbour = Objects.requireNonNull(rows.events().neighbour(event));
      Fact other = neighbour.event();
      boolean isAfter = neighbour.word().equals("after");
      boolean isAmongOthers = otherSteps.contains(other.id());
      List<Integer> places =
          IntStream.range(0, first.size())
              .filter(i -> isOrIsPartOf(first.get(i), other))
              .boxed()
              .toList();
      if (isAmongOthers && (isAfter || places.isEmpty())) {
        insert(MOST, event);
      } else if (places.isEmpty()) {
        insert(countUntil(last(other)), event);
      } else {
        insert(isAfter ? places.getLast() + 1 : places.getFirst(), event);
      }
    }

    /// Returns the number of steps that end on a day or before it, as far as it matters.
    private int countUntil(LocalDate day) {
      return (int)
          Stream.concat(first.stream().map(NextSteps::last), otherDays.stream())
              .filter(one -> !one.isAfter(day))
              .count();
    }
  }

  private boolean isOrIsPartOf(Fact step, Fact whole) {
    return step.id().equals(whole.id())
        || known.chain(step.target(EventField.PART_OF), EventField.PART_OF).contains(whole);
  }

  private boolean isRelated(Fact event) {
    return rows.events().neighbour(event) != null;
  }

  private static LocalDate last(Fact step) {
    FactDate date = date(step);
    return date == null ? LocalDate.MAX : date.latest();
  }

  private static @Nullable FactDate date(Fact step) {
    return step.date(step.type() == FactType.ACTION ? ActionField.DUE : EventField.WHEN);
  }

  /// Returns the ids of the steps.
  Set<FactId> ids() {
    return steps.stream().map(Fact::id).collect(Collectors.toSet());
  }

  /// Returns the steps in order.
  List<NextStep> rows() {
    return rows(steps);
  }

  private List<NextStep> rows(List<Fact> steps) {
    List<NextStep> all = new ArrayList<>();
    Fact before = null;
    for (Fact step : steps) {
      all.add(row(step, before));
      before = step;
    }
    return all;
  }

  /// @param before the step before, or null
  private NextStep row(Fact step, @Nullable Fact before) {
    if (step.type() == FactType.ACTION) {
      return new NextStep(
          null, rows.actions().action(step), Times.date(step, ActionField.DUE), null);
    }
    boolean isSameDay =
        before != null
            && before.type() == FactType.EVENT
            && Objects.equals(date(before), date(step))
            && Objects.equals(dateAtDesk(before), dateAtDesk(step));
    return new NextStep(
        rows.events().event(step),
        null,
        isSameDay ? null : Times.date(step, EventField.WHEN),
        times.clock(step));
  }

  private @Nullable FactDate dateAtDesk(Fact event) {
    return rows.events().event(event).date();
  }
}
