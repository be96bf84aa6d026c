package dev.runup.briefing;

import java.time.Instant;
import java.util.List;

/// The events as a calendar has them.
///
/// @param desk the desk's name as it was typed, in no other language, possibly empty
/// @param entries the events in order, then those that the desk withdrew
public record EventCalendar(String desk, List<Entry> entries) {

  public EventCalendar {
    entries = List.copyOf(entries);
  }

  /// An event in a calendar.
  ///
  /// @param fact its type and id, for example `event:florida-meeting`
  /// @param event what is known of it. If it is withdrawn, what was known before
  /// @param withdrawn whether the desk withdrew it after an issue had it
  /// @param moves how often its time, its place or its status changed, as far as the edition knows
  /// @param recorded when the desk recorded the last change of it
  /// @param earlier when it was to be by earlier issues, if that has changed since, the newest
  ///   first. If it has no day any more, programs must cancel it there
  public record Entry(
      String fact,
      Event event,
      boolean withdrawn,
      int moves,
      Instant recorded,
      List<Leaf.When> earlier) {
    public Entry {
      earlier = List.copyOf(earlier);
    }
  }
}
