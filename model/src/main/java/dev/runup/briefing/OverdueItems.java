package dev.runup.briefing;

import java.util.List;

/// What should have happened by the issue day, and of which nobody says that it did.
///
/// @param events the events that were to come and whose last possible day is over, in order
/// @param actions what is to be done and was due before, the longest overdue first
/// @param count how many both are
public record OverdueItems(List<Event> events, List<Action> actions, int count) {

  public OverdueItems {
    events = List.copyOf(events);
    actions = List.copyOf(actions);
  }

  /// Both together.
  public OverdueItems(List<Event> events, List<Action> actions) {
    this(events, actions, events.size() + actions.size());
  }
}
