/// Publishes built files in the output folder, all or none, and reports which of them changed.
///
/// Start at [OutputFolder]. Knows neither facts nor templates.
///
/// * `OutputFolder` locks the folder and publishes all files of a build together
///   (docs/decisions/0011). A file with the same bytes isn't touched.
/// * `Sums` is `SHA256SUMS`, the list of all that Runup has published there.
/// * A `BuildRecord` is what came of a build, without its files. `BuildState` keeps the records of
///   the last builds in a private folder, so that nothing is built twice (docs/decisions/0030).
/// * `OldIssues` finds what `prune` deletes. `MadeFiles` says which version of the program made
///   each published file.
/// * `EditedFolder` changes a desk's own files, such as facts and the release register, while no
///   other process of Runup does. `SharedFile` is one that an editor may save at any moment.
///   `DiskFailure` says why a file could not be read or written.
/// * `BuildReport` is for other programs, `RunSummary` for the desk after a run over many dossiers.
///   `Dependencies` says for `make` and `ninja` which files went in and came out.
@NullMarked
package dev.runup.publish;

import org.jspecify.annotations.NullMarked;
