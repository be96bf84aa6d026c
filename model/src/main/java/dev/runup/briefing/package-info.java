/// The value that templates see: records of what a briefing shows. Knows no source of it but a
/// fact's reference.
@NullMarked
package dev.runup.briefing;

import org.jspecify.annotations.NullMarked;
