/// Fills a product's templates with a briefing, in the language of its messages.
///
/// Start at [Templates#fill]. It is the only package that knows FreeMarker, and it knows no
/// Markdown parser.
///
/// A dossier's own templates and words replace the shipped ones of the same name (`TemplateTexts`).
/// Their time and their loops are limited (`LimitedRun`). `Tombstone` is the page in place of an
/// issue that was taken back. It is made without a template.
///
/// These two packages are the only ones that know FreeMarker.
@NullMarked
package dev.runup.template;

import org.jspecify.annotations.NullMarked;
