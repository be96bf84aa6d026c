/// Removes from a dossier what an edition's ceiling forbids, before any other stage runs. Start at
/// [Clearance#clear]. Contains no wording.
@NullMarked
package dev.runup.clearance;

import org.jspecify.annotations.NullMarked;
