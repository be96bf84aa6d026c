/// Looks as data: colours, sizes, margins and faces, read by the HTML and the PDF writer alike.
@NullMarked
package dev.runup.theme;

import org.jspecify.annotations.NullMarked;
