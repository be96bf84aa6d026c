/// Holds problems: messages about the input, with the places that they concern.
///
/// Start at [Problem], and at [Checked] for the result of a stage. Knows no other package.
@NullMarked
package dev.runup.problem;

import org.jspecify.annotations.NullMarked;
