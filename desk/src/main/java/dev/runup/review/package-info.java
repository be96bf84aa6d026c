/// Compares a file that came back from an office with the issue as it is built now. Start at
/// [Review].
///
/// * `Review` compares a Word file that came back with the issue as it is built now.
///   `MarkedPassage` is a paragraph with its tracked changes. `Pairing` finds the paragraph of the
///   issue for each (by `Alignment`). `TextDifference` finds the words, and `TouchedFacts` and
///   `FactTexts` the facts and their lines. `Reviewer` lists what was done, and `Moves` joins what
///   was moved.
@NullMarked
package dev.runup.review;

import org.jspecify.annotations.NullMarked;
