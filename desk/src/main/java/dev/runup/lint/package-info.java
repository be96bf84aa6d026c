/// Fills products with made-up dossiers, and looks for faults of their templates. Start at
/// [TemplateTests].
///
/// * `TemplateTests` fills the products with made-up dossiers (`SyntheticDossiers`). `DocumentLint`
///   then looks for faults.
@NullMarked
package dev.runup.lint;

import org.jspecify.annotations.NullMarked;
