package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.lsp.MessageStream.Received;
import dev.runup.pipeline.Pipelines;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An editor that talks to a server over two pipes, as an editor does over stdin and stdout.
final class EditorClient implements AutoCloseable {

  private static final int PATIENCE = 120;

  private final PipedOutputStream toServer = new PipedOutputStream();
  private final MessageStream stream;
  private final LinkedBlockingQueue<Map<?, ?>> received = new LinkedBlockingQueue<>();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  final List<String> log = new CopyOnWriteArrayList<>();
  private int requests;

  EditorClient() {
    try {
      PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 20);
      PipedOutputStream serverOut = new PipedOutputStream();
      PipedInputStream fromServer = new PipedInputStream(serverOut, 1 << 20);
      stream = new MessageStream(fromServer, toServer);
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            try (serverOut) {
              ended.complete(
                  LanguageServer.run(serverIn, serverOut, Pipelines.all(), "test", log::add));
            } catch (IOException | InterruptedException e) {
              ended.completeExceptionally(e);
            }
          });
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            while (stream.read() instanceof Received.Message(Map<?, ?> json)) {
              received.add(json);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Begins as editors do. Returns what the server can do.
  static EditorClient initialized(Object... encodings) {
    EditorClient client = new EditorClient();
    client.request(
        "initialize",
        object("capabilities", object("general", object("positionEncodings", List.of(encodings)))));
    client.notify("initialized", Map.of());
    return client;
  }

  void raw(String bytes) {
    try {
      toServer.write(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      toServer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void notify(String method, Map<String, ?> params) {
    send(object("jsonrpc", "2.0", "method", method, "params", params));
  }

  private void send(Map<String, ?> json) {
    try {
      stream.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends a request and returns the whole answer.
  Map<?, ?> ask(String method, @Nullable Map<String, ?> params) {
    int id = ++requests;
    send(object("jsonrpc", "2.0", "id", id, "method", method, "params", params));
    return await(json -> Integer.valueOf(id).equals(json.get("id")));
  }

  /// Sends a request and returns its result.
  @Nullable Object request(String method, @Nullable Map<String, ?> params) {
    Map<?, ?> answer = ask(method, params);
    assertThat(answer.get("error")).as(method).isNull();
    return answer.get("result");
  }

  /// Waits for a message. Drops those before it.
  Map<?, ?> await(Predicate<Map<?, ?>> isExpected) {
    List<Map<?, ?>> others = new ArrayList<>();
    try {
      while (true) {
        Map<?, ?> next = received.poll(PATIENCE, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("no such message after " + others + "\n" + log);
        }
        if (isExpected.test(next)) {
          return next;
        }
        others.add(next);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void open(Path file, int version, String text) {
    notify(
        "textDocument/didOpen",
        object(
            "textDocument",
            object(
                "uri",
                file.toUri().toString(),
                "languageId",
                "yaml",
                "version",
                version,
                "text",
                text)));
  }

  /// Replaces the whole text of an open file.
  void change(Path file, int version, String text) {
    notify(
        "textDocument/didChange",
        object(
            "textDocument",
            object("uri", file.toUri().toString(), "version", version),
            "contentChanges",
            List.of(object("text", text))));
  }

  /// Sends a request about a position, with further parameters.
  @Nullable Object at(String method, Path file, int line, int character, Object... more) {
    Map<String, Object> params =
        object(
            "textDocument",
            object("uri", file.toUri().toString()),
            "position",
            object("line", line, "character", character));
    params.putAll(object(more));
    return request(method, params);
  }

  /// Waits until the problems of a file are as expected, and returns them.
  List<?> problems(Path file, Predicate<List<?>> isExpected) {
    Map<?, ?> message =
        await(json ->
            "textDocument/publishDiagnostics".equals(json.get("method"))
                && json.get("params") instanceof Map<?, ?> params
                && file.toUri().toString().equals(params.get("uri"))
                && params.get("diagnostics") instanceof List<?> list
                && isExpected.test(list));
    return (List<?>) ((Map<?, ?>) message.get("params")).get("diagnostics");
  }

  /// Says goodbye. Returns whether the server ended well.
  boolean end() {
    request("shutdown", null);
    send(object("jsonrpc", "2.0", "method", "exit"));
    return isEndedWell();
  }

  boolean isEndedWell() {
    try {
      return ended.get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }
}
