/// Finds what changed between two issues of an edition, and what the desk corrected in earlier
/// ones. Start at [PrintedChanges#of]. Reads no files and contains no wording.
@NullMarked
package dev.runup.change;

import org.jspecify.annotations.NullMarked;
