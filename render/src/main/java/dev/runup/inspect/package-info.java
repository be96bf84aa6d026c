/// Answers questions about a dossier and its briefings: the changes since an issue, the uses of a
/// fact, the effect of withheld facts, the faults of a template.
///
/// Start at [Diff], [Explainer], [Proof] or [TemplateTests]. Its results are for the desk.
/// Publishes nothing.
@NullMarked
package dev.runup.inspect;

import org.jspecify.annotations.NullMarked;
