/// The release register of a dossier: what its desk released and took back, and for which edition.
///
/// Start at [ReleaseRegister]. Knows no other package.
@NullMarked
package dev.runup.release;

import org.jspecify.annotations.NullMarked;
