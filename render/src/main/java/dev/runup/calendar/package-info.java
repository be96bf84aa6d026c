/// Writes the events of a briefing as a calendar, iCalendar of RFC 5545. Start at
/// [CalendarFile#of]. Reads only a briefing, so it can't disclose withheld facts, and never the
/// clock.
@NullMarked
package dev.runup.calendar;

import org.jspecify.annotations.NullMarked;
