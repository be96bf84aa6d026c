package dev.runup.chart;

import dev.runup.briefing.Contacts;
import dev.runup.briefing.Contacts.Contact;
import dev.runup.briefing.Leaf;
import dev.runup.chart.DateParts.Kind;
import dev.runup.fact.FactDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contacts of a figure in three groups.
///
/// @param ordered those up to the issue day of which the order is known, the earliest first
/// @param unordered those up to the issue day without a day, or with an inexact one that may be
///   before or after that of another contact
/// @param coming those that are still to come
/// @param knownOn the day on which all contacts before it became known, or null if that is said at
///   each contact
record ContactList(
    List<Contact> ordered,
    List<Contact> unordered,
    List<Contact> coming,
    Leaf.@Nullable When knownOn) {

  /// The fewest contacts of which one note says when all became known.
  private static final int FEWEST_NOTED = 3;

  static ContactList of(Contacts contacts, LocalDate today) {
    List<Contact> past = new ArrayList<>();
    List<Contact> coming = new ArrayList<>();
    for (Contact one : contacts.all()) {
      (isToCome(one, today) ? coming : past).add(one);
    }
    Predicate<Contact> isUnordered =
        one -> isInexact(one, today) && past.stream().anyMatch(other -> mayCross(one, other));
    return new ContactList(
        past.stream().filter(isUnordered.negate()).toList(),
        past.stream().filter(isUnordered).toList(),
        coming,
        knownTogether(contacts.all()));
  }

  private static boolean isToCome(Contact contact, LocalDate today) {
    FactDate date = date(contact);
    boolean isOff = TimelineRows.OFF.contains(contact.event().status().word());
    return isOff
        ? date != null && !date.earliest().isBefore(today)
        : contact.event().phase().equals("to-come");
  }

  /// Returns whether nobody says the exact day, or all exact days.
  static boolean isInexact(Contact contact, LocalDate today) {
    FactDate date = date(contact);
    return date == null
        || DateParts.of(date, contact.tookPlace(), false, today).parts().stream()
            .anyMatch(part -> part.kind() == Kind.WITHIN || part.kind() == Kind.OPEN);
  }

  private static boolean mayCross(Contact one, Contact other) {
    FactDate date = date(one);
    FactDate next = date(other);
    return !one.equals(other)
        && (date == null
            || next == null
            || !date.latest().isBefore(next.earliest())
                && !next.latest().isBefore(date.earliest()));
  }

  private static @Nullable FactDate date(Contact contact) {
    return contact.day() == null ? null : contact.day().date();
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
