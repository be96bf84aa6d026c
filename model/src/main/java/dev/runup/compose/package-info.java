/// Which facts a briefing shows, in which order, numbered how. Knows no wording.
@NullMarked
package dev.runup.compose;

import org.jspecify.annotations.NullMarked;
