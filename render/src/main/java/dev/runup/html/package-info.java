/// Writes a document as HTML, with its style sheet. Start at [HtmlWriter]. Knows no other output
/// format and no fact.
@NullMarked
package dev.runup.html;

import org.jspecify.annotations.NullMarked;
