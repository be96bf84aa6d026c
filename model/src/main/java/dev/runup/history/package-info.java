/// Selects the facts known at an issue of an edition. Start at [History#select]. Reads no files and
/// contains no wording.
@NullMarked
package dev.runup.history;

import org.jspecify.annotations.NullMarked;
