package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.lsp.MessageStream.Received;
import dev.runup.lsp.OpenDossier.Buffer;
import dev.runup.lsp.Params.WrongParamsException;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The life cycle of a language server: it takes an editor's messages in their order, and answers.
///
/// One thread reads messages, so that a request can be cancelled while it waits. A second one runs
/// the rules. All else happens in the thread that calls [#run].
public final class LanguageServer {

  /// How long the server waits for a further change before it reads, in milliseconds. So what an
  /// editor sends in one go is read once.
  private static final int PAUSE = 10;

  /// The most messages that wait. The editor waits then.
  private static final int MAX_WAITING = 1000;

  private enum Phase {
    NEW,
    RUNNING,
    SHUT_DOWN
  }

  /// What the main thread works on.
  private sealed interface Event {
    record FromEditor(Received received) implements Event {}

    /// The end of a run of the rules.
    record RulesRan(OpenDossier dossier, int version, List<Problem> problems) implements Event {}

    /// A failure of a run of the rules.
    record Failed(Throwable failure) implements Event {}
  }

  private final MessageStream stream;
  private final EditorOutput output;
  private final String version;
  private final Consumer<String> messages;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(MAX_WAITING);

  /// The ids of requests that were cancelled before they were answered.
  private final CancelledRequests cancelled = new CancelledRequests();

  private final DossierCheck check;
  private final Workspace workspace = new Workspace();
  private Phase phase = Phase.NEW;

  private LanguageServer(
      InputStream in,
      OutputStream out,
      Pipeline pipeline,
      String version,
      Consumer<String> messages) {
    this.check = new DossierCheck(pipeline);
    this.stream = new MessageStream(in, out);
    this.output = new EditorOutput(stream);
    this.version = version;
    this.messages = messages;
  }

  /// Answers an editor until it says `exit` or closes the stream. Returns whether it said
  /// `shutdown` before, so that the exit code is 0.
  ///
  /// @param pipeline checks dossiers
  /// @param version the program's version
  /// @param messages gets what goes wrong, a line each, for the editor's log
  public static boolean run(
      InputStream in,
      OutputStream out,
      Pipeline pipeline,
      String version,
      Consumer<String> messages)
      throws IOException, InterruptedException {
    LanguageServer server = new LanguageServer(in, out, pipeline, version, messages);
    try (server.check) {
      Thread.ofPlatform().daemon().name("editor").start(server::receive);
      return server.answerAll();
    }
  }

  private void receive() {
    try {
      Received received;
      do {
        received = stream.read();
        if (received instanceof Received.Message(Map<?, ?> json)
            && "$/cancelRequest".equals(json.get("method"))) {
          Object id = new Params(json).find("params", "id");
          if (id != null) {
            cancelled.add(id);
          }
        } else {
          events.put(new Event.FromEditor(received));
        }
      } while (!(received instanceof Received.End));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answerAll() throws IOException, InterruptedException {
    while (true) {
      boolean mustRead = workspace.isAnyOutOfDate();
      Event event = mustRead ? events.poll(PAUSE, TimeUnit.MILLISECONDS) : events.take();
      switch (event) {
        case null -> readAll();
        case Event.Failed(Throwable failure) -> log(failure);
        case Event.RulesRan(OpenDossier dossier, int number, List<Problem> problems) -> {
          if (number == dossier.version()) {
            publish(dossier, problems);
          }
        }
        case Event.FromEditor(Received.End(String problem)) -> {
          if (problem != null) {
            messages.accept(problem);
          }
          return phase == Phase.SHUT_DOWN && problem == null;
        }
        case Event.FromEditor(Received.NoJson _) ->
            output.fail(null, RequestException.PARSE_ERROR, "the message is no JSON object");
        case Event.FromEditor(Received.Message(Map<?, ?> json)) -> {
          if ("exit".equals(json.get("method"))) {
            return phase == Phase.SHUT_DOWN;
          }
          take(json);
        }
      }
    }
  }

  /// Reads the dossiers that have changed. Reports problems of reading at once, because nothing
  /// else is found then. Otherwise all problems are reported when the rules have run.
  private void readAll() throws IOException {
    for (OpenDossier dossier : workspace.outOfDate()) {
      OpenDossier.State state = workspace.read(dossier);
      if (state == null) {
        messages.accept("the folder " + dossier.folder() + " can't be read");
        continue;
      }
      List<Problem> read = state.dossier().problems();
      if (state.dossier() instanceof Checked.Good<DossierOnDisk>(DossierOnDisk sound, var _)) {
        if (dossier.problems().stream().anyMatch(Problem::stops)) {
          publish(dossier, read);
        }
        int number = dossier.version();
        check.start(
            dossier,
            sound,
            found -> add(new Event.RulesRan(dossier, number, joined(read, found))),
            failure -> add(new Event.Failed(failure)));
      } else {
        publish(dossier, read);
      }
    }
  }

  private static List<Problem> joined(List<Problem> some, List<Problem> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private void add(Event event) {
    try {
      events.put(event);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(OpenDossier dossier, List<Problem> problems) throws IOException {
    Map<String, List<Map<String, Object>>> byFile = new TreeMap<>();
    dossier.problems().forEach(problem -> byFile.put(Diagnostics.file(problem), List.of()));
    dossier.setProblems(problems);
    byFile.putAll(workspace.diagnostics(dossier));
    for (Map.Entry<String, List<Map<String, Object>>> file : byFile.entrySet()) {
      Buffer buffer = dossier.buffer(file.getKey());
      output.notify(
          "textDocument/publishDiagnostics",
          object(
              "uri",
              dossier.uri(file.getKey()),
              "version",
              buffer == null ? null : buffer.version(),
              "diagnostics",
              file.getValue()));
    }
  }

  private void take(Map<?, ?> json) throws IOException {
    Object id = json.get("id");
    if (!(json.get("method") instanceof String method)) {
      if (id == null || !json.containsKey("result") && !json.containsKey("error")) {
        output.fail(id, RequestException.INVALID_REQUEST, "the message has no method");
      }
      return; // the answer to a request of the server
    }
    if (id == null) {
      if (phase == Phase.RUNNING) {
        takeNotification(method, json);
      }
    } else if (cancelled.remove(id)) {
      output.fail(id, RequestException.CANCELLED, "the request was cancelled");
    } else {
      try {
        output.respond(id, answer(method, new Params(paramsOf(json))));
      } catch (RequestException e) {
        output.fail(id, e.code(), e.getMessage());
      } catch (WrongParamsException e) {
        output.fail(id, RequestException.INVALID_PARAMS, e.getMessage());
      } catch (UncheckedIOException _) {
        output.fail(id, RequestException.REQUEST_FAILED, "a file of the dossier can't be read");
      } catch (RuntimeException | StackOverflowError e) {
        log(e);
        output.fail(
            id, RequestException.INTERNAL_ERROR, "the program has a bug; the log says where");
      }
    }
  }

  private void takeNotification(String method, Map<?, ?> json) {
    try {
      workspace.take(method, new Params(paramsOf(json)));
    } catch (WrongParamsException e) {
      messages.accept(method + ": " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      log(e);
    }
  }

  private static Map<?, ?> paramsOf(Map<?, ?> json) {
    return json.get("params") instanceof Map<?, ?> params ? params : Map.of();
  }

  private @Nullable Object answer(String method, Params params)
      throws IOException, RequestException {
    return switch (method) {
      case "initialize" -> {
        if (phase != Phase.NEW) {
          throw new RequestException(
              RequestException.INVALID_REQUEST, "the server is initialized already");
        }
        phase = Phase.RUNNING;
        yield workspace.initialize(params, version);
      }
      case "shutdown" -> {
        requireRunning();
        phase = Phase.SHUT_DOWN;
        yield null;
      }
      default -> {
        requireRunning();
        Request request = Request.of(method);
        if (request == null) {
          throw new RequestException(
              RequestException.METHOD_NOT_FOUND, "there is no method " + method);
        }
        yield workspace.answer(request, params);
      }
    };
  }

  private void requireRunning() throws RequestException {
    switch (phase) {
      case NEW ->
          throw new RequestException(
              RequestException.NOT_INITIALIZED, "the first request is initialize");
      case SHUT_DOWN ->
          throw new RequestException(RequestException.INVALID_REQUEST, "the server is shut down");
      case RUNNING -> {}
    }
  }

  private void log(Throwable failure) {
    StringBuilder trace = new StringBuilder("bug: " + failure);
    for (StackTraceElement one : failure.getStackTrace()) {
      trace.append("\n    at ").append(one);
      if (trace.length() > 4000) {
        break;
      }
    }
    messages.accept(trace.toString());
  }
}
