package dev.runup.chart;

import dev.runup.briefing.Contacts;
import dev.runup.briefing.Contacts.Contact;
import dev.runup.briefing.Leaf;
import dev.runup.chart.DateParts.Kind;
import dev.runup.fact.FactDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contacts of a figure in four groups.
///
/// @param ordered those up to the issue day of which the order is known, the earliest first
/// @param unordered those up to the issue day without a day, or with an inexact one that may be
///   before or after that of another contact
/// @param coming those that are still to come
/// @param calledOff those that were to be on the issue day or later, or have no day, and are off
/// @param knownOn the day on which all contacts before it became known, or null if that is said at
///   each contact
record ContactList(
    List<Contact> ordered,
    List<Contact> unordered,
    List<Contact> coming,
    List<Contact> calledOff,
    Leaf.@Nullable When knownOn) {

  /// The fewest contacts of which one note says when all became known.
  private static final int FEWEST_NOTED = 3;

  static ContactList of(Contacts contacts, LocalDate today) {
    List<Contact> past = new ArrayList<>();
    List<Contact> coming = new ArrayList<>();
    List<Contact> calledOff = new ArrayList<>();
    for (Contact one : contacts.all()) {
      boolean isComing = one.event().phase().equals("to-come");
      boolean isOff = one.event().isOff();
      (isOff ? isLater(one, today) ? calledOff : past : isComing ? coming : past).add(one);
    }
    Set<Contact> crossing = crossing(past);
    Map<Boolean, List<Contact>> unordered =
        past.stream()
            .collect(
                Collectors.partitioningBy(one -> crossing.contains(one) && isInexact(one, today)));
    return new ContactList(
        unordered.getOrDefault(false, List.of()),
        unordered.getOrDefault(true, List.of()),
        coming,
        calledOff,
        knownTogether(contacts.all()));
  }

  private static boolean isLater(Contact contact, LocalDate today) {
    FactDate date = date(contact);
    return date == null || !date.earliest().isBefore(today);
  }

  /// Returns whether a contact began on a known day and goes on, or ends on a day that isn't known.
  static boolean isOpenEnded(Contact contact) {
    return date(contact) instanceof FactDate.Interval(FactDate.Point from, FactDate.Unbounded _)
        && from.precision() == FactDate.Precision.DAY
        && from.qualifier() == FactDate.Qualifier.SURE;
  }

  /// Returns whether nobody says the exact day, or all exact days.
  static boolean isInexact(Contact contact, LocalDate today) {
    FactDate date = date(contact);
    return date == null
        || !isOpenEnded(contact)
            && DateParts.of(date, contact.tookPlace(), false, today).parts().stream()
                .anyMatch(part -> part.kind() == Kind.WITHIN || part.kind() == Kind.OPEN);
  }

  /// The days between which a contact took place.
  private record Span(Contact contact, LocalDate first, LocalDate last) {}

  /// Returns the contacts that may be before or after another one. One without a date may be so for
  /// all.
  private static Set<Contact> crossing(List<Contact> contacts) {
    Set<Contact> crossing = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Span> spans = new ArrayList<>();
    for (Contact one : contacts) {
      FactDate date = date(one);
      if (date != null) {
        spans.add(new Span(one, date.earliest(), date.latest()));
      }
    }
    if (spans.size() < contacts.size() && contacts.size() > 1) {
      crossing.addAll(contacts);
      return crossing;
    }
    spans.sort(Comparator.comparing(Span::first));
    LocalDate lastBefore = LocalDate.MIN;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean crossesNext = i + 1 < spans.size() && !spans.get(i + 1).first.isAfter(span.last);
      if (crossesNext || i > 0 && !lastBefore.isBefore(span.first)) {
        crossing.add(span.contact);
      }
      lastBefore = span.last.isAfter(lastBefore) ? span.last : lastBefore;
    }
    return crossing;
  }

  private static @Nullable FactDate date(Contact contact) {
    return contact.event().date();
  }

  /// Returns the day on which all contacts before it became known. Null if there are few of them,
  /// or if they became known on several days.
  private static Leaf.@Nullable When knownTogether(List<Contact> all) {
    List<Contact> late = all.stream().filter(one -> one.knownOn() != null).toList();
    Set<Leaf.When> days =
        late.stream().map(one -> Objects.requireNonNull(one.knownOn())).collect(Collectors.toSet());
    if (days.size() != 1 || late.size() < FEWEST_NOTED) {
      return null;
    }
    Leaf.When day = days.iterator().next();
    LocalDate known = Objects.requireNonNull(day.date()).earliest();
    boolean holds =
        all.stream()
            .filter(one -> one.tookPlace() && one.knownOn() == null)
            .map(ContactList::date)
            .allMatch(date -> date != null && !date.latest().isBefore(known));
    return holds ? day : null;
  }
}
