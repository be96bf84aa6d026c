/// Writes a document as HTML, with its style sheet. Start at [HtmlWriter]. Knows no other output
/// format and no fact.
///
/// * One page that needs no other file or server. Its style and pictures are inside it. It runs no
///   script and loads no font.
/// * The same page, with its style, fonts and figures as files beside it.
/// * A fragment for a page of another site. Its ids and classes start with `runup-`, so they don't
///   clash with those of the page.
@NullMarked
package dev.runup.html;

import org.jspecify.annotations.NullMarked;
