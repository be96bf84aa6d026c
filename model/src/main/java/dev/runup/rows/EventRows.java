package dev.runup.rows;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.course.OtherVersions;
import dev.runup.course.TimeOrder;
import dev.runup.fact.ActorField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Value;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;
import dev.runup.history.Nearest;
import dev.runup.history.Overtaking;
import dev.runup.values.Chronology;
import dev.runup.values.Chronology.Neighbour;
import dev.runup.values.ComposeContext;
import dev.runup.values.Denials;
import dev.runup.values.LeafFactory;
import dev.runup.values.Participants;
import dev.runup.values.Speakers;
import dev.runup.values.Speakers.DayRange;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Composes the events in chronological order.
public final class EventRows {

  /// The forms of events at which actors meet.
  private static final Set<String> MEETINGS = Set.of("meeting", "visit", "negotiation");

  private static final Set<String> TO_COME =
      Set.of("planned", "expected", "in-doubt", "confirmed", "ongoing");

  private final ComposeContext context;
  private final Known known;
  private final LeafFactory leaves;
  private final Times times;
  private final Chronology chronology;
  private final Deadlines deadlines;
  private final Denials denials;
  private final OtherVersions otherVersions;
  private final Overtaking overtaking;

  /// All events in order, by fact. Null until they are asked for.
  private @Nullable Map<Fact, Event> byFact;

  /// The days on which the hour of at least one event is given.
  private final Set<LocalDate> timedDays = new HashSet<>();

  EventRows(ComposeContext context) {
    this.context = context;
    this.known = context.known();
    this.leaves = context.leaves();
    this.times = context.times();
    this.chronology = new Chronology(known);
    this.deadlines = new Deadlines(known);
    this.denials = new Denials(known, leaves);
    this.overtaking = context.overtaking();
    this.otherVersions = new OtherVersions(context);
    for (Fact event : known.ofType(FactType.EVENT)) {
      LocalDate day = Times.exactDay(event.date(EventField.WHEN));
      if (day != null && event.has(EventField.TIME)) {
        timedDays.add(day);
      }
    }
  }

  /// Returns whether an event is announced or under way.
  public static boolean isToCome(Fact event) {
    return TO_COME.contains(event.word(EventField.STATUS, ""));
  }

  /// Returns whether actors meet at an event.
  public static boolean isMeeting(Fact event) {
    return MEETINGS.contains(event.word(EventField.FORM, ""));
  }

  /// Returns all events in order.
  public List<Fact> sorted() {
    return chronology.sorted();
  }

  /// Returns the order in time of facts of all types.
  public TimeOrder inTime() {
    return new TimeOrder(context, chronology);
  }

  /// Returns the rows of all events in order.
  public List<Event> timeline() {
    return List.copyOf(byFact().values());
  }

  /// Returns all events in order, by fact.
  public Map<Fact, Event> byFact() {
    if (byFact == null) {
      Speakers speakers = new Speakers(context);
      Map<Fact, Event> events = new LinkedHashMap<>();
      chronology.sorted().forEach(event -> events.put(event, event(event, speakers)));
      byFact = Collections.unmodifiableMap(events);
    }
    return byFact;
  }

  /// Returns the events that are still to come, in order. The summit is left out, and so are
  /// accounts of other events and what was overtaken.
  public List<Event> next() {
    return toCome().stream().map(this::alone).toList();
  }

  /// Returns the facts of these events.
  public List<Fact> toCome() {
    return chronology.sorted().stream()
        .filter(event -> isToCome(event) || deadlines.isPutOff(event))
        .filter(event -> !deadlines.isPast(event) && !isAside(event))
        .filter(event -> !event.id().equals(known.settings().summit()))
        .toList();
  }

  /// Returns the overdue events in order. The summit may be among them.
  public List<Event> overdue() {
    return chronology.sorted().stream()
        .filter(event -> deadlines.isOverdue(event) && !isAside(event))
        .map(this::alone)
        .toList();
  }

  private boolean isAside(Fact event) {
    return overtaking.isAccount(event) || overtaking.by(event) != null;
  }

  /// Returns the summit, or null if it is not known yet.
  ///
  /// @param speakers the speakers that the page has named so far
  public @Nullable Event summit(Speakers speakers) {
    Fact summit = known.find(known.settings().summit());
    return summit == null ? null : event(summit, speakers);
  }

  /// Returns the last past event at which all actors of the summit met. Null if there is none, or
  /// if the summit names fewer than two known actors. The summit and its parts don't count.
  /// Example: the summit names Costa and Lind. A meeting of both counts, a visit by Costa alone
  /// doesn't.
  public @Nullable Event lastMet() {
    Fact summit = known.find(known.settings().summit());
    List<FactId> summitActors = summit == null ? List.of() : Participants.actors(known, summit);
    Nearest ofSummit = new Nearest(known, EventField.PART_OF, whole -> whole.equals(summit));
    return summitActors.size() < 2
        ? null
        : chronology.sorted().reversed().stream()
            .filter(event -> event.word(EventField.STATUS, "").equals("occurred"))
            .filter(EventRows::isMeeting)
            .filter(
                event -> new HashSet<>(Participants.actors(known, event)).containsAll(summitActors))
            .filter(event -> !event.equals(summit) && ofSummit.after(event) == null)
            .findFirst()
            .map(this::event)
            .orElse(null);
  }

  private String phase(Fact event) {
    String status = event.word(EventField.STATUS, "expected");
    if (overtaking.isOvertaken(event)) {
      return "overtaken";
    }
    if (deadlines.isOverdue(event)) {
      return "overdue";
    }
    // A summit that nobody has ended goes on: its own line on page 1 says so.
    boolean isSummit = event.id().equals(known.settings().summit());
    return status.equals("ongoing")
        ? isSummit || !deadlines.isPast(event) ? "under-way" : "past"
        : TO_COME.contains(status) || deadlines.isPutOff(event) ? "to-come" : "past";
  }

  /// Returns whether an event is to come and lasts from a known day that is over.
  private boolean hasBegun(Fact event) {
    return phase(event).equals("to-come")
        && event.date(EventField.WHEN) instanceof FactDate.Interval(FactDate.Point from, var _)
        && Times.exactDay(from) != null
        && from.qualifier() == FactDate.Qualifier.SURE
        && from.earliest().isBefore(known.issue().day());
  }

  /// Returns the gaps of the summit (its hour, its place), and one gap that lists the undated
  /// events.
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    Fact summit = known.find(known.settings().summit());
    if (summit != null && isHourless(summit)) {
      gaps.add(new Gap("time", List.of(leaves.required(summit, EventField.TITLE))));
    }
    if (summit != null && !isCancelled(summit) && !summit.has(EventField.WHERE)) {
      gaps.add(new Gap("place", List.of(leaves.required(summit, EventField.TITLE))));
    }
    List<Leaf.Prose> undated =
        chronology.sorted().stream()
            .filter(event -> !event.has(EventField.WHEN))
            .map(event -> leaves.required(event, EventField.TITLE))
            .toList();
    if (!undated.isEmpty()) {
      gaps.add(new Gap("date", undated));
    }
    return gaps;
  }

  /// Returns the row of a known event in a list in which each row introduces its speakers.
  private Event alone(Fact event) {
    return Objects.requireNonNull(byFact().get(event))
        .withWho(who(event, new Speakers(context), true));
  }

  public Event event(Fact event) {
    return event(event, new Speakers(context));
  }

  private Event event(Fact event, Speakers speakers) {
    FactId summit = known.settings().summit();
    return new Event(
        leaves.required(event, EventField.TITLE),
        event.word(EventField.FORM, "other"),
        leaves.word(event, EventField.STATUS, "expected"),
        phase(event),
        new Event.Time(
            times.when(event),
            hasBegun(event),
            times.elsewhere(times.when(event)),
            isHourless(event),
            times.atDesk(times.when(event)),
            isUntimed(event) && timedDays.contains(Times.exactDay(event.date(EventField.WHEN))),
            event.has(EventField.WHEN) ? null : relation(event, summit)),
        where(event),
        new Event.People(
            who(event, speakers, true),
            !event.all(EventField.WHO, Value.Others.class).isEmpty(),
            who(event, speakers, false)),
        leaves.prose(event, EventField.OUTCOME),
        event.id().equals(summit),
        leaves.gist(event, EventField.PART_OF),
        new Event.Dispute(denials.of(event, _ -> true), otherVersions.of(event)),
        context.citations().standing(event));
  }

  /// @param there whether those who take part are returned, or those who don't
  private List<Event.Participant> who(Fact event, Speakers speakers, boolean there) {
    FactDate date = event.date(EventField.WHEN);
    DayRange days = date == null ? DayRange.of(known.issue().day()) : DayRange.of(date);
    List<Event.Participant> who = new ArrayList<>();
    for (Value.Participant one : event.all(EventField.WHO, Value.Participant.class)) {
      Statement.Speaker speaker =
          Participants.takePart(known, event, one) == there ? speakers.of(one.actor(), days) : null;
      if (speaker != null) {
        who.add(participant(event, one, speaker, there));
      }
    }
    return who;
  }

  private Event.Participant participant(
      Fact event, Value.Participant one, Statement.Speaker speaker, boolean there) {
    Fact actor = known.find(one.actor());
    Fact standsFor = known.find(one.standsFor());
    String attendance = one.attendance() == null ? there ? "" : "left" : one.attendance();
    return new Event.Participant(
        speaker,
        one.role() == null ? null : leaves.part(event, EventField.WHO, one.role()),
        one.isAddressee(),
        actor != null && actor.word(ActorField.KIND, "").equals("group"),
        attendance,
        one.from() == null ? null : new Leaf.When(one.from(), null),
        standsFor == null ? null : leaves.name(standsFor));
  }

  /// Returns whether the hour of an event is a gap. It is if the event is to come on a known day.
  private static boolean isHourless(Fact event) {
    return isUntimed(event) && isToCome(event);
  }

  /// Returns whether an event is on a single day, and its hour is not given.
  private static boolean isUntimed(Fact event) {
    return Times.exactDay(event.date(EventField.WHEN)) != null
        && !event.has(EventField.TIME)
        && !isCancelled(event);
  }

  private static boolean isCancelled(Fact event) {
    return event.word(EventField.STATUS, "").equals("cancelled");
  }

  /// Returns the event by which an undated event is placed, or null if nothing places it.
  public @Nullable Neighbour neighbour(Fact event) {
    return event.has(EventField.WHEN)
        ? null
        : chronology.neighbour(event.id(), known.settings().summit());
  }

  private Event.@Nullable Relation relation(Fact event, @Nullable FactId summit) {
    Neighbour neighbour = chronology.neighbour(event.id(), summit);
    if (neighbour == null) {
      return null;
    }
    Fact other = neighbour.event();
    return new Event.Relation(
        neighbour.word(),
        leaves.required(other, EventField.TITLE),
        other.id().equals(summit),
        other.word(EventField.FORM, "other"));
  }

  /// Returns the place and the larger places that contain it, the smallest first.
  private List<Leaf.Name> where(Fact event) {
    return known.chain(event.target(EventField.WHERE), PlaceField.WITHIN).stream()
        .map(leaves::name)
        .toList();
  }
}
