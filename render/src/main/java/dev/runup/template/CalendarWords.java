package dev.runup.template;

import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a calendar in one language. Its own keys begin with `calendar.`. What an event is
/// called, when it is and how sure that is has the words that pages have.
public final class CalendarWords {

  private final Messages messages;
  private final MessageFunctions functions;

  CalendarWords(Messages messages) {
    this.messages = messages;
    // No year is left out: a calendar shows days of many years.
    this.functions = new MessageFunctions(messages, 0);
  }

  /// Returns a message with texts in its placeholders.
  ///
  /// @param key its key without `calendar.`
  public String text(String key, Object... values) {
    return messages.text("calendar." + key, values);
  }

  /// Returns a value as pages print it.
  public String of(Leaf leaf) {
    return functions.textOf(leaf);
  }

  /// Returns the status of an event. An overdue one has its last status, and that nobody knows
  /// whether it took place.
  public String status(Event event) {
    String first = event.title().text().strip().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
    String agreement = messages.text("event.agreement", event.form(), first);
    String status = messages.text("status." + event.statusWord(), agreement, event.status().word());
    return event.phase().equals("overdue")
        ? messages.text("list.more", status, messages.text("event.overdue", agreement))
        : status;
  }

  /// Returns what qualifies an event: who denies it, the reserves of its source, and what the desk
  /// inferred or concluded.
  public List<String> reserves(Event event) {
    List<String> all = new ArrayList<>();
    Event.Denial denial = event.dispute().denial();
    if (denial != null) {
      List<String> by = denial.by().stream().map(functions::textOf).toList();
      all.add(
          by.isEmpty()
              ? messages.text("contacts.denied")
              : messages.text("contacts.denied-by", list(by)));
    }
    Provenance standing = event.standing();
    standing.hedges().forEach(hedge -> all.add(messages.text("hedge." + hedge)));
    if (!standing.inferred().isEmpty()) {
      List<String> parts =
          standing.inferred().stream().map(word -> messages.text("inferred." + word)).toList();
      all.add(messages.text("inferred", list(parts)));
    }
    if (standing.derived()) {
      all.add(messages.text("derived"));
    }
    if (standing.machine()) {
      all.add(messages.text("machine"));
    }
    return all;
  }

  /// Returns the facts that an event contradicts.
  public List<String> against(Event event) {
    return event.standing().against().stream()
        .map(one -> messages.text("against." + one.word(), withoutStop(one.text().text())))
        .toList();
  }

  /// Returns the name of a source: its title, or else its description, or else its kind. Its
  /// publisher follows.
  public String source(Source source) {
    Leaf.Name title = source.title();
    Leaf.Prose descriptor = source.grade().descriptor();
    String name =
        title != null
            ? messages.text("quote", title.text())
            : descriptor != null
                ? withoutStop(descriptor.text())
                : messages.text("kind." + source.kind());
    Leaf.Name publisher = source.publisher();
    return publisher == null ? name : messages.text("speaker.office", name, publisher.text());
  }

  private String list(List<String> items) {
    int last = items.size() - 1;
    return last == 0
        ? items.getFirst()
        : messages.text(
            "list.last",
            items.subList(0, last).stream()
                .reduce((all, one) -> messages.text("list.more", all, one))
                .orElse(""),
            items.getLast());
  }

  private static String withoutStop(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }
}
