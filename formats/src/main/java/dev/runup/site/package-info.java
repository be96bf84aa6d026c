/// A static web site of all issues of an edition, and the same as data and fragments.
///
/// [Series] has the issues, [SitePages] makes the pages of them, and [Site] is all files. Start at
/// [Site].
///
/// * `SeriesReader` builds the issues and keeps a `Series`. The template `series` prints the parts
///   of an issue: its messages, changes, corrections and sources, and a title that still holds
///   later (docs/decisions/0038). `IssueParts` cuts these out of what the template printed.
/// * `SitePages` makes the pages as documents. `html` writes them, and the frame `site.html.ftl`
///   encloses them. They are the index (`IndexBlocks`), an issue (`IssuePages`) with its later
///   corrections (`SeriesCorrections`, `CorrectionBlocks`), and a fact (`FactBlocks`) with what
///   became of it (`FactState`), its history (`FactPages`) and the facts that it belongs to
///   (`FactLinks`).
/// * `Feeds` writes Atom and JSON Feed, `Sitemap` the site map, `SiteParts` the same as data and
///   fragments, and `SiteOverview` the page over several dossiers.
/// * `ToldChanges` has the words of changes for the preview.
@NullMarked
package dev.runup.site;

import org.jspecify.annotations.NullMarked;
