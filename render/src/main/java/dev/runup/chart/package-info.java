/// Draws the numbers and dates of a briefing as figures. Start at [Charts#of]. Contains no wording,
/// because all words come from the template's bundle.
@NullMarked
package dev.runup.chart;

import org.jspecify.annotations.NullMarked;
