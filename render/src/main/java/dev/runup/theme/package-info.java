/// Looks as data: colours, sizes, margins, a logo and fonts, read by the HTML and the PDF writer
/// alike. Knows no file: what was typed is handed to it.
@NullMarked
package dev.runup.theme;

import org.jspecify.annotations.NullMarked;
