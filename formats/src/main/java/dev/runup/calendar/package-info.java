/// Writes the events of a briefing as a calendar, iCalendar of RFC 5545. Start at
/// [CalendarFile#of]. Reads only a briefing, so it can't disclose withheld facts, and never the
/// clock.
///
/// `CalendarFile` writes the entries. `EventTime` decides on which days or at which hour an event
/// is. `ZoneLines` writes the rules of the zones, and `ContentLines` escapes and folds lines. The
/// words come from `template` (`CalendarWords`). `CalendarRows`, in `compose`, decided before which
/// events there are, how often each moved and which were withdrawn (docs/decisions/0047).
@NullMarked
package dev.runup.calendar;

import org.jspecify.annotations.NullMarked;
