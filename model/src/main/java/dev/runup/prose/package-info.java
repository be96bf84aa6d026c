/// What texts of sources and of a desk say in words: numbers, names and quotations, in English and
/// Ukrainian. Start at [NumberReader], [NameReader] or [ArchivedText]. What no table knows is not
/// recognised, so no rule can be wrong about it.
///
/// `number-words.txt` lists all words of numbers, units and titles.
@NullMarked
package dev.runup.prose;

import org.jspecify.annotations.NullMarked;
