package dev.runup.rows;

import dev.runup.briefing.Contacts;
import dev.runup.briefing.Contacts.Contact;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.fact.ActorField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Moment;
import dev.runup.fact.Value;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.values.ComposeContext;
import dev.runup.values.Participants;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the contacts among the events: who met, called or wrote whom.
///
/// A meeting, a visit, a negotiation and a call are contacts of all who take part. An event of the
/// form `other` is a letter if a participant is an addressee by its role; that one is not present.
/// Other events are no contact. Neither is a visit with one name, which is a journey, nor a meeting
/// of one body or group alone, nor one of a crowd, which says little about any two of them. A part
/// of a contact with the same actors is not a further one.
public final class ContactRows {

  /// The most named actors of a contact. More are a conference.
  private static final int CROWD = 50;

  /// The fewest contacts between named actors that took place. Fewer are clearer in the timeline.
  private static final int FEWEST = 2;

  private static final Set<String> FORMS = Set.of("meeting", "visit", "negotiation", "call");

  /// The kinds of actors that can meet among themselves.
  private static final Set<String> BODIES = Set.of("body", "group", "organisation");

  private final ComposeContext context;
  private final Known known;

  public ContactRows(ComposeContext context) {
    this.context = context;
    this.known = context.known();
  }

  /// A contact with the actors behind its names.
  record ActorContact(Contact contact, Fact fact, List<FactId> present, List<FactId> to) {

    /// Returns the date, in the desk's zone if its hour is known. Null if it has none.
    @Nullable FactDate date() {
      return contact.event().date();
    }

    /// Returns whether two or more named actors were present, as far as anybody reports.
    boolean isMet() {
      return contact.tookPlace() && to.isEmpty() && present.size() > 1;
    }
  }

  /// Returns the contacts.
  ///
  /// @param events all events in order, by fact
  public Contacts of(Map<Fact, Event> events) {
    List<ActorContact> all = new ArrayList<>();
    events.forEach((fact, event) -> {
      ActorContact contact = contact(fact, event);
      if (contact != null) {
        all.add(contact);
      }
    });
    Map<FactId, ActorContact> byFact = new HashMap<>();
    all.forEach(one -> byFact.put(one.fact().id(), one));
    all.removeIf(one -> {
      FactId whole = one.fact().target(EventField.PART_OF);
      return whole != null && isPart(one, byFact.get(whole));
    });
    if (all.stream().filter(ActorContact::isMet).count() < FEWEST) {
      return Contacts.NONE;
    }
    Fact summit = known.find(known.settings().summit());
    List<FactId> parties =
        summit == null
            ? List.of()
            : Participants.actors(known, summit).stream().distinct().toList();
    List<FactId> actors = actors(parties, all);
    ContactPairs pairs =
        new ContactPairs(parties, actors, all, known.issue().day(), context.leaves()::names);
    return new Contacts(
        all.stream().map(ActorContact::contact).toList(),
        context.leaves().names(actors),
        parties.size(),
        pairs.rows(),
        pairs.count() < (long) actors.size() * (actors.size() - 1) / 2);
  }

  /// Returns whether a contact is a part of another one of the same status and the same actors.
  ///
  /// @param whole the contact of which the other one is a part, or null
  private static boolean isPart(ActorContact part, @Nullable ActorContact whole) {
    return whole != null
        && whole.present().size() == part.present().size()
        && whole.present().containsAll(part.present())
        && whole.contact().event().status().word().equals(part.contact().event().status().word());
  }

  /// Returns those who were present: the parties, then those with the most contacts.
  private static List<FactId> actors(List<FactId> parties, List<ActorContact> all) {
    Map<FactId, Integer> counts = new HashMap<>();
    Set<FactId> inOrder = new LinkedHashSet<>();
    for (ActorContact one : all) {
      one.present().forEach(actor -> counts.merge(actor, 1, Integer::sum));
      inOrder.addAll(one.present());
    }
    List<FactId> actors = new ArrayList<>(parties);
    inOrder.stream()
        .filter(actor -> !parties.contains(actor))
        .sorted(Comparator.comparingInt(actor -> -counts.getOrDefault(actor, 0)))
        .forEach(actors::add);
    return actors;
  }

  private @Nullable ActorContact contact(Fact fact, Event event) {
    List<Value.Participant> participants = Participants.participants(known, fact);
    if (participants.size() > CROWD) {
      return null;
    }
    List<FactId> present = new ArrayList<>();
    List<FactId> to = new ArrayList<>();
    for (Value.Participant one : participants) {
      List<FactId> side = one.isAddressee() ? to : present;
      if (!side.contains(one.actor())) {
        side.add(one.actor());
      }
    }
    to.removeAll(present);
    boolean isLetter = event.form().equals("other") && !to.isEmpty();
    if (present.isEmpty() || !isLetter && !isMeeting(event, present)) {
      return null;
    }
    Event.Denial denial = event.dispute().denial();
    Contact contact =
        new Contact(
            event,
            isLetter ? "letter" : event.form(),
            Times.date(fact, EventField.WHEN),
            context.leaves().names(present),
            isLetter ? context.leaves().names(to) : List.of(),
            event.people().others(),
            knownOn(fact),
            denial != null,
            denial == null ? List.of() : denial.by());
    return new ActorContact(contact, fact, present, isLetter ? to : List.of());
  }

  private boolean isMeeting(Event event, List<FactId> present) {
    if (!FORMS.contains(event.form())) {
      return false;
    }
    Fact first = known.find(present.getFirst());
    boolean isBody = first != null && BODIES.contains(first.word(ActorField.KIND, ""));
    return present.size() > 1
        || !event.form().equals("visit") && (event.people().others() || !isBody);
  }

  /// Returns the day on which the desk learned that an event had taken place, if that was after its
  /// last possible day and after the first issue. What the first issue knew says nothing by its
  /// day.
  private Leaf.@Nullable When knownOn(Fact event) {
    LocalDate last = new Deadlines(known).lastDay(event);
    List<Fact> versions = known.versionsUpTo(event);
    int first = versions.size() - 1;
    while (first > 0 && hasOccurred(versions.get(first - 1))) {
      first--;
    }
    Moment recorded = versions.get(first).recorded();
    LocalDate day = recorded == null ? null : recorded.day();
    return last == null
            || day == null
            || !hasOccurred(event)
            || !day.isAfter(last)
            || !day.isAfter(start())
        ? null
        : Times.day(day);
  }

  /// Returns the day of the first issue.
  private LocalDate start() {
    List<IssueDay> earlier = known.earlier();
    return (earlier.isEmpty() ? known.issue() : earlier.getFirst()).day();
  }

  private static boolean hasOccurred(Fact event) {
    return event.word(EventField.STATUS, "").equals("occurred");
  }
}
