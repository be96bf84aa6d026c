/// Helps with text and bytes regardless of their meaning: spelling, checksums and percent-encoding.
///
/// Start at the class of the task, for example [Spelling]. Knows no other package.
@NullMarked
package dev.runup.text;

import org.jspecify.annotations.NullMarked;
