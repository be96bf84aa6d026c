/// What a person sees while typing: watches a dossier's folder, and shows on loopback, and nowhere
/// else, what was built of it.
@NullMarked
package dev.runup.serve;

import org.jspecify.annotations.NullMarked;
