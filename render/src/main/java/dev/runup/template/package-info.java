/// Fills a product's templates with a briefing, in the language of its messages.
///
/// Start at [Templates#fill]. It is the only package that knows FreeMarker, and it knows no
/// Markdown parser.
@NullMarked
package dev.runup.template;

import org.jspecify.annotations.NullMarked;
