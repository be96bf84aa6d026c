/// Helps with text and bytes regardless of their meaning: spelling, checksums and percent-encoding.
///
/// Start at the class of the task, for example [Spelling]. Knows no other package.
///
/// * `Spelling` finds the known word that a mistyped one stands for, for hints.
/// * `Alignment` finds what two lists of texts have in common.
/// * `Sha256` makes checksums for ids and file names.
/// * `Markup` escapes texts for HTML and XML.
/// * `MailAddress` says to whom a mail may be addressed.
/// * `PercentEncoding` writes addresses, and `WebAddress` says which ones may be printed.
/// * `MarkdownSigns` removes the signs of Markdown from a text.
@NullMarked
package dev.runup.text;

import org.jspecify.annotations.NullMarked;
