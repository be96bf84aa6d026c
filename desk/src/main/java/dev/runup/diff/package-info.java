/// What changed between two issues of an edition. Start at [Diff].
@NullMarked
package dev.runup.diff;

import org.jspecify.annotations.NullMarked;
