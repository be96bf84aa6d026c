package dev.runup.chart;

import dev.runup.briefing.Contacts.Contact;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Charts.ChartWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a contact: its date, its form, who took part, and what else is known.
///
/// @param sayKnown whether the day on which a contact became known is said with it
record ContactWords(ChartWords words, boolean sayKnown) {

  /// Returns a contact without the actors who have a mark.
  ///
  /// @param unmarked those who took part and have no mark
  String row(Contact contact, List<Leaf.Name> unmarked) {
    List<String> parts = new ArrayList<>();
    if (contact.day() != null) {
      parts.add(date(contact));
    }
    if (contact.to().isEmpty()) {
      parts.add(form(contact));
      if (!unmarked.isEmpty()) {
        parts.add(words.message("contacts.with", names(unmarked)));
      }
      addOthers(parts, contact);
    } else {
      parts.add(words.message("contacts.letter-to", names(contact.to())));
    }
    if (contact.day() == null) {
      parts.add(date(contact));
    }
    return TimelineWords.capital(withStates(words.joined(parts), contact));
  }

  /// Returns a contact as a sentence with all actors.
  String sentence(Contact contact) {
    List<String> parts = new ArrayList<>(List.of(form(contact)));
    if (contact.to().isEmpty()) {
      parts.add(names(contact.present()));
      addOthers(parts, contact);
    } else {
      parts.add(words.message("contacts.from-to", names(contact.present()), names(contact.to())));
    }
    String date = TimelineWords.capital(date(contact));
    return words.message("figure.said", date, withStates(words.joined(parts), contact));
  }

  private String form(Contact contact) {
    boolean isCounted = contact.event().people().who().stream().noneMatch(Event.Participant::group);
    return words.message(
        "contacts.form." + contact.form(), isCounted ? contact.present().size() : 1);
  }

  private void addOthers(List<String> parts, Contact contact) {
    if (contact.present().size() == 1) {
      parts.add(words.message("contacts.alone"));
    } else if (contact.others()) {
      parts.add(words.message("contacts.others"));
    }
  }

  private String withStates(String text, Contact contact) {
    List<String> all = new ArrayList<>(List.of(text));
    all.addAll(states(contact));
    return String.join("; ", all);
  }

  String date(Contact contact) {
    Event event = contact.event();
    if (contact.day() != null) {
      return new EventWords(words).day(event, contact.day());
    }
    return event.time().relation() == null
        ? words.message("contacts.no-day")
        : words.message(
            "relation.no-day", new TimelineWords(words).relation(event.time().relation(), ""));
  }

  private List<String> states(Contact contact) {
    Event event = contact.event();
    String status = event.status().word();
    List<String> states = new ArrayList<>();
    String agreement = words.message("event.agreement", event.form(), "");
    if (!status.equals(TimelineRows.OCCURRED)) {
      states.add(new EventWords(words).status(event, agreement));
    }
    if (event.phase().equals("overdue")) {
      states.add(words.message("event.overdue", agreement));
    }
    event.people().who().stream()
        .filter(one -> one.from() != null || !one.attendance().isEmpty())
        .forEach(
            one -> states.add(words.message("figure.pair", one.who().name().text(), note(one))));
    states.addAll(new EventWords(words).doubts(event, agreement));
    if (sayKnown && contact.knownOn() != null) {
      states.add(words.message("contacts.known", words.textOf(contact.knownOn())));
    }
    return states;
  }

  private String note(Event.Participant one) {
    return one.from() == null
        ? words.message("attendance." + one.attendance())
        : words.message("who.since", words.textOf(one.from()), one.attendance());
  }

  String names(List<Leaf.Name> names) {
    return words.joined(names.stream().map(Leaf.Name::text).collect(Collectors.toList()));
  }
}
