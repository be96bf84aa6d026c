/// Reads nodes as facts: checks keys and values, resolves references and keeps their places.
///
/// Start at [DossierReader#read]. Knows neither ceilings nor issues.
///
/// Turns nodes into a `Dossier`. The place of a value is kept beside the records (`Origins`), not
/// in them. `TableFile` cuts tables into records, updates and offices, and `TypedCell` takes what
/// typists type where it has one meaning. `ReleaseReader` reads the release register, with the
/// branches that `ReleaseChain` finds in it, and `ReleaseText` writes its lines. Updates stay data
/// beside the facts (`Update`), because an edition may leave some of them out.
@NullMarked
package dev.runup.reading;

import org.jspecify.annotations.NullMarked;
