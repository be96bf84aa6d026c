/// Builds the JSON Schemas of facts files and `runup.yaml` from the tables of keys, for editors.
///
/// Start at [Schema]. Must not know how a dossier is read.
@NullMarked
package dev.runup.schema;

import org.jspecify.annotations.NullMarked;
