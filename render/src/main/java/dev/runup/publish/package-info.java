/// Publishes built files in the output folder, all or none, and reports which of them changed.
///
/// Start at [OutputFolder]. Knows neither facts nor templates.
@NullMarked
package dev.runup.publish;

import org.jspecify.annotations.NullMarked;
