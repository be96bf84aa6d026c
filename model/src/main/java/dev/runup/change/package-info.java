/// Finds what changed between two issues of an edition, and what the desk corrected in earlier
/// ones. Start at [PrintedChanges#of]. Reads no files and contains no wording.
///
/// `FactChange` compares the versions of one fact as an issue prints them, and finds its `Cause`.
/// `PrintedChanges` selects the changes that an edition prints. `PrintedValues` decides which names
/// they may print, and which keys are listed with their old values.
@NullMarked
package dev.runup.change;

import org.jspecify.annotations.NullMarked;
