/// Builds an issue of an edition: from facts that are cleared to the bytes of its files.
///
/// Start at [Pipeline#build]. It reads no dossier and writes no file.
@NullMarked
package dev.runup.pipeline;

import org.jspecify.annotations.NullMarked;
