package dev.runup.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Serves a [Preview] to browsers on this machine. A page gets its files by address, and each new
/// state of its issue as a server-sent event.
///
/// The address contains a secret. Otherwise other users of the same machine could read the
/// briefings through the port.
public final class PreviewServer implements AutoCloseable {

  /// How often an idle page gets an empty event. Writing fails once the page is closed, at the
  /// second event at the latest. So a closed page is known after ten seconds at most.
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);

  /// Random bytes in the address. 128 bits are usual for secrets that nobody types.
  private static final int SECRET_BYTES = 16;

  /// Connections that the system accepts before the server takes them.
  private static final int BACKLOG = 512;

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
    /// Example: `Host: evil.example:8017` gives 403, and `POST` from the own page 405.
    int refusalStatus(String method, URI target, Headers headers) {
      boolean own =
          isPath(target)
              && isOwn(headers.get("Host"), "")
              && (headers.get("Origin") == null || isOwn(headers.get("Origin"), "http://"))
              && (headers.get("Sec-Fetch-Site") == null
                  || OWN_SITE.containsAll(headers.get("Sec-Fetch-Site")));
      if (!own) {
        return 403;
      }
      return METHODS.contains(method) ? 0 : 405;
    }

    private static boolean isPath(URI target) {
      return target.getScheme() == null && target.getRawAuthority() == null;
    }

    private boolean isOwn(@Nullable List<String> values, String scheme) {
      return values != null
          && values.size() == 1
          && List.of(scheme + "127.0.0.1:" + port, scheme + "localhost:" + port)
              .contains(values.getFirst());
    }
  }

  private final Preview preview;
  private final PreviewRoutes routes;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RequestGuard guard;

  /// The beginning of every path: the secret between two slashes.
  private final String root;

  /// Starts the server.
  ///
  /// @param port the port, or 0 for any free one
  /// @throws UncheckedIOException if the port is in use or not allowed
  public PreviewServer(Preview preview, int port) {
    setServerLimits();
    this.preview = preview;
    this.routes = new PreviewRoutes(preview);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException("could not listen on port " + port, e);
    }
    guard = new RequestGuard(server.getAddress().getPort());
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    root = "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "/";
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Sets the limits of the JDK's server. It reads them only once, when its first class is loaded.
  ///
  /// `maxReqTime` and `idleInterval` are in seconds: a slower or idle connection is closed.
  /// `clockTick` is the time between two checks, in milliseconds.
  private static void setServerLimits() {
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    System.setProperty("sun.net.httpserver.idleInterval", "8");
    System.setProperty("sun.net.httpserver.clockTick", "1000");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("jdk.httpserver.maxConnections", "1000");
  }

  /// Returns the address to open in a browser, with the secret.
  public String address() {
    return "http://127.0.0.1:" + guard.port() + root;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      setCommonHeaders(exchange.getResponseHeaders());
      int refusal =
          guard.refusalStatus(
              exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
      String path = exchange.getRequestURI().getRawPath();
      if (refusal != 0) {
        exchange.sendResponseHeaders(refusal, -1);
      } else if (path.equals(root + "events")) {
        sendEvents(exchange);
      } else if (root.equals(path + "/")) {
        exchange.getResponseHeaders().set("Location", root);
        exchange.sendResponseHeaders(308, -1);
      } else {
        send(exchange, path.startsWith(root) ? routes.find(path.substring(root.length())) : null);
      }
    }
  }

  private static void setCommonHeaders(Headers headers) {
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void send(HttpExchange exchange, PreviewRoutes.@Nullable Response page)
      throws IOException {
    if (page == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", page.type());
    exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(page.bytes().length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, page.bytes().length);
    exchange.getResponseBody().write(page.bytes());
  }

  /// Sends each new state of an issue until the page is closed. Writing to a closed page throws an
  /// exception, which ends the loop.
  private void sendEvents(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : 0);
    if (exchange.getRequestMethod().equals("HEAD")) {
      return;
    }
    IssueView.Choice choice = parseChoice(exchange.getRequestURI().getRawQuery());
    IssueView view = preview.enter(choice);
    try {
      OutputStream out = exchange.getResponseBody();
      write(out, "retry: 500\n" + formatEvent(view));
      while (true) {
        IssueView next = preview.next(choice, view, HEARTBEAT);
        write(out, next == view ? ":\n\n" : formatEvent(next));
        view = next;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      preview.leave(choice);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String formatEvent(IssueView view) {
    StringBuilder event = new StringBuilder();
    PreviewRoutes.json(view)
        .lines()
        .forEach(line -> event.append("data: ").append(line).append('\n'));
    return event.append('\n').toString();
  }

  /// @param query the query of the address, for example `edition=daily&day=2025-12-28`, or null
  private static IssueView.Choice parseChoice(@Nullable String query) {
    Map<String, String> values = new HashMap<>();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      int end = part.indexOf('=');
      values.put(
          part.substring(0, Math.max(0, end)),
          URLDecoder.decode(part.substring(end + 1), StandardCharsets.UTF_8));
    }
    return new IssueView.Choice(
        values.getOrDefault("edition", ""),
        values.getOrDefault("day", ""),
        values.getOrDefault("language", ""));
  }

  /// Ends the server and all connections.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
