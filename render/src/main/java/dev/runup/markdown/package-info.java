/// Filled template to document, document to Markdown. The only package that knows flexmark.
@NullMarked
package dev.runup.markdown;

import org.jspecify.annotations.NullMarked;
