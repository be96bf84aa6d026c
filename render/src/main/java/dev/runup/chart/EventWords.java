package dev.runup.chart;

import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.chart.Charts.ChartWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of an event that all figures share.
record EventWords(ChartWords words) {

  /// Returns a day as it was said, and the day in the desk's zone if that is another one.
  ///
  /// @param day the day without an hour
  String day(Event event, Leaf.When day) {
    Leaf.When there = event.time().atDesk();
    return there == null
        ? words.textOf(day)
        : words.message("date.at-desk", words.textOf(day), words.textOf(there));
  }

  /// Returns the status of an event. One that is postponed to a new date says so, and an overdue
  /// deadline has passed.
  ///
  /// @param agreement its gender and number in a language that needs them
  String status(Event event, String agreement) {
    return words.message("status." + event.statusWord(), agreement, event.status().word());
  }

  /// Returns why an event isn't certain: that nobody says whether it has begun, the reserve of its
  /// source, and who denies it.
  ///
  /// @param agreement its gender and number in a language that needs them
  List<String> doubts(Event event, String agreement) {
    List<String> doubts = new ArrayList<>();
    if (event.time().begun()) {
      doubts.add(words.message("event.begun", agreement));
    }
    event.standing().hedges().forEach(hedge -> doubts.add(words.message("hedge." + hedge)));
    Event.@Nullable Denial denial = event.dispute().denial();
    if (denial != null) {
      doubts.add(words.denied(denial));
    }
    return doubts;
  }
}
