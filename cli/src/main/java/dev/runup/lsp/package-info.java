/// Answers an editor while a user types facts, by the Language Server Protocol. Start at
/// [LanguageServer#run]. Writes no files.
@NullMarked
package dev.runup.lsp;

import org.jspecify.annotations.NullMarked;
