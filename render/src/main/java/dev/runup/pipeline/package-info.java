/// Builds an issue of an edition, from a dossier's facts to the bytes of its files.
///
/// Start at [Pipeline#build]. Reads no dossier and writes no file.
@NullMarked
package dev.runup.pipeline;

import org.jspecify.annotations.NullMarked;
