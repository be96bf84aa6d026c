/// The theme of a briefing as data: colours, sizes, margins, a logo and fonts. Start at [Theme#of].
/// Opens no file, because callers pass the typed values.
@NullMarked
package dev.runup.theme;

import org.jspecify.annotations.NullMarked;
