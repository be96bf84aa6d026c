package dev.runup.lsp;

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
    for (Request request : values()) {
      if (request.method.equals(method)) {
        return request;
      }
    }
    return null;
  }
}
