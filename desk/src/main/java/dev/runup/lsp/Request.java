package dev.runup.lsp;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The requests about files that the server answers.
enum Request {
  COMPLETION("textDocument/completion"),
  HOVER("textDocument/hover"),
  DEFINITION("textDocument/definition"),
  REFERENCES("textDocument/references"),
  PREPARE_RENAME("textDocument/prepareRename"),
  RENAME("textDocument/rename"),
  SYMBOLS("textDocument/documentSymbol"),
  CODE_ACTION("textDocument/codeAction"),
  FORMATTING("textDocument/formatting");

  private final String method;

  Request(String method) {
    this.method = method;
  }

  /// Returns the request of a method, or null if there is none.
  static @Nullable Request of(String method) {
    return Stream.of(values())
        .filter(request -> request.method.equals(method))
        .findFirst()
        .orElse(null);
  }
}
