/// Puts built files into the output folder, all of them or none, and says what changed there.
///
/// Start at [OutputFolder]. It knows neither facts nor templates.
@NullMarked
package dev.runup.publish;

import org.jspecify.annotations.NullMarked;
