/// Holds the records that templates see. Start at [Briefing]. Contains no wording, and knows facts
/// only by reference.
@NullMarked
package dev.runup.briefing;

import org.jspecify.annotations.NullMarked;
