/// A whole briefing, from the rows and page 1. Start at [dev.runup.compose.Composer#compose].
/// Contains no wording.
///
/// `ReferenceRows` decides where each content is printed after page 1. `AgreedRows` composes what
/// is said to be agreed of each plan, with its `ClaimNotes`, and `Proposals` the proposals with
/// their provisions.
@NullMarked
package dev.runup.compose;

import org.jspecify.annotations.NullMarked;
