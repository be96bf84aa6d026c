/// Answers an editor while a user types facts, by the Language Server Protocol. Start at
/// [LanguageServer#run]. Writes no files.
///
/// `LanguageServer` is the life cycle, `MessageStream` the form of messages, `Workspace` has the
/// open dossiers, and `FileAnswers` the answers about one file. `DossierCheck` runs the rules in a
/// thread of its own. `PositionEncoding` counts characters as the editor does.
@NullMarked
package dev.runup.lsp;

import org.jspecify.annotations.NullMarked;
