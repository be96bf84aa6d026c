/// The page that a drafter gets, and what comes back: drafts of facts, each accepted or refused.
/// Start at [DraftSheet].
///
/// * `DraftSheet` is the page that a drafter needs, and `DraftAnswer` makes a file of drafts of
///   what comes back. `DraftDecision` accepts or refuses one draft in the text of its file
///   (docs/decisions/0050).
@NullMarked
package dev.runup.drafts;

import org.jspecify.annotations.NullMarked;
