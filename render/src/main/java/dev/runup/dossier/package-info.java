/// Reads a dossier from its folder, with its templates, themes and products, and builds its
/// editions.
///
/// Start at [DossierOnDisk#read] and [DossierOnDisk#build]. Writes no files and knows no command
/// line.
@NullMarked
package dev.runup.dossier;

import org.jspecify.annotations.NullMarked;
