package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;

import dev.runup.node.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the server sends to the editor: answers, errors and notifications.
///
/// @param stream the stream to the editor
record EditorOutput(MessageStream stream) {

  private static final JsonWriter.Raw NULL = new JsonWriter.Raw("null");

  /// Sends the result of a request, which may be null.
  void respond(Object id, @Nullable Object result) throws IOException {
    stream.write(object("jsonrpc", "2.0", "id", id, "result", result == null ? NULL : result));
  }

  /// Sends an error in answer to a request.
  ///
  /// @param id the request, or null if nobody knows which one it was
  void fail(@Nullable Object id, int code, @Nullable String message) throws IOException {
    stream.write(
        object(
            "jsonrpc",
            "2.0",
            "id",
            id == null ? NULL : id,
            "error",
            object("code", code, "message", String.valueOf(message))));
  }

  void notify(String method, Map<String, ?> params) throws IOException {
    stream.write(object("jsonrpc", "2.0", "method", method, "params", params));
  }
}
