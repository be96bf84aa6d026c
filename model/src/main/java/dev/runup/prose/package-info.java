/// What texts of sources and of a desk say in words: numbers, dates, names and quotations, in
/// English and Ukrainian. Start at [NumberReader], [SaidDate], [NameReader] or [ArchivedText]. What
/// no table knows is not recognised, so no rule can be wrong about it.
///
/// `number-words.txt` lists all words of numbers, days, months, units and titles.
///
/// `SaidDate` finds the date for what a source says about a day, or for what a desk types instead.
/// `SaidPhrase` reads words for one day, two days or a bound, by the table of `SaidForms`.
/// `SaidDays` and `SaidWeeks` count from the day of publication, with `Stretch` for the nearest
/// days and `MonthPart` for thirds of a month. `SaidTime` separates the time of day, and
/// `SaidWords` knows the words.
@NullMarked
package dev.runup.prose;

import org.jspecify.annotations.NullMarked;
