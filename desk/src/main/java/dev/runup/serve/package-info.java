/// Shows briefings in a browser while facts are typed: watches a dossier's folder, builds it again
/// and serves the result to this machine only.
///
/// Start at [PreviewServer] and [FolderWatch]. It knows neither commands nor the output folder.
///
/// * `FolderWatch` waits for changed files until saving has ended.
/// * `Preview` builds the issues that are open in a browser. It keeps the last good build of each.
///   `IssueFacts` finds what changed and where facts were typed, and `EditorAddress` is the form of
///   links to an editor.
/// * `PreviewServer` serves them to browsers on this machine. It refuses requests that come from
///   other web pages. `WaitingConnections` keeps clients without the secret from holding it up.
/// * `WordPrinter` shows a Word file as LibreOffice prints it.
/// * `IntakeRoutes` answers the page for typing facts (docs/decisions/0054), with `IntakeViews` for
///   what it shows. `FormJson` describes its forms, and `Typist` says who types. `IntakeDesk`
///   saves, `IntakeUndo` takes back and changes in place what `SavedEntries` remembers,
///   `IntakeArchive` keeps articles, and `IntakeDrafts` decides on drafts.
///
/// An address leads to bytes that were built, never to a file. The page around a briefing has a
/// script. No briefing has one.
@NullMarked
package dev.runup.serve;

import org.jspecify.annotations.NullMarked;
