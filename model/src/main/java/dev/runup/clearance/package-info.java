/// Removes from a dossier what an edition's ceiling forbids, before any other stage runs. Start at
/// [Clearance#clear]. Contains no wording.
///
/// * A fact that was taken back from an edition is withheld from it.
/// * A drafted fact or update doesn't exist for an edition that isn't a draft
///   (docs/decisions/0050).
/// * A fact on background that names its speaker waits for two reviews, and so does what rests on
///   it (`TwoReviews`, docs/decisions/0060).
/// * A withheld update has no effect, as if nobody had written it. There is one exception: an
///   update that raises a fact's mark above the ceiling. Example: an update marks a fact
///   `TLP:AMBER`. An edition with the ceiling `TLP:CLEAR` then withholds all versions up to this
///   update. It does so in earlier issues too, if they are built again.
@NullMarked
package dev.runup.clearance;

import org.jspecify.annotations.NullMarked;
