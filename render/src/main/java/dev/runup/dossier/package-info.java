/// A dossier in its folder: its facts with their places, its own templates, themes and products.
///
/// Start at [DossierOnDisk#read] and [DossierOnDisk#build].
@NullMarked
package dev.runup.dossier;

import org.jspecify.annotations.NullMarked;
