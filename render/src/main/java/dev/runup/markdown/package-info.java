/// Parses a filled template to a document, and writes a document as Markdown. Start at
/// [MarkdownParser#parse] and [MarkdownWriter#write]. It is the only package that uses flexmark.
@NullMarked
package dev.runup.markdown;

import org.jspecify.annotations.NullMarked;
