/// The numbers and dates of a briefing as figures. Says nothing in words of its own: these are the
/// template's.
@NullMarked
package dev.runup.chart;

import org.jspecify.annotations.NullMarked;
