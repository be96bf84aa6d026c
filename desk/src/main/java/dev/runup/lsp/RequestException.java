package dev.runup.lsp;

/// A request that gets an error for an answer.
final class RequestException extends Exception {

  // Error codes of JSON-RPC and of the Language Server Protocol.
  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL_ERROR = -32603;
  static final int NOT_INITIALIZED = -32002;
  static final int REQUEST_FAILED = -32803;
  static final int CANCELLED = -32800;

  private static final long serialVersionUID = 1L;

  private final int code;

  RequestException(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }
}
