/// Draws the numbers and dates of a briefing as figures. Start at [Charts#of]. Contains no wording,
/// because all words come from the template's bundle.
///
/// A `*Chart` draws one figure, and a `*Words` class (or `TimelineText`) has its words. What a
/// figure chooses, and where things are drawn, is in separate classes:
///
/// * `NearestEvents` and `TimelinePanel` for the timeline,
/// * `MovementColumns` for the days of `movement`,
/// * `StanceWords` for a stance with its condition,
/// * `AgreedPlot` and `AgreedScale` for `agreed`.
///
/// Decides what is worth drawing, and on which scale (`TimelinePanels` for dates). All words come
/// from the template's language (`ChartWords`). `EventWords` has the words of events that several
/// figures print.
@NullMarked
package dev.runup.chart;

import org.jspecify.annotations.NullMarked;
