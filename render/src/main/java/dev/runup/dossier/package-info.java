/// Reads a dossier from its folder, with its templates, themes and products, and builds its
/// editions. Start at [DossierOnDisk#read] and [DossierOnDisk#build]. Writes no files and knows no
/// command line.
///
/// This is also the page for programs that call Runup from Java. They need these types, which are
/// the API of the whole program:
///
/// * [DossierOnDisk] is a dossier that was read. [DossierOnDisk.EditionSummary] is one of its
///   editions.
/// * [BuildRequest] is a request for a build: editions, formats ([dev.runup.format.Format]) and an
///   issue ([IssueTime]). [AllIssues] makes one for each issue.
/// * [dev.runup.pipeline.Pipeline] builds. Make one and use it for all dossiers. It is given a
///   [dev.runup.pipeline.FormatWriter] for each format. [dev.runup.pipeline.WebLayout] is the
///   layout of its web files.
/// * [dev.runup.pipeline.BuiltEdition] is a result. [dev.runup.pipeline.Artifact] is one of its
///   files, in memory. [PublishedFiles] finds the files of editions that may no longer show them.
/// * [dev.runup.publish.OutputFolder] writes files to a folder, all or none.
///   [dev.runup.publish.BuildReport] and [dev.runup.publish.ProblemsJson] describe a build as JSON.
/// * [dev.runup.problem.Checked] is a value or the problems that prevented one. A
///   [dev.runup.problem.Problem] has a [dev.runup.problem.ProblemCode], a
///   [dev.runup.problem.Severity] and a [dev.runup.problem.Place].
/// * `dev.runup.proof.Proof` builds an edition again without withheld facts. In the module `desk`,
///   `dev.runup.diff.Diff` and `dev.runup.explain.Explainer` answer questions about a dossier.
///
/// Every other type is internal and may change in any version. Some are public only because another
/// package of the program needs them.
///
/// * A request is a value (`BuildRequest`): editions (`EditionSummary`), formats and an issue
///   (`IssueTime`). `AllIssues` lists the issues of all editions. A `BuildJob` names a dossier and
///   its request, and a `Shard` is a part of many dossiers.
/// * `DossierOnDisk.build` checks the facts, gives each edition to `Pipeline.build`, and adds the
///   places of facts to the problems.
/// * `Silence` finds out why an edition has nothing to show.
/// * `EditionFiles` knows the files of an edition by their names. `PublishedFiles` finds published
///   files that the edition may no longer show, that nothing makes any more, or that somebody
///   altered. `TakenBackFiles` builds again what is in a folder and was taken back.
@NullMarked
package dev.runup.dossier;

import org.jspecify.annotations.NullMarked;
