/// Releases issues, takes them back, and compares what was released with what is built today. Start
/// at [Releasing] and [Verification]. Publishes nothing.
///
/// * `Releasing` makes the lines of the release register for what the desk releases. `Verification`
///   compares each release with what is built today (`BuiltIssue`). If the facts are others
///   (`ShownFacts`), `Drift` finds out why, with `RaisedInPlace`. `Ingredients` is what else the
///   files are made from. `GoneEdition` makes up an edition that left `runup.yaml`, to take it
///   back. `StandingReleases` lets released files stand while others are built
///   (docs/decisions/0057). `SameInReleases` reports once what many releases have in common.
/// * `TakingBack` adds a line to the release register.
@NullMarked
package dev.runup.releasing;

import org.jspecify.annotations.NullMarked;
