/// Answers questions about a dossier and its briefings: what changed, what a fact rests on, whether
/// withheld facts had a part in the bytes, what is wrong with a template.
///
/// Start at [Diff], [Explainer], [Proof] or [TemplateTests]. Nothing here is published.
@NullMarked
package dev.runup.inspect;

import org.jspecify.annotations.NullMarked;
