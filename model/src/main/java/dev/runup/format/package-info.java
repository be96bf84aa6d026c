/// The formats that a briefing can be written in.
///
/// Start at [Format]. The package knows no other, so that settings, commands and writers can all
/// ask it.
@NullMarked
package dev.runup.format;

import org.jspecify.annotations.NullMarked;
