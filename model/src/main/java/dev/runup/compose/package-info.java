/// Chooses, orders and numbers the facts that a briefing shows. Start at [Composer#compose].
/// Contains no wording.
@NullMarked
package dev.runup.compose;

import org.jspecify.annotations.NullMarked;
