/// Builds an issue of an edition, from a dossier's facts to the bytes of its files.
///
/// Start at [Pipeline#build]. Reads no dossier and writes no file.
///
/// * A [FormatWriter] writes the files of an [IssueInLanguage] in one format, and may ask its
///   [WriterContext] for those of another one. [HtmlFiles], [FragmentFiles], [MarkdownFiles] and
///   [PdfFiles] are the pipeline's own.
/// * `ChangeMarks` runs between `parse` and `write`. It puts a change label before each block about
///   a changed fact. It finds these blocks by their spans, so it works for every template.
/// * `DraftMarks` then puts a label after the text of each drafted fact, in an edition with
///   `status: draft`.
/// * `WebLayout` says which files there are beside a page. For a site generator, `BundlePage` makes
///   the page and its front matter, and `BundleFiles` knows the names (docs/decisions/0041).
/// * `IssueCharacters` saves time in `check`. If fonts have all characters of the texts of a daily
///   briefing, nothing after page 1 can have a problem, so `check` lays out only page 1.
/// * `Pipeline.Shipped` holds the shipped templates and fonts for all pipelines. A native program
///   has read them while it was built (docs/decisions/0031).
@NullMarked
package dev.runup.pipeline;

import org.jspecify.annotations.NullMarked;
