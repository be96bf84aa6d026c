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
/// * [dev.runup.pipeline.Pipeline] builds. Make one and use it for all dossiers.
///   [dev.runup.pipeline.WebLayout] is the layout of its web files.
/// * [dev.runup.pipeline.BuiltEdition] is a result. [dev.runup.pipeline.Artifact] is one of its
///   files, in memory. [PublishedFiles] finds the files of editions that may no longer show them.
/// * [dev.runup.publish.OutputFolder] writes files to a folder, all or none.
///   [dev.runup.publish.BuildReport] and [dev.runup.publish.ProblemsJson] describe a build as JSON.
/// * [dev.runup.problem.Checked] is a value or the problems that prevented one. A
///   [dev.runup.problem.Problem] has a [dev.runup.problem.ProblemCode], a
///   [dev.runup.problem.Severity] and a [dev.runup.problem.Place].
/// * [dev.runup.inspect.Diff], [dev.runup.inspect.Explainer] and [dev.runup.inspect.Proof] answer
///   questions about a dossier.
///
/// Every other type is internal and may change in any version. Some are public only because another
/// package of the program needs them. The command line alone needs these: [Products], [Schemas],
/// [Shard], [TemplateExport], [dev.runup.publish.NewFolders], [dev.runup.inspect.BuiltPage],
/// [dev.runup.inspect.ProblemsCodeQuality], [dev.runup.inspect.ProblemsSarif],
/// [dev.runup.inspect.CodePages] and [dev.runup.inspect.TemplateTests]. The methods of
/// [DossierOnDisk] that take or return a type of the packages `fact`, `clearance`, `history`,
/// `reading` or `theme` are for the package `inspect`.
@NullMarked
package dev.runup.dossier;

import org.jspecify.annotations.NullMarked;
