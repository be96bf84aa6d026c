package dev.runup.serve;

import dev.runup.node.JsonValues;
import dev.runup.publish.DiskFailure;
import dev.runup.serve.IntakeDesk.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Serves a [Preview] to browsers on this machine. A page gets its files by address, and each new
/// state of its issue as a server-sent event.
///
/// The address contains a secret. Otherwise other users of the same machine could read the
/// briefings through the port. They can still connect, so only a few connections without the secret
/// are kept, and each for a short time.
///
/// A connection carries one request. Each has a virtual thread.
public final class PreviewServer implements AutoCloseable {

  /// How long a client may take to send a request.
  private static final Duration REQUEST_TIME = Duration.ofSeconds(5);

  /// How long a client with the secret may take to send what was typed.
  private static final Duration BODY_TIME = Duration.ofSeconds(60);

  /// The most bytes of a request with what was typed: an article of 16 MiB in Base64.
  private static final int MOST_BODY = 24 * 1024 * 1024;

  /// The first part of the addresses of the page on which facts are typed.
  private static final String INTAKE = "intake/";

  /// How many connections may be open without having sent the secret. With the files that the
  /// program and a build open, they stay far below 1,024, a usual limit of files for a process.
  private static final int MOST_WAITING = 250;

  /// How long to wait if the system gives the process no more connections.
  private static final Duration PAUSE = Duration.ofMillis(20);

  /// Random bytes in the address. 128 bits are usual for secrets that nobody types.
  private static final int SECRET_BYTES = 16;

  /// Connections that the system accepts before the server takes them. This is the usual limit of
  /// Linux.
  private static final int BACKLOG = 4096;

  private static final String COMMON_HEADERS =
      """
      Connection: close
      Cache-Control: no-store
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Cross-Origin-Resource-Policy: same-origin
      Cross-Origin-Opener-Policy: same-origin
      """;

  /// Lets through requests that come from the preview's own page or from the address bar.
  ///
  /// Any web page in the same browser can send requests to this machine. It can also give itself a
  /// host name that leads here (DNS rebinding). Such requests name another host or another origin.
  ///
  /// @param port the port that the server listens on
  record RequestGuard(int port) {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /// The allowed values of `Sec-Fetch-Site`, by which a browser names the origin of a request.
    /// "none" means the address bar.
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /// Returns the HTTP status with which to refuse a request, or 0 to let it through.
    ///
    /// Example: `Host: evil.example:8017` gives 403, and `POST` to a briefing 405.
    ///
    /// @param token what a request that writes must have in `X-Runup-Token`, or null if nothing may
    ///   be written at its address
    int refusalStatus(RequestHead request, @Nullable String token) {
      List<String> origins = request.values("origin");
      boolean own =
          isPath(request.target())
              && isOwn(request.values("host"), "")
              && (origins.isEmpty() || isOwn(origins, "http://"))
              && OWN_SITE.containsAll(request.values("sec-fetch-site"));
      if (!own) {
        return 403;
      }
      if (METHODS.contains(request.method())) {
        return 0;
      }
      return token == null || !request.method().equals("POST")
          ? 405
          : mayWrite(request, token) ? 0 : 403;
    }

    /// Returns whether a request comes from a script of the own page. A form of another page can't
    /// send JSON or a header of its own, and another page can't read the token.
    private boolean mayWrite(RequestHead request, String token) {
      return isOwn(request.values("origin"), "http://")
          && request.values("content-type").equals(List.of("application/json"))
          && request.values("x-runup-token").size() == 1
          && MessageDigest.isEqual(
              request.values("x-runup-token").getFirst().getBytes(StandardCharsets.UTF_8),
              token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPath(String target) {
      return target.startsWith("/") && !target.startsWith("//");
    }

    private boolean isOwn(List<String> values, String scheme) {
      return values.size() == 1
          && List.of(scheme + "127.0.0.1:" + port, scheme + "localhost:" + port)
              .contains(values.getFirst());
    }
  }

  private final Preview preview;
  private final PreviewRoutes routes;
  private final IntakeRoutes intake;

  /// What only the own page knows, and sends with all that it writes.
  private final String token = secret();

  private final ServerSocket listener;
  private final WaitingConnections waiting = new WaitingConnections(MOST_WAITING);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RequestGuard guard;

  /// The beginning of every path: the secret between two slashes.
  private final String root;

  /// Starts the server.
  ///
  /// @param port the port, or 0 for any free one
  /// @param editor an address in the form of [EditorAddress]
  /// @param typist who types facts
  /// @param clock tells the day on which facts are typed
  /// @throws UncheckedIOException if the port is in use or not allowed
  public PreviewServer(Preview preview, int port, String editor, Typist typist, Clock clock) {
    this.preview = preview;
    WordPrinter printer = WordPrinter.find(System.getenv().getOrDefault("PATH", ""));
    this.routes = new PreviewRoutes(preview, printer, editor, token);
    this.intake = new IntakeRoutes(new IntakeDesk(preview.folder(), typist), clock);
    try {
      listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("could not listen on port " + port, e);
    }
    guard = new RequestGuard(listener.getLocalPort());
    root = "/" + secret() + "/";
    threads.execute(this::accept);
  }

  private static String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /// Returns the address to open in a browser, with the secret.
  public String address() {
    return "http://127.0.0.1:" + guard.port() + root;
  }

  /// Takes connections until the server is closed.
  private void accept() {
    while (!listener.isClosed()) {
      try {
        Thread.sleep(waiting.timeUntilRoom(System.nanoTime()));
        Socket connection = listener.accept();
        waiting.add(connection, System.nanoTime());
        threads.execute(() -> serve(connection));
      } catch (InterruptedException | RejectedExecutionException _) {
        return; // The server is closed.
      } catch (IOException _) {
        // The process may have too many files open.
        waiting.closeOldest();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /// Answers the request of a connection and closes it. A client that is slow or closes the
  /// connection gets no answer.
  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      RequestHead request = RequestHead.read(new TimedInput(connection, REQUEST_TIME));
      if (request == null) {
        send(connection, 400);
      } else {
        answer(connection, request);
      }
    } catch (IOException _) {
      // The client has closed the connection, or [WaitingConnections] has.
    } finally {
      waiting.remove(connection);
    }
  }

  private void answer(Socket connection, RequestHead request) throws IOException {
    String path = request.path();
    boolean mayWrite = path.startsWith(root + INTAKE);
    int refusal = guard.refusalStatus(request, mayWrite ? token : null);
    if (refusal != 0) {
      send(connection, refusal, "Allow: GET, HEAD");
    } else if (root.equals(path + "/")) {
      send(connection, 308, "Location: " + root);
    } else if (path.startsWith(root)) {
      waiting.remove(connection);
      answer(connection, request, path.substring(root.length()));
    } else {
      send(connection, 404);
    }
  }

  /// Answers a request that has the secret.
  ///
  /// @param address the path after the secret
  private void answer(Socket connection, RequestHead request, String address) throws IOException {
    boolean hasBody = request.method().equals("GET");
    if (address.equals("events")) {
      IssueView.@Nullable Choice choice = parseChoice(request.query());
      if (choice == null) {
        send(connection, 400);
        return;
      }
      send(connection, 200, "Content-Type: text/event-stream; charset=utf-8");
      if (hasBody) {
        sendEvents(connection, choice);
      }
      return;
    }
    if (address.startsWith(INTAKE)) {
      answerTyping(connection, request, address.substring(INTAKE.length()));
      return;
    }
    PreviewRoutes.Response page = routes.find(address);
    if (page == null) {
      send(connection, 404);
    } else {
      send(connection, page, hasBody);
    }
  }

  /// Answers a request of the page on which facts are typed.
  ///
  /// @param what the last part of the address
  private void answerTyping(Socket connection, RequestHead request, String what)
      throws IOException {
    Map<String, ?> answer;
    try {
      if (request.method().equals("POST")) {
        byte[] body = request.body(new TimedInput(connection, BODY_TIME), MOST_BODY);
        if (body == null) {
          send(connection, 413);
          return;
        }
        Object sent = JsonValues.read(new String(body, StandardCharsets.UTF_8));
        answer = sent instanceof Map<?, ?> map ? intake.post(what, map) : null;
      } else {
        Map<String, String> query = parseQuery(request.query());
        answer = query == null ? null : intake.get(what, query);
      }
    } catch (RefusedException refused) {
      refuse(connection, 400, refused.why());
      return;
    } catch (UncheckedIOException failed) {
      refuse(connection, 500, DiskFailure.words(failed));
      return;
    }
    if (answer == null) {
      boolean isPost = request.method().equals("POST");
      refuse(connection, isPost ? 400 : 404, "this is not understood; reload the page");
      return;
    }
    send(connection, PreviewRoutes.json(answer), !request.method().equals("HEAD"));
  }

  /// Refuses what the page asks for, for a reason in words.
  private static void refuse(Socket connection, int status, String why) throws IOException {
    byte[] body = PreviewRoutes.json(Map.of("refused", why)).bytes();
    send(connection, status, "Content-Type: application/json", "Content-Length: " + body.length);
    connection.getOutputStream().write(body);
  }

  private static void send(Socket connection, PreviewRoutes.Response page, boolean hasBody)
      throws IOException {
    send(
        connection,
        200,
        "Content-Type: " + page.type(),
        "Content-Security-Policy: " + page.policy(),
        "Content-Length: " + page.bytes().length);
    if (hasBody) {
      connection.getOutputStream().write(page.bytes());
    }
  }

  /// Sends the first lines of an answer.
  ///
  /// @param headers the headers in addition to the common ones, for example `Location: /`
  private static void send(Socket connection, int status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " \n" + COMMON_HEADERS);
    for (String header : headers) {
      head.append(header).append('\n');
    }
    String lines = head.append('\n').toString().replace("\n", "\r\n");
    connection.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Sends each new state of an issue until the page is closed.
  private void sendEvents(Socket connection, IssueView.Choice choice) throws IOException {
    OutputStream out = connection.getOutputStream();
    try (Preview.Viewer viewer = preview.open(choice)) {
      threads.execute(() -> awaitEnd(connection, viewer));
      write(out, "retry: 500\n");
      for (IssueView view = viewer.next(null); view != null; view = viewer.next(view)) {
        write(out, formatEvent(view));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits until the browser closes the connection, then closes the viewer.
  private static void awaitEnd(Socket connection, Preview.Viewer viewer) {
    try (viewer) {
      connection.setSoTimeout(0);
      InputStream in = connection.getInputStream();
      byte[] ignored = new byte[512];
      while (in.read(ignored) >= 0) {
        // A browser sends nothing more.
      }
    } catch (IOException _) {
      // This is an end, too.
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String formatEvent(IssueView view) {
    StringBuilder event = new StringBuilder();
    PreviewRoutes.json(view)
        .lines()
        .forEach(line -> event.append("data: ").append(line).append('\n'));
    return event.append('\n').toString();
  }

  /// Returns null if the query can't be decoded.
  ///
  /// @param query the query of the address, for example `edition=daily&day=2025-12-28`
  private static IssueView.@Nullable Choice parseChoice(String query) {
    Map<String, String> values = parseQuery(query);
    return values == null
        ? null
        : new IssueView.Choice(
            values.getOrDefault("edition", ""),
            values.getOrDefault("day", ""),
            values.getOrDefault("language", ""));
  }

  /// Returns the values of a query by name, or null if it can't be decoded.
  private static @Nullable Map<String, String> parseQuery(String query) {
    Map<String, String> values = new HashMap<>();
    try {
      for (String part : query.split("&", -1)) {
        int end = part.indexOf('=');
        values.put(
            part.substring(0, Math.max(0, end)),
            URLDecoder.decode(part.substring(end + 1), StandardCharsets.UTF_8));
      }
    } catch (IllegalArgumentException _) {
      return null; // a percent sign without two digits
    }
    return values;
  }

  /// Ends the server and all connections.
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not close port " + guard.port(), e);
    } finally {
      threads.shutdownNow(); // An interrupted virtual thread closes the socket that it waits for.
    }
  }
}
