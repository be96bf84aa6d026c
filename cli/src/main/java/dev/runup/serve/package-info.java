/// Shows briefings in a browser while facts are typed: watches a dossier's folder, builds it again
/// and serves the result to this machine only.
///
/// Start at [PreviewServer] and [FolderWatch]. It knows neither commands nor the output folder.
@NullMarked
package dev.runup.serve;

import org.jspecify.annotations.NullMarked;
